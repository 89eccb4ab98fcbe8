"""A pool that serves no indicator, or an indicator that no pool serves: efficiency cannot be told for it."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, note
from ..groups import by_division
from ..material import Material

TITLE = "Pos anggaran dan indikator tidak terhubung"


def check(material: Material) -> Iterator[Finding]:
    """A pool that may be the missing one of an indicator of the same central unit is not told beside it."""
    pools = material.facts.money.pools
    if not pools:
        return
    unserved = {indicator.code: indicator for indicator in material.indicators if not indicator.pool_codes}
    waiting = {indicator.central_unit_code for indicator in unserved.values()}
    for pool in pools:
        if not pool.indicator_codes and pool.central_unit_code not in waiting:
            yield note(
                f"{pool.code} {pool.name}",
                "Pos anggaran ini belum terhubung dengan indikator mana pun.",
                expected="sedikitnya satu indikator",
                found="tidak ada",
                url=material.url("money"),
            )
    for group in by_division(material, unserved):
        yield note(
            group.subject,
            f"{group.who} belum terhubung dengan pos anggaran, jadi efisiensinya tidak dapat dihitung.",
            expected="pos anggaran",
            found="tidak ada",
            url=material.url("money"),
        )
