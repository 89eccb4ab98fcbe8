"""The survey index of 3AS: a month's index of the office or of each satker, into a component of an indicator."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip.numbers import format_number
from lkjip.periods import month_name

from ..reading.checks import Once, mind_year
from ..reading.fields import INVALID, Field, Record, Row, Setting, Slot, Source, Table, What, record
from ..reading.places import placed
from ..reading.words import month_of
from .common import CODE, NAME, month_fields

KEY = "komponen"


def read(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    chosen = setting.answers.get(KEY) or setting.memory.get((KEY, KEY), "")
    slot = setting.slots.get(chosen)
    if slot is None:
        options = tuple((code, slot.label) for code, slot in setting.slots.items())
        table.ask(KEY, "Indeks ini mengisi komponen indikator yang mana?", options)
        return []
    once, records = Once(table, "Indeks"), []
    code, _, symbol = chosen.partition("|")
    for row, unit in _sources(table, setting, slot):
        for month, value in _months(table, row):
            shown = f"{unit or 'kantor'} {month_name(month)}"
            if once.allows((unit, month), shown, row.number):
                _mind_range(table, row, month, value, slot)
                key = {"tahun": setting.year, "bulan": month, "ikk": code, "komponen": symbol, "satker": unit}
                records.append(record("realisasi", table, row.number, key, {"nilai": value}))
    return records


def _sources(table: Table, setting: Setting, slot: Slot) -> Iterator[tuple[Row, str]]:
    """Rows with the satker they belong to; "" where the component is one figure for the office."""
    if not slot.units:
        yield from ((row, "") for row in table.rows)
        return
    for row, unit in placed(table, setting):
        if unit.code in slot.units:
            yield row, unit.code
        else:
            table.error(row.number, "code", f"{unit.name} tidak mengisi komponen {slot.label}.")


def _months(table: Table, row: Row) -> Iterator[tuple[int, Decimal]]:
    """One row a month, or one column a month."""
    if table.has("month"):
        month = _month(row["month"])
        if month is None:
            table.error(
                row.number,
                "month",
                f"Bulan “{row['month'] or ''}” tidak dikenal. Tulis namanya atau 1 sampai 12.",
            )
        elif row.has("index"):
            yield month, row["index"]
        return
    for month in range(1, 13):
        if row.has(f"m{month}"):
            yield month, row[f"m{month}"]


def _month(cell: object) -> int | None:
    if cell is None or cell is INVALID:
        return None
    text = str(cell).split()[0] if str(cell).split() else ""
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    return month_of(text)


def _mind_range(table: Table, row: Row, month: int, value: Decimal, slot: Slot) -> None:
    low, high = slot.minimum, slot.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        table.warn(
            row.number,
            "index" if table.has("index") else f"m{month}",
            f"Indeks {format_number(value)} di luar {format_number(low)} sampai {format_number(high)}. "
            "Periksa skalanya (1–4 atau 25–100).",
        )


SURVEY = Source(
    code="survei",
    label="3AS: indeks survei",
    fields=(
        CODE,
        NAME,
        Field("month", "Bulan", What.TEXT, ("bulan", "periode", "bulan survei")),
        Field(
            "index",
            "Indeks",
            What.NUMBER,
            (
                "indeks",
                "nilai indeks",
                "ikm",
                "ipk",
                "nilai ikm",
                "indeks kepuasan",
                "indeks kepuasan masyarakat",
                "nilai",
            ),
        ),
        Field("respondents", "Responden", What.NUMBER, ("responden", "jumlah responden"), checked_only=True),
        *month_fields(What.NUMBER),
    ),
    needs=(("month", "m1", "m2", "m3"), ("index", "m1", "m2", "m3")),
    hints=("3as", "survei", "survey", "indeks kepuasan", "indeks persepsi"),
    read=read,
    identity=("code", "name", "month"),
)
