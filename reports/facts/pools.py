"""Pools of money beside what was reached with them: by pool, by central unit and by objective.

A pool's spending is one figure for the year, so a report of a part of the year knows its ceiling only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from budget.ceiling.models import Pool
from budget.spending.absorption import Spent, together
from lkjip.validity import plain

from .context import Context
from .figures import Figure
from .money import EfficiencyFacts, PoolFacts
from .performance import ObjectiveFacts, Performance
from .show import nothing, percent, quantity, rupiah
from .tally import tally


def pool_facts(context: Context, performance: Performance) -> dict[str, Any]:
    """Their fields of Money."""
    found = Pool.objects.filter(office=context.office, year=context.year)
    pools = list(found.select_related("central_unit").prefetch_related("indicators"))
    beside = _Beside(context, performance)
    known = context.money_until == 12
    return {
        "pools": tuple(beside.pool(pool) for pool in pools),
        "pool_totals": tuple(beside.totals(pools)),
        "efficiency": tuple(_efficiency(objective, pools, known) for objective in performance.objectives),
    }


class _Beside:
    """Puts the achievement of the indicators that it serves beside a pool, or several pools of one central unit."""

    def __init__(self, context: Context, performance: Performance) -> None:
        self._cap, self._rule = context.cap, context.rule
        self._known = context.money_until == 12
        self._indicators = {indicator.code: indicator for indicator in performance.indicators}

    def pool(self, pool: Pool) -> PoolFacts:
        return self._facts(pool.code, pool.name, pool.central_unit.code, [pool], f"pos/{pool.code}")

    def totals(self, pools: Sequence[Pool]) -> Iterator[PoolFacts]:
        """Per central unit over its pools: a pool is added once, however many indicators it serves."""
        for unit in dict.fromkeys(pool.central_unit for pool in pools):
            own = [pool for pool in pools if pool.central_unit_id == unit.pk]
            yield self._facts(unit.code, unit.name, unit.code, own, f"pos-unit/{unit.code}")

    def _facts(self, code: str, name: str, unit: str, pools: Sequence[Pool], path: str) -> PoolFacts:
        spent = together(Spent(pool.ceiling, pool.realised) for pool in pools)
        codes = tuple(sorted({indicator.code for pool in pools for indicator in pool.indicators.all()}))
        achievement = self._mean(codes, path)
        absorption = spent.percent if self._known else None
        return PoolFacts(
            code=code,
            name=name,
            central_unit_code=unit,
            ceiling=rupiah(spent.ceiling, f"{path}/pagu"),
            realised=rupiah(spent.realised if self._known else None, f"{path}/realisasi"),
            percent=percent(absorption, f"{path}/persen"),
            indicator_codes=codes,
            achievement=achievement,
            efficiency=_difference(achievement.value, absorption, f"{path}/efisiensi"),
        )

    def _mean(self, codes: Sequence[str], path: str) -> Figure:
        served = [self._indicators[code] for code in codes if code in self._indicators]
        return tally(served, path, self._cap, self._rule).mean


def _efficiency(objective: ObjectiveFacts, pools: Sequence[Pool], known: bool) -> EfficiencyFacts:
    """Mean achievement minus absorption of the pools that serve the objective, in points."""
    serving = [pool for pool in pools if pool.code in objective.pool_codes]
    path = f"efisiensi/{objective.code}"
    spent = together(Spent(pool.ceiling, pool.realised) for pool in serving)
    absorption = spent.percent if serving and known else None
    return EfficiencyFacts(
        objective_code=objective.code,
        pool_codes=tuple(pool.code for pool in serving),
        ceiling=rupiah(spent.ceiling if serving else None, f"{path}/pagu"),
        realised=rupiah(spent.realised if serving and known else None, f"{path}/realisasi"),
        absorption=percent(absorption, f"{path}/serapan"),
        achievement=objective.tally.mean,
        efficiency=_difference(objective.tally.mean.value, absorption, path),
    )


def _difference(achieved: Decimal | None, absorption: Decimal | None, path: str) -> Figure:
    if achieved is None or absorption is None:
        return nothing(path, "Capaian atau anggaran belum ada.")
    return quantity(plain(achieved - absorption), "poin", path, places=2)
