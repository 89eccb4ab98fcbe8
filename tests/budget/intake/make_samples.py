"""Writes the sample files of accepted/ and rejected/: look-alikes of published tables, each named after its fault.

Run by hand after a change: `.venv/bin/python tests/budget/intake/make_samples.py`. The old .xls needs xlwt, which
the project does not: `uv run --with xlwt python tests/budget/intake/make_samples.py`.
"""

from __future__ import annotations

import csv
import datetime as dt
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "data" / "kalbar-2023"
ACCEPTED, REJECTED = HERE / "accepted", HERE / "rejected"

UNITS = {row["kode"]: row for row in csv.DictReader((DATA / "satker.csv").open(encoding="utf-8"))}
ROMAN = ("I", "II", "III", "IV")
TABLE_NAMES = {
    "408830": "SEKJEN KANWIL KEMENKUMHAM KALBAR",
    "408833": "DITJEN AHU KANWIL KEMENKUMHAM KALBAR",
    "408834": "DITJEN PAS KANWIL KEMENKUMHAM KALBAR",
    "408835": "DITJEN IM KANWIL KEMENKUMHAM KALBAR",
    "408836": "DITJEN KI KANWIL KEMENKUMHAM KALBAR",
    "408837": "DITJEN PP KANWIL KEMENKUMHAM KALBAR",
    "408838": "DITJEN HAM KANWIL KEMENKUMHAM KALBAR",
    "408839": "BPHN KANWIL KEMENKUMHAM KALBAR",
    "408840": "BALITBANGHAM KANWIL KEMENKUMHAM KALBAR",
}
_YANKUM = "DIVISI PELAYANAN HUKUM DAN HAM"
IKPA_NAMES = {
    "408830": "DIVISI ADMINISTRASI",
    "408834": "DIVISI PEMASYARAKATAN",
    "408835": "DIVISI KEIMIGRASIAN",
    "408833": f"{_YANKUM} DITJEN ADMINISTRASI HUKUM UMUM",
    "408836": f"{_YANKUM} DITJEN KEKAYAAN INTELEKTUAL",
    "408837": f"{_YANKUM} DITJEN PERATURAN PERUNDANG-UNDANGAN",
    "408838": f"{_YANKUM} DITJEN HAK ASASI MANUSIA",
    "408839": f"{_YANKUM} BADAN PEMBINAAN HUKUM NASIONAL",
    "408840": f"{_YANKUM} BADAN PENELITIAN DAN PENGEMBANGAN HUKUM DAN HAM",
}
IKPA_PARTS = (
    "revisi_dipa",
    "deviasi_halaman_iii",
    "penyerapan",
    "belanja_kontraktual",
    "penyelesaian_tagihan",
    "up_tup",
    "dispensasi_spm",
    "capaian_output",
)
Rows = list[list[Any]]


