"""OM-SPAN: ceiling and realisation by satker, by satker, or by satker and spending type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip.numbers import format_percent, format_rupiah, round_to

from ..reading.checks import Once, as_of, mind_missing, mind_totals, mind_year, month_of
from ..reading.fields import Record, Row, Setting, Source, Table, Unit, record
from ..reading.places import placed
from .common import ACCOUNT, CODE, NAME, TYPE, TYPES, money, percent, spending_type

FEWEST = 3
"""Rows above their ceiling from which a whole sheet is doubted."""
_WORDS = {"51": "pegawai", "52": "barang", "53": "modal", "57": "bantuan sosial"}


def _by_type(code: str, word: str) -> tuple:
    groups = (f"belanja {word}", word, f"belanja {word} {code}", f"{code} belanja {word}", code)
    ceiling = tuple(f"{group} {name}" for group in groups for name in ("pagu", "pagu anggaran"))
    realised = tuple(f"{group} {name}" for group in groups for name in ("realisasi", "realisasi anggaran"))
    return (
        money(f"ceiling_{code}", f"Pagu belanja {word}", *ceiling),
        money(f"realised_{code}", f"Realisasi belanja {word}", *realised),
    )


CEILING = money(
    "ceiling",
    "Pagu",
    "pagu",
    "pagu anggaran",
    "pagu dipa",
    "pagu revisi",
    "pagu belanja",
    "total pagu",
    "jumlah pagu",
)
REALISED = money(
    "realised",
    "Realisasi",
    "realisasi",
    "realisasi anggaran",
    "realisasi belanja",
    "total realisasi",
    "jumlah realisasi",
)
FIELDS = (
    CODE,
    NAME,
    TYPE,
    ACCOUNT,
    CEILING,
    REALISED,
    money("remaining", "Sisa", "sisa", "sisa anggaran", "sisa pagu", "sisa dana", checked_only=True),
    percent(
        "percent",
        "Persen serapan",
        "persen",
        "persen realisasi",
        "persentase",
        "persen serapan",
        "persen penyerapan",
        "penyerapan",
        checked_only=True,
    ),
    *(field for code, word in _WORDS.items() for field in _by_type(code, word)),
)


@dataclass
class _Spent:
    """What rows say of one satker and spending type; accounts add up."""

    unit: Unit
    row: int
    ceiling: int = 0
    realised: int = 0


@dataclass
class _Book:
    """(satker, spending type) → what was spent; "" is the satker's total."""

    entries: dict[tuple[str, str], _Spent] = field(default_factory=dict)

    def add(self, unit: Unit, kind: str, row: int, ceiling: int, realised: int) -> None:
        spent = self.entries.setdefault((unit.code, kind), _Spent(unit, row))
        spent.ceiling += ceiling
        spent.realised += realised

    def with_totals(self) -> Mapping[tuple[str, str], _Spent]:
        """A satker given by type only has the sum of its types as total."""
        whole = _Book(dict(self.entries))
        given = {code for code, kind in self.entries if kind == ""}
        for (code, _kind), spent in self.entries.items():
            if code not in given:
                whole.add(spent.unit, "", spent.row, spent.ceiling, spent.realised)
        return whole.entries


