"""Objectives with their pools, as the page and the head's screen list them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.facts.money import EfficiencyFacts, PoolFacts
from reports.facts.performance import ObjectiveFacts
from reports.facts.year import YearFacts
from reports.narrative.efficiency import efficiency_explained


@dataclass(frozen=True, slots=True)
class Row:
    """One objective; `pools` may serve others too, so that rows are not added up."""

    objective: ObjectiveFacts
    money: EfficiencyFacts
    pools: tuple[PoolFacts, ...]
    sentence: str


def objective_rows(facts: YearFacts) -> Iterator[Row]:
    pools = {pool.code: pool for pool in facts.money.pools}
    for money in facts.money.efficiency:
        own = tuple(pools[code] for code in money.pool_codes)
        objective = facts.objective(money.objective_code)
        yield Row(objective, money, own, efficiency_explained(money, objective))
