"""A stock that a satker did not report in the last months stands at its last known value; the reader should know."""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.words import listed

from ..finding import Finding, note
from ..material import Material

TITLE = "Angka satker tertinggal"


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        stale = {s.code: s.name for c in indicator.components for s in c.sources if s.stale}
        if stale and not material.unfinished:
            yield note(
                f"{indicator.code} {indicator.name}",
                f"Angka {listed([f'{code} {name}' for code, name in stale.items()][:6])} bukan dari bulan terakhir.",
                expected="angka sampai bulan terakhir",
                found="angka bulan sebelumnya",
                url=material.entry_url(indicator.code),
            )
