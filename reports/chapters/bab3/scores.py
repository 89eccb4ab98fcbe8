"""Bab III C: SMART (planning from 2024 on) and IKPA with the weighted formula, and the office's value of both."""

from __future__ import annotations

from collections.abc import Callable

from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts
from .ikpa import ikpa
from .planning import planning
from .smart import smart


def scores(facts: YearFacts) -> n.Section | None:
    return parts.section(
        "kinerja-anggaran",
        "Capaian Kinerja Anggaran",
        parts.words(facts, "kinerja-anggaran"),
        parts.kept(
            *_yearly(facts, smart), *_yearly(facts, planning), ikpa(facts), *_yearly(facts, _together)
        ),
        layout="landscape",
    )


def _yearly(
    facts: YearFacts, section: Callable[[YearFacts], n.Section | None]
) -> tuple[n.Section | None, ...]:
    """Scores that are given once, for the whole year."""
    return () if facts.unfinished else (section(facts),)


def _together(facts: YearFacts) -> n.Section | None:
    """Where both scores are there and only their weights are not established, it says so instead of computing."""
    money = facts.money
    yearly = money.planning or money.smart
    if not money.office_value and not (yearly and yearly.mean_score and money.ikpa):
        return None
    text: n.Text = money.office_value.reason
    if money.office_value:
        told = f"Gabungan kedua nilai, {money.office_value_trace}, menghasilkan Nilai Kinerja Anggaran "
        means = (table.mean_score for table in (yearly, money.ikpa) if table)
        text = (*parts.pieces(told, *means), parts.value(money.office_value), ".")
    return n.Section("nilai-kinerja-anggaran", "Nilai Kinerja Anggaran Kantor", (n.Paragraph(text),))
