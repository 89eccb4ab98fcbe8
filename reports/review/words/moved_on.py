"""A person's sentence in the place of a generated one, whose figures have changed since it was written."""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.overrides import outdated
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Kalimat tertinggal dari datanya"


def check(material: Material) -> Iterator[Finding]:
    for indicator, sentence, changes in outdated(material.facts):
        told = listed([str(change) for change in changes])
        yield warning(
            f"{indicator.code} {indicator.name}",
            f"{sentence.label} ditulis dengan angka lama: {told}. Periksa kalimatnya, atau hapus agar dibuat sistem.",
            expected=listed([change.now for change in changes]),
            found=listed([change.then for change in changes]),
            url=material.passage_url(f"ikk-{indicator.code}"),
        )
