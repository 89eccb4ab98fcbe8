"""Where records go, by name: tables of the office workbook, those that only live here, and the month's entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from budget.ceiling.models import DipaRevision
from budget.scores.models import PlanningScore
from budget.spending.models import PlannedWithdrawal, SpendingPosition
from lkjip.tables import OfficeTable, date, decimal, integer, month, registered, rupiah, text, year

from .entries import EntryTarget
from .table_target import TableTarget
from .target import Target

_YEAR = year("tahun*")
_UNIT = text("satker*")
_TYPE = text("jenis_belanja")

POSITION = OfficeTable(
    "posisi",
    SpendingPosition,
    "Realisasi sampai akhir bulan.",
    key={"year": _YEAR, "month": month("bulan*"), "work_unit__code": _UNIT, "spending_type": _TYPE},
    values={"ceiling": rupiah("pagu"), "realised": rupiah("realisasi*"), "as_of": date("per_tanggal")},
    office="work_unit__office",
)
REVISION = OfficeTable(
    "revisi",
    DipaRevision,
    "DIPA awal dan revisi.",
    key={"year": _YEAR, "work_unit__code": _UNIT, "spending_type": _TYPE, "number": integer("nomor*")},
    values={"date": date("tanggal*"), "ceiling": rupiah("pagu*")},
    office="work_unit__office",
)
PLANNED = OfficeTable(
    "rpd",
    PlannedWithdrawal,
    "Rencana penarikan dana.",
    key={"year": _YEAR, "month": month("bulan*"), "work_unit__code": _UNIT, "spending_type": _TYPE},
    values={"planned": rupiah("rencana*")},
    office="work_unit__office",
)
PLANNING = OfficeTable(
    "perencanaan",
    PlanningScore,
    "Nilai perencanaan anggaran.",
    key={"year": _YEAR, "work_unit__code": _UNIT},
    values={
        "effectiveness": decimal("efektivitas"),
        "efficiency": decimal("efisiensi"),
        "published_score": decimal("nilai_terbit"),
    },
    office="work_unit__office",
)
SHARED = ("dipa", "pos_anggaran", "smart", "emonev", "e_performance", "target_kinerja", "pegawai")


@cache
def targets() -> dict[str, Target]:
    by_name = {table.name: table for table in registered()}
    ikpa = by_name["ikpa"]
    with_deduction = replace(ikpa, values={**ikpa.values, "deduction": decimal("pengurang")})
    tables: Iterable[OfficeTable] = (
        *(by_name[name] for name in SHARED),
        with_deduction,
        POSITION,
        REVISION,
        PLANNED,
        PLANNING,
    )
    return {**{table.name: TableTarget(table) for table in tables}, "realisasi": EntryTarget()}
