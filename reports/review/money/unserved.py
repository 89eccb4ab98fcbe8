"""A pool that serves no indicator, or an indicator that no pool serves: efficiency cannot be told for it."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, note
from ..groups import by_division
from ..material import Material

TITLE = "Pos anggaran dan indikator tidak terhubung"


def check(material: Material) -> Iterator[Finding]:
    pools = material.facts.money.pools
    if not pools:
        return
    for pool in pools:
        if not pool.indicator_codes:
            yield note(
                f"{pool.code} {pool.name}",
                "Pos anggaran ini belum terhubung dengan indikator mana pun.",
                expected="sedikitnya satu indikator",
                found="tidak ada",
                url=material.url("money"),
            )
    for group in by_division(material, {i.code for i in material.indicators if not i.pool_codes}):
        yield note(
            group.subject,
            f"{group.who} belum terhubung dengan pos anggaran, jadi efisiensinya tidak dapat dihitung.",
            expected="pos anggaran",
            found="tidak ada",
            url=material.url("money"),
        )
