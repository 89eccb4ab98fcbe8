"""Reads and computes the money of one year: ceilings and spending, at the day on which the data were drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from budget.spending.absorption import Spent, together
from budget.spending.months import month_end
from budget.spending.positions import book
from budget.spending.totals import OWN_KIND, spent_in
from indicators.achievement.rating import Band, bands_from, rate
from lkjip.rules.models import RuleSet
from reports.narrative.models import ReportInfo

from .context import Context
from .money import AbsorptionFacts, Money
from .performance import Performance
from .pools import pool_facts
from .scores import score_facts
from .show import percent, rupiah
from .tally import range_text


def money(context: Context, performance: Performance) -> Money:
    bands = bands_from(RuleSet.objects.for_year("serapan", context.year, context.office.pk).data["bands"])
    recorded = book(context.office, context.year)
    spent = spent_in(recorded, _cut_off(context), context.money_until)
    rows = _absorption(context, spent, bands)
    own = tuple(row for row in rows if row.kind.startswith(OWN_KIND))
    return Money(
        as_of=recorded.day(until=context.money_until),
        absorption=rows,
        total=_total("total", "Jumlah", spent.values(), bands),
        office_absorption=own,
        office_total=_total("kanwil", "Jumlah", [spent[row.code] for row in own], bands),
        colours=tuple((band.label, sum(row.colour == band.label for row in rows)) for band in bands),
        colour_ranges=tuple((band.label, range_text(bands, place)) for place, band in enumerate(bands)),
        over_ceiling=tuple(row.code for row in rows if row.over_ceiling),
        **pool_facts(context, performance),
        **score_facts(context),
    )


def _cut_off(context: Context) -> dt.date:
    """The day on which the report's data were drawn, for a part of the year its end: its ceilings are those of the
    DIPA in force then."""
    if context.money_until < 12:
        return month_end(context.year, context.money_until)
    info = ReportInfo.objects.filter(office=context.office, year=context.year)
    drawn = info.values_list("data_as_of", flat=True).first()
    return drawn or dt.date(context.year, 12, 31)


def _absorption(
    context: Context, spent: dict[str, Spent], bands: Sequence[Band]
) -> tuple[AbsorptionFacts, ...]:
    """Highest absorption first; a ceiling of zero, which has no percentage, last."""
    units = [unit for unit in context.office.work_units.all() if unit.code in spent]
    rows = [_row(u.code, u.name, u.kind, spent[u.code], bands, f"dipa/{u.code}") for u in units]
    return tuple(sorted(rows, key=_highest_first))


def _highest_first(row: AbsorptionFacts) -> tuple[bool, Decimal, str]:
    ratio = Decimal(0)
    if row.ceiling.value and row.realised.value is not None:
        ratio = row.realised.value / row.ceiling.value
    return (not row.percent, -ratio, row.code)


def _total(code: str, name: str, parts, bands: Sequence[Band]) -> AbsorptionFacts:
    return _row(code, name, "", together(parts), bands, f"dipa/{code}")


def _row(code: str, name: str, kind: str, spent: Spent, bands: Sequence[Band], path: str) -> AbsorptionFacts:
    band = rate(spent.percent, bands)
    return AbsorptionFacts(
        code=code,
        name=name,
        kind=kind,
        ceiling=rupiah(spent.ceiling, f"{path}/pagu"),
        realised=rupiah(spent.realised, f"{path}/realisasi"),
        remaining=rupiah(spent.remaining, f"{path}/sisa"),
        percent=percent(spent.percent, f"{path}/persen"),
        colour=band.label if band else "",
        over_ceiling=spent.over_ceiling,
    )
