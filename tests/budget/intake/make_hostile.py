"""More sample files, each named after its fault: what real exports do to headings, periods, units and packages.

Run by hand: `uv run --with xlwt python -m tests.budget.intake.make_hostile` from the project's folder.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from .make_samples import ACCEPTED, REJECTED, UNITS, Rows, csv_file, sheet

HEAD = ["Kode Satker", "Satker", "Pagu", "Realisasi", "Sisa", "%"]
FIRST = ["408830", UNITS["408830"]["nama"], 1_000_000, 900_000, 100_000, 90]
SECOND = ["408834", UNITS["408834"]["nama"], 2_000_000, 1_500_000, 500_000, 75]
TITLE = "OM-SPAN s.d. Mei 2023"


def table(*rows: Sequence[Any], title: Sequence[str] = (TITLE,), head: Rows | None = None) -> Rows:
    return [*([line] for line in title), *(head or [HEAD]), *map(list, rows)]


def save(workbook: Workbook, path: Path) -> None:
    workbook.save(path)


def rewritten(rows: Rows, path: Path, change: Callable[[str, str], str]) -> None:
    """A workbook whose XML is changed part by part, as other programs write it."""
    save(sheet(rows), path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, change(name, text))


# --- read as they are ---


def write_accepted() -> None:
    write_separated()
    units = [
        ["Kode Satker", "Nama Satker", "Pagu TA 2023 (Rp)", "Realisasi s.d. Mei 2023 (Rp)", "Sisa (Rp)", "%"]
    ]
    below = [
        [],
        ["TANGGAL / JAM CETAK OMSPAN : 03.06.2023 / 08.30 WIB"],
        ["Catatan: data sementara"],
    ]
    paged = table(["", "", "(Rp)", "(Rp)", "(Rp)", "(%)"], FIRST, units[0], SECOND, *below, head=units)
    save(sheet(paged), ACCEPTED / "omspan-judul-bersatuan-dan-berulang.xlsx")
    thousands = [["Kode Satker", "Satker", "Pagu (Rp ribu)", "Realisasi (Rp ribu)"]]
    rows = [["408830", "", "25.523.494", "6.000.000"], ["408834", "", "1.674.252", "1.197.207"]]
    save(sheet(table(*rows, head=thousands)), ACCEPTED / "omspan-rp-ribu-di-judul-kolom.xlsx")
    noted = table(*rows, ["Keterangan: angka dalam ribuan rupiah"], head=[HEAD[:4]])
    save(sheet(noted), ACCEPTED / "omspan-ribuan-di-bawah-tabel.xlsx")
    deep: Rows = [
        ["No", "Kode Satker", "Satker", "Realisasi Anggaran", None],
        [None] * 3 + ["Tahun 2023", None],
    ]
    deep += [[None] * 3 + ["Total", None], [None] * 3 + ["Pagu", "Realisasi"]]
    merges = ("A2:A5", "B2:B5", "C2:C5", "D2:E2", "D3:E3", "D4:E4")
    four = sheet(table([1, *FIRST[:4]], [2, *SECOND[:4]], head=deep), merges=merges)
    save(four, ACCEPTED / "omspan-empat-baris-judul.xlsx")
    printed = table(FIRST, title=("Dicetak 3 Januari 2024", "OM-SPAN POSISI 31-12-2023"))
    save(sheet(printed), ACCEPTED / "omspan-dicetak-tahun-berikutnya.xlsx")
    above = table(["TOTAL", "", 3_000_000, 2_400_000, 600_000, 80], FIRST, SECOND)
    save(sheet(above), ACCEPTED / "omspan-jumlah-di-atas.xlsx")
    rewritten(table(FIRST, SECOND), ACCEPTED / "omspan-rumus-berhasil-kosong.xlsx", _empty_text)
    ticks: Rows = [["MONITORING E-PERFORMANCE 2023"], ["Kode Satker", "Jan", "Feb", "Mar"]]
    ticks += [["408830", "√", "v", "Ya"], ["408833", "Tidak", "belum", True], ["JUMLAH", 1, 1, 2]]
    save(sheet(ticks), ACCEPTED / "eperformance-tanda-centang.xlsx")


def _empty_text(name: str, text: str) -> str:
    """=IF(C4=0;"";"") as Excel saves it: a formula whose result is an empty text."""
    old = '<c r="F4" t="n"><v>75</v></c>'
    new = '<c r="F4" t="str"><f>IF(C4=0,"","")</f><v></v></c>'
    assert name != "xl/worksheets/sheet1.xml" or old in text
    return text.replace(old, new)


SMART_LINES = (
    "SMART DJA Tahun 2023\n"
    "Kode Satker;Nama Satker;Penyerapan;Konsistensi;CRO;Efisiensi;Nilai Efisiensi;Kinerja\n"
    "408830;Setjen;97,39;99,61;85,89;-16,14;9,65;67,7\n"
    "408834;PAS;98,83;99,79;100;1,17;52,92;86,38\n"
)


MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]


def write_separated() -> None:
    signed: Rows = [["408830", "Setjen", "1.000.000", "900.000"], ["TOTAL", "", "1.000.000", "900.000"], []]
    signed += [
        ["", "Mengetahui,", "", "Pontianak, 3 Januari 2024"],
        ["", "Kepala Kanwil", "", "Kepala Bagian"],
    ]
    signed += [["", "NIP 199001012020011001", "", "199001012020011001"]]
    csv_file(ACCEPTED / "omspan-tanda-tangan-di-bawah-tabel.csv", table(*signed, head=[HEAD[:4]]))
    quarter: Rows = [["e-Monev Bappenas Triwulan III 2023"], ["Kode Satker", "Anggaran (%)", "Progres (%)"]]
    csv_file(ACCEPTED / "emonev-satu-triwulan.csv", [*quarter, ["408830", "86,05", "61,54"]])
    people: Rows = [["DAFTAR PEGAWAI SIMPEG 2023"], ["No", "Nama", "JK", "Gol. Ruang"]]
    csv_file(ACCEPTED / "simpeg-hanya-golongan.csv", [*people, [1, "Pegawai 1", "L", "III/a"]])
    (ACCEPTED / "smart-titik-koma-desimal-indonesia.csv").write_text(SMART_LINES, encoding="utf-8-sig")
    (ACCEPTED / "smart-teks-unicode-utf16.csv").write_bytes(SMART_LINES.replace(";", "\t").encode("utf-16"))
    attached: Rows = [["408830", "Setjen", "Rp25.523.494.000", "Rp25.389.298.089", "Rp134.195.911", "99,47%"]]
    csv_file(ACCEPTED / "omspan-rp-menempel.csv", table(*attached))
    dated: Rows = [["RIWAYAT REVISI DIPA 2023"], ["Kode Satker", "Revisi ke", "Tanggal", "Pagu"]]
    csv_file(
        ACCEPTED / "dipa-revisi-tanggal-berupa-angka.csv", [*dated, ["408834", "1", "45078", "650.000.000"]]
    )


# --- refused, or asked about ---


def write_rejected() -> None:
    write_rejected_text()
    stamped = table(FIRST, title=("REALISASI S.D. DESEMBER 2022", "Dicetak 3 Januari 2023"))
    save(sheet(stamped), REJECTED / "tahun-lain-dicetak-tahun-ini.xlsx")
    years = table([2022, *FIRST], [2022, *SECOND], title=("OM-SPAN",), head=[["Tahun", *HEAD]])
    save(sheet(years), REJECTED / "kolom-tahun-lain.xlsx")
    other = table(FIRST, title=(TITLE, "KANWIL : KEMENTERIAN HUKUM DAN HAM JAWA TENGAH"))
    save(sheet(other), REJECTED / "judul-menyebut-kantor-lain.xlsx")
    turned = table([FIRST[1], FIRST[0], *FIRST[2:]], [SECOND[1], SECOND[0], *SECOND[2:]])
    save(sheet(turned), REJECTED / "judul-kode-dan-nama-tertukar.xlsx")
    share = table([*FIRST[:2], 900_000, 1_000_000, 90], [*SECOND[:2], 1_500_000, 2_000_000, 75])
    share[1].pop(4)
    save(sheet(share), REJECTED / "judul-tertukar-terlihat-dari-persen.xlsx")
    accounts: Rows = [["Kode Satker", "Satker", "Akun", "Pagu", "Realisasi"]]
    twice = table(
        ["408830", "Setjen Kalbar", "521111", 100, 50], ["408830", "LP Ptk", "521111", 100, 50], head=accounts
    )
    save(sheet(twice), REJECTED / "satu-kode-dua-nama.xlsx")
    numbered = table(
        [1, *FIRST], [2, *SECOND], [3, "", "JUMLAH", 3_000_000, 2_398_000, 600_000, 80], head=[["No", *HEAD]]
    )
    save(sheet(numbered), REJECTED / "jumlah-bernomor-kurang-2000.xlsx")
    workbook = sheet(table(FIRST, SECOND), "Data")
    workbook.create_sheet("Sampul")
    workbook["Data"].sheet_state, workbook.active = "hidden", 1
    save(workbook, REJECTED / "lembar-tersembunyi.xlsx")
    rewritten(table(FIRST, SECOND), REJECTED / "baris-tersembunyi-ooxml-ketat.xlsx", _strict)
    write_rejected_months()
    write_hidden_xls()


def _strict(name: str, text: str) -> str:
    """As "Strict Open XML Spreadsheet", with row 4 hidden."""
    text = text.replace('<row r="4"', '<row r="4" hidden="1"')
    for part in ("spreadsheetml", "officeDocument"):
        text = text.replace(
            f"http://schemas.openxmlformats.org/{part}/2006/", f"http://purl.oclc.org/ooxml/{part}/"
        )
    return text


def write_rejected_text() -> None:
    comma = SMART_LINES.replace(";", ",")
    (REJECTED / "koma-desimal-memecah-kolom.csv").write_text(comma, encoding="utf-8")
    (REJECTED / "laporan-pdf.csv").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    open_quote = f'{TITLE}\nKode Satker;Satker;Pagu;Realisasi\n408830;"Setjen;1.000.000;900.000\n'
    (REJECTED / "kutip-tidak-ditutup.csv").write_text(open_quote, encoding="utf-8")
    (REJECTED / "surat-tanpa-tabel.csv").write_text("Kepada Yth.\nSekretaris Jenderal\n", encoding="utf-8")
    codes = ("408830", "408833", "408834")
    over: Rows = [[code, "", "1.500.000", "2.000.000"] for code in codes]
    csv_file(REJECTED / "realisasi-melebihi-pagu-di-semua-baris.csv", table(*over, head=[HEAD[:4]]))


def write_rejected_months() -> None:
    """Amounts since January under the headings of single months, and a month that is left out."""
    head: Rows = [["Kode Satker", "Jenis Belanja", "Pagu", *MONTHS]]
    since: Rows = [["408834", "52", "1.200.000", *(f"{100_000 * month}" for month in range(1, 13))]]
    csv_file(
        REJECTED / "bulan-kumulatif.csv",
        table(*since, title=("OM-SPAN realisasi per bulan 2023",), head=head),
    )
    gap: Rows = [["408834", "52", "1.200.000", "100.000", "100.000", "", "100.000", *[""] * 8]]
    csv_file(
        REJECTED / "bulan-terlewat.csv", table(*gap, title=("OM-SPAN realisasi per bulan 2023",), head=head)
    )
    strange: Rows = [["tahun", "satker", "penyerapan", "konsistensi", "cro", "efisiensi"]]
    other = ["2023", "999999", "97,39", "99,61", "85,89", "-16,14"]
    csv_file(REJECTED / "satker-berupa-kode-kantor-lain.csv", [*strange, other])


def write_hidden_xls() -> None:
    try:
        import xlwt  # type: ignore[import-not-found]
    except ImportError:
        print("xlwt is not there: the .xls stays as it is")
        return
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("Realisasi Mei")
    for r, row in enumerate(table(FIRST, SECOND)):
        for c, cell in enumerate(row):
            page.write(r, c, cell)
    page.row(3).hidden = True
    workbook.save(str(REJECTED / "baris-tersembunyi-excel-97.xls"))


if __name__ == "__main__":
    write_accepted()
    write_rejected()