def data(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def dotted(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def comma(value: float, places: int = 2) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def sheet(rows: Sequence[Sequence[Any]], title: str = "Sheet1", merges: Sequence[str] = ()) -> Workbook:
    workbook = Workbook()
    page: Worksheet = workbook.active  # type: ignore[assignment]
    page.title = title
    for row in rows:
        page.append(list(row))
    for area in merges:
        page.merge_cells(area)
    return workbook


# --- Tabel 3.195 ---

OMSPAN_TITLE: Rows = [
    ["TABEL REALISASI ANGGARAN BELANJA TOTAL (PENYERAPAN TERBESAR - TERKECIL)"],
    ["31 DESEMBER 2023"],
    [],
    ["KANWIL : KEMENTERIAN HUKUM DAN HAM KALIMANTAN BARAT"],
    [],
]
OMSPAN_HEAD: Rows = [
    ["NO", "KODE SATKER", "SATKER", "TOTAL BELANJA", None, None, None],
    [None, None, None, "PAGU", "REALISASI", "SISA ANGGARAN", "%"],
]
OMSPAN_FOOT: Rows = [
    [],
    ["TANGGAL / JAM CETAK OMSPAN : 03.01.2024 / 08.30 WIB"],
    ["FILTER : JAN-DES 2023"],
    ["INDIKATOR WARNA PENYERAPAN ANGGARAN (%)"],
    ["> 97 %"],
]
OMSPAN_MERGES = ("A1:G1", "A2:G2", "A4:G4", "A6:A7", "B6:B7", "C6:C7", "D6:G6")
FIRST_ROW = 8


def spending() -> list[tuple[str, int, int]]:
    """(code, ceiling, realised), highest absorption first, as the table prints them."""
    rows = [(row["satker"], int(row["pagu"]), int(row["realisasi"])) for row in data("dipa")]
    return sorted(rows, key=lambda row: -row[2] / row[1])


def omspan_rows(write: Callable[[int], Any] = dotted) -> Rows:
    """As published: the first remainder lost its sign."""
    rows: Rows = []
    for number, (code, ceiling, realised) in enumerate(spending(), 1):
        left = abs(ceiling - realised) if number == 1 else ceiling - realised
        share = f"{comma(realised / ceiling * 100)}%"
        name = UNITS[code]["nama"].upper()
        rows.append([number, code, name, write(ceiling), write(realised), write(left), share])
    ceilings, spent = sum(row[1] for row in spending()), sum(row[2] for row in spending())
    total = ["TOTAL", None, None, write(ceilings), write(spent), write(ceilings - spent), "98,57%"]
    return [*rows, total]


def omspan(rows: Rows | None = None, head: Rows | None = None, title: Rows | None = None) -> Workbook:
    body = omspan_rows() if rows is None else rows
    everything = [*(title or OMSPAN_TITLE), *(head or OMSPAN_HEAD), *body, *OMSPAN_FOOT]
    return sheet(everything, "REALISASI", OMSPAN_MERGES)


def changed(row: int, column: int, value: Any) -> Rows:
    """The published rows with one cell changed; row and column from 0."""
    rows = omspan_rows()
    rows[row][column] = value
    return rows


# --- Tabel 3.196, 3.197, 3.198, 3.199-3.203 ---


def smart() -> Workbook:
    rows: Rows = [["CAPAIAN KINERJA ANGGARAN PADA APLIKASI SMART DJA"], ["TAHUN ANGGARAN 2023"], []]
    rows.append(
        [
            "No.",
            "Nama Satuan Kerja",
            "Kinerja",
            "Penyerapan",
            "Konsistensi",
            "CRO",
            "Efisiensi",
            "Nilai Efisiensi",
        ]
    )
    names = ("kinerja_terbit", "penyerapan", "konsistensi", "cro", "efisiensi", "nilai_efisiensi_terbit")
    for number, row in enumerate(data("smart"), 1):
        rows.append([number, TABLE_NAMES[row["satker"]], *(float(row[name]) for name in names)])
    return sheet(rows, "SMART", ("A1:H1", "A2:H2"))


def ikpa() -> Workbook:
    rows: Rows = [
        ["NILAI INDIKATOR KINERJA PELAKSANAAN ANGGARAN (IKPA)"],
        ["PER TANGGAL 31 DESEMBER 2023"],
        [],
        [
            "No",
            "Uraian Satker",
            "Kualitas Perencanaan Anggaran",
            None,
            "Kualitas Pelaksanaan Anggaran",
            *[None] * 4,
            "Kualitas Hasil Pelaksanaan Anggaran",
            "Nilai Akhir",
        ],
        [
            None,
            None,
            "Revisi DIPA",
            "Deviasi Halaman III DIPA",
            "Penyerapan Anggaran",
            "Belanja Kontraktual",
            "Penyelesaian Tagihan",
            "Pengelolaan UP dan TUP",
            "Dispensasi SPM",
            "Capaian Output",
            None,
        ],
    ]
    for number, row in enumerate(data("ikpa"), 1):
        parts = [comma(float(row[part]), 2) if row[part] else "0" for part in IKPA_PARTS]
        rows.append([number, IKPA_NAMES[row["satker"]], *parts, row["nilai_akhir_terbit"].replace(".", ",")])
    rows.append(
        [
            "RATA-RATA NILAI IKPA",
            None,
            "100",
            "83,25",
            "96,65",
            "100,00",
            "100,00",
            "61,49",
            "100,00",
            "100",
            "96,39",
        ]
    )
    merges = ("A1:K1", "A2:K2", "A4:A5", "B4:B5", "C4:D4", "E4:I4", "K4:K5")
    return sheet(rows, "IKPA DES", merges)


def performance() -> Workbook:
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    rows: Rows = [["MONITORING E-PERFORMANCE TAHUN 2023"], ["No.", "Nama Satuan Kerja", *months]]
    rows += [[number, name, *[1] * 12] for number, name in enumerate(TABLE_NAMES.values(), 1)]
    return sheet([*rows, ["JUMLAH", None, 9]], "e-Performance", ("A1:N1",))


def etarja(code: str, name: str, printed: str) -> Workbook:
    rows: Rows = [
        [f"CAPAIAN TARGET KINERJA TAHUN 2023 {name.upper()}"],
        [],
        ["NO", "TARGET", "% CAPAIAN PER TARGET", "% TOTAL CAPAIAN"],
    ]
    targets = [row for row in data("target_kinerja") if row["divisi"] == code]
    for row in targets:
        rows.append([int(row["nomor"]), row["uraian"], row["persen"].replace(".", ","), None])
    rows[3][3] = printed
    return sheet(rows, f"Tarja {code}", ("A1:D1", f"D4:D{3 + len(targets)}"))


ETARJA_PRINTED = (("ADM", "96,81"), ("PAS", "99"), ("IMI", "98"), ("YAN", "99,78"))
ETARJA_HEAD = ["NO", "TARGET", "% CAPAIAN PER TARGET", "% TOTAL CAPAIAN"]


def etarja_rows(code: str, printed: str) -> Rows:
    targets = [row for row in data("target_kinerja") if row["divisi"] == code]
    rows: Rows = [
        [int(row["nomor"]), row["uraian"], row["persen"].replace(".", ","), None] for row in targets
    ]
    rows[0][3] = printed
    return rows


def etarja_stacked(captions: bool = True, titles: bool = True) -> Workbook:
    """As the published report has them: four tables on one sheet, the first one cut by a page."""
    divisions = {row["kode"]: row for row in data("divisi")}
    rows: Rows = [["CAPAIAN KINERJA TARGET KINERJA TAHUN 2023"], []]
    for place, (code, printed) in enumerate(ETARJA_PRINTED):
        targets = etarja_rows(code, printed)
        if titles:
            rows.append([f"{'abcd'[place]}. {divisions[code]['nama']}"])
        rows += [ETARJA_HEAD, *targets[:3], *([[], ETARJA_HEAD] if code == "ADM" else []), *targets[3:]]
        if captions:
            rows.append([f"Tabel 3.{199 + place} Capaian e-Tarja {divisions[code]['nama_singkat']}"])
        rows.append([])
    return sheet(rows, "e-Tarja", ("A1:D1",))


def etarja_two(first: str, second: str) -> Workbook:
    """Two tables below each other with these lines above them."""
    rows: Rows = []
    for line, code in ((first, "PAS"), (second, "IMI")):
        rows += [[line], ETARJA_HEAD, *etarja_rows(code, "99"), []]
    return sheet(rows, "e-Tarja")


def monev(slip: str | None) -> Workbook:
    """As published; `slip` is the TW II budget of BPHN, printed 4841."""
    by_unit: dict[str, list[Any]] = {}
    for row in data("emonev"):
        by_unit.setdefault(row["satker"], []).extend([row["anggaran"], row["progres"]])
    rows: Rows = [["CAPAIAN E-MONEV BAPPENAS TAHUN 2023"], []]
    rows.append(
        ["NO", "SATUAN KERJA", *(part for quarter in ROMAN for part in (f"TRIWULAN {quarter}", None))]
    )
    rows.append([None, None, *["ANGGARAN", "PROGRES PELAKSANAAN"] * 4])
    for number, (code, values) in enumerate(by_unit.items(), 1):
        shown = [value.replace(".", ",") for value in values]
        if code == "408839" and slip:
            shown[2] = slip
        rows.append([number, TABLE_NAMES[code], *shown])
    return sheet(rows, "e-Monev", ("A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", "I3:J3"))


# --- other accepted shapes ---


def by_type() -> Workbook:
    """Three spending types side by side and their sum, as Tabel 3.194."""
    rows: Rows = [["REALISASI BELANJA PER JENIS BELANJA"], ["S.D. 30 JUNI 2023"], []]
    groups = ("BELANJA PEGAWAI", "BELANJA BARANG", "BELANJA MODAL", "JUMLAH")
    rows.append(["NO", "KODE", "SATKER", *(cell for group in groups for cell in (group, None))])
    rows.append([None, None, None, *["PAGU", "REALISASI"] * 4])
    amounts = {"408830": (600, 300, 300, 120, 100, 0), "408834": (0, 0, 500, 250, 40, 40)}
    for number, (code, parts) in enumerate(amounts.items(), 1):
        million = [part * 1_000_000 for part in parts]
        total = [sum(million[0::2]), sum(million[1::2])]
        rows.append([number, code, UNITS[code]["nama"], *million, *total])
    merges = ("D4:E4", "F4:G4", "H4:I4", "J4:K4", "A4:A5", "B4:B5", "C4:C5")
    return sheet(rows, "Jenis Belanja", merges)


def merged_codes() -> Workbook:
    """One row a spending type; code and name are merged over them."""
    rows: Rows = [["REALISASI ANGGARAN OM-SPAN s.d. September 2023"], []]
    rows.append(["Kode Satker", "Nama Satker", "Jenis Belanja", "Pagu", "Realisasi"])
    for code in ("408830", "408834"):
        rows.append(
            [int(code), UNITS[code]["nama"], "51 Belanja Pegawai", "Rp. 375,000,000 ,-", "Rp. 75,000,000 ,-"]
        )
        rows.append([None, None, "52 Belanja Barang", "Rp. 1,250,000,000 ,-", "Rp. 1,000,500,000 ,-"])
    return sheet(rows, "Data", ("A4:A5", "B4:B5", "A6:A7", "B6:B7"))


def thousands() -> Workbook:
    rows: Rows = [["Realisasi anggaran OM-SPAN sampai dengan Maret 2023 (dalam ribuan rupiah)"], []]
    rows.append(["Kode Satker", "Satker", "Pagu", "Realisasi", "Sisa"])
    rows.append(["408830", UNITS["408830"]["nama"], "25.523.494", "6.000.000", "19.523.494"])
    rows.append(["408834", UNITS["408834"]["nama"], "674.252", "697.207", "(22.955)"])
    rows.append(["JUMLAH", None, "26.197.746", "6.697.207", "19.500.539"])
    return sheet(rows, "Ribuan")


def revisions() -> Workbook:
    rows: Rows = [["RIWAYAT REVISI DIPA TAHUN 2023"], []]
    rows.append(["Kode Satker", "Satker", "Revisi ke", "Tanggal", "Pagu"])
    rows.append(["408834", "Kanwil (Ditjen Pemasyarakatan)", "DIPA awal", dt.date(2022, 11, 30), 600_000_000])
    rows.append(["408834", "Kanwil (Ditjen Pemasyarakatan)", "1", 45_078, 650_000_000])
    rows.append(["408834", "Kanwil (Ditjen Pemasyarakatan)", "2", "10 Oktober 2023", 674_252_000])
    return sheet(rows, "DIPA")


def plan() -> Workbook:
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
    rows: Rows = [["RENCANA PENARIKAN DANA (HALAMAN III DIPA) TAHUN 2023"], []]
    rows.append(["Kode Satker", "Satker", "Jenis Belanja", "Pagu", *months])
    rows.append(["408834", "Kanwil (Ditjen Pemasyarakatan)", "52", 600_000_000, *[50_000_000] * 12])
    return sheet(rows, "RPD")


def staff() -> Workbook:
    rows: Rows = [["DAFTAR PEGAWAI (SIMPEG) PER 31 DESEMBER 2023"], []]
    rows.append(["No", "NIP", "Nama", "L/P", "Gol", "Jenis Jabatan", "Unit Kerja"])
    people = [("L", "III/a", "JFU"), ("P", "III/a", "JFU"), ("P", "IV/b", "Struktural"), ("L", "II/c", "JFT")]
    for number, (gender, grade, position) in enumerate(people, 1):
        rows.append(
            [number, f"00000000000000000{number}", f"Pegawai {number}", gender, grade, position, "Kanwil"]
        )
    return sheet(rows, "Pegawai")


def percent_cells() -> Workbook:
    """Excel keeps 0,9857 and shows 98,57%: the format tells."""
    workbook = smart()
    page: Worksheet = workbook.active  # type: ignore[assignment]
    for row in page.iter_rows(min_row=5, min_col=3, max_col=6):
        for cell in row:
            cell.value = round(float(str(cell.value)) / 100, 6)
            cell.number_format = "0.00%"
    return workbook


def csv_file(path: Path, rows: Sequence[Sequence[Any]], delimiter: str = ";") -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def accounts_by_month(path: Path) -> None:
    """Detail rows by account, twelve months: several accounts add up to one spending type."""
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
    rows: Rows = [["OM-SPAN realisasi per bulan 2023"], ["Kode Satker", "Akun", "Pagu", *months]]
    rows.append(["408834", "521111", "1.200.000", *["100.000"] * 12])
    rows.append(["408834", "521211", "2.400.000", *["200.000"] * 11, "-50.000"])
    rows.append(["408834", "532111", "5.000.000", *["0"] * 11, "5.000.000"])
    csv_file(path, rows)


def survey() -> Workbook:
    rows: Rows = [["HASIL SURVEI 3AS TAHUN 2023"], [], ["Bulan", "Indeks", "Responden"]]
    rows += [["Januari", "3,71", 40], ["Februari", "3,75", 52], ["Maret", "3,80", 47]]
    return sheet(rows, "3AS")


def write_accepted() -> None:
    omspan().save(ACCEPTED / "tabel-3-195-omspan.xlsx")
    omspan(changed(3, 1, None)).save(ACCEPTED / "omspan-kode-kosong-nama-dikenal.xlsx")
    smart().save(ACCEPTED / "tabel-3-196-smart.xlsx")
    ikpa().save(ACCEPTED / "tabel-3-197-ikpa.xlsx")
    performance().save(ACCEPTED / "tabel-3-198-e-performance.xlsx")
    divisions = {row["kode"]: row["nama"] for row in data("divisi")}
    tables = (("ADM", "199", "96,81"), ("PAS", "200", "99"), ("IMI", "201", "98"), ("YAN", "202", "99,78"))
    for code, number, printed in tables:
        etarja(code, divisions[code], printed).save(ACCEPTED / f"tabel-3-{number}-etarja.xlsx")
    etarja_stacked().save(ACCEPTED / "etarja-empat-tabel-satu-lembar.xlsx")
    etarja_stacked(titles=False).save(ACCEPTED / "etarja-keterangan-di-bawah-tabel.xlsx")
    monev("4841").save(ACCEPTED / "tabel-3-203-emonev.xlsx")
    by_type().save(ACCEPTED / "omspan-jenis-belanja-berdampingan.xlsx")
    merged_codes().save(ACCEPTED / "omspan-kode-digabung-angka-inggris.xlsx")
    thousands().save(ACCEPTED / "omspan-dalam-ribuan.xlsx")
    revisions().save(ACCEPTED / "dipa-revisi-tanggal-berupa-angka.xlsx")
    plan().save(ACCEPTED / "rpd-halaman-iii.xlsx")
    staff().save(ACCEPTED / "simpeg-daftar-pegawai.xlsx")
    percent_cells().save(ACCEPTED / "smart-sel-berformat-persen.xlsx")
    accounts_by_month(ACCEPTED / "omspan-akun-per-bulan.csv")
    survey().save(ACCEPTED / "survei-3as.xlsx")
    pools: Rows = [["tahun", "kode", "unit_utama", "nama", "pagu", "realisasi"]]
    pools += [[2023, "PAS-09", "PAS", "Pos baru", "1000000", "500000"]]
    csv_file(ACCEPTED / "tabel-pos-anggaran.csv", pools, ",")


def write_rejected() -> None:
    omspan([[1, "999999", "SATKER LAIN", "1.000.000", "900.000", "100.000", "90,00%"]]).save(
        REJECTED / "kantor-lain.xlsx"
    )
    other_year = [["TABEL REALISASI ANGGARAN"], ["31 DESEMBER 2022"], [], [], []]
    omspan(title=other_year).save(REJECTED / "tahun-lain.xlsx")
    omspan(changed(1, 1, "406602")).save(REJECTED / "dua-satker-satu-kode.xlsx")
    total = 258_580_526_000
    omspan(changed(36, 3, dotted(total - 2000))).save(REJECTED / "jumlah-kurang-2000.xlsx")
    head = [[*OMSPAN_HEAD[0]], [*OMSPAN_HEAD[1]]]
    head[1][4] = "CATATAN"
    omspan(head=head).save(REJECTED / "kolom-realisasi-tidak-ada.xlsx")
    head = [OMSPAN_HEAD[0], [None, None, None, "REALISASI", "PAGU", "SISA ANGGARAN", "%"]]
    omspan(head=head).save(REJECTED / "judul-pagu-dan-realisasi-tertukar.xlsx")
    head = [OMSPAN_HEAD[0], [None, None, None, "PAGU", "REALISASI", "PAGU", "%"]]
    omspan(head=head).save(REJECTED / "kolom-pagu-ganda.xlsx")
    same = "Divisi Pemasyarakatan"
    etarja_two(same, same).save(REJECTED / "etarja-dua-tabel-satu-divisi.xlsx")
    etarja_two(same, "Target Kinerja").save(REJECTED / "etarja-tabel-tanpa-divisi.xlsx")
    write_rejected_cells()
    write_rejected_packages()


def write_rejected_cells() -> None:
    omspan(changed(3, 4, dt.date(2023, 5, 1))).save(REJECTED / "tanggal-di-kolom-angka.xlsx")
    omspan(changed(3, 4, "=D11-1071269")).save(REJECTED / "rumus-tanpa-hasil.xlsx")
    workbook = omspan(changed(3, 4, "#REF!"))
    page: Worksheet = workbook.active  # type: ignore[assignment]
    page.cell(FIRST_ROW + 3, 5).data_type = "e"
    workbook.save(REJECTED / "galat-excel.xlsx")
    omspan(changed(3, 4, 2425.610)).save(REJECTED / "rupiah-pecahan.xlsx")
    omspan(changed(3, 4, "dua miliar")).save(REJECTED / "angka-berupa-kata.xlsx")
    rows = changed(3, 1, None)
    rows[3][2] = None
    omspan(rows).save(REJECTED / "kode-dan-nama-kosong.xlsx")
    omspan(changed(3, 1, "408190")).save(REJECTED / "kode-milik-nama-lain.xlsx")
    workbook = omspan()
    page = workbook.active  # type: ignore[assignment]
    page.row_dimensions[FIRST_ROW + 2].hidden = True
    workbook.save(REJECTED / "baris-tersembunyi.xlsx")
    workbook = smart()
    page = workbook.active  # type: ignore[assignment]
    page["D6"] = 0.9857
    workbook.save(REJECTED / "persen-pecahan-dan-persen.xlsx")
    unclear: Rows = [["SMART 2023"], ["Kode", "Penyerapan", "Konsistensi", "CRO", "Efisiensi"]]
    unclear += [
        ["408830", "97.390", "99.610", "85.890", "1.140"],
        ["408833", "99.960", "91.650", "94.100", "6.300"],
    ]
    csv_file(REJECTED / "angka-dapat-dibaca-dua-cara.csv", unclear)
    thousands: Rows = [["OM-SPAN s.d. Mei 2023 (dalam ribuan rupiah)"], ["Kode Satker", "Pagu", "Realisasi"]]
    csv_file(REJECTED / "ribuan-rupiah-rancu.csv", [*thousands, ["408834", "674.252", "1.305"]])
    fields = ["Kode Satker", "Jenis Belanja", "Pagu", "Realisasi"]
    csv_file(
        REJECTED / "jenis-belanja-tidak-dikenal.csv",
        [["OM-SPAN s.d. Mei 2023"], fields, ["408834", "61", "1.000.000", "900.000"]],
    )
    csv_file(REJECTED / "hanya-judul-kolom.csv", [["OM-SPAN Mei 2023"], ["Kode Satker", "Pagu", "Realisasi"]])


def write_rejected_packages() -> None:
    (REJECTED / "kosong.csv").write_bytes(b"")
    (REJECTED / "bukan-buku-kerja.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    (REJECTED / "halaman-web.xls").write_bytes(b"<html><table><tr><td>Pagu</td></tr></table></html>")
    (REJECTED / "gambar.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    omspan().save(REJECTED / "makro.xlsx")
    with zipfile.ZipFile(REJECTED / "makro.xlsx", "a") as package:
        package.writestr("xl/vbaProject.bin", b"x")
    workbook = Workbook()
    workbook.active["A1"] = "Kode Satker"  # type: ignore[index]
    workbook.active["XFD1048576"] = 1  # type: ignore[index]
    workbook.save(REJECTED / "sel-sangat-jauh.xlsx")
    with zipfile.ZipFile(REJECTED / "bom-zip.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * (60 * 1024 * 1024))


def write_old_xls() -> None:
    """The same table in the format of Excel 97."""
    try:
        import xlwt  # type: ignore[import-not-found]
    except ImportError:
        print("xlwt is not there: the .xls stays as it is")
        return
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("REALISASI")
    rows = [*OMSPAN_TITLE, *OMSPAN_HEAD, *omspan_rows(lambda value: value), *OMSPAN_FOOT]
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell is not None:
                page.write(r, c, cell)
    workbook.save(str(ACCEPTED / "omspan-excel-97.xls"))


if __name__ == "__main__":
    ACCEPTED.mkdir(exist_ok=True)
    REJECTED.mkdir(exist_ok=True)
    write_accepted()
    write_rejected()
    write_old_xls()
