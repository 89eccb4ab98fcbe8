"""Indicators of last year that nobody continues: they end without a successor, and the report says so."""

from __future__ import annotations

from indicators.achievement.load import Definition

from .context import Context
from .indicators import year_point
from .performance import EndedFacts


def ended(context: Context) -> tuple[EndedFacts, ...]:
    followed = {link.old_id for links in context.links.values() for link in links}
    return tuple(
        EndedFacts(
            definition.code,
            definition.indicator.name,
            definition.indicator.objective.division.name,
            year_point(definition, context, context.year - 1),
        )
        for definition in context.years.definitions
        if _ends(definition, context.year) and definition.indicator.pk not in followed
    )


def _ends(definition: Definition, year: int) -> bool:
    return definition.indicator.in_force_in(year - 1) and not definition.indicator.in_force_in(year)
