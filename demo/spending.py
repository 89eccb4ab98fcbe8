"""How much of each ceiling is spent on a day: slowly at first, faster towards the end, never all of it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from lkjip.numbers import round_to

from .chance import draw
from .tables import Row, Tables

ELSEWHERE = {"AHU-04": "090201"}
"""Pools that lie in a technical unit's DIPA instead of the office's own."""


def spend(tables: Tables, day: dt.date) -> None:
    """Fills in what is spent of DIPA and pools; a pool spends as the DIPA does that it is a part of."""
    paying = _paying(tables)
    for row in tables["dipa"]:
        row["realisasi"] = _spent(row, row["satker"], day)
    for row in tables["pos_anggaran"]:
        row["realisasi"] = _spent(row, ELSEWHERE.get(row["kode"], paying[row["unit_utama"]]), day)


def _paying(tables: Tables) -> dict[str, str]:
    """Central unit → the satker that holds its DIPA."""
    return {row["unit_utama"]: row["kode"] for row in tables["satker"] if row["jenis"] == "dipa_kanwil"}


def _spent(row: Row, satker: str, day: dt.date) -> str:
    return f"{round_to(int(row['pagu']) * absorbed(satker, day) / 100, 0)}"


def absorbed(satker: str, day: dt.date) -> Decimal:
    """Percent of the ceiling on a day, two decimals: (2t + t²)/3 of what the year will end with."""
    end = draw(88, Decimal("99.8"), Decimal("0.1"), "serapan", satker, day.year)
    days = day.timetuple().tm_yday
    whole_year = dt.date(day.year, 12, 31).timetuple().tm_yday
    return round_to(end * days * (days + 2 * whole_year) / (3 * whole_year**2), 2)


def paying_units(tables: Tables) -> list[str]:
    """Satker with a DIPA, each once, in the order of their codes."""
    return sorted({row["satker"] for row in tables["dipa"]})
