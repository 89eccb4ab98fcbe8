"""SMART DJA: inputs of one satker a row, and the results as printed."""

from __future__ import annotations

from budget.scores.ikpa import weights_from
from budget.scores.planning import LABELS, planning_score
from budget.scores.smart import SmartRule, differs, smart
from lkjip.numbers import format_number

from ..reading.checks import mind_means, mind_missing, mind_negative, mind_over_hundred, mind_year
from ..reading.fields import Field, Record, Row, Setting, Source, Table, Unit, What, record
from .common import CODE, NAME, once_each, percent

INPUTS = {
    "absorption": "penyerapan",
    "consistency": "konsistensi",
    "output": "cro",
    "efficiency": "efisiensi",
}
PRINTED = {"printed_efficiency": "nilai_efisiensi_terbit", "printed_score": "kinerja_terbit"}


def read(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    mind_over_hundred(table, ("absorption", "consistency", "output", "printed_efficiency", "printed_score"))
    mind_negative(table, ("absorption", "consistency", "output"))
    records = []
    for row, unit in once_each(table, setting):
        if not mind_missing(table, row, tuple(INPUTS)):
            continue
        _mind_smart(table, row, unit, setting)
        values = {stored: row[name] for name, stored in {**INPUTS, **PRINTED}.items() if table.has(name)}
        records.append(
            record("smart", table, row.number, {"tahun": setting.year, "satker": unit.code}, values)
        )
    mind_means(table, (*INPUTS, *PRINTED))
    return records


def _mind_smart(table: Table, row: Row, unit: Unit, setting: Setting) -> None:
    """Printed results stay; where they do not follow from their inputs that is said."""
    rules = setting.rules.get("smart")
    if not rules:
        return
    result = smart(
        row["absorption"], row["consistency"], row["output"], row["efficiency"], SmartRule.from_data(rules)
    )
    pairs = (
        ("printed_efficiency", "Nilai efisiensi", result.efficiency_value),
        ("printed_score", "Nilai kinerja", result.score),
    )
    for name, label, computed in pairs:
        if row.has(name) and differs(computed, row[name]):
            table.warn(
                row.number,
                name,
                f"{label} {unit.name} tercetak {format_number(row[name], 2)}, dihitung {format_number(computed, 2)}. "
                "Keduanya disimpan.",
            )


SMART = Source(
    code="smart",
    label="SMART DJA",
    fields=(
        CODE,
        NAME,
        percent(
            "printed_score",
            "Nilai kinerja",
            "kinerja",
            "nilai kinerja",
            "nilai kinerja anggaran",
            "nk",
            "nka",
        ),
        percent("absorption", "Penyerapan", "penyerapan", "penyerapan anggaran", "p"),
        percent("consistency", "Konsistensi", "konsistensi", "konsistensi rpd", "k"),
        percent(
            "output",
            "Capaian rincian output",
            "cro",
            "capaian rincian output",
            "capaian ro",
            "capaian output",
        ),
        Field("efficiency", "Efisiensi", What.NUMBER, ("efisiensi", "e")),
        percent("printed_efficiency", "Nilai efisiensi", "nilai efisiensi", "ne"),
    ),
    needs=(("code", "name"), ("absorption",), ("consistency",), ("output",), ("efficiency",)),
    hints=("smart", "evaluasi kinerja anggaran"),
    read=read,
)


# --- from 2024 on ---

PLANNING_STORED = {"effectiveness": "efektivitas", "efficiency": "efisiensi", "printed_score": "nilai_terbit"}


def read_planning(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    mind_over_hundred(table, tuple(PLANNING_STORED))
    mind_negative(table, tuple(PLANNING_STORED))
    records = []
    for row, unit in once_each(table, setting):
        given = {stored: row[name] for name, stored in PLANNING_STORED.items() if row.has(name)}
        if given:
            _mind_planning(table, row, unit, setting)
            key = {"tahun": setting.year, "satker": unit.code}
            records.append(record("perencanaan", table, row.number, key, given))
    mind_means(table, tuple(PLANNING_STORED))
    return records


def _mind_planning(table: Table, row: Row, unit: Unit, setting: Setting) -> None:
    rules = setting.rules.get("perencanaan")
    values = {name: row[name] if row.has(name) else None for name in LABELS}
    score = planning_score(values, weights_from(rules, LABELS)) if rules else None
    if score is not None and row.has("printed_score") and differs(score, row["printed_score"]):
        table.warn(
            row.number,
            "printed_score",
            f"Nilai perencanaan {unit.name} tercetak {format_number(row['printed_score'], 2)}, dihitung "
            f"{format_number(score, 2)}. Keduanya disimpan.",
        )


PLANNING = Source(
    code="perencanaan",
    label="Nilai perencanaan anggaran (sejak 2024)",
    fields=(
        CODE,
        NAME,
        percent("effectiveness", "Efektivitas", "efektivitas", "nilai efektivitas"),
        percent("efficiency", "Efisiensi", "efisiensi", "nilai efisiensi"),
        percent(
            "printed_score",
            "Nilai perencanaan",
            "nilai perencanaan",
            "nilai perencanaan anggaran",
            "nilai kinerja perencanaan anggaran",
            "nkpa",
        ),
    ),
    needs=(("code", "name"), ("effectiveness", "printed_score"), ("efficiency", "printed_score")),
    hints=("perencanaan anggaran", "kinerja perencanaan"),
    read=read_planning,
)
