"""What was reached with which part of the money, in words: one objective explained, and all of them summed up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reports.facts.money import EfficiencyFacts
from reports.facts.performance import ObjectiveFacts

from .words import listed, some_codes

FAR = 200
"""Percent of a target beyond which one indicator lifts the mean of its objective by itself."""


def efficiency_sentence(facts: EfficiencyFacts) -> str:
    """Achievement beside absorption: efficient where as much was reached with no larger share of the money."""
    if facts.efficiency.value is None:
        return facts.efficiency.reason
    both = f"Capaian {facts.achievement.display} diperoleh dengan menyerap {facts.absorption.display} anggarannya"
    if facts.efficiency.value > 0:
        return f"{both}, jadi hasilnya lebih besar daripada bagian anggaran yang terpakai."
    if facts.efficiency.value == 0:
        return f"{both}, jadi hasilnya sebanding dengan bagian anggaran yang terpakai."
    return f"{both}, jadi hasilnya masih di bawah bagian anggaran yang terpakai."


def efficiency_explained(money: EfficiencyFacts, objective: ObjectiveFacts) -> str:
    """The sentence, and which indicators pull its mean down or lift it."""
    return " ".join((efficiency_sentence(money), *_reasons(objective)))


def _reasons(objective: ObjectiveFacts) -> Iterator[str]:
    tally = objective.tally
    if tally.missed:
        yield f"Belum mencapai target: {some_codes(tally.missed)}."
    far = [i for i in objective.indicators if (i.achievement.value or 0) > FAR]
    if far and tally.cap is None and len(objective.indicators) > 1:
        names = [f"{i.code} ({i.achievement.display})" for i in far]
        yield f"Rata-ratanya terangkat oleh {listed(names)}."
    if tally.uncomputed:
        yield f"Belum ikut dihitung: {some_codes(tally.uncomputed)}."


def efficiency_summary(rows: Sequence[EfficiencyFacts]) -> str:
    """How many objectives reached more, as much or less than the share of their money; those with less are named."""
    known = [(row.efficiency.value, row.objective_code) for row in rows if row.efficiency.value is not None]
    if not known:
        return ""
    more = sum(1 for value, _code in known if value > 0)
    same = sum(1 for value, _code in known if value == 0)
    less = [code for value, code in sorted(known) if value < 0]
    parts = [f"{more} memperoleh hasil lebih besar daripada bagian anggaran yang terpakai"] if more else []
    if same:
        parts.append(f"{same} sebanding")
    if less:
        parts.append(
            f"{len(less)} masih di bawahnya ({listed(less[:6])}{' dan lainnya' if less[6:] else ''})"
        )
    unknown = len(rows) - len(known)
    rest = f" Sebanyak {unknown} sasaran belum dapat dibandingkan." if unknown else ""
    return f"Dari {len(known)} sasaran, {listed(parts)}.{rest}"
