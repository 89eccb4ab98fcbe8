"""People's words as rules read them: where they stand, of whom they speak, cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.facts.performance import IndicatorFacts
from reports.narrative.overrides import SENTENCES

from .material import Material

_LIVE = re.compile(r"\{\{.*?\}\}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“\"(])|\n+")

_WRAP = re.compile(r"(?<!\n)\n(?!\s*(?:\n|[-*+>#|]|\d+\.\s))")
"""A line's end inside a paragraph."""
_MARK = re.compile(r"[*`]+|^[ \t]*(?:[-+>]|#{1,6}|\d+\.)[ \t]+", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
_CODE = re.compile(r"[\w.-]+")
_WORD = re.compile(r"[^\W_]")

FIELDS = {
    "cause": "Penyebab",
    "supporting_programme": "Program penunjang",
    "obstacle": "Kendala",
    "follow_up": "Tindak lanjut",
    "national_standard": "Standar nasional",
}


@dataclass(frozen=True, slots=True)
class Prose:
    """`indicator` where the text is about one; `scope` is "" or the code of a division or an objective."""

    subject: str
    place: str
    text: str
    url: str
    indicator: IndicatorFacts | None = None
    scope: str = ""

    def who(self, indicator: IndicatorFacts) -> str:
        """The indicator's code, where the text itself is not about it."""
        return "" if self.indicator is indicator else f"{indicator.code} "

    @property
    def sentences(self) -> list[str]:
        """Without live figures, since what the facts put in cannot contradict them, and without marks of Markdown."""
        text = _MARK.sub("", _WRAP.sub(" ", _LIVE.sub(" ", self.text)))
        return [s.strip() for s in _SENTENCE.split(text) if s.strip()]


def all_prose(material: Material) -> Iterator[Prose]:
    yield from of_indicators(material)
    yield from of_sections(material)


def of_indicators(material: Material, *fields: str) -> Iterator[Prose]:
    """The words of every indicator, all fields or the named ones, and what people wrote into its section."""
    for indicator in material.indicators:
        subject = f"{indicator.code} {indicator.name}"
        url = material.url("year_words", code=indicator.code)
        for field in fields or FIELDS:
            if text := getattr(indicator.words, field).strip():
                yield Prose(subject, FIELDS[field], text, url, indicator)
        for slug, place in _written(indicator):
            if text := material.facts.texts.get(slug, "").strip():
                yield Prose(subject, place, text, material.passage_url(f"ikk-{indicator.code}"), indicator)


def _written(indicator: IndicatorFacts) -> Iterator[tuple[str, str]]:
    """Section → its name: the introduction, and sentences that stand in the place of generated ones."""
    yield f"ikk-{indicator.code}", "Naskah"
    yield from ((sentence.slug(indicator), sentence.label) for sentence in SENTENCES)


def of_sections(material: Material) -> Iterator[Prose]:
    """Sections of the report, issues and efforts of the divisions."""
    for slug, text in sorted(material.facts.texts.items()):
        if text.strip() and not slug.startswith("ikk-") and slug not in material.unprinted:
            scope = slug.partition("-")[2] if slug.startswith(("divisi-", "sasaran-")) else ""
            yield Prose(slug, f"Bagian {slug}", text, material.passage_url(slug), scope=scope)
    for division in material.facts.performance.divisions:
        for what, texts in (("isu strategis", division.issues), ("upaya", division.efforts)):
            subject = f"{division.code} {what}"
            for text in texts:
                url = material.passage_url(f"{what.partition(' ')[0]}-{division.code}")
                yield Prose(subject, what.capitalize(), text, url, scope=division.code)


def about_indicators(material: Material, *fields: str) -> Iterator[tuple[Prose, str, IndicatorFacts]]:
    """Sentences of an indicator's own words, and those of sections that name one by its code."""
    for prose in of_indicators(material, *fields):
        if prose.indicator is not None:
            yield from ((prose, sentence, prose.indicator) for sentence in prose.sentences)
    known = {indicator.code: indicator for indicator in material.indicators}
    for prose in of_sections(material):
        for sentence in prose.sentences:
            named = {word.rstrip(".") for word in _CODE.findall(sentence)} & known.keys()
            yield from ((prose, sentence, known[code]) for code in named if len(named) == 1)


def says_nothing(text: str) -> bool:
    """Without a word outside headings: blanks, a dash, three dots."""
    return not _WORD.search(_HEADING.sub("", text))


def excerpt(sentence: str, most: int = 160) -> str:
    """A sentence to be quoted, cut where it is long."""
    return sentence if len(sentence) <= most else f"{sentence[:most].rsplit(' ', 1)[0]} …"
