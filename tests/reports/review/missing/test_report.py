"""The report's own date, place and day of its data."""

from __future__ import annotations


def test_a_report_without_a_date_is_a_warning(sound):
    sound.set("laporan", 2, "tanggal", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.subject) == (
        "missing.report",
        "warning",
        "mini laporan 2023",
    )
    assert finding.message == "Belum diisi: tanggal laporan. Isi pada halaman Keterangan laporan."
    assert finding.url == "/mini/2023/naskah/keterangan/"
