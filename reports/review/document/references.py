"""Numbers of tables, pictures and chapters typed by hand: the tree numbers them anew, so a typed one goes stale.

A number that this report does not have is a warning; one that it has is right only until somebody adds a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import Finding, note, warning
from ..material import Material
from ..prose import all_prose, excerpt

TITLE = "Nomor tabel atau gambar diketik tangan"
_TYPED = re.compile(r"\b(tabel|gambar)\s+(\d+\.\d+)\b", re.IGNORECASE)


def check(material: Material) -> Iterator[Finding]:
    known = {entry.reference.casefold() for entry in (*material.tree.tables, *material.tree.figures)}
    for prose in all_prose(material):
        for sentence in prose.sentences:
            for kind, number in _TYPED.findall(sentence):
                typed = f"{kind.capitalize()} {number}"
                there = typed.casefold() in known
                told = note if there else warning
                fault = "yang bisa bergeser" if there else "yang tidak ada dalam laporan ini"
                yield told(
                    prose.subject,
                    f"{prose.place} merujuk {typed} dengan ketikan, {fault}: “{excerpt(sentence)}”",
                    expected="nomor dari susunan laporan",
                    found=typed,
                    url=prose.url,
                )
