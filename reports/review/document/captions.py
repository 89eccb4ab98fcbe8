"""Two tables or two pictures under one caption: a reader cannot tell which one the text means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reports.narrative.words import listed
from reports.outline import Entry

from ..finding import Finding, note
from ..material import Material

TITLE = "Judul tabel atau gambar berulang"


def check(material: Material) -> Iterator[Finding]:
    for entries in (material.tree.tables, material.tree.figures):
        by_title: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            by_title[" ".join(entry.title.split()).casefold()].append(entry)
        for same in by_title.values():
            if len(same) > 1:
                numbers = listed([entry.reference for entry in same])
                yield note(
                    same[0].reference,
                    f"{numbers} berjudul sama: “{same[0].title}”.",
                    expected="judul yang khas",
                    found=same[0].title,
                    url=material.url("report_chapter", chapter=same[0].chapter),
                )
