"""Fields and readings that several sources share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkjip.periods import MONTH_NAMES

from ..reading.checks import Once
from ..reading.fields import INVALID, Field, Row, Setting, Table, Unit, What
from ..reading.places import placed
from ..reading.words import plain

CODE = Field(
    "code",
    "Kode satker",
    What.CODE,
    ("kode satker", "kd satker", "kdsatker", "kode", "satker kode", "kode satuan kerja"),
)
NAME = Field(
    "name",
    "Nama satker",
    What.TEXT,
    (
        "satker",
        "nama satker",
        "nama satuan kerja",
        "satuan kerja",
        "uraian satker",
        "unit kerja",
        "uraian",
        "nama",
    ),
)
TYPE = Field(
    "type",
    "Jenis belanja",
    What.CODE,
    ("jenis belanja", "kode jenis belanja", "jenbel", "uraian jenis belanja"),
)
ACCOUNT = Field("account", "Akun", What.CODE, ("akun", "kode akun", "mak", "akun 6 digit"))

TYPES = {"51": "pegawai", "52": "barang", "53": "modal", "57": "bantuan sosial"}
_TYPE_WORDS = {"pegawai": "51", "barang": "52", "modal": "53", "sosial": "57", "bansos": "57"}
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def money(name: str, label: str, *names: str, checked_only: bool = False) -> Field:
    return Field(name, label, What.RUPIAH, names, checked_only)


def percent(name: str, label: str, *names: str, checked_only: bool = False) -> Field:
    return Field(name, label, What.PERCENT, names, checked_only)


def month_fields(what: What, *before: str) -> tuple[Field, ...]:
    """Twelve columns m1 … m12; `before` are words that may stand before the month: "rpd januari"."""
    return tuple(
        Field(f"m{number}", name, what, tuple(_month_names(number, name, before)))
        for number, name in enumerate(MONTH_NAMES, 1)
    )


def _month_names(number: int, name: str, before: tuple[str, ...]) -> list[str]:
    short = {8: ["agt", "ags", "agst", "agu"], 11: ["nop", "nopember"], 2: ["pebruari"], 9: ["sept"]}.get(
        number, []
    )
    words = [name.lower(), name[:3].lower(), _ENGLISH[number - 1], *short]
    return words + [f"{first} {word}" for first in before for word in words]


def once_each(table: Table, setting: Setting) -> Iterator[tuple[Row, Unit]]:
    """Rows whose satker is known and stands once."""
    once = Once(table, "Satker")
    for row, unit in placed(table, setting):
        if once.allows(unit.code, f"{unit.code} {unit.name}", row.number):
            yield row, unit


def spending_type(table: Table, row: Row) -> str | None:
    """ "52", "52 - Belanja Barang", "Belanja Barang", "521211" → "52"; "" where the sheet has neither column.

    None where the cell says nothing known, which is then a finding.
    """
    name = "account" if table.has("account") else "type"
    if not table.has(name):
        return ""
    cell = row[name]
    if cell is INVALID:
        return None
    found = type_in(cell or "")
    if found is None:
        table.error(
            row.number, name, f"Jenis belanja “{cell or ''}” tidak dikenal. Yang ada: 51, 52, 53, 57."
        )
    return found


def type_in(cell: str) -> str | None:
    digits = re.match(r"\s*(\d{2})", cell)
    if digits:
        return digits[1] if digits[1] in TYPES else None
    return next((code for word, code in _TYPE_WORDS.items() if word in plain(cell).split()), None)
