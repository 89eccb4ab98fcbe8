"""A year in the prose that the report cannot mean: left over from an older report, or mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material
from ..prose import Prose, all_prose, excerpt

TITLE = "Tahun dalam naskah tidak cocok"

_LAW = re.compile(
    r"\b(?:nomor|no\.?|uu|perpres|permen\w*|kepmen\w*|pp|pmk|peraturan|undang-undang|keputusan|surat|sk)\b[^.;]*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/-])((?:19|20)\d{2})(?![\d/-]|[.,]\d)")
_OWN = re.compile(
    r"\b(?:laporan kinerja|lkjip|perjanjian kinerja|pk|tahun anggaran|tahun laporan)\s+(?:tahun\s+)?"
    r"((?:19|20)\d{2})\b(\s+ini\b)?",
    re.IGNORECASE,
)
"""Naming the paper; "ini" says that it is this very one, which cannot be last year's."""


def check(material: Material) -> Iterator[Finding]:
    for prose in all_prose(material):
        for sentence in prose.sentences:
            for year, why in _wrong(sentence, prose, material):
                yield warning(
                    prose.subject,
                    f"{prose.place} menyebut tahun {year}, {why}: “{excerpt(sentence)}”",
                    expected=str(material.year),
                    found=str(year),
                    url=prose.url,
                )


def _wrong(sentence: str, prose: Prose, material: Material) -> Iterator[tuple[int, str]]:
    """Years of laws and letters are their own."""
    free = _LAW.sub(" ", sentence)
    named = [(int(year), this) for year, this in _OWN.findall(free)]
    own = {year for year, _this in named}
    near = {material.year - 1, material.year, material.year + 1}
    for year in sorted({y for y, this in named if y not in near or (this and y != material.year)}):
        yield year, f"padahal ini laporan tahun {material.year}"
    first, last = _span(material)
    for year in sorted({int(found) for found in _YEAR.findall(free)} - own):
        if not first <= year <= last:
            yield year, "di luar masa yang dibicarakan laporan ini"


def _span(material: Material) -> tuple[int, int]:
    """From a few years before the plan to the end of the next one."""
    plan = material.facts.plan
    if plan is None:
        return material.year - 10, material.year + 5
    return plan.start - 10, plan.end + 5
