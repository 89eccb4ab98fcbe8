"""Tables of the report's own particulars and of people's words in it."""

from __future__ import annotations

from lkjip.tables import OfficeTable, date, integer, text, year

from .arrangement.tables import TABLE as ARRANGEMENT
from .models import Effort, ReportInfo, SectionText, StrategicIssue

YEAR = year("tahun*", "tahun laporan", 2023)
BY_DIVISION = {
    "year": YEAR,
    "division__code": text("divisi*", "kode divisi", "LAY"),
    "number": integer("nomor*", "nomor urut", 1),
}

REPORT = OfficeTable(
    "laporan",
    ReportInfo,
    "Tanggal, tempat, dan penanda tangan laporan tahunan.",
    key={"year": YEAR},
    values={
        "date": date("tanggal", "tanggal laporan", "2024-01-15"),
        "place": text("tempat", "tempat penandatanganan", "Kota Teladan"),
        "signatory": text("penanda_tangan", "jabatan penanda tangan", "Kepala Kantor Wilayah Teladan"),
        "letter_number": text("nomor_surat", "nomor surat pengantar", "W.00-PR.03.01-1"),
        "data_as_of": date("data_per", "tanggal penarikan data", "2024-01-05"),
    },
)

ISSUE = OfficeTable(
    "isu_strategis",
    StrategicIssue,
    "Isu strategis tiap divisi (Bab I).",
    key=BY_DIVISION,
    values={"text": text("uraian*", "satu isu", "Permohonan layanan daring terus bertambah.")},
    office="division__office",
)

EFFORT = OfficeTable(
    "upaya",
    Effort,
    "Upaya mencapai target tiap divisi (Bab II).",
    key=BY_DIVISION,
    values={"text": text("uraian*", "satu upaya", "Loket layanan dibuka di dua kabupaten lagi.")},
    office="division__office",
)

SECTION = OfficeTable(
    "narasi",
    SectionText,
    "Naskah bagian laporan dalam Markdown.",
    key={
        "year": YEAR,
        "section": text("bagian*", "kode bagian; lihat daftar bagian laporan", "kata-pengantar"),
    },
    values={"text": text("isi*", "naskah; boleh Markdown", "Laporan ini kami susun dari data yang ada.")},
)

TABLES = (REPORT, ISSUE, EFFORT, SECTION, ARRANGEMENT)
