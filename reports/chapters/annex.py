"""Annexes: every agreement in force with statement, three-level annex, budget and the one-sided pledge."""

from __future__ import annotations

from lkjip.numbers import format_nip
from lkjip.periods import format_date
from reports.facts.organisation import AgreementFacts, AgreementRow, Signatory
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from . import parts

LEVELS = (
    ("strategic", "Sasaran Strategis", "Indikator Kinerja Utama"),
    ("programme", "Sasaran Program", "Indikator Kinerja Program"),
    ("activity", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan"),
)


def build(facts: YearFacts) -> tuple[n.Section, ...]:
    return tuple(agreement_section(agreement, facts) for agreement in facts.agreements)


def agreement_section(agreement: AgreementFacts, facts: YearFacts) -> n.Section:
    slug = f"perjanjian-{agreement.central_unit_code}"
    children = (
        *_statement(agreement, facts),
        _annex(agreement, facts, f"{slug}-target"),
        _pledge(agreement, facts, f"{slug}-pernyataan"),
    )
    title = f"Perjanjian Kinerja Tahun {facts.year} dengan {agreement.second.title}"
    short = f"Perjanjian Kinerja {agreement.central_unit_name}"
    return n.Section(slug, title, children, short=short, break_before="page")


def _statement(agreement: AgreementFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    return (
        n.Paragraph(
            "Untuk mewujudkan manajemen pemerintahan yang efektif, terbuka, dan bertanggung jawab atas hasil, kedua "
            "pihak di bawah ini bersepakat."
        ),
        n.KeyValue((("Nama", _name(agreement.first)), ("Jabatan", agreement.first.title))),
        n.Paragraph("selanjutnya disebut Pihak Pertama, dan"),
        n.KeyValue((("Nama", _name(agreement.second)), ("Jabatan", agreement.second.title))),
        n.Paragraph("selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."),
        n.Paragraph(
            f"Pihak Pertama menyanggupi target kinerja tahun {facts.year} sebagaimana tercantum dalam lampiran, demi "
            "tercapainya target jangka menengah dalam dokumen perencanaan, dan bertanggung jawab atas berhasil atau "
            "tidaknya target itu."
        ),
        n.Paragraph(
            "Pihak Kedua melakukan supervisi yang diperlukan, menilai capaian kinerja dari perjanjian ini, dan "
            "mengambil tindakan berupa penghargaan atau sanksi yang sesuai."
        ),
        signatures(agreement),
    )


def _name(who: Signatory) -> str:
    return who.name or "…………………………"


def signatures(agreement: AgreementFacts) -> n.SignatureBlock:
    """Pihak Kedua left, Pihak Pertama right; an agreement without a date is not signed yet."""
    date = format_date(agreement.date) if agreement.date else "belum ditandatangani"
    place = f"{agreement.place}, {date}" if agreement.place else date
    return n.SignatureBlock(
        right=_signature(agreement.first, "Pihak Pertama", place),
        left=_signature(agreement.second, "Pihak Kedua"),
    )


def _signature(who: Signatory, capacity: str, place_date: str = "") -> n.Signature:
    nip = format_nip(who.nip) if who.nip else ""
    return n.Signature(who.title, who.name or "(…………………………)", capacity, place_date, nip)


def _annex(agreement: AgreementFacts, facts: YearFacts, slug: str) -> n.Section:
    blocks: list[n.Block] = []
    for attribute, objective, indicator in LEVELS:
        rows: tuple[AgreementRow, ...] = getattr(agreement, attribute)
        if rows:
            blocks.append(_level(rows, objective, indicator))
    blocks += [*_budget(agreement), signatures(agreement)]
    title = f"Lampiran Perjanjian Kinerja Tahun {facts.year}"
    return n.Section(slug, title, tuple(blocks), listed=False, unnumbered=True, break_before="page")


def _level(rows: tuple[AgreementRow, ...], objective: str, indicator: str) -> n.Table:
    return n.Table(
        columns=(
            n.Column("No", width=7),
            n.Column(objective, width=35),
            n.Column(indicator, kind="head", width=42),
            n.Column("Target", width=16),
        ),
        rows=tuple(_level_rows(rows)),
        column_numbers=True,
    )


def _level_rows(rows: tuple[AgreementRow, ...]):
    last = None
    for row in rows:
        first = row.objective_number != last
        last = row.objective_number
        opening = (str(row.objective_number), row.objective) if first else ("", "")
        yield n.Row((*opening, f"{row.indicator_number}. {row.indicator}", row.target))


def _budget(agreement: AgreementFacts) -> tuple[n.Block, ...]:
    if not agreement.budget:
        return (n.Paragraph("Anggaran perjanjian ini belum dicatat."),)
    rows = [
        n.Row((line.activity or n.Strong(line.programme), parts.cell(line.amount, strong=not line.activity)))
        for line in agreement.budget
    ]
    columns = (n.Column("Kegiatan", kind="head", width=70), n.Column("Anggaran", kind="number"))
    return (n.Table(columns=columns, rows=tuple(rows)),)


def _pledge(agreement: AgreementFacts, facts: YearFacts, slug: str) -> n.Section:
    date = format_date(agreement.date) if agreement.date else "belum ditandatangani"
    place = f"{agreement.place}, {date}" if agreement.place else date
    blocks = (
        n.Paragraph("Yang bertanda tangan di bawah ini:"),
        n.KeyValue((("Nama", _name(agreement.first)), ("Jabatan", agreement.first.title))),
        n.Paragraph(
            f"menyatakan kesanggupan melaksanakan perjanjian kinerja tahun {facts.year} dengan "
            f"{agreement.second.title}, melaporkan hasilnya apa adanya, dan menerima akibatnya bila target tidak "
            "tercapai karena kelalaian sendiri."
        ),
        n.SignatureBlock(right=_signature(agreement.first, "Yang menyatakan", place)),
    )
    return n.Section(
        slug, "Pernyataan Kesanggupan", blocks, listed=False, unnumbered=True, break_before="page"
    )
