"""What readers are told of the first office, from its data files: no database."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from budget.intake.reading.fields import Setting, Slot, Unit
from budget.intake.reading.file import Reading, read_file
from budget.scores.rulesets import IKPA_2022, SMART_2021

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "data" / "kalbar-2023"


def _rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


UNITS = tuple(
    Unit(row["kode"], row["nama"], row["nama_lengkap"], row["jenis"] == "dipa_kanwil", row["unit_utama"])
    for row in _rows("satker")
)
SETTING = Setting(
    province="Kalimantan Barat",
    year=2023,
    units=UNITS,
    divisions=tuple(Unit(row["kode"], row["nama"], row["nama_singkat"]) for row in _rows("divisi")),
    rules={"ikpa": IKPA_2022["data"], "smart": SMART_2021["data"]},
    slots={"ADM-1.1|A": Slot("ADM-1.1 Indeks layanan")},
)


def read(path: Path, **answers: str) -> Reading:
    return read_file(path, path.name, replace(SETTING, answers=answers))


def read_with_proposals(path: Path, **answers: str) -> Reading:
    """As a planner who takes what is proposed, and for the rest gives these answers."""
    given = dict(answers)
    while True:
        reading = read_file(path, path.name, replace(SETTING, answers=given))
        proposed = {q.key: q.proposal for q in reading.questions if q.proposal and q.key not in given}
        if not proposed:
            return reading
        given |= proposed
