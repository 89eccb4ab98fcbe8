"""A new definition is a new indicator from a year on, linked with the old one, which ends the year before."""

from __future__ import annotations

import copy
from typing import Any

from django.db import transaction
from django.dispatch import Signal

from indicators.realisation.models import Entry

from .history import changes, indicator_cells, note
from .models import ComponentWorkUnit, Indicator, IndicatorLink, MidTermTarget, Objective
from .usage import used_years, years_text

version_begun = Signal()
"""Sent with `old`, `new` and `year`: whoever stood on the old one for that year or later moves to the new one."""


def why_not_from(old: Indicator, year: int) -> str | None:
    """Why a version cannot begin in `year`, as a sentence; None where it can."""
    if not old.covers(year - 1):
        return (
            f"{old.code} tidak berlaku pada tahun {year - 1}, jadi tidak ada yang diteruskan ke tahun {year}."
        )
    return _why_occupied(old, year, "Versi baru paling awal berlaku")


def why_not_after(indicator: Indicator, last: int) -> str | None:
    """Why an indicator cannot end after `last`."""
    if last < (indicator.valid_from or 0):
        return f"{indicator.code} baru berlaku sejak {indicator.valid_from}. Tulis tahun itu atau sesudahnya."
    return _why_occupied(indicator, last + 1, "Tahun berikut yang bebas adalah")


def _why_occupied(indicator: Indicator, year: int, advice: str) -> str | None:
    used = {used for used in used_years([indicator]) if used >= year}
    if used:
        return (
            f"{indicator.code} dipakai perjanjian yang ditandatangani atau isian yang disetujui tahun "
            f"{years_text(used)}. {advice} {max(used) + 1}."
        )
    typed = set(Entry.objects.filter(indicator=indicator, year__gte=year).values_list("year", flat=True))
    if typed:
        return (
            f"Isian {indicator.code} tahun {years_text(typed)} sudah mulai diketik. Kosongkan dulu isiannya, "
            f"atau pilih tahun {max(typed) + 1}."
        )
    return None


@transaction.atomic
def begin_version(
    old: Indicator,
    *,
    code: str,
    number: int,
    objective: Objective,
    year: int,
    relation: str,
    by: Any,
    reason: str,
) -> Indicator:
    """Copies the definition under a new code from `year` on; the old one ends the year before.

    Mid-term targets from that year on move to the new one, with the unit in which they were set.
    """
    new = copy.copy(old)
    new.pk, new._state.adding = None, True
    new.code, new.number, new.objective = code, number, objective
    new.valid_from, new.valid_to = year, old.valid_to
    new.save()
    _copy_components(old, new, year)
    targets = MidTermTarget.objects.filter(indicator=old, year__gte=year)
    targets.filter(unit="").update(unit=old.unit)
    targets.update(indicator=new)
    IndicatorLink.objects.create(old=old, new=new, relation=relation)
    finish(old, year - 1, by, f"Diteruskan {new.code} sejak {year}. {reason}".strip())
    version_begun.send(Indicator, old=old, new=new, year=year)
    note(new, by, changes({}, indicator_cells(new)), f"Versi baru dari {old.code}. {reason}".strip())
    return new


def _copy_components(old: Indicator, new: Indicator, year: int) -> None:
    """With the satker that are still there in `year`."""
    for component in old.components.prefetch_related("sources__work_unit"):
        units = [source.work_unit for source in component.sources.all() if source.work_unit.covers(year)]
        twin = copy.copy(component)
        twin.pk, twin._state.adding, twin.indicator = None, True, new
        twin.save()
        ComponentWorkUnit.objects.bulk_create(ComponentWorkUnit(component=twin, work_unit=u) for u in units)


@transaction.atomic
def finish(indicator: Indicator, last: int, by: Any, reason: str) -> None:
    """The last year of an indicator. Nobody continues it, unless a link says so."""
    before = indicator_cells(indicator)
    indicator.valid_to = last
    indicator.save(update_fields=["valid_to"])
    note(indicator, by, changes(before, indicator_cells(indicator)), reason)


def why_not_linked(old: Indicator, new: Indicator, relation: str) -> str | None:
    """Why two indicators cannot be linked in this way, as a sentence; None where they can."""
    if new.valid_from is None or (old.valid_to or 9999) >= new.valid_from:
        since = f"sejak {new.valid_from}" if new.valid_from else "sejak semula"
        until = f"sampai {old.valid_to}" if old.valid_to else "tanpa batas"
        return (
            f"{old.code} berlaku {until} dan {new.code} {since}. Yang lama harus berakhir sebelum yang baru mulai: "
            "lengkapi tahun berlakunya."
        )
    if relation == IndicatorLink.Relation.CONTINUED:
        return why_not_comparable(old, new) or _why_second(new)
    return None


def why_not_comparable(old: Indicator, new: Indicator) -> str | None:
    """Figures of different units or directions are not continued by anything."""
    if old.unit != new.unit:
        return f"Satuannya berbeda ({old.unit} dan {new.unit}), jadi hubungannya “berubah”."
    if old.polarity != new.polarity:
        return (
            f"Arahnya berbeda ({old.get_polarity_display()}; {new.get_polarity_display()}), "
            "jadi hubungannya “berubah”."
        )
    return None


def _why_second(new: Indicator) -> str | None:
    other = new.predecessors.filter(relation=IndicatorLink.Relation.CONTINUED).select_related("old").first()
    return (
        f"{new.code} sudah meneruskan {other.old.code}; hanya satu yang dapat diteruskan." if other else None
    )
