"""One agreement as three papers: the statement of both parties, its annex, the one-sided pledge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from indicators.agreement.paper import NOBODY
from lkjip.numbers import format_nip
from lkjip.periods import format_date
from reports.facts.figures import Figure
from reports.facts.organisation import AgreementFacts, AgreementRow, BudgetLine, Signatory
from reports.outline import nodes as n

from .letterhead import letterhead
from .wording import blocks

LEVELS = (
    ("strategic", "Sasaran Strategis", "Indikator Kinerja Utama"),
    ("programme", "Sasaran Program", "Indikator Kinerja Program"),
    ("activity", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan"),
)
JOINED = 12
"""Rows of one objective that are kept on one page."""


def letters(agreement: AgreementFacts) -> tuple[n.Section, ...]:
    return _statement(agreement), _annex(agreement), _pledge(agreement)


def slug_of(agreement: AgreementFacts) -> str:
    return f"perjanjian-{agreement.central_unit_code}"


def title_of(agreement: AgreementFacts) -> str:
    """A later version is called what it is: a changed agreement."""
    kind = "Perjanjian Kinerja Perubahan" if agreement.version > 1 else "Perjanjian Kinerja"
    return f"{kind} Tahun {agreement.year}"


def _between(agreement: AgreementFacts) -> str:
    return f"{agreement.first.title} dengan {agreement.second.title}"


def _statement(agreement: AgreementFacts) -> n.Section:
    return n.Section(
        slug_of(agreement),
        title_of(agreement),
        (*blocks(agreement.statement, agreement.first, agreement.second), signatures(agreement)),
        short=f"Perjanjian dengan {agreement.second.title}",
        lead=_between(agreement),
        above=(letterhead(agreement.house),),
        layout="letter",
        unnumbered=True,
    )


def signatures(agreement: AgreementFacts) -> n.SignatureBlock:
    """Pihak Kedua left, Pihak Pertama right."""
    return n.SignatureBlock(
        right=_signature(agreement.first, "Pihak Pertama,", _place_and_date(agreement)),
        left=_signature(agreement.second, "Pihak Kedua,"),
    )


def _place_and_date(agreement: AgreementFacts) -> str:
    """A draft leaves the day open where none is planned."""
    date = format_date(agreement.day) if agreement.day else f"………… {agreement.year}"
    return f"{agreement.place}, {date}" if agreement.place else date


def _signature(who: Signatory, capacity: str, place_date: str = "") -> n.Signature:
    nip = format_nip(who.nip) if who.nip else ""
    return n.Signature(who.title, who.name or f"({NOBODY})", capacity, place_date, nip)


def _annex(agreement: AgreementFacts) -> n.Section:
    tables: list[n.Block] = []
    for attribute, objective, indicator in LEVELS:
        rows: tuple[AgreementRow, ...] = getattr(agreement, attribute)
        if rows:
            tables.append(_level(rows, objective, indicator))
    return n.Section(
        f"{slug_of(agreement)}-target",
        f"Lampiran {title_of(agreement)}",
        (*tables, _budget(agreement), signatures(agreement)),
        lead=_between(agreement),
        layout="letter",
        listed=False,
        unnumbered=True,
    )


def _level(rows: tuple[AgreementRow, ...], objective: str, indicator: str) -> n.Table:
    return n.Table(
        columns=(
            n.Column("No", width=6),
            n.Column(objective, width=37),
            n.Column(indicator, kind="head"),
            n.Column("Target", width=15),
        ),
        rows=tuple(_level_rows(rows)),
        column_numbers=True,
    )


def _level_rows(rows: tuple[AgreementRow, ...]) -> Iterator[n.Row]:
    """The objective stands once, beside all its indicators; rows so joined stay on one page, if they are few."""
    for number, group in groupby(rows, key=lambda row: row.objective_number):
        members = list(group)
        joined = len(members) <= JOINED
        span = len(members) if joined else 1
        for place, row in enumerate(members):
            opening: tuple[n.Cell | str, ...] = ("", "")
            if place == 0:
                opening = (n.Cell(str(number), rowspan=span), n.Cell(row.objective, rowspan=span))
            elif joined:
                opening = ()
            yield n.Row((*opening, f"{row.indicator_number}. {row.indicator}", target_cell(row)))


def target_cell(row: AgreementRow) -> n.Cell:
    """The target as it was signed."""
    return n.Cell(row.target or "…………", source=row.path)


def _budget(agreement: AgreementFacts) -> n.Block:
    if not agreement.budget:
        return n.Paragraph("Anggaran perjanjian ini belum dicatat.")
    columns = (n.Column("Program dan kegiatan", kind="head"), n.Column("Anggaran", kind="number", width=22))
    return n.Table(columns=columns, rows=tuple(budget_rows(agreement.budget)))


def budget_rows(lines: tuple[BudgetLine, ...]) -> Iterator[n.Row]:
    """A programme is strong, its activities follow; where it has no line of its own it still has its name."""
    for programme, group in groupby(lines, key=lambda line: line.programme):
        members = list(group)
        if members[0].activity:
            yield n.Row((n.Strong(programme),))
        for line in members:
            name = line.activity or n.Strong(programme)
            yield n.Row((name, _amount(line.amount, strong=not line.activity)))


def _amount(figure: Figure, *, strong: bool) -> n.Cell:
    return n.Cell(figure.display, source=figure.path or None, strong=strong)


def _pledge(agreement: AgreementFacts) -> n.Section:
    signed = n.SignatureBlock(right=_signature(agreement.first, "Pihak Pertama,", _place_and_date(agreement)))
    return n.Section(
        f"{slug_of(agreement)}-pernyataan",
        "Pernyataan Kesanggupan",
        (*blocks(agreement.pledge, agreement.first, agreement.second), signed),
        lead=f"{title_of(agreement)} dengan {agreement.second.title}",
        above=(letterhead(agreement.house),),
        layout="letter",
        listed=False,
        unnumbered=True,
    )
