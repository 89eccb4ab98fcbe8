"""Bab III C: SMART and IKPA with the weighted formula, and the office's value of both."""

from __future__ import annotations

from collections.abc import Callable

from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts
from .ikpa import ikpa
from .smart import smart


def scores(facts: YearFacts) -> n.Section | None:
    return parts.section(
        "kinerja-anggaran",
        "Capaian Kinerja Anggaran",
        parts.words(facts, "kinerja-anggaran"),
        parts.kept(*_yearly(facts, smart), ikpa(facts), *_yearly(facts, _together)),
        layout="landscape",
    )


def _yearly(
    facts: YearFacts, section: Callable[[YearFacts], n.Section | None]
) -> tuple[n.Section | None, ...]:
    """Scores that are given once, for the whole year."""
    return () if facts.unfinished else (section(facts),)


def _together(facts: YearFacts) -> n.Section | None:
    money = facts.money
    if not money.office_value:
        return None
    text = (
        f"Gabungan kedua nilai, {money.office_value_trace}, menghasilkan Nilai Kinerja Anggaran ",
        parts.value(money.office_value),
        ".",
    )
    return n.Section("nilai-kinerja-anggaran", "Nilai Kinerja Anggaran Kantor", (n.Paragraph(text),))
