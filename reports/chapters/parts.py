"""Pieces that chapters share: figures as cells, marks of categories, people's words, charts from facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, cast

from indicators.achievement.achievement import Status
from lkjip.numbers import format_number
from lkjip.periods import month_name
from reports.charts import Bar
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts, Words
from reports.facts.year import YearFacts
from reports.narrative.counts import movement_sentence, plan_sentence
from reports.narrative.markdown import to_html
from reports.narrative.points import as_markdown
from reports.outline import nodes as n

STATUS_WORDS = {
    Status.COMPUTED: "terhitung",
    Status.MISSING: "belum diisi",
    Status.NOT_DUE: "belum jatuh tempo",
    Status.NOT_APPLICABLE: "tidak berlaku",
    Status.NOT_COMPUTED: "tidak dihitung",
}
SIGNS: dict[str, n.Sign] = {
    "good": "stair5",
    "leaf": "stair4",
    "amber": "stair3",
    "clay": "stair2",
    "brick": "stair1",
}
COLOURS = {"hijau": ("good", "full"), "kuning": ("amber", "half"), "merah": ("brick", "crossed")}


def cell(figure: Figure, *, strong: bool = False) -> n.Cell:
    """A figure in a table, traceable to its place in the register."""
    return n.Cell(figure.display, source=figure.path or None, strong=strong)


def amount(figure: Figure, unit: str) -> str:
    """A figure's text without its unit, where the heading already names it; "%" stays with its number."""
    return figure.display if unit == "%" else number(figure, unit)


def number(figure: Figure, unit: str) -> str:
    """The bare number, as it stands in a formula."""
    return figure.display.removesuffix(unit).rstrip()


def bare(figure: Figure, unit: str) -> n.Cell:
    """A cell in a column whose heading names the unit."""
    return n.Cell(amount(figure, unit), source=figure.path or None)


def total(label: str, columns: int, *cells: n.Cell | str) -> n.Row:
    """A total whose label stretches over the columns that have nothing to add up: no cell stays blank."""
    return n.Row((n.Cell(label, colspan=columns, align="left"), *cells), style="total")


def source_note(indicator: IndicatorFacts) -> str:
    known = indicator.data_source and indicator.until
    return f"Sumber: {indicator.data_source}." if known else ""


def drawn(place: str, *named: tuple[str, Figure]) -> n.Text:
    """What a chart draws at one place, with the figures behind it: "2023: target 90%, realisasi 88%"."""
    told: list[n.Inline] = []
    for name, figure in named:
        if figure:
            told += [f"{', ' if told else ': '}{name}", value(figure)]
    return (place, *told) if told else f"{place}: belum ada data"


def value(figure: Figure) -> n.Value:
    """A figure inside a sentence."""
    return n.Value(figure.display, figure.path)


def pieces(sentence: str, *figures: Figure | None) -> tuple[n.Inline, ...]:
    """A generated sentence in which each of these figures, wherever it is printed, leads to its origin.

    Where two are printed alike the first place is the first one's.
    """
    paths: dict[str, list[str]] = {}
    for figure in figures:
        if figure:
            paths.setdefault(figure.display, []).append(figure.path)
    if not paths:
        return (sentence,)
    longest_first = "|".join(map(re.escape, sorted(paths, key=len, reverse=True)))
    cut = re.split(rf"(?<![\w.,-])({longest_first})(?![\w-]|[.,]\d)", sentence)
    return tuple(_shown(piece, paths) if place % 2 else piece for place, piece in enumerate(cut) if piece)


def _shown(shown: str, paths: Mapping[str, list[str]]) -> n.Value:
    known = paths[shown]
    return n.Value(shown, known.pop(0) if len(known) > 1 else known[0])


def traced(sentence: str, *figures: Figure | None) -> n.Text:
    """The same as one text; a sentence without any figure stays plain."""
    found = pieces(sentence, *figures)
    return sentence if found == (sentence,) else found


def comparisons(facts: YearFacts) -> n.Text:
    """How many indicators moved since last year, and how many meet the Renstra."""
    moves, plan = facts.performance.movements, facts.performance.plan
    text = f"{movement_sentence(moves, facts.year)} {plan_sentence(plan, facts.year)}"
    return traced(text, *moves.counts, *plan.counts)


def count(number: int | None) -> str:
    return format_number(number)


def still_running(facts: YearFacts) -> str:
    """What a report in the course of the year must say beside its counts; nothing once the year is over."""
    if not facts.unfinished or not facts.performance.tally.total:
        return ""
    return (
        f" Realisasinya dihitung sampai {month_name(facts.month)} {facts.year}, sedangkan targetnya target satu tahun; "
        "target yang belum tercapai masih dapat dicapai sampai akhir tahun."
    )


