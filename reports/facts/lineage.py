"""Whose figures an earlier year's are: an indicator's own, or those of the one that it continues."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from indicators.achievement.load import Definition
from indicators.plan.models import Indicator, IndicatorLink
from reports.narrative.words import listed

from .context import Context

CONTINUED = IndicatorLink.Relation.CONTINUED


@dataclass(frozen=True, slots=True)
class Ancestor:
    """`definition` is the one of the year; `broken` why its figures cannot be compared with the later ones, or ""."""

    definition: Definition
    broken: str = ""


def ancestor(definition: Definition, context: Context, year: int) -> Ancestor:
    """Follows "lanjut" links back to the indicator that was in use in `year`.

    A link "berubah", or a continuation whose unit or direction differs after all, breaks the line: the old figures
    are found, and a sentence says why they are not comparable. A link says nothing about years in which the newer
    indicator was in use itself.
    """
    met: set[int] = set()
    while not _in_use(definition, context, year) and definition.indicator.pk not in met:
        met.add(definition.indicator.pk)
        links = context.links.get(definition.indicator.pk, ())
        if not links:
            break
        continued = next((link for link in links if link.relation == CONTINUED), None)
        if broken := _why_broken(definition.indicator, [continued] if continued else links):
            old = continued or links[0]
            return Ancestor(context.by_pk[old.old_id], broken)
        assert continued is not None
        definition = context.by_pk[continued.old_id]
    return Ancestor(definition)


def _in_use(definition: Definition, context: Context, year: int) -> bool:
    indicator = definition.indicator
    began = indicator.valid_from is not None and indicator.valid_from <= year
    return began or (indicator.pk, year) in context.years.readings


def _why_broken(new: Indicator, links: Collection[IndicatorLink]) -> str:
    """A sentence where the figures are not comparable; "" where they are."""
    differing = {part for link in links for part in _differences(link.old, new)}
    continued = all(link.relation == CONTINUED for link in links)
    if continued and not differing & {"satuan", "arah"}:
        return ""
    codes = listed([link.old.code for link in links])
    parts = f" ({listed(sorted(differing))})" if differing else ""
    return f"Definisi berubah dari {codes}{parts} sehingga kedua tahun tidak dapat dibandingkan."


def _differences(old: Indicator, new: Indicator) -> list[str]:
    compared = {"satuan": "unit", "arah": "polarity", "rumus": "formula"}
    return [word for word, name in compared.items() if getattr(old, name) != getattr(new, name)]
