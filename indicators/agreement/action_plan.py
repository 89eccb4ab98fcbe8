"""Rencana aksi: the way to the yearly target, cumulative by month or quarter, and its check against the year."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.numbers import format_number
from lkjip.periods import MONTHS, month_name, quarter_of
from lkjip.templatetags.angka import bulan_singkat
from lkjip.validity import plain

from .models import Agreement, AgreementEvent, AgreementTarget, PeriodTarget

QUARTER_ENDS = (3, 6, 9, 12)
LAST = 12

Cells = Mapping[int, Decimal]
"""Month → target of January to that month."""


class StalePlanError(Exception):
    """Somebody else saved the action plan in between."""


@dataclass(frozen=True)
class Way:
    """One indicator's promise for the year, and its targets on the way."""

    target: AgreementTarget
    cells: Cells = field(default_factory=dict)

    @property
    def indicator(self) -> Indicator:
        assert self.target.indicator is not None
        return self.target.indicator

    @property
    def monthly(self) -> bool:
        return any(month not in QUARTER_ENDS for month in self.cells)

    @property
    def fault(self) -> str:
        """Where the way does not lead to the year's target; "" where it does, or where there is none."""
        return fault(self.target, self.cells)


def ways_of(agreement: Agreement) -> list[Way]:
    """Every indicator of the agreement that has a figure to reach, in the order of the annex."""
    cells: dict[int, dict[int, Decimal]] = {}
    for row in agreement.period_targets.all():
        cells.setdefault(row.indicator_id, {})[row.month] = plain(row.value)
    rows = agreement.targets.filter(level=AgreementTarget.Level.ACTIVITY, indicator__isnull=False)
    ordered = rows.filter(value__isnull=False).select_related("indicator")
    return [Way(row, cells.get(row.indicator_id or 0, {})) for row in ordered]


def fault(target: AgreementTarget, cells: Cells) -> str:
    if not cells:
        return ""
    if any(value < 0 for value in cells.values()) and target.value is not None and target.value >= 0:
        return "Target tidak boleh kurang dari nol."
    last = cells.get(LAST)
    if last is None:
        return f"Target sampai Desember belum diisi; seharusnya sama dengan target tahunan {target.text}."
    if not _reaches(target, last):
        return f"Target sampai Desember {format_number(last)} tidak sama dengan target tahunan {target.text}."
    return ""


def _reaches(target: AgreementTarget, last: Decimal) -> bool:
    """The year's own figure, or anything inside a range."""
    if target.value is None:
        return True
    return target.value <= last <= (target.value if target.upper is None else target.upper)


def completed(target: AgreementTarget, cells: Cells) -> dict[int, Decimal]:
    """A way that somebody began ends at the year's target, also where its last cell was left empty."""
    whole = dict(cells)
    if whole and LAST not in whole and target.value is not None:
        whole[LAST] = plain(target.value)
    return whole


def stamp(ways: Sequence[Way]) -> str:
    """Changes whenever any cell does: two savers notice each other."""
    text = "|".join(
        f"{way.indicator.pk}:{month}={value:f}" for way in ways for month, value in sorted(way.cells.items())
    )
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@transaction.atomic
def save(member: Membership, agreement: Agreement, typed: Mapping[int, Cells], seen: str) -> int:
    """Stores the whole plan, indicator pk → cells; returns how many indicators changed. Raises StalePlanError."""
    Agreement.objects.select_for_update().get(pk=agreement.pk)
    ways = ways_of(agreement)
    if stamp(ways) != seen:
        raise StalePlanError
    changed = [way for way in ways if dict(way.cells) != dict(typed.get(way.indicator.pk, {}))]
    for way in changed:
        _replace(agreement, way.indicator, typed.get(way.indicator.pk, {}))
    if changed:
        _note(member, agreement, changed, typed)
    return len(changed)


def _replace(agreement: Agreement, indicator: Indicator, cells: Cells) -> None:
    PeriodTarget.objects.filter(agreement=agreement, indicator=indicator).delete()
    PeriodTarget.objects.bulk_create(
        PeriodTarget(agreement=agreement, indicator=indicator, month=month, value=value)
        for month, value in cells.items()
    )


def _note(
    member: Membership, agreement: Agreement, changed: Sequence[Way], typed: Mapping[int, Cells]
) -> None:
    changes = [
        {
            "tabel": "rencana_aksi",
            "kunci": way.indicator.code,
            "kolom": "target",
            "lama": told(way.cells),
            "baru": told(typed.get(way.indicator.pk, {})),
        }
        for way in changed
    ]
    AgreementEvent.objects.create(
        agreement=agreement, by=member.user, reason="Rencana aksi diubah.", changes=changes
    )


def told(cells: Cells) -> str:
    """ "Maret 10, Juni 20"; "" for nothing."""
    return ", ".join(f"{month_name(month)} {format_number(cells[month])}" for month in sorted(cells))


def columns(monthly: bool) -> list[tuple[int, str]]:
    """(month, heading) of the grid."""
    if monthly:
        return [(month, bulan_singkat(month)) for month in MONTHS]
    return [(month, f"TW {'I' * quarter_of(month) if month < LAST else 'IV'}") for month in QUARTER_ENDS]
