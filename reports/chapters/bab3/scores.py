"""Bab III C: SMART and IKPA with the weighted formula, and the office's value of both."""

from __future__ import annotations

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
        parts.kept(smart(facts), ikpa(facts), _together(facts)),
        layout="landscape",
    )


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
