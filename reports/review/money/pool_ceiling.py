"""The pools of a central unit share out its DIPA: together they are the DIPA, neither more nor less."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material
from ..reconciled import pool_ceilings

TITLE = "Pagu pos anggaran berbeda dari DIPA"


def check(material: Material) -> Iterator[Finding]:
    yield from pool_ceilings(material, warning)
