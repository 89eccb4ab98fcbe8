"""What one passage consists of: its fields, where each is kept, and what is printed while it is empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Literal

from divisions.models import Office
from indicators.realisation.models import Analysis
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.models import SectionText

from .places import Place

Texts = dict[str, str]
CAUSE_OWED = "Penyebab capaian belum ditulis."
PROGRAMME_OWED = "Program dan kegiatan penunjang belum ditulis."
FOLLOW_UP_OWED = "Target belum tercapai, jadi tindak lanjut wajib ditulis."


@dataclass(frozen=True, slots=True)
class Field:
    """`key` is a section's slug where the words are prose of the report, or a column of the year's analysis."""

    name: str
    label: str
    text: str
    kept: Literal["section", "analysis"]
    key: str
    owed: str = ""
    """Why it must not stay empty; "" where it may."""


def fields_of(place: Place, facts: YearFacts) -> tuple[Field, ...]:
    if place.indicator is None:
        return (_prose("naskah", "Naskah", place.slug, facts),)
    return (_prose("pengantar", "Pengantar", place.slug, facts), *_analysis(place.indicator))


def _prose(name: str, label: str, slug: str, facts: YearFacts) -> Field:
    return Field(name, label, tidy(facts.texts.get(slug, "")), "section", slug)


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
    return {field.name: field.text for field in fields}


def fingerprint(texts: Mapping[str, str]) -> str:
    """Of the words that are there: a field that is empty says nothing."""
    said = {name: text for name, text in sorted(texts.items()) if text}
    return sha256(dumps(said, ensure_ascii=False).encode()).hexdigest()


def write(office: Office, year: int, place: Place, fields: Iterable[Field], texts: Mapping[str, str]) -> None:
    """Stores what is other than before, each where the report reads it."""
    columns: Texts = {}
    for field in fields:
        text = texts[field.name]
        if text == field.text:
            continue
        if field.kept == "analysis":
            columns[field.key] = text
        else:
            _write_section(office, year, field.key, text)
    if columns and place.indicator:
        indicator = office.indicators.get(code=place.indicator.code)
        Analysis.objects.update_or_create(indicator=indicator, year=year, defaults=columns)


def _write_section(office: Office, year: int, slug: str, text: str) -> None:
    if text:
        SectionText.objects.update_or_create(office=office, year=year, section=slug, defaults={"text": text})
    else:
        SectionText.objects.filter(office=office, year=year, section=slug).delete()
