"""An agreement that nobody has signed promises nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error
from ..material import Material

TITLE = "Perjanjian belum ditandatangani"


def check(material: Material) -> Iterator[Finding]:
    for agreement in material.facts.agreements:
        if agreement.date is None:
            code = agreement.central_unit_code
            yield error(
                f"{code} {agreement.central_unit_name}",
                f"Perjanjian kinerja {agreement.year} versi {agreement.version} belum ditandatangani, "
                "jadi targetnya belum mengikat.",
                expected="tanggal penandatanganan",
                found="tidak ada",
                url=material.agreement_url(code, agreement.version),
            )
