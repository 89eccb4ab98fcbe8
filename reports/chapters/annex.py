"""Annex: every agreement in force with statement, three-level annex, budget and the one-sided pledge, as letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lkjip.numbers import counted, format_nip
from lkjip.periods import format_date
from reports.facts.organisation import AgreementFacts, AgreementRow, Signatory
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .bab2 import budget_row
from .front import letterhead

LEVELS = (
    ("strategic", "Sasaran Strategis", "Indikator Kinerja Utama"),
    ("programme", "Sasaran Program", "Indikator Kinerja Program"),
    ("activity", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan"),
)
BLANK = "…………………………"
JOINED = 12


def build(facts: YearFacts) -> tuple[n.Section, ...]:
    if not facts.agreements:
        return ()
    opening = (
        f"Lampiran ini memuat {counted(len(facts.agreements))} perjanjian kinerja tahun {facts.year}. Setiap "
        "perjanjian terdiri atas pernyataan kedua pihak, lampiran target dan anggaran, dan pernyataan kesanggupan."
    )
    contents = n.NumberedList(
        tuple(n.CrossRef(_slug(a), f"Perjanjian dengan {a.second.title}") for a in facts.agreements)
    )
    letters = (letter for agreement in facts.agreements for letter in agreement_letters(agreement, facts))
    title = f"Perjanjian Kinerja Tahun {facts.year}"
    return (n.Section("lampiran", title, (n.Paragraph(opening), contents, *letters)),)


def _slug(agreement: AgreementFacts) -> str:
    return f"perjanjian-{agreement.central_unit_code}"


def agreement_letters(agreement: AgreementFacts, facts: YearFacts) -> tuple[n.Section, ...]:
    """Three signed papers: the statement, its annex, the pledge."""
    return _statement(agreement, facts), _annex(agreement, facts), _pledge(agreement, facts)


def _statement(agreement: AgreementFacts, facts: YearFacts) -> n.Section:
    blocks = (
        n.Paragraph(
            "Untuk mewujudkan pemerintahan yang efektif, terbuka, dan bertanggung jawab atas hasil, yang bertanda "
            "tangan di bawah ini:"
        ),
        _person(agreement.first),
        n.Paragraph(("selanjutnya disebut ", n.Strong("Pihak Pertama"), ", dan")),
        _person(agreement.second),
        n.Paragraph(("selaku atasan Pihak Pertama, selanjutnya disebut ", n.Strong("Pihak Kedua"), ".")),
        n.Paragraph(
            f"Pihak Pertama menyanggupi target kinerja tahun {facts.year} dalam lampiran perjanjian ini, sejalan "
            "dengan target jangka menengah, dan bertanggung jawab atas hasilnya."
        ),
        n.Paragraph(
            "Pihak Kedua mendampingi dan mengawasi pelaksanaannya, menilai capaian dari perjanjian ini, dan mengambil "
            "tindakan yang sesuai berupa penghargaan atau teguran."
        ),
        signatures(agreement),
    )
    return n.Section(
        _slug(agreement),
        _title(agreement, facts),
        blocks,
        short=f"Perjanjian dengan {agreement.second.title}",
        lead=f"{agreement.first.title} dengan {agreement.second.title}",
        above=(letterhead(facts),),
        layout="letter",
        unnumbered=True,
    )


def _title(agreement: AgreementFacts, facts: YearFacts) -> str:
    """A later version is called what it is: a changed agreement."""
    kind = "Perjanjian Kinerja Perubahan" if agreement.version > 1 else "Perjanjian Kinerja"
    return f"{kind} Tahun {facts.year}"


def _person(who: Signatory) -> n.KeyValue:
    return n.KeyValue((("Nama", who.name or BLANK), ("Jabatan", who.title)))


def signatures(agreement: AgreementFacts) -> n.SignatureBlock:
    """Pihak Kedua left, Pihak Pertama right; an agreement without a date is not signed yet."""
    return n.SignatureBlock(
        right=_signature(agreement.first, "Pihak Pertama,", _place_and_date(agreement)),
        left=_signature(agreement.second, "Pihak Kedua,"),
    )


def _place_and_date(agreement: AgreementFacts) -> str:
    date = format_date(agreement.date) if agreement.date else "belum ditandatangani"
    return f"{agreement.place}, {date}" if agreement.place else date


def _signature(who: Signatory, capacity: str, place_date: str = "") -> n.Signature:
    nip = format_nip(who.nip) if who.nip else ""
    return n.Signature(who.title, who.name or f"({BLANK})", capacity, place_date, nip)


def _annex(agreement: AgreementFacts, facts: YearFacts) -> n.Section:
    blocks: list[n.Block] = []
    for attribute, objective, indicator in LEVELS:
        rows: tuple[AgreementRow, ...] = getattr(agreement, attribute)
        if rows:
            blocks.append(_level(rows, objective, indicator))
    blocks += [*_budget(agreement), signatures(agreement)]
    return n.Section(
        f"{_slug(agreement)}-target",
        f"Lampiran {_title(agreement, facts)}",
        tuple(blocks),
        lead=f"{agreement.first.title} dengan {agreement.second.title}",
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
            yield n.Row((*opening, f"{row.indicator_number}. {row.indicator}", row.target))


def _budget(agreement: AgreementFacts) -> tuple[n.Block, ...]:
    if not agreement.budget:
        return (n.Paragraph("Anggaran perjanjian ini belum dicatat."),)
    columns = (n.Column("Program dan kegiatan", kind="head"), n.Column("Anggaran", kind="number", width=22))
    return (n.Table(columns=columns, rows=tuple(budget_row(line) for line in agreement.budget)),)


def _pledge(agreement: AgreementFacts, facts: YearFacts) -> n.Section:
    blocks = (
        n.Paragraph("Yang bertanda tangan di bawah ini:"),
        _person(agreement.first),
        n.Paragraph(
            f"menyatakan sanggup melaksanakan perjanjian kinerja tahun {facts.year} dengan {agreement.second.title}, "
            "melaporkan hasilnya apa adanya, dan menerima akibatnya bila target tidak tercapai karena kelalaian "
            "sendiri."
        ),
        n.SignatureBlock(right=_signature(agreement.first, "Yang menyatakan,", _place_and_date(agreement))),
    )
    return n.Section(
        f"{_slug(agreement)}-pernyataan",
        "Pernyataan Kesanggupan",
        blocks,
        lead=f"Perjanjian kinerja tahun {facts.year} dengan {agreement.second.title}",
        above=(letterhead(facts),),
        layout="letter",
        listed=False,
        unnumbered=True,
    )
