"""The files of contoh/ with the year put in, and how tables are written for loading.

In the files `{tahun}` is the year, `{awal}` and `{akhir}` the first and last year of its Renstra, `{hari}` the day;
`{tahun-1}` counts from there. What lies after the day is left out.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path

CODE = "contoh"
FIRST_YEAR = 2025
"""Since the ministry was split: two divisions, six central units, a new Renstra every five years."""

FOLDER = Path(__file__).parent / "contoh"
_MARK = re.compile(r"\{(tahun|awal|akhir|hari)([+-]\d+)?\}")

Row = dict[str, str]
Tables = dict[str, list[Row]]


def templates(year: int, day: dt.date) -> Tables:
    tables = {path.stem: _rows(path, year, day) for path in sorted(FOLDER.glob("*.csv"))}
    _leave_out_unsigned(tables, day)
    _leave_out_years_before(tables)
    return tables


def write(tables: Tables, folder: Path) -> Path:
    """As CSV files, so that they come in through the same door as anybody's."""
    folder.mkdir()
    for name, rows in tables.items():
        if rows:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0])
                writer.writeheader()
                writer.writerows(rows)
    return folder


def _rows(path: Path, year: int, day: dt.date) -> list[Row]:
    start = FIRST_YEAR + (year - FIRST_YEAR) // 5 * 5
    years = {"tahun": year, "awal": start, "akhir": start + 4}

    def put_in(mark: re.Match[str]) -> str:
        if mark[1] == "hari":
            return day.isoformat()
        return str(years[mark[1]] + int(mark[2] or 0))

    return list(csv.DictReader(_MARK.sub(put_in, path.read_text(encoding="utf-8")).splitlines()))


def _leave_out_unsigned(tables: Tables, day: dt.date) -> None:
    """Versions of agreements that are signed later in the year."""
    later = {_version(row) for row in tables["perjanjian"] if row["tanggal"] > day.isoformat()}
    for name in ("perjanjian", "target_pk", "anggaran_pk"):
        tables[name] = [row for row in tables[name] if _version(row) not in later]


def _version(row: Row) -> tuple[str, str]:
    return row["unit_utama"], row["versi"]


def _leave_out_years_before(tables: Tables) -> None:
    """What is said of an indicator about a year in which it was not yet in force."""
    began = {row["kode"]: row["mulai"] for row in tables["ikk"]}
    for name, rows in tables.items():
        tables[name] = [row for row in rows if row.get("tahun", "9") >= began.get(row.get("ikk", ""), "")]
