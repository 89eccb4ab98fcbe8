"""What money is promised: DIPA revisions, and the monthly plan of withdrawals (RPD, halaman III DIPA)."""

from __future__ import annotations

import itertools

from lkjip.numbers import format_rupiah
from lkjip.periods import format_date

from ..reading.checks import Once, mind_missing, mind_totals, mind_year
from ..reading.fields import Field, Record, Row, Setting, Source, Table, What, record
from ..reading.places import placed
from .common import CODE, NAME, TYPE, money, month_fields, spending_type

FIRST = "awal"


def read_revisions(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    once, records = Once(table, "DIPA"), []
    for row, unit in placed(table, setting):
        kind, number = spending_type(table, row), _number(table, row)
        if kind is None or number is None or not mind_missing(table, row, ("date", "ceiling")):
            continue
        if row["date"].year not in (setting.year - 1, setting.year):
            table.warn(
                row.number,
                "date",
                f"Tanggal {format_date(row['date'])} di luar tahun anggaran {setting.year}. Periksa tanggalnya.",
            )
        if row["ceiling"] < 0:
            table.error(row.number, "ceiling", "Pagu tidak boleh kurang dari nol.")
        shown = " ".join(f"{unit.code} {kind} revisi {number}".split())
        if row["ceiling"] >= 0 and once.allows((unit.code, kind, number), shown, row.number):
            key = {"tahun": setting.year, "satker": unit.code, "jenis_belanja": kind, "nomor": number}
            records.append(
                record("revisi", table, row.number, key, {"tanggal": row["date"], "pagu": row["ceiling"]})
            )
    mind_totals(table, setting, ("ceiling",))
    _mind_order(table, records)
    return records


def _mind_order(table: Table, records: list[Record]) -> None:
    """A later revision does not bear an earlier day: the day decides which document is in force."""
    documents: dict[tuple[object, object], list[Record]] = {}
    for one in records:
        key = dict(one.key)
        documents.setdefault((key["satker"], key["jenis_belanja"]), []).append(one)
    for own in documents.values():
        ordered = sorted(own, key=lambda one: dict(one.key)["nomor"])
        for earlier, later in itertools.pairwise(ordered):
            if dict(later.values)["tanggal"] < dict(earlier.values)["tanggal"]:
                number = dict(later.key)["nomor"]
                text = f"Revisi {number} bertanggal lebih awal daripada dokumen sebelumnya."
                table.warn(later.row, "date", f"{text} Periksa nomor dan tanggalnya.")


def _number(table: Table, row: Row) -> int | None:
    """ "0", "awal", "3", "Revisi ke-3"; a sheet without the column holds first documents."""
    text = str(row["number"] or "").lower()
    digits = "".join(sign for sign in text if sign.isdigit())
    if not table.has("number") or FIRST in text:
        return 0
    if digits and int(digits) < 1000:
        return int(digits)
    table.error(
        row.number, "number", f"Nomor revisi “{text}” tidak terbaca. Tulis 0 untuk DIPA awal, lalu 1, 2, 3."
    )
    return None


REVISIONS = Source(
    code="dipa",
    label="DIPA awal dan revisi",
    fields=(
        CODE,
        NAME,
        TYPE,
        Field(
            "number",
            "Nomor revisi",
            What.TEXT,
            ("nomor revisi", "no revisi", "revisi", "revisi ke", "nomor revisi dipa", "dipa"),
        ),
        Field(
            "date",
            "Tanggal",
            What.DATE,
            ("tanggal", "tanggal revisi", "tgl revisi", "tanggal dipa", "tgl dipa", "tgl"),
        ),
        money("ceiling", "Pagu", "pagu", "pagu dipa", "pagu revisi", "jumlah pagu", "nilai dipa", "jumlah"),
    ),
    needs=(("code", "name"), ("date",), ("ceiling",)),
    hints=("revisi dipa", "dipa awal", "riwayat dipa"),
    read=read_revisions,
)


def read_plan(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    once, records = Once(table, "Satker"), []
    for row, unit in placed(table, setting):
        kind = spending_type(table, row)
        if kind is None or not once.allows((unit.code, kind), f"{unit.code} {kind}".strip(), row.number):
            continue
        months = {month: row[f"m{month}"] for month in range(1, 13) if row.has(f"m{month}")}
        _mind_sum(table, row, months)
        for month, amount in months.items():
            key = {"tahun": setting.year, "satker": unit.code, "jenis_belanja": kind, "bulan": month}
            records.append(record("rpd", table, row.number, key, {"rencana": amount}))
    mind_totals(table, setting, tuple(f"m{month}" for month in range(1, 13)))
    return records


def _mind_sum(table: Table, row: Row, months: dict[int, int]) -> None:
    for name, label in (("total", "Jumlah"), ("ceiling", "Pagu")):
        if row.has(name) and len(months) == 12 and sum(months.values()) != row[name]:
            table.warn(
                row.number,
                name,
                f"{label} {format_rupiah(row[name])} berbeda dengan jumlah rencana dua belas bulan "
                f"{format_rupiah(sum(months.values()))}.",
            )


PLAN = Source(
    code="rpd",
    label="RPD (halaman III DIPA)",
    fields=(
        CODE,
        NAME,
        TYPE,
        money("ceiling", "Pagu", "pagu", "pagu dipa", "pagu anggaran", checked_only=True),
        *month_fields(What.RUPIAH, "rpd", "rencana", "rencana penarikan"),
        money("total", "Jumlah", "jumlah", "total", "total rpd", "jumlah rpd", checked_only=True),
    ),
    needs=(("code", "name"), ("m1",), ("m12",)),
    hints=("rpd", "halaman iii", "rencana penarikan"),
    read=read_plan,
)
