"""Spending above the ceiling: possible for staff costs that were settled later, and always to be explained."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material

TITLE = "Belanja melebihi pagu"


def check(material: Material) -> Iterator[Finding]:
    for row in material.facts.money.absorption:
        if row.over_ceiling:
            yield warning(
                f"{row.code} {row.name}",
                f"Realisasi {row.realised.display} melebihi pagu {row.ceiling.display}; sisa {row.remaining.display}. "
                "Jelaskan sebabnya, misalnya pagu minus belanja pegawai.",
                expected=f"paling banyak {row.ceiling.display}",
                found=row.realised.display,
                url=material.url("money_unit", code=row.code),
            )
