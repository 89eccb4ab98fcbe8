"""IKPA: the components of one satker a row; a printed 0 may mean "does not apply"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from budget.scores.ikpa import COMPONENTS, ikpa, weights_from
from lkjip.numbers import format_number

from ..reading.checks import mind_means, mind_negative, mind_over_hundred, mind_year, month_of
from ..reading.fields import INVALID, Field, Record, Row, Setting, Source, Table, Unit, What, record
from .common import CODE, NAME, once_each, percent

STORED = {
    "revision": "revisi_dipa",
    "deviation": "deviasi_halaman_iii",
    "absorption": "penyerapan",
    "contracts": "belanja_kontraktual",
    "bills": "penyelesaian_tagihan",
    "advances": "up_tup",
    "dispensation": "dispensasi_spm",
    "output": "capaian_output",
}
_ZERO = (("tidak-berlaku", "0 berarti tidak berlaku"), ("nol", "0 adalah nilai nol"))


def read(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    month = month_of(table, setting)
    mind_over_hundred(table, (*STORED, "printed_score"))
    mind_negative(table, tuple(STORED))
    records, settled = [], {}
    deduction = _deduction(table, setting)
    for row, unit in once_each(table, setting):
        values: Parts = {name: row[name] for name in STORED if name != deduction and row[name] is not INVALID}
        minus = row[deduction] if deduction and row.has(deduction) else Decimal(0)
        parts = _zeros_settled(table, row, unit, values, minus, setting)
        if month is None or parts is None:
            continue
        stored = {STORED[name]: value for name, value in parts.items() if table.has(name)}
        if deduction:
            stored["pengurang"] = row[deduction] if row.has(deduction) else None
        if table.has("printed_score"):
            stored["nilai_akhir_terbit"] = row["printed_score"] if row.has("printed_score") else None
        key = {"tahun": setting.year, "bulan": month, "satker": unit.code}
        records.append(record("ikpa", table, row.number, key, stored))
        settled[row.number] = parts
    _mind_means(table, settled)
    return records


def _mind_means(table: Table, settled: Mapping[int, Parts]) -> None:
    """The means below the table, held against the rows as they were understood: what does not apply is left out."""
    rows = [replace(row, cells={**row.cells, **settled.get(row.number, {})}) for row in table.rows]
    mind_means(table, (*STORED, "printed_score"), rows)


Parts = dict[str, Decimal | None]


def _deduction(table: Table, setting: Setting) -> str:
    """The column that holds the deduction: since 2024 also "Dispensasi SPM", which has no weight any more."""
    if table.has("deduction"):
        return "deduction"
    weights = (setting.rules.get("ikpa") or {}).get("weights", {})
    return "dispensation" if weights and "dispensation" not in weights and table.has("dispensation") else ""


def _zeros_settled(
    table: Table, row: Row, unit: Unit, values: Parts, minus: Decimal, setting: Setting
) -> Parts | None:
    """A printed 0 is a real zero or "does not apply": the row's own final value tells, else the planner does."""
    zeros = [name for name, value in values.items() if value == 0]
    left_out: Parts = {**values, **dict.fromkeys(zeros)}
    printed = row["printed_score"] if row.has("printed_score") else None
    rules = setting.rules.get("ikpa")
    readings = [
        parts for parts in ([left_out, values] if zeros else [values]) if _fits(parts, minus, printed, rules)
    ]
    if printed is not None and rules and not readings:
        readings = _no_reading(table, row, unit, values, minus, rules)
    if not zeros:
        return values
    if len(readings) == 1:
        return readings[0]
    answer = setting.answers.get("nol")
    if answer is None and all(question.key != "nol" for question in table.questions):
        table.ask("nol", f"Baris {row.number} berisi nilai 0. Apa artinya?", _ZERO)
    return None if answer is None else (left_out if answer == "tidak-berlaku" else values)


def _fits(parts: Parts, minus: Decimal, printed: Decimal | None, rules: Mapping | None) -> bool:
    """Whether the components give the printed value within 0,01 (hidden decimals)."""
    if printed is None or not rules:
        return False
    score = ikpa(parts, weights_from(rules), minus).score
    return score is not None and abs(score - printed) <= Decimal("0.01")


def _no_reading(
    table: Table, row: Row, unit: Unit, values: Parts, minus: Decimal, rules: Mapping
) -> list[Parts]:
    applying = {name: value or None for name, value in values.items()}
    score = ikpa(applying, weights_from(rules), minus).score
    table.warn(
        row.number,
        "printed_score",
        f"Nilai akhir {unit.name} tercetak {format_number(row['printed_score'], 2)}, dihitung "
        f"{format_number(score, 2)}. Keduanya disimpan.",
    )
    return []


_IKPA_NAMES = {
    "revision": ("revisi dipa",),
    "deviation": ("deviasi halaman iii dipa", "deviasi halaman iii", "deviasi hal iii dipa", "deviasi rpd"),
    "absorption": ("penyerapan anggaran", "penyerapan"),
    "contracts": ("belanja kontraktual", "data kontrak", "kontraktual"),
    "bills": ("penyelesaian tagihan",),
    "advances": ("pengelolaan up dan tup", "pengelolaan up tup", "up tup", "pengelolaan up"),
    "dispensation": ("dispensasi spm",),
    "output": ("capaian output", "capaian keluaran"),
}

IKPA = Source(
    code="ikpa",
    label="IKPA",
    fields=(
        CODE,
        NAME,
        *(percent(name, label, *_IKPA_NAMES[name]) for name, label in COMPONENTS.items()),
        Field(
            "deduction",
            "Pengurang",
            What.NUMBER,
            ("pengurang", "pengurang nilai", "dispensasi spm pengurang", "pengurang dispensasi spm"),
        ),
        percent(
            "printed_score",
            "Nilai akhir",
            "nilai akhir",
            "nilai ikpa",
            "nilai akhir ikpa",
            "nilai total konversi bobot",
        ),
    ),
    needs=(("code", "name"), ("revision",), ("deviation",), ("absorption",), ("output",)),
    hints=("ikpa", "indikator kinerja pelaksanaan anggaran"),
    read=read,
)
