"""The report as one document tree: front matter, four chapters, annexes. Words and layout only, no arithmetic."""

from reports.facts.year import YearFacts
from reports.outline import nodes as n

from . import annex, bab1, bab2, bab3, bab4, executive, front
from .arrange import arranged


def document(facts: YearFacts) -> n.Document:
    """The LKjIP of one office and year (Permenpan-RB 53/2014, lampiran II), arranged as the office wants it."""
    return arranged(usual(facts), facts)


def usual(facts: YearFacts) -> n.Document:
    """The same with the usual sections in their usual order."""
    office = facts.office
    return n.Document(
        title=f"Laporan Kinerja {facts.period.label or 'Instansi Pemerintah'}",
        subtitle=f"Tahun {facts.year}, {office.name}",
        cover=front.cover(facts),
        author=office.name,
        subject=f"Laporan Kinerja Instansi Pemerintah {office.name} {facts.span}",
        keywords=("LKjIP", str(facts.year), office.label),
        header=" ".join(("Laporan Kinerja", facts.period.label, str(facts.year))).replace("  ", " "),
        footer=office.label,
        front=(front.foreword(facts), *n.standard_listings(), executive.executive_summary(facts)),
        chapters=(bab1.build(facts), bab2.build(facts), bab3.build(facts), bab4.build(facts)),
        annexes=annex.build(facts),
        contents_depth=4,
    )
