"""What the pools spent together is what the DIPA spent."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material
from ..reconciled import pool_spending

TITLE = "Realisasi pos anggaran berbeda dari DIPA"


def check(material: Material) -> Iterator[Finding]:
    yield from pool_spending(material, warning)
