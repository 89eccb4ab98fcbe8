"""Agreements are signed at the year's beginning, in the order of their versions, and never for a year that is over.

Due at most a month after the budget document (Permenpan-RB 53/2014), which comes before the year begins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby, pairwise

from indicators.agreement.models import Agreement
from lkjip.periods import format_date

from ..finding import Finding, error, note
from ..material import Material

TITLE = "Tanggal perjanjian tidak berurutan"


def check(material: Material) -> Iterator[Finding]:
    for _unit, group in groupby(material.agreements, key=lambda a: a.central_unit_id):
        versions = [agreement for agreement in group if agreement.date]
        for agreement in versions:
            yield from _outside(material, agreement)
        for before, after in pairwise(versions):
            if before.date and after.date and after.date < before.date:
                yield _finding(
                    material,
                    after,
                    f"Versi {after.version} bertanggal {format_date(after.date)}, mendahului versi {before.version} "
                    f"({format_date(before.date)}).",
                    f"tidak sebelum {format_date(before.date)}",
                )


def _outside(material: Material, agreement: Agreement) -> Iterator[Finding]:
    year, day = material.year, agreement.date
    assert day is not None
    if not dt.date(year - 1, 10, 1) <= day <= dt.date(year, 12, 31):
        text = f"Perjanjian tahun {year} bertanggal {format_date(day)}."
        yield _finding(material, agreement, text, f"dalam tahun {year} atau menjelangnya")
    elif agreement.version == 1 and day > dt.date(year, 1, 31):
        text = f"Perjanjian pertama baru ditandatangani {format_date(day)}, lewat sebulan sesudah anggaran disahkan."
        yield _finding(material, agreement, text, f"paling lambat 31 Januari {year}", told=note)


def _finding(material: Material, agreement: Agreement, message: str, expected: str, told=error) -> Finding:
    unit = agreement.central_unit
    return told(
        f"{unit.code} {unit.name}",
        message,
        expected=expected,
        found=format_date(agreement.date),
        url=material.agreement_url(unit.code, agreement.version),
    )
