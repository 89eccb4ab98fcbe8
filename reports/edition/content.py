"""What an edition says, apart from its files: every figure, every passage, and what both were made under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django.db.models import Q
from django.forms.models import model_to_dict

from divisions.models import Office, OfficeSetting
from lkjip.rules.models import RuleSet
from reports.facts.prose import SectionWish
from reports.facts.year import YearFacts
from reports.narrative.figures import Figures
from reports.outline import Numbered

Passage = dict[str, str]


def register_of(facts: YearFacts) -> dict[str, list[str | None]]:
    """Path → [exact value as text or null, what is printed, state]."""
    return {
        path: [None if figure.value is None else str(figure.value), figure.display, figure.status.value]
        for path, figure in facts.register.items()
    }


def names_of(facts: YearFacts) -> dict[str, str]:
    """ "ikk/PAS-2.1" → the indicator's name; for what has one."""
    named = Figures(facts)
    heads = dict.fromkeys(head_of(path) for path in facts.register)
    return {head: name for head in heads if (name := named.about(head))}


def head_of(path: str) -> str:
    """ "ikk/PAS-2.1/capaian" → "ikk/PAS-2.1"."""
    return "/".join(path.split("/")[:2])


def texts_of(facts: YearFacts, tree: Numbered) -> list[Passage]:
    """Everything that people wrote, in the report's order; what no section asks for comes last."""
    place = {slug: number for number, slug in enumerate(tree.targets)}
    found = [passage for passage in _passages(facts, tree) if passage["text"].strip()]
    return sorted(found, key=lambda passage: place.get(passage["slug"], len(place)))


def _passages(facts: YearFacts, tree: Numbered) -> Iterator[Passage]:
    for slug, text in facts.texts.items():
        yield _passage(slug, _titled(tree, slug), "Naskah", text)
    for slug, photos in facts.photos.items():
        for number, photo in enumerate(photos, start=1):
            told = f"{photo.caption}\nSumber: {photo.source}\nTeks pengganti: {photo.alt}"
            yield _passage(slug, _titled(tree, slug), f"Foto {number}", told)
    for key, wish in facts.arrangement.items():
        yield _passage(key, _titled(tree, key), "Susunan", _arranged(wish))
    for indicator in facts.performance.indicators:
        for name, text in asdict(indicator.words).items():
            yield _passage(f"ikk-{indicator.code}", f"{indicator.code} {indicator.name}", LABELS[name], text)
    for division in facts.performance.divisions:
        for label, texts in (("Isu strategis", division.issues), ("Upaya", division.efforts)):
            yield _passage(f"divisi-{division.code}", division.name, label, "\n".join(texts))


def _titled(tree: Numbered, slug: str) -> str:
    entry = tree.targets.get(slug)
    return f"{entry.number} {entry.title}".strip() if entry else slug


def _arranged(wish: SectionWish) -> str:
    """What is other than usual of a section, a line each."""
    lines = (
        f"Judul: {wish.title}" if wish.title else "",
        f"Urutan: {wish.position}" if wish.position is not None else "",
        "Tidak dicetak" if wish.hidden else "",
        f"Di dalam: {wish.parent}" if wish.parent else "",
    )
    return "\n".join(filter(None, lines))


LABELS = {
    "national_standard": "Perbandingan dengan standar nasional",
    "cause": "Penyebab keberhasilan atau kegagalan",
    "supporting_programme": "Program dan kegiatan penunjang",
    "obstacle": "Kendala",
    "follow_up": "Tindak lanjut",
}


def _passage(slug: str, title: str, label: str, text: str) -> Passage:
    return {"slug": slug, "title": title, "label": label, "text": text}


def settings_of(office: Office, facts: YearFacts) -> dict[str, Any]:
    """The office's choices, its identity and signatory, and the regulations in force."""
    chosen = office.settings.filter(year_from__lte=facts.year).order_by("-year_from").first()
    setting = chosen or OfficeSetting(office=office, year_from=facts.year)
    in_force = Q(year_to__isnull=True) | Q(year_to__gte=facts.year)
    own = Q(office__isnull=True) | Q(office=office)
    rules = RuleSet.objects.filter(in_force, own, year_from__lte=facts.year)
    return {
        "kantor": model_to_dict(setting, exclude=["id", "office"]),
        "identitas": asdict(facts.office),
        "laporan": asdict(facts.report),
        "susunan": [asdict(wish) for wish in facts.arrangement.values()],
        "aturan": list(rules.values("kind", "code", "year_from", "regulation", "data")),
    }
