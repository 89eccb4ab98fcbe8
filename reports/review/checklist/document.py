"""The checklist and "Pernyataan Telah Direviu" as papers of the outline tree.

While something is open the statement says so instead of stating what is not so, and has no line to sign on.
"""

from __future__ import annotations

from indicators.agreement.parties import House, house_at
from lkjip.numbers import format_nip
from lkjip.periods import format_date
from reports.letters.letterhead import letterhead
from reports.narrative.words import listed
from reports.outline import Numbered, number
from reports.outline import nodes as n

from ..material import judged_on
from .sheet import Answered, Sheet

GUIDELINE = "Peraturan Menteri PANRB Nomor 53 Tahun 2014"


def numbered(sheet: Sheet) -> Numbered:
    house = house_at(sheet.office, sheet.statement.date or judged_on(sheet.year))
    title = f"Reviu Laporan Kinerja Tahun {sheet.year}"
    return number(
        n.Document(
            title=title,
            subtitle=house.name,
            author=house.name,
            subject=title,
            keywords=("Reviu", "Laporan Kinerja", str(sheet.year)),
            header=title,
            footer=house.name,
            chapters=(_statement(sheet, house), _checklist(sheet)),
        )
    )


def _statement(sheet: Sheet, house: House) -> n.Section:
    return n.Section(
        "pernyataan-reviu",
        "Pernyataan Telah Direviu" if not sheet.missing else "Rancangan Pernyataan Telah Direviu",
        (*(n.Paragraph(text) for text in _paragraphs(sheet, house)), *_signature(sheet)),
        lead=f"{house.name}, tahun anggaran {sheet.year}",
        above=(letterhead(house),),
        layout="letter",
        unnumbered=True,
    )


def _paragraphs(sheet: Sheet, house: House) -> tuple[str, ...]:
    """What was reviewed, how far the review goes, and what it found."""
    accepted = len(sheet.result.accepted)
    kept = f" Sebanyak {accepted} temuan diterima dengan alasan yang tercatat." if accepted else ""
    return (
        f"Kami telah mereviu laporan kinerja {house.name} untuk tahun anggaran {sheet.year} sesuai dengan pedoman "
        f"reviu dalam {GUIDELINE}. Isi laporan menjadi tanggung jawab pimpinan {house.name}.",
        "Reviu bertujuan memberi keyakinan terbatas bahwa laporan kinerja disajikan secara akurat, andal, dan sah.",
        _verdict(sheet) + kept,
    )


def _verdict(sheet: Sheet) -> str:
    if sheet.missing:
        return f"Reviu belum selesai: {listed(sheet.missing)}. Pernyataan ini belum dapat ditandatangani."
    return (
        "Berdasarkan reviu kami, tidak ada hal yang menimbulkan keraguan atas keandalan informasi dalam laporan "
        "kinerja ini."
    )


def _signature(sheet: Sheet) -> tuple[n.Block, ...]:
    if sheet.missing:
        return ()
    statement = sheet.statement
    day = format_date(statement.date)
    place_date = f"{statement.place}, {day}" if statement.place else day
    nip = format_nip(statement.nip) if statement.nip else ""
    return (
        n.SignatureBlock(right=n.Signature(statement.title, statement.name, place_date=place_date, nip=nip)),
    )


def _checklist(sheet: Sheet) -> n.Section:
    blocks: list[n.Block] = []
    for part, rows in sheet.parts:
        blocks += [n.Paragraph(n.Strong(f"{part.roman}. {part.title}")), _table(rows)]
    return n.Section(
        "daftar-uji",
        "Daftar Uji Reviu",
        tuple(blocks),
        lead=f"Laporan kinerja tahun {sheet.year}; jawaban bertanda * diisi oleh sistem dari data laporan",
        unnumbered=True,
    )


def _table(rows: tuple[Answered, ...]) -> n.Table:
    return n.Table(
        columns=(
            n.Column("No", width=6),
            n.Column("Pernyataan", kind="head"),
            n.Column("Jawaban", width=16),
            n.Column("Keterangan", width=34),
        ),
        rows=tuple(
            n.Row((row.item.number, row.item.question, _answer(row), row.note or "–")) for row in rows
        ),
    )


def _answer(row: Answered) -> str:
    return f"{row.word}{' *' if row.by_system else ''}"
