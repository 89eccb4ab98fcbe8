"""A part that the regulation asks for is not printed. The site refuses that; a rule that came later does not know."""

from __future__ import annotations

from collections.abc import Iterator

from reports.chapters.references import names
from reports.narrative.arrangement.required import required

from ..finding import Finding, error
from ..material import Material

TITLE = "Bagian wajib tidak dicetak"


def check(material: Material) -> Iterator[Finding]:
    if not material.hidden:
        return
    needs = required(material.office, material.year)
    for key, section in sorted(material.hidden.items()):
        inside = [title for slug, title in names(section) if needs.names(slug) or needs.names(key)]
        if inside:
            yield error(
                f"{key} {section.title}",
                f"Bagian “{inside[0]}” tidak dicetak menurut susunan laporan, padahal diminta {needs.regulation}.",
                expected="dicetak",
                found="tidak dicetak",
                url=material.url("arrangement"),
            )
