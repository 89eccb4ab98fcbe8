"""The inputs of one indicator as tables: satker by satker, and month by month."""

from __future__ import annotations

from lkjip.periods import MONTH_NAMES
from reports.facts.performance import ComponentFacts, IndicatorFacts, SourceFacts
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts

HALF = 6


def split(indicator: IndicatorFacts) -> tuple[ComponentFacts, ...]:
    return tuple(c for c in indicator.components if c.sources)


def monthly(indicator: IndicatorFacts, facts: YearFacts) -> tuple[ComponentFacts, ...]:
    """Components that were filled in more than one of the months told."""
    return tuple(c for c in indicator.components if sum(map(bool, c.months[: facts.month])) > 1)


def sources_table(indicator: IndicatorFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """The satker that contribute, where the indicator is split among them."""
    components = split(indicator)
    if not components:
        return ()
    names = {s.code: s.name for c in components for s in c.sources}
    figures = {(c.symbol, s.code): s for c in components for s in c.sources}
    rows = tuple(
        n.Row((str(number), name, *(_source(figures.get((c.symbol, code)), c) for c in components)))
        for number, (code, name) in enumerate(names.items(), 1)
    )
    total = parts.total("Jumlah", 2, *(parts.bare(c.total, c.unit) for c in components))
    table = n.Table(
        caption=f"{_names(components)} menurut satuan kerja {facts.span} ({indicator.code})",
        columns=(
            n.Column("No", kind="number", width=7),
            n.Column("Satuan kerja", kind="head"),
            *_component_columns(components, 52 // len(components)),
        ),
        rows=(*rows, total),
        note=parts.source_note(indicator) if len(components) == len(indicator.components) else "",
    )
    return (table,)


def months_table(indicator: IndicatorFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """Two half-years side by side where few components leave room, else a row for each of the months told."""
    components = monthly(indicator, facts)
    if not components:
        return ()
    halves = len(components) < 3 and not facts.unfinished
    columns = (n.Column("Bulan", kind="head", width=18), *_component_columns(components))
    table = n.Table(
        caption=f"Data bulanan {indicator.code} {facts.span}",
        columns=columns * 2 if halves else columns,
        rows=(*_month_rows(components, facts.month, halves), _months_total(components, halves)),
        note=parts.source_note(indicator) if not split(indicator) else "",
    )
    return (table,)


def _component_columns(components: tuple[ComponentFacts, ...], width: int = 0) -> tuple[n.Column, ...]:
    return tuple(n.Column(_heading(c), kind="number", width=width) for c in components)


def _heading(component: ComponentFacts) -> tuple[n.Inline, ...]:
    unit = f", {component.unit}" if component.unit else ""
    return f"{component.name} (", n.Emphasis(component.symbol), f"{unit})"


def _names(components: tuple[ComponentFacts, ...]) -> str:
    first, *rest = (c.name for c in components)
    return " dan ".join([first, *(name[:1].lower() + name[1:] for name in rest)])


def _source(source: SourceFacts | None, component: ComponentFacts) -> n.Cell | str:
    if source is None:
        return "–"
    if source.not_applicable:
        return n.Cell("tidak berlaku", tone="muted")
    if not source.figure:
        return n.Cell("belum diisi", tone="muted")
    return parts.bare(source.figure, component.unit)


def _month_rows(components: tuple[ComponentFacts, ...], until: int, halves: bool) -> tuple[n.Row, ...]:
    if not halves:
        return tuple(n.Row(_month(components, month)) for month in range(until))
    return tuple(n.Row((*_month(components, m), *_month(components, m + HALF))) for m in range(HALF))


def _month(components: tuple[ComponentFacts, ...], month: int) -> tuple[n.Cell | n.Text, ...]:
    return (MONTH_NAMES[month], *(parts.bare(c.months[month], c.unit) for c in components))


def _months_total(components: tuple[ComponentFacts, ...], halves: bool) -> n.Row:
    totals = (parts.bare(c.total, c.unit) for c in components)
    return parts.total("Sampai akhir periode", len(components) + 2 if halves else 1, *totals)
