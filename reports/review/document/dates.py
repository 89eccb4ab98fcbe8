"""Dates of the report in an order that cannot be: data drawn after it was signed, or before December was filled in;
signed before the year was over; money counted on a day after the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lkjip.periods import format_date

from ..finding import Finding, error, warning
from ..material import Material, judged_on

TITLE = "Tanggal laporan tidak berurutan"


def check(material: Material) -> Iterator[Finding]:
    """The yearly report is due two months after the year's end."""
    report, year = material.facts.report, material.year
    end, due = dt.date(year, 12, 31), dt.date(year + 1, 3, 1) - dt.timedelta(days=1)
    if report.date and report.data_as_of and report.data_as_of > report.date > end:
        yield _finding(
            material,
            f"Data ditarik {format_date(report.data_as_of)}, sesudah laporan bertanggal {format_date(report.date)}.",
            f"paling lambat {format_date(report.date)}",
            report.data_as_of,
        )
    if report.data_as_of and report.data_as_of < dt.date(year, 12, 1) and not material.unfinished:
        yield _finding(
            material,
            f"Data ditarik {format_date(report.data_as_of)}, padahal angka sampai Desember {year} sudah disetujui.",
            f"akhir {year} atau sesudahnya",
            report.data_as_of,
        )
    if report.date and report.date <= end:
        yield _finding(
            material,
            f"Laporan bertanggal {format_date(report.date)}, sebelum tahun {year} berakhir.",
            f"sesudah {format_date(end)}",
            report.date,
            told=error,
        )
    if report.date and report.date > due:
        yield _finding(
            material,
            f"Laporan bertanggal {format_date(report.date)}, lewat dua bulan sesudah tahun berakhir.",
            f"paling lambat {format_date(due)}",
            report.date,
        )
    yield from _ceilings(material)


def _ceilings(material: Material) -> Iterator[Finding]:
    """Money counted on a day that the report cannot know, or in another year; a day is told once."""
    report, first = material.facts.report, dt.date(material.year, 1, 1)
    end = dt.date(material.year, 12, 31)
    last = max(report.date, end) if report.date else judged_on(material.year)
    strange = {
        row.as_of: row
        for row in reversed(material.allotments)
        if row.as_of and not first <= row.as_of <= last
    }
    for day, row in sorted(strange.items()):
        unit = row.work_unit
        yield warning(
            f"{unit.code} {unit.name}",
            f"Pagu dan realisasi tercatat per {format_date(day)}, padahal laporan tahun {material.year} "
            f"bertanggal {format_date(last)}.",
            expected=f"{format_date(first)} sampai {format_date(last)}",
            found=format_date(day),
            url=material.url("money_unit", code=unit.code),
        )


def _finding(material: Material, message: str, expected: str, day: dt.date, told=warning) -> Finding:
    return told(
        f"{material.office.code} laporan {material.year}",
        message,
        expected=expected,
        found=format_date(day),
        url=material.url("report_info"),
    )
