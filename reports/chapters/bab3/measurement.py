"""Sub-section 1: definition, formula in symbols and in numbers, the inputs, and the achievement worked out."""

from __future__ import annotations

from collections.abc import Iterator

from indicators.achievement.achievement import Polarity
from indicators.achievement.drawing import Bracket, Fraction, Letter, Line, draw
from indicators.achievement.formula import Symbol
from lkjip.numbers import format_number
from lkjip.periods import MONTH_NAMES
from reports.facts.performance import ComponentFacts, IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.sentences import against_target
from reports.outline import nodes as n

from .. import parts

METHODS = {
    "jumlah": "dijumlahkan dari bulan ke bulan",
    "terakhir": "nilai terakhir yang diketahui",
    "rerata": "dirata-ratakan dari bulan ke bulan",
}


def measurement(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    blocks = (
        *parts.paragraphs(indicator.definition),
        _formula(indicator),
        n.Paragraph(against_target(indicator, facts.year)),
        _inputs(indicator, facts),
        *_sources(indicator, facts),
        *_months(indicator, facts),
    )
    title = f"Target dan Realisasi Tahun {facts.year}"
    return n.Section(slug, title, blocks, listed=False)


def _formula(indicator: IndicatorFacts) -> n.FormulaBlock:
    legend = tuple((c.symbol, _meaning(c)) for c in indicator.components)
    return n.FormulaBlock(tuple(_lines(indicator)), legend)


def _meaning(component: ComponentFacts) -> str:
    unit = f", {component.unit}" if component.unit else ""
    return f"{component.name}{unit}; {METHODS[component.accumulation]}"


def _lines(indicator: IndicatorFacts) -> Iterator[Line]:
    """Symbols; the year's numbers with the rounding in words; the achievement from the written figure."""
    result = (Letter("R"), " = ")
    yield (*result, *draw(indicator.formula))
    if indicator.raw is None:
        return
    if not isinstance(indicator.formula.root, Symbol):
        totals = {c.symbol: format_number(c.total.value) for c in indicator.components}
        yield (*result, *draw(indicator.formula, totals), f" = {_rounding(indicator)}")
    elif format_number(indicator.raw) != format_number(indicator.realised.value):
        yield (*result, _rounding(indicator))
    if indicator.achievement.value is not None and indicator.target_upper is None:
        yield from _achievement(indicator)


def _rounding(indicator: IndicatorFacts) -> str:
    """ "87,66, ditulis 88%"; without rounding just the figure."""
    raw = format_number(indicator.raw, max(indicator.places + 2, 2))
    exact = format_number(indicator.raw) == format_number(indicator.realised.value)
    return indicator.realised.display if exact else f"{raw}, ditulis {indicator.realised.display}"


def _achievement(indicator: IndicatorFacts) -> Iterator[Line]:
    target, realised = format_number(indicator.target.value), format_number(indicator.realised.value)
    if not indicator.target.value:
        return
    share: Line
    if indicator.polarity is Polarity.MAXIMISE:
        share = (_over(realised, target),)
    elif indicator.polarity is Polarity.MINIMISE:
        share = (_over(f"2 × {target} − {realised}", target),)
    else:
        share = (Bracket(("1 − ", _over(f"|{realised} − {target}|", target))),)
    yield (Letter("C"), " = ", *share, f" × 100% = {indicator.achievement.display}")


def _over(above: str, below: str) -> Fraction:
    return Fraction((above,), (below,))


def _inputs(indicator: IndicatorFacts, facts: YearFacts) -> n.Table:
    rows = tuple(n.Row((c.symbol, c.name, c.unit or "–", parts.cell(c.total))) for c in indicator.components)
    return n.Table(
        caption=f"Data pembentuk realisasi {indicator.code} tahun {facts.year}",
        columns=(
            n.Column("Simbol", width=10),
            n.Column("Komponen", kind="head", width=50),
            n.Column("Satuan"),
            n.Column("Nilai", kind="number"),
        ),
        rows=(*rows, _result_row(indicator)),
        note=f"Sumber: {indicator.data_source}." if indicator.data_source else "",
    )


def _result_row(indicator: IndicatorFacts) -> n.Row:
    return n.Row(("R", "Realisasi", indicator.unit, parts.cell(indicator.realised)), style="total")


def _sources(indicator: IndicatorFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """The satker that contribute, where the indicator is split among them."""
    split = [c for c in indicator.components if c.sources]
    if not split:
        return ()
    names = {s.code: s.name for c in split for s in c.sources}
    figures = {(c.symbol, s.code): s for c in split for s in c.sources}
    rows = tuple(
        n.Row((str(number), name, *(_source_cell(figures.get((c.symbol, code))) for c in split)))
        for number, (code, name) in enumerate(names.items(), 1)
    )
    total = n.Row(("", "Jumlah", *(parts.cell(c.total) for c in split)), style="total")
    columns = (
        n.Column("No", kind="number", width=8),
        n.Column("Satuan kerja", kind="head", width=44),
        *(n.Column(f"{c.symbol} ({c.unit})" if c.unit else c.symbol, kind="number") for c in split),
    )
    caption = f"{_split_names(split)} menurut satuan kerja tahun {facts.year}"
    return (n.Table(caption=caption, columns=columns, rows=(*rows, total)),)


def _split_names(split: list[ComponentFacts]) -> str:
    return " dan ".join(c.name if n == 0 else c.name[:1].lower() + c.name[1:] for n, c in enumerate(split))


def _source_cell(source) -> n.Cell | str:
    if source is None:
        return "–"
    if source.not_applicable:
        return n.Cell("tidak berlaku", tone="muted")
    return parts.cell(source.figure) if source.figure else n.Cell("belum diisi", tone="muted")


def _months(indicator: IndicatorFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """Month by month, for components that were filled in more than one month."""
    monthly = [c for c in indicator.components if sum(m.value is not None for m in c.months) > 1]
    if not monthly:
        return ()
    columns = (
        n.Column("Bulan", kind="head", width=24),
        *(n.Column(f"{c.symbol} ({c.unit})" if c.unit else c.symbol, kind="number") for c in monthly),
    )
    rows = tuple(
        n.Row((name, *(parts.cell(c.months[month]) for c in monthly)))
        for month, name in enumerate(MONTH_NAMES)
    )
    total = n.Row(("Sampai akhir periode", *(parts.cell(c.total) for c in monthly)), style="total")
    caption = f"Data bulanan {indicator.code} tahun {facts.year}"
    return (n.Table(caption=caption, columns=columns, rows=(*rows, total)),)
