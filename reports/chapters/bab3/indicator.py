"""One indicator in the six sub-sections of Permenpan-RB 53/2014."""

from __future__ import annotations

from typing import cast

from indicators.achievement.achievement import Status
from lkjip.periods import month_name
from reports.charts import Bar, target_bar
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts
from .comparison import last_year, mid_term
from .means import means
from .measurement import measurement


def indicator_section(indicator: IndicatorFacts, facts: YearFacts) -> n.Section:
    """Definition and headline, then the six sub-sections; slugs `ikk-<kode>` and `ikk-<kode>-1` to `-6`."""
    slug = f"ikk-{indicator.code}"
    children = (
        *parts.words(facts, slug),
        _headline(indicator, facts),
        measurement(indicator, facts, f"{slug}-1"),
        *_comparisons(indicator, facts, slug),
        *parts.kept(_causes(indicator, facts, f"{slug}-5"), means(indicator, facts, f"{slug}-6")),
    )
    return n.Section(slug, indicator.name, children, label=indicator.code)


def _comparisons(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> tuple[n.Section, ...]:
    """With last year, with the plan and with others: a part of a year is not compared with whole ones."""
    if facts.unfinished:
        return ()
    return (
        last_year(indicator, facts, f"{slug}-2"),
        mid_term(indicator, facts, f"{slug}-3"),
        _standard(indicator, facts, f"{slug}-4"),
    )


def _headline(indicator: IndicatorFacts, facts: YearFacts) -> n.Headline:
    """Two marks that are never merged: whether the target was reached, and the category."""
    bar = Bar(indicator.code, indicator.achievement.value, indicator.achievement.display, indicator.reached)
    verdict: tuple[n.Inline, ...] = (_verdict(indicator), n.Html(f"<br>{target_bar(bar, width=220)}"))
    if indicator.category:
        tone = cast(n.Tone, indicator.category.tone)
        label = f"Kategori {indicator.category.label}"
        verdict = (
            *verdict,
            n.Html("<br>"),
            n.Mark(label, tone, parts.SIGNS.get(indicator.category.tone, "")),
        )
    return n.Headline(
        (
            _measured(f"Target {facts.year}", indicator.target, indicator),
            _measured(_realised_label(indicator, facts), indicator.realised, indicator),
            n.HeadlineItem("Capaian", parts.value(indicator.achievement)),
        ),
        aside=verdict,
    )


def _measured(label: str, figure: Figure, indicator: IndicatorFacts) -> n.HeadlineItem:
    """The figure large, its unit small below it."""
    unit = indicator.unit if figure and indicator.unit != "%" else ""
    return n.HeadlineItem(label, n.Value(parts.amount(figure, indicator.unit), figure.path), unit)


def _realised_label(indicator: IndicatorFacts, facts: YearFacts) -> str:
    if indicator.until is None or indicator.until >= facts.month:
        return "Realisasi"
    return f"Realisasi s.d. {month_name(indicator.until)[:3]}"


def _verdict(indicator: IndicatorFacts) -> str:
    if indicator.reached is None:
        return f"Capaian {parts.STATUS_WORDS[indicator.status]}"
    return "Mencapai target" if indicator.reached else "Belum mencapai target"


def _standard(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    text = parts.prose(
        facts,
        indicator.words.national_standard,
        "Belum ada standar nasional yang dicatat sebagai pembanding indikator ini.",
    )
    return n.Section(slug, "Perbandingan dengan Standar Nasional", (text,), listed=False)


def _causes(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section | None:
    """Causes are people's words; obstacles and follow-up only where somebody wrote them. Before anything is due there
    is nothing to explain."""
    words = parts.spoken(indicator, facts)
    if indicator.status is Status.NOT_DUE and not words.cause.strip():
        return None
    blocks = [
        parts.prose(facts, words.cause, "Divisi belum menuliskan penyebab capaian ini."),
        *_labelled(facts, "Kendala", words.obstacle),
        *_labelled(facts, "Tindak lanjut", words.follow_up),
    ]
    if indicator.reached is False and not words.follow_up.strip():
        blocks.append(n.Paragraph("Tindak lanjut atas target yang belum tercapai belum dituliskan."))
    return n.Section(slug, "Penyebab Keberhasilan atau Kegagalan", tuple(blocks), listed=False)


def _labelled(facts: YearFacts, label: str, text: str) -> tuple[n.Block, ...]:
    written = text.strip()
    return (parts.prose(facts, f"**{label}.** {written}", ""),) if written else ()
