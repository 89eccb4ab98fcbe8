"""What one passage consists of: its fields, where each is kept, and what is printed while it is empty."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from json import dumps
from typing import Literal

from divisions.models import Office
from indicators.realisation.models import Analysis
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.models import SectionText
from reports.narrative.overrides import SENTENCES, Basis, Moved, Sentence, moved
from reports.narrative.points import as_items, as_markdown, kind_of

from .places import Place

Texts = dict[str, str]
CAUSE_OWED = "Penyebab capaian belum ditulis."
PROGRAMME_OWED = "Program dan kegiatan penunjang belum ditulis."
FOLLOW_UP_OWED = "Target belum tercapai, jadi tindak lanjut wajib ditulis."


@dataclass(frozen=True, slots=True)
class Field:
    """`key` is a section's slug where the words are prose of the report, a column of the year's analysis, or the name
    of a division's numbered list."""

    name: str
    label: str
    text: str
    kept: Literal["section", "analysis", "points"]
    key: str
    owed: str = ""
    """Why it must not stay empty; "" where it may."""
    generated: str = ""
    """The sentence that is printed while the field is empty."""
    then: Basis = field(default_factory=dict)
    now: Basis = field(default_factory=dict)
    """The figures that a sentence was written against, and what they say today."""

    def tidied(self, text: str) -> str:
        """As it will be read back once it is stored."""
        return as_markdown(as_items(text)) if self.kept == "points" else tidy(text)

    @property
    def moved(self) -> tuple[Moved, ...]:
        return moved(self.then, self.now) if self.text else ()


def fields_of(place: Place, facts: YearFacts) -> tuple[Field, ...]:
    if place.indicator is None:
        points = tuple(_points(place, facts))
        first = ("pengantar", "Pengantar") if points else ("naskah", "Naskah")
        return (_prose(*first, place.slug, facts), *points)
    sentences = (_sentence(sentence, place.indicator, facts) for sentence in SENTENCES)
    return (
        _prose("pengantar", "Pengantar", place.slug, facts),
        *_analysis(place.indicator),
        *sentences,
    )


def _sentence(sentence: Sentence, indicator: IndicatorFacts, facts: YearFacts) -> Field:
    slug = sentence.slug(indicator)
    return Field(
        f"kalimat-{sentence.part}",
        sentence.label,
        tidy(facts.texts.get(slug, "")),
        "section",
        slug,
        generated=sentence.generated(indicator, facts.year),
        then=facts.bases.get(slug, {}),
        now=sentence.basis(indicator),
    )


def _prose(name: str, label: str, slug: str, facts: YearFacts) -> Field:
    return Field(name, label, tidy(facts.texts.get(slug, "")), "section", slug)


def _points(place: Place, facts: YearFacts) -> Iterator[Field]:
    if kind := kind_of(place.slug):
        key, label = kind
        division = next(d for d in facts.performance.divisions if d.code == place.division)
        text = as_markdown(getattr(division, key))
        yield Field("butir", f"{label}, satu baris satu butir", text, "points", key)


def _analysis(indicator: IndicatorFacts) -> tuple[Field, ...]:
    words = indicator.words
    missed = FOLLOW_UP_OWED if indicator.reached is False else ""
    rows = (
        ("standar", "Perbandingan dengan standar nasional", words.national_standard, "national_standard", ""),
        ("penyebab", "Penyebab keberhasilan atau kegagalan", words.cause, "cause", CAUSE_OWED),
        ("kendala", "Kendala", words.obstacle, "obstacle", ""),
        ("tindak-lanjut", "Tindak lanjut", words.follow_up, "follow_up", missed),
        (
            "program",
            "Program dan kegiatan penunjang",
            words.supporting_programme,
            "supporting_programme",
            PROGRAMME_OWED,
        ),
    )
    return tuple(
        Field(name, label, tidy(text), "analysis", key, owed) for name, label, text, key, owed in rows
    )


def tidy(text: str) -> str:
    """Line ends as the database keeps them, nothing around the words."""
    return "\n".join(text.strip().splitlines())


def texts_of(fields: Iterable[Field]) -> Texts:
    return {one.name: one.text for one in fields}


def fingerprint(texts: Mapping[str, str]) -> str:
    """Of the words that are there: a field that is empty says nothing."""
    said = {name: text for name, text in sorted(texts.items()) if text}
    return sha256(dumps(said, ensure_ascii=False).encode()).hexdigest()


def write(
    office: Office,
    year: int,
    place: Place,
    fields: Iterable[Field],
    texts: Mapping[str, str],
    confirmed: Collection[str] = (),
) -> None:
    """Stores what is other than before, each where the report reads it. A sentence that is written or confirmed
    rests on today's figures."""
    columns: Texts = {}
    for one in fields:
        text = texts[one.name]
        if text == one.text and one.name not in confirmed:
            continue
        if one.kept == "analysis":
            columns[one.key] = text
        elif one.kept == "points":
            _write_points(office, year, place.division, one, text)
        else:
            _write_section(office, year, one, text)
    if columns and place.indicator:
        indicator = office.indicators.get(code=place.indicator.code)
        Analysis.objects.update_or_create(indicator=indicator, year=year, defaults=columns)


def _write_points(office: Office, year: int, division: str, one: Field, text: str) -> None:
    rows = getattr(office.divisions.in_force(year).get(code=division), one.key)
    rows.filter(year=year).delete()
    for number, item in enumerate(as_items(text), start=1):
        rows.create(year=year, number=number, text=item)


def _write_section(office: Office, year: int, one: Field, text: str) -> None:
    if text:
        words = {"text": text, "basis": dict(one.now)}
        SectionText.objects.update_or_create(office=office, year=year, section=one.key, defaults=words)
    else:
        SectionText.objects.filter(office=office, year=year, section=one.key).delete()
