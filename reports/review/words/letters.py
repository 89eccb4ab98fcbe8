"""Characters that no letter of the report bears: paper would show an empty box, or another's letters."""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.glyphs import told, unprintable

from ..finding import Finding, warning
from ..material import Material
from ..prose import all_prose

TITLE = "Tanda yang tidak dapat dicetak"


def check(material: Material) -> Iterator[Finding]:
    for prose in all_prose(material):
        if signs := unprintable(prose.text):
            yield warning(
                prose.subject,
                f"{prose.place}: {told(signs)}",
                expected="huruf yang ada",
                found=" ".join(signs),
                url=prose.url,
            )
