"""Why a target was reached or missed only people can say (Permenpan-RB 53/2014, Bab III A 5)."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..groups import by_division
from ..material import Material
from ..prose import says_nothing

TITLE = "Analisis penyebab belum ditulis"


def check(material: Material) -> Iterator[Finding]:
    codes = {i.code for i in material.indicators if i.realised and says_nothing(i.words.cause)}
    for group in by_division(material, codes):
        yield warning(
            group.subject,
            f"{group.who} belum punya uraian penyebab keberhasilan atau kegagalannya.",
            expected="uraian penyebab",
            found="kosong",
            url=material.url("year_words", code=group.codes[0]),
        )
