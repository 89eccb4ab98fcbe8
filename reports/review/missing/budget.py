"""An agreement says with what money its targets are reached (Permenpan-RB 53/2014, lampiran I): one without amounts."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material

TITLE = "Anggaran perjanjian belum ada"


def check(material: Material) -> Iterator[Finding]:
    """Asked for where other agreements of the year have amounts."""
    agreements = material.facts.agreements
    if not any(agreement.total for agreement in agreements):
        return
    for agreement in agreements:
        if not agreement.total:
            code = agreement.central_unit_code
            yield warning(
                f"{code} {agreement.central_unit_name}",
                f"Perjanjian kinerja {agreement.year} versi {agreement.version} belum memuat anggaran, padahal "
                "perjanjian lain memuatnya.",
                expected="anggaran kegiatan",
                found="tidak ada",
                url=material.agreement_url(code, agreement.version),
            )
