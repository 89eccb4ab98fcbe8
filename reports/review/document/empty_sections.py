"""Prose of a section that holds only blanks, or is written for a section that this report does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material

TITLE = "Naskah kosong atau tanpa tempat"


def check(material: Material) -> Iterator[Finding]:
    sections = set(material.tree.targets)
    for slug, text in sorted(material.facts.texts.items()):
        if not text.strip():
            yield _finding(material, slug, f"Naskah bagian {slug} kosong.", "naskah", "kosong")
        elif slug not in sections:
            told = f"Naskah ditulis untuk bagian {slug}, tetapi laporan ini tidak punya bagian itu."
            yield _finding(material, slug, told, "bagian yang ada", slug)


def _finding(material: Material, slug: str, message: str, expected: str, found: str) -> Finding:
    return warning(slug, message, expected=expected, found=found, url=material.url("report"))
