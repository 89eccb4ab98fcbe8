"""Prose that holds only blanks, or stands where nobody will read it; and the office's own sections without any."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, note, warning
from ..material import Material
from ..prose import says_nothing

TITLE = "Naskah kosong atau tanpa tempat"


def check(material: Material) -> Iterator[Finding]:
    sections = set(material.tree.targets)
    for slug, text in sorted(material.facts.texts.items()):
        if says_nothing(text):
            yield _finding(material, slug, f"Naskah bagian {slug} tidak berisi kalimat.", "naskah", "kosong")
        elif slug in material.unprinted:
            yield _unprinted(material, slug)
        elif slug not in sections:
            told = f"Naskah ditulis untuk bagian {slug}, tetapi laporan ini tidak punya bagian itu."
            yield _finding(material, slug, told, "bagian yang ada", slug)
    yield from _own(material, sections)


def _own(material: Material, sections: set[str]) -> Iterator[Finding]:
    for slug, wish in sorted(material.facts.arrangement.items()):
        if wish.parent and slug not in sections | material.unprinted and slug not in material.facts.texts:
            told = f"Bagian “{wish.title}” belum berisi atau tidak punya tempat, jadi tidak dicetak."
            yield note(slug, told, expected="naskah", found="kosong", url=material.url("arrangement"))


def _unprinted(material: Material, slug: str) -> Finding:
    told = f"Naskah bagian {slug} tidak dicetak, karena bagiannya disembunyikan dalam susunan laporan."
    found = "tidak dicetak"
    return note(slug, told, expected="bagian yang dicetak", found=found, url=material.url("arrangement"))


def _finding(material: Material, slug: str, message: str, expected: str, found: str) -> Finding:
    return warning(slug, message, expected=expected, found=found, url=material.passage_url(slug))
