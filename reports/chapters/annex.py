"""Annex: every agreement in force, printed as it is printed alone."""

from __future__ import annotations

from lkjip.numbers import counted
from reports.facts.year import YearFacts
from reports.letters.agreement import letters, slug_of
from reports.outline import nodes as n


def build(facts: YearFacts) -> tuple[n.Section, ...]:
    if not facts.agreements:
        return ()
    opening = (
        f"Lampiran ini memuat {counted(len(facts.agreements))} perjanjian kinerja tahun {facts.year}. Setiap "
        "perjanjian terdiri atas pernyataan kedua pihak, lampiran target dan anggaran, dan pernyataan kesanggupan."
    )
    contents = n.NumberedList(
        tuple(n.CrossRef(slug_of(a), f"Perjanjian dengan {a.second.title}") for a in facts.agreements)
    )
    papers = (paper for agreement in facts.agreements for paper in letters(agreement))
    title = f"Perjanjian Kinerja Tahun {facts.year}"
    return (n.Section("lampiran", title, (n.Paragraph(opening), contents, *papers)),)
