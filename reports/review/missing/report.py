"""The report's own date, place, and the day on which its data were drawn."""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Keterangan laporan belum lengkap"


def check(material: Material) -> Iterator[Finding]:
    """Asked for once the year is over."""
    if material.untouched or material.unfinished:
        return
    report = material.facts.report
    wanted = {
        "tanggal laporan": report.date,
        "tempat": report.place,
        "tanggal penarikan data": report.data_as_of,
    }
    absent = [name for name, value in wanted.items() if not value]
    if absent:
        yield warning(
            f"{material.office.code} laporan {material.year}",
            f"Belum diisi: {listed(absent)}. Isi pada halaman Keterangan laporan.",
            expected=listed(list(wanted)),
            found="kosong",
            url=material.url("report_info"),
        )