def read(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    month = month_of(table, setting)
    book, once = _Book(), Once(table, "Satker")
    rows = list(placed(table, setting))
    for row, unit in rows:
        _take(table, row, unit, book, once)
    mind_totals(table, setting, ("ceiling", "realised"))
    _mind_swapped(table, setting)
    _mind_absent(table, setting, rows)
    return [] if month is None else list(_records(table, setting, month, book))


def _take(table: Table, row: Row, unit: Unit, book: _Book, once: Once) -> None:
    by_type = [code for code in TYPES if row.has(f"ceiling_{code}") and row.has(f"realised_{code}")]
    kind = spending_type(table, row)
    if kind is None:
        return
    if not table.has("account") and not once.allows(
        (unit.code, kind), f"{unit.code} {kind}".strip(), row.number
    ):
        return
    for code in by_type:
        book.add(unit, code, row.number, row[f"ceiling_{code}"], row[f"realised_{code}"])
    if by_type and not table.has("ceiling"):
        return
    if mind_missing(table, row, ("ceiling", "realised")):
        _mind_types(table, row, by_type)
        _mind_row(table, row, unit)
        book.add(unit, kind, row.number, row["ceiling"], row["realised"])


def _mind_types(table: Table, row: Row, by_type: list[str]) -> None:
    for name, label in (("ceiling", "Pagu"), ("realised", "Realisasi")):
        added = sum(row[f"{name}_{code}"] for code in by_type)
        if by_type and added != row[name]:
            table.error(
                row.number,
                name,
                f"{label} {format_rupiah(row[name])} tidak sama dengan jumlah jenis belanjanya "
                f"{format_rupiah(added)}.",
            )


def _mind_row(table: Table, row: Row, unit: Unit) -> None:
    """What the sheet itself works out must follow from ceiling and realisation."""
    left = row["ceiling"] - row["realised"]
    if row.has("remaining") and row["remaining"] != left:
        table.warn(
            row.number,
            "remaining",
            f"Sisa {unit.name} tercetak {format_rupiah(row['remaining'])}, seharusnya {format_rupiah(left)}.",
        )
    share = absorbed(row["ceiling"], row["realised"])
    if row.has("percent") and share is not None and abs(row["percent"] - share) > Decimal("0.01"):
        table.warn(
            row.number,
            "percent",
            f"Serapan {unit.name} tercetak {format_percent(row['percent'])}, seharusnya {format_percent(share)}.",
        )
    if row["realised"] > row["ceiling"]:
        table.warn(
            row.number, "realised", f"Realisasi {unit.name} melebihi pagu; sisanya {format_rupiah(left)}."
        )
    if row["ceiling"] < 0:
        table.error(row.number, "ceiling", "Pagu tidak boleh kurang dari nol.")


def _mind_swapped(table: Table, setting: Setting) -> None:
    """Where most rows work out the wrong way round, the headings stand the wrong way round."""
    rows = [row for row in table.rows if row.has("ceiling") and row.has("realised")]
    for name, is_turned, text in (
        ("remaining", _turned_left, "sisanya adalah realisasi dikurangi pagu"),
        ("percent", _turned_share, "persennya adalah pagu dibagi realisasi"),
    ):
        told = [row for row in rows if row.has(name)]
        turned = [row for row in told if is_turned(row)]
        if len(turned) * 2 > len(told):
            said = f"Pada {len(turned)} baris {text}: judul Pagu dan Realisasi tertukar."
            table.error(table.header_row, "ceiling", f"{said} Tukar keduanya pada pemetaan kolom.")
            return
    _ask_if_swapped(table, setting, rows)


def _turned_left(row: Row) -> bool:
    return row["remaining"] == row["realised"] - row["ceiling"] != 0


def _turned_share(row: Row) -> bool:
    share, turned = absorbed(row["ceiling"], row["realised"]), absorbed(row["realised"], row["ceiling"])
    return share != turned and turned is not None and abs(row["percent"] - turned) <= Decimal("0.01")


def _ask_if_swapped(table: Table, setting: Setting, rows: list[Row]) -> None:
    """Nothing else in the sheet tells, but most satker do not spend more than they have."""
    over = [row for row in rows if row["realised"] > row["ceiling"]]
    if len(over) < FEWEST or len(over) * 2 <= len(rows) or setting.answers.get("lebih") == "ya":
        return
    table.ask(
        "lebih",
        f"Pada {len(over)} dari {len(rows)} baris realisasi melebihi pagu. Bila judul Pagu dan Realisasi tertukar, "
        "tukar keduanya pada pemetaan kolom. Apakah memang demikian?",
        (("ya", "Ya, realisasinya memang melebihi pagu"),),
    )


def absorbed(ceiling: int, realised: int) -> Decimal | None:
    return round_to(Decimal(realised) / ceiling * 100, 2) if ceiling else None


def _mind_absent(table: Table, setting: Setting, rows: list[tuple[Row, Unit]]) -> None:
    present = {unit.code for _row, unit in rows}
    absent = [unit for unit in setting.units if unit.code not in present]
    if rows and absent:
        names = ", ".join(unit.name for unit in absent[:5])
        more = f" dan {len(absent) - 5} lainnya" if len(absent) > 5 else ""
        table.warn(None, None, f"Satker yang tidak ada dalam berkas: {names}{more}. Angkanya tidak berubah.")


def _records(table: Table, setting: Setting, month: int, book: _Book) -> Iterator[Record]:
    day = as_of(table, setting, month)
    for (code, kind), spent in book.with_totals().items():
        key = {"tahun": setting.year, "satker": code, "jenis_belanja": kind}
        values = {"pagu": spent.ceiling, "realisasi": spent.realised, "per_tanggal": day}
        yield record("dipa", table, spent.row, key, values)
        yield record("posisi", table, spent.row, {**key, "bulan": month}, values)


OMSPAN = Source(
    code="omspan",
    label="OM-SPAN: pagu dan realisasi",
    fields=FIELDS,
    needs=(
        ("code", "name"),
        ("ceiling", *(f"ceiling_{code}" for code in TYPES)),
        ("realised", *(f"realised_{code}" for code in TYPES)),
    ),
    hints=("om span", "omspan", "realisasi anggaran", "realisasi belanja", "penyerapan anggaran"),
    read=read,
)
