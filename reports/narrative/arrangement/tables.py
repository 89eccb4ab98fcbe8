"""The arrangement as a table of the office workbook, so that the data from which a report was made make it again."""

from __future__ import annotations

from lkjip.tables import Load, OfficeTable, flag, integer, text, year
from lkjip.tables.matching import Match
from reports.chapters.arrange import OWN
from reports.narrative.models import SectionChoice
from reports.outline.numbering import SLUG

from .required import required

NAME = "susunan"


def check_arrangement(load: Load) -> None:
    """What would break the outline, or hide what a regulation asks for."""
    for match in load.taken[NAME]:
        _mind_own(load, match)
        _mind_required(load, match)


def _mind_own(load: Load, match: Match) -> None:
    wish: SectionChoice = match.record
    own = wish.section.startswith(OWN)
    if own and not wish.parent:
        load.error(match.row, "induk", f"Bagian {wish.section} milik kantor sendiri. Sebut bagian induknya.")
    if wish.parent and not own:
        load.error(
            match.row, "bagian", f"Kode bagian milik kantor sendiri diawali {OWN}, misalnya {OWN}inovasi."
        )
    if own and not SLUG.fullmatch(wish.section):
        load.error(match.row, "bagian", "Kode bagian hanya boleh berisi huruf, angka, titik, dan garis.")


def _mind_required(load: Load, match: Match) -> None:
    wish: SectionChoice = match.record
    needs = required(load.office, wish.year) if wish.hidden else None
    if needs and needs.names(wish.section):
        load.error(
            match.row,
            "tidak_dicetak",
            f"Bagian {wish.section} diminta {needs.regulation}, jadi selalu dicetak.",
        )


TABLE = OfficeTable(
    NAME,
    SectionChoice,
    "Susunan laporan yang lain dari biasanya.",
    key={
        "year": year("tahun*", "tahun laporan", 2023),
        "section": text("bagian*", f"kode bagian; bagian sendiri diawali {OWN}", f"{OWN}inovasi"),
    },
    values={
        "title": text("judul", "kosong berarti judul yang biasa", "Inovasi Pelayanan"),
        "position": integer("urutan", "di antara bagian setingkatnya, mulai 1", 3),
        "hidden": flag("tidak_dicetak*", "1 bila tidak dicetak", 0),
        "parent": text("induk", "hanya untuk bagian sendiri: kode bagian yang memuatnya", "bab-4"),
    },
    check=check_arrangement,
)
