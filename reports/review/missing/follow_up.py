"""A missed target asks for what will be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..groups import by_division
from ..material import Material
from ..prose import says_nothing

TITLE = "Tindak lanjut belum ditulis"
YIELDS = (
    "plausibility.numerator",
    "plausibility.range",
    "targets.scale",
    "targets.text",
    "missing.satker_row",
    "missing.month",
)


def check(material: Material) -> Iterator[Finding]:
    """Only once the year is over: until then nothing is missed."""
    if material.unfinished:
        return
    codes = {i.code for i in material.indicators if i.reached is False and says_nothing(i.words.follow_up)}
    for group in by_division(material, codes):
        yield warning(
            group.subject,
            f"{group.who} belum mencapai target, tetapi tindak lanjutnya belum ditulis.",
            expected="tindak lanjut",
            found="kosong",
            url=material.url("year_words", code=group.codes[0]),
        )
