"""The office's scores on the head's screen: each with its figure, and what it stands on or why it is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip.periods import month_name
from reports.facts.figures import Figure
from reports.facts.money import Money
from reports.facts.year import YearFacts


@dataclass(frozen=True, slots=True)
class Score:
    name: str
    figure: Figure
    note: str = ""


def scores(facts: YearFacts) -> Iterator[Score]:
    """The office's value first, but only where a score is known that it could be made of."""
    money = facts.money
    if money.smart or money.planning or money.ikpa:
        note = money.office_value_trace or money.office_value.reason
        yield Score("Nilai Kinerja Anggaran", money.office_value, note)
    yield from _mean_scores(money)
    yield from _watched(money)


def _mean_scores(money: Money) -> Iterator[Score]:
    if money.planning:
        yield Score("Nilai perencanaan", money.planning.mean_score, _over(len(money.planning.rows)))
    elif money.smart and money.smart.mean_score:
        yield Score("SMART", money.smart.mean_score, _over(len(money.smart.rows)))
    if money.ikpa:
        until = f"sampai {month_name(money.ikpa.month)}"
        yield Score("IKPA", money.ikpa.mean_score, f"{_over(len(money.ikpa.rows))}, {until}")


def _watched(money: Money) -> Iterator[Score]:
    """The latest quarter that has any figure; what is filled in; what the divisions reached."""
    known = [(n, progress) for n, (_budget, progress) in enumerate(money.monev_means, 1) if progress]
    if known:
        quarter, progress = known[-1]
        yield Score("e-Monev, progres", progress, f"triwulan {quarter}")
    if money.filings:
        yield Score("e-Performance", money.filing_percent, "terisi sampai tenggat")
    for division in money.division_targets:
        yield Score("e-Tarja", division.mean, division.division_name)


def _over(count: int) -> str:
    return f"rata-rata {count} satker"
