"""Reads and computes the money of one year: ceilings, spending, pools, efficiency."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from budget.ceiling.models import Allotment, Pool
from budget.spending.absorption import Spent, together
from budget.spending.totals import OWN_KIND, spent_by_unit
from indicators.achievement.rating import Band, bands_from, rate
from lkjip.rules.models import RuleSet
from lkjip.validity import plain
from reports.narrative.models import ReportInfo

from .context import Context
from .figures import Figure
from .money import AbsorptionFacts, EfficiencyFacts, Money, PoolFacts
from .performance import ObjectiveFacts, Performance
from .scores import score_facts
from .show import nothing, percent, quantity, rupiah
from .tally import range_text


def money(context: Context, performance: Performance) -> Money:
    bands = bands_from(RuleSet.objects.for_year("serapan", context.year, context.office.pk).data["bands"])
    spent = spent_by_unit(context.office, context.year, _cut_off(context))
    rows = _absorption(context, spent, bands)
    own = tuple(row for row in rows if row.kind.startswith(OWN_KIND))
    pools = _pools(context)
    return Money(
        as_of=_as_of(context),
        absorption=rows,
        total=_total("total", "Jumlah", spent.values(), bands),
        office_absorption=own,
        office_total=_total("kanwil", "Jumlah", [spent[row.code] for row in own], bands),
        colours=tuple((band.label, sum(row.colour == band.label for row in rows)) for band in bands),
        colour_ranges=tuple((band.label, range_text(bands, place)) for place, band in enumerate(bands)),
        over_ceiling=tuple(row.code for row in rows if row.over_ceiling),
        pools=tuple(_pool(pool) for pool in pools),
        pool_totals=tuple(_pool_totals(pools)),
        efficiency=tuple(_efficiency(objective, pools) for objective in performance.objectives),
        **score_facts(context),
    )


def _as_of(context: Context):
    dates = Allotment.objects.filter(work_unit__office=context.office, year=context.year)
    return dates.order_by("-as_of").exclude(as_of=None).values_list("as_of", flat=True).first()


def _cut_off(context: Context) -> dt.date:
    """The day on which the report's data were drawn: its ceilings are those of the DIPA in force then."""
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


def _pools(context: Context) -> Sequence[Pool]:
    pools = Pool.objects.filter(office=context.office, year=context.year)
    return list(pools.select_related("central_unit").prefetch_related("indicators"))


def _pool(pool: Pool) -> PoolFacts:
    codes = tuple(sorted(indicator.code for indicator in pool.indicators.all()))
    spent = Spent(pool.ceiling, pool.realised)
    return _pool_facts(pool.code, pool.name, pool.central_unit.code, spent, codes, f"pos/{pool.code}")


def _pool_facts(
    code: str, name: str, unit: str, spent: Spent, codes: tuple[str, ...], path: str
) -> PoolFacts:
    return PoolFacts(
        code=code,
        name=name,
        central_unit_code=unit,
        ceiling=rupiah(spent.ceiling, f"{path}/pagu"),
        realised=rupiah(spent.realised, f"{path}/realisasi"),
        percent=percent(spent.percent, f"{path}/persen"),
        indicator_codes=codes,
    )


def _pool_totals(pools: Sequence[Pool]):
    """Per central unit over its pools: a pool is added once, however many indicators it serves."""
    for unit in dict.fromkeys(pool.central_unit for pool in pools):
        own = [pool for pool in pools if pool.central_unit_id == unit.pk]
        spent = together(Spent(pool.ceiling, pool.realised) for pool in own)
        codes = tuple(dict.fromkeys(i.code for pool in own for i in pool.indicators.all()))
        yield _pool_facts(unit.code, unit.name, unit.code, spent, codes, f"pos-unit/{unit.code}")


def _efficiency(objective: ObjectiveFacts, pools: Sequence[Pool]) -> EfficiencyFacts:
    """Mean achievement minus absorption of the pools that serve the objective, in points."""
    serving = [pool for pool in pools if pool.code in objective.pool_codes]
    path = f"efisiensi/{objective.code}"
    spent = together(Spent(pool.ceiling, pool.realised) for pool in serving)
    absorption = spent.percent if serving else None
    return EfficiencyFacts(
        objective_code=objective.code,
        pool_codes=tuple(pool.code for pool in serving),
        ceiling=rupiah(spent.ceiling if serving else None, f"{path}/pagu"),
        realised=rupiah(spent.realised if serving else None, f"{path}/realisasi"),
        absorption=percent(absorption, f"{path}/serapan"),
        achievement=objective.tally.mean,
        efficiency=_difference(objective.tally.mean.value, absorption, path),
    )


def _difference(achieved: Decimal | None, absorption: Decimal | None, path: str) -> Figure:
    if achieved is None or absorption is None:
        return nothing(path, "Capaian atau anggaran belum ada.")
    return quantity(plain(achieved - absorption), "poin", path, places=2)