TIMELESS = frozenset(
    {
        "latar-belakang",
        "tugas-fungsi",
        "struktur-organisasi",
        "pegawai",
        "maksud-tujuan",
        "aspek-strategis",
        "isu-strategis",
        "renstra",
        "upaya",
        "perjanjian-kinerja",
    }
)
"""Sections whose prose tells no results; the office's own sections are taken for such too."""


def words(facts: YearFacts, slug: str) -> tuple[n.Block, ...]:
    """What people wrote for a section, or nothing. Where more of the year is known than the report tells, prose about
    results may speak of later months: then it waits for the report of the year."""
    if facts.goes_on and slug not in TIMELESS and not slug.startswith(("kantor-", "isu-", "upaya-")):
        return ()
    text = facts.texts.get(slug, "").strip()
    return (n.Rich(to_html(text, facts.register)),) if text else ()


def sentence(facts: YearFacts, slug: str, generated: str, *figures: Figure | None) -> tuple[n.Block, ...]:
    """A generated comparison, or what a person wrote in its place; a part of a year keeps the generated one.

    `figures`: those that the generated one prints.
    """
    own = () if facts.unfinished else words(facts, slug)
    return own or (n.Paragraph(traced(generated, *figures)),)


def spoken(indicator: IndicatorFacts, facts: YearFacts) -> Words:
    """What the division wrote about an indicator: for a part of the year of its months, not of the whole."""
    return indicator.words_so_far if facts.unfinished else indicator.words


def prose(facts: YearFacts, text: str, otherwise: str) -> n.Block:
    """One field of people's words as Markdown; a plain sentence where nobody wrote yet."""
    written = text.strip()
    return n.Rich(to_html(written, facts.register)) if written else n.Paragraph(otherwise)


def paragraphs(*texts: n.Text) -> tuple[n.Block, ...]:
    return tuple(n.Paragraph(text) for text in texts if text)


def category(indicator: IndicatorFacts) -> n.Cell:
    """The category's stair and word; without an achievement the reason's word."""
    band = indicator.category
    if band is None:
        return n.Cell(STATUS_WORDS[indicator.status], tone="muted")
    tone = cast(n.Tone, band.tone)
    return n.Cell(band.label, tone=tone, sign=SIGNS.get(band.tone, ""))


def reached(indicator: IndicatorFacts) -> n.Cell:
    if indicator.reached is None:
        return n.Cell("–", tone="muted")
    if indicator.reached:
        return n.Cell("Mencapai", tone="good", sign="tick")
    return n.Cell("Belum", tone="clay", sign="triangle")


def bars(indicators: Iterable[IndicatorFacts]) -> list[Bar]:
    return [Bar(i.code, i.achievement.value, i.achievement.display, i.reached) for i in indicators]


def achievements(indicators: Iterable[IndicatorFacts]) -> tuple[n.Text, ...]:
    """What bars and dots of achievements draw."""
    return tuple(drawn(i.code, ("", i.achievement)) for i in indicators)


def colour(name: str, over: bool) -> n.Cell:
    """Absorption colour as sign and word; spending above the ceiling is a flag on top."""
    if over:
        return n.Cell("Melebihi pagu", sign="flag", strong=True)
    if name not in COLOURS:
        return n.Cell("–", tone="muted")
    tone, sign = COLOURS[name]
    return n.Cell(name.capitalize(), tone=cast(n.Tone, tone), sign=cast(n.Sign, sign))


Layout = Literal["portrait", "landscape", "letter"]


def section(
    slug: str, title: str, *blocks: n.Block | tuple[n.Block, ...], layout: Layout = "portrait", **options
) -> n.Section | None:
    """A section of the blocks given (tuples are spread); None where nothing is left: an empty section is no section."""
    children: list[n.Block] = []
    for block in blocks:
        children.extend(block if isinstance(block, tuple) else (block,))
    return n.Section(slug, title, tuple(children), layout=layout, **options) if children else None


def points(facts: YearFacts, slug: str, title: str, items: tuple[str, ...]) -> n.Section | None:
    """What a division wrote as a numbered list, behind its own opening words."""
    listed = (n.Rich(to_html(as_markdown(items), facts.register)),) if items else ()
    return section(slug, title, words(facts, slug), listed, listed=False)


def kept(*sections: n.Section | None) -> tuple[n.Section, ...]:
    return tuple(s for s in sections if s is not None)
