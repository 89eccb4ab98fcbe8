"""manage.py bench_intake: reading and checking a sheet of 20,000 × 15 against python-calamine alone."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from budget.intake.reading.fields import Setting, Unit
from budget.intake.reading.file import read_file
from lkjip.periods import MONTH_NAMES

ROWS, UNITS, ROUNDS = 20_000, 36, 3


class Command(BaseCommand):
    help = "Mengukur waktu membaca dan memeriksa lembar 20.000 × 15."

    def handle(self, *args: Any, **options: Any) -> None:
        units = tuple(Unit(f"{408000 + number}", f"Satker {number}") for number in range(UNITS))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "omspan-2023.xlsx"
            _write(path, units)
            for _ in range(ROUNDS):
                self.stdout.write(_round(path, Setting(2023, units=units)))


def _write(path: Path, units: tuple[Unit, ...]) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("OMSPAN")
    sheet.append(["OM-SPAN realisasi per bulan 2023"])
    sheet.append(["Kode Satker", "Akun", "Pagu", *MONTH_NAMES])
    for number in range(ROWS):
        account = f"52{number % 9999:04d}"
        sheet.append([units[number % UNITS].code, account, 12 * number, *[number] * 12])
    workbook.save(path)


def _round(path: Path, setting: Setting) -> str:
    start = time.perf_counter()
    with CalamineWorkbook.from_path(path) as workbook:
        workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    middle = time.perf_counter()
    reading = read_file(path, path.name, setting)
    end = time.perf_counter()
    alone, whole = middle - start, end - middle
    limit = 1.5 * alone + 1
    word = "within" if whole < limit and reading.sound else "over"
    return f"calamine {alone:.2f} s, read and checked {whole:.2f} s, limit {limit:.2f} s: {word}"
