"""Which years stand on an indicator, and what therefore cannot change in it.

A signed agreement and an approved month were made under one definition. Whatever would alter their figures is a
new version of the indicator, from a later year on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from indicators.agreement.models import AgreementTarget
from indicators.realisation.models import Entry

from .models import Indicator

LOCKED = (
    "code",
    "objective",
    "unit",
    "polarity",
    "formula",
    "places",
    "minimum",
    "maximum",
    "frequency",
)
"""Attributes of an indicator that signed years stand on."""

COMPONENT_LOCKED = ("symbol", "accumulation", "across")


def used_years(indicators: Iterable[Indicator]) -> set[int]:
    """Years with a signed agreement or an approved or locked month of any of these indicators."""
    pks = [indicator.pk for indicator in indicators]
    signed = AgreementTarget.objects.filter(indicator__in=pks, agreement__date__isnull=False)
    approved = Entry.objects.filter(indicator__in=pks, state__in=Entry.FINAL)
    years = (
        signed.order_by()
        .values_list("agreement__year", flat=True)
        .union(approved.order_by().values_list("year", flat=True))
    )
    return set(years)


def years_text(years: Collection[int]) -> str:
    """ "2023", "2023 dan 2024", "2021, 2022, dan 2023"."""
    words = [str(year) for year in sorted(years)]
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def why_locked(label: str, used: Collection[int]) -> str:
    return (
        f"{label} tidak dapat diubah: tahun {years_text(used)} sudah ditandatangani atau disetujui dengan "
        "definisi ini. Buat versi baru yang berlaku sejak tahun berikutnya."
    )


def why_outside(valid_from: int | None, valid_to: int | None, used: Collection[int]) -> str | None:
    """A sentence where a used year would fall out of the years in force; else None."""
    outside = {year for year in used if not (valid_from or 0) <= year <= (valid_to or 9999)}
    if not outside:
        return None
    return (
        f"Tahun {years_text(outside)} sudah ditandatangani atau disetujui dengan definisi ini, "
        "jadi harus tetap termasuk masa berlakunya."
    )
