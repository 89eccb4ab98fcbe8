"""Sub-section 1: definition, formula in symbols and in numbers, the inputs, and the achievement worked out."""

from __future__ import annotations

from collections.abc import Iterator

from indicators.achievement.achievement import Status
from indicators.achievement.drawing import Letter, Line, draw
from indicators.achievement.formula import Symbol
from indicators.achievement.ordinal import explained
from lkjip.numbers import format_number
from reports.facts.performance import ComponentFacts, IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.changes import target_changed
from reports.narrative.sentences import against_target, by_rank, largest_source
from reports.outline import nodes as n

from .. import parts
from .inputs import monthly, months_table, sources_table, split
from .worked import achievement_line

METHODS = {
    "jumlah": "jumlah seluruh bulan",
    "terakhir": "nilai terakhir yang diketahui",
    "rerata": "rata-rata seluruh bulan",
}


def measurement(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    blocks = (
        *parts.paragraphs(indicator.definition),
        *_formula(indicator),
        *_data(indicator, facts),
        *parts.sentence(
            facts,
            slug,
            against_target(indicator, facts.year, facts.month),
            indicator.target,
            indicator.realised,
            indicator.achievement,
        ),
        *parts.paragraphs(*(target_changed(*told) for told in facts.target_changes(indicator.code))),
    )
    title = f"Target dan Realisasi {facts.title}"
    return n.Section(slug, title, blocks, listed=False)


def _data(indicator: IndicatorFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """Before anything is due there are no tables of dashes."""
    if indicator.status is Status.NOT_DUE:
        return ()
    return (
        *_inputs(indicator, facts),
        *sources_table(indicator, facts),
        *_largest(indicator),
        *months_table(indicator, facts),
    )


def _largest(indicator: IndicatorFacts) -> tuple[n.Block, ...]:
    """Only for a single split component: the largest part of one side of a ratio says nothing."""
    components = split(indicator)
    if len(components) != 1:
        return ()
    figures = (source.figure for source in components[0].sources)
    return parts.paragraphs(parts.traced(largest_source(components[0]), *figures))


def _formula(indicator: IndicatorFacts) -> tuple[n.Block, ...]:
    """Nobody divides letters: a scale is told in words."""
    if indicator.scale:
        return parts.paragraphs(explained(indicator.unit), by_rank(indicator))
    lines = (*_realisation_lines(indicator), *achievement_line(indicator))
    return (n.FormulaBlock(lines, source=indicator.realised.path),)


def _realisation_lines(indicator: IndicatorFacts) -> Iterator[Line]:
    """Symbols, then the year's numbers, then the rounding in words; a short formula does it in one line."""
    opening: Line = (Letter("R"), " = ")
    symbols: Line = (*opening, *draw(indicator.formula))
    if indicator.raw is None:
        yield symbols
        return
    ending = f" = {_rounding(indicator)}"
    if isinstance(indicator.formula.root, Symbol):
        yield (*symbols, ending)
        return
    numbers = draw(indicator.formula, {c.symbol: parts.number(c.total, c.unit) for c in indicator.components})
    if len(indicator.components) < 3:
        yield (*symbols, " = ", *numbers, ending)
        return
    yield symbols
    yield (*opening, *numbers, ending)


def _exact(indicator: IndicatorFacts) -> bool:
    return format_number(indicator.raw) == format_number(indicator.realised.value)


def _rounding(indicator: IndicatorFacts) -> str:
    """ "87,66, ditulis 88%"; without rounding just the figure."""
    if _exact(indicator):
        return indicator.realised.display
    raw = format_number(indicator.raw, max(indicator.places + 2, 2))
    return f"{raw}, ditulis {indicator.realised.display}"


def _inputs(indicator: IndicatorFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """What the symbols mean and how their months add up; left out where a table below names every component."""
    shown = {c.symbol for c in (*split(indicator), *monthly(indicator, facts))}
    if shown.issuperset(c.symbol for c in indicator.components):
        return ()
    rows = tuple(
        n.Row((n.Emphasis(c.symbol), c.name, _method(c), parts.cell(c.total))) for c in indicator.components
    )
    table = n.Table(
        caption=f"Data pembentuk realisasi {indicator.code} {facts.span}",
        columns=(
            n.Column("Simbol", width=10),
            n.Column("Komponen", kind="head", width=44),
            n.Column("Cara menjumlah", width=28),
            n.Column("Nilai", kind="number"),
        ),
        rows=rows,
        note=parts.source_note(indicator),
    )
    return (table,)


def _method(component: ComponentFacts) -> str:
    return METHODS[component.accumulation]
