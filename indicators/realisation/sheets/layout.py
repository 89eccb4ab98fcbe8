"""How the sheet looks that people download, fill in and upload: which column holds what, and where it is from."""

from __future__ import annotations

from dataclasses import dataclass

SHEET, ORIGIN = "Isian", "asal"
HEADING_ROW = 4

HEADINGS = (
    "Kode",
    "Indikator",
    "Komponen",
    "Nama komponen",
    "Satuan",
    "Satuan kerja",
    "Bulan lalu",
    "Isian",
    "Tidak berlaku",
    "kunci",
    "saat diunduh",
)
WIDTHS = (12, 48, 11, 38, 14, 30, 13, 16, 14, 10, 10)
CODE, SYMBOL, UNIT, LAST, FIGURE, FLAG, KEY, OPENED = (
    HEADINGS.index(name)
    for name in (
        "Kode",
        "Komponen",
        "Satuan kerja",
        "Bulan lalu",
        "Isian",
        "Tidak berlaku",
        "kunci",
        "saat diunduh",
    )
)
"""Positions from 0."""

YES = "ya"
SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the hidden sheet says: whose month this is."""

    office: str
    year: int
    month: int

    def rows(self) -> list[tuple[str, str]]:
        return [("kantor", self.office), ("tahun", str(self.year)), ("bulan", str(self.month))]


def column_label(position: int) -> str:
    """ "H (Isian)", as people find it in the sheet."""
    return f"{chr(ord('A') + position)} ({HEADINGS[position]})"
