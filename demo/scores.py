"""What other systems say of the part of the year that is over: IKPA, e-Monev, e-Performance, e-Tarja."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from lkjip.numbers import round_to
from lkjip.periods import MONTHS, deadline, quarter_months

from .chance import draw
from .spending import absorbed, paying_units
from .tables import Row, Tables

CENT = Decimal("0.01")
IKPA_DAY, MONEV_DAY = 15, 10
"""The day of the next month on which a score is known."""

IKPA_PARTS = {
    "revisi_dipa": (90, 100),
    "deviasi_halaman_iii": (72, 98),
    "penyerapan": (85, 100),
    "belanja_kontraktual": (88, 100),
    "penyelesaian_tagihan": (92, 100),
    "up_tup": (90, 100),
    "capaian_output": (90, 100),
}
WITHOUT_CONTRACTS = ("090104", "090105", "090106")
"""Small DIPA without contracts: these parts do not apply to them, which is not zero."""


def scores(tables: Tables, day: dt.date, today: dt.date) -> Tables:
    """Of the year up to `day`, as far as it is published today."""
    units, year = paying_units(tables), day.year
    for row in tables["target_kinerja"]:
        row["persen"] = str(_task_done(row, day))
    return {
        "ikpa": [_ikpa(unit, year, month) for month in _known(year, today, IKPA_DAY) for unit in units],
        "emonev": [row for unit in units for row in _monev(unit, year, today)],
        "e_performance": [_filing(unit, year, month) for month in _known(year, today, 6) for unit in units],
    }


def _known(year: int, today: dt.date, published: int) -> list[int]:
    return [month for month in MONTHS if deadline(year, month, published) <= today]


def _ikpa(unit: str, year: int, month: int) -> Row:
    row = {"tahun": str(year), "bulan": str(month), "satker": unit}
    for part, (low, high) in IKPA_PARTS.items():
        applies = unit not in WITHOUT_CONTRACTS or part not in {"belanja_kontraktual", "penyelesaian_tagihan"}
        row[part] = str(draw(low, high, CENT, "ikpa", part, unit, year, month)) if applies else ""
    return row


def _monev(unit: str, year: int, today: dt.date) -> Iterator[Row]:
    """Cumulative: money as DIPA says, progress a little beside it."""
    for quarter in range(1, 5):
        last = quarter_months(quarter)[-1]
        if deadline(year, last, MONEV_DAY) <= today:
            spent = absorbed(unit, deadline(year, last, 1) - dt.timedelta(days=1))
            beside = draw(-2, 2, CENT, "progres", unit, year, quarter)
            progress = max(Decimal(0), min(Decimal(100), spent + beside))
            yield {
                "tahun": str(year),
                "triwulan": str(quarter),
                "satker": unit,
                "anggaran": str(spent),
                "progres": str(progress),
            }


def _filing(unit: str, year: int, month: int) -> Row:
    filled = draw(1, 20, 1, "e-performance", unit, year, month) > 1
    return {"tahun": str(year), "bulan": str(month), "satker": unit, "terisi": str(int(filled))}


def _task_done(row: Row, day: dt.date) -> Decimal:
    """In step with the year, some ahead and some behind, at most 100."""
    pace = draw(80, 125, 1, "target kinerja", row["divisi"], row["nomor"], day.year)
    return min(Decimal(100), round_to(pace * day.timetuple().tm_yday / 366, 2))
