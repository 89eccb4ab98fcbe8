"""The year in an agreement's headings and rows is the agreement's own: last year's paper was perhaps copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.facts.organisation import AgreementFacts

from ..finding import Finding, warning
from ..material import Material
from ..prose import excerpt

TITLE = "Tahun dalam naskah perjanjian keliru"
_YEAR = re.compile(r"\b(?:tahun|ta)\.?\s+(?:anggaran\s+)?((?:19|20)\d{2})\b", re.IGNORECASE)
_LAW = re.compile(r"\bnomor\b[^.;]*?\btahun\s+\d{4}", re.IGNORECASE)


def check(material: Material) -> Iterator[Finding]:
    for agreement in material.facts.agreements:
        for text in _texts(agreement):
            for year in _YEAR.findall(_LAW.sub(" ", text)):
                if int(year) < agreement.year:
                    code = agreement.central_unit_code
                    yield warning(
                        f"{code} {agreement.central_unit_name}",
                        f"Naskah perjanjian tahun {agreement.year} menyebut tahun {year}: “{excerpt(text)}”",
                        expected=str(agreement.year),
                        found=year,
                        url=material.agreement_url(code, agreement.version),
                    )


def _texts(agreement: AgreementFacts) -> Iterator[str]:
    yield from (*agreement.statement, *agreement.pledge)
    for row in (*agreement.strategic, *agreement.programme, *agreement.activity):
        yield from (row.objective, row.indicator)
    for line in agreement.budget:
        yield line.activity or line.programme
