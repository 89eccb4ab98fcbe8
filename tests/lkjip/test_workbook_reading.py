"""Workbooks as users have them, in both shapes: typed rows where sound, otherwise file, row, column and what to do."""

from __future__ import annotations

import csv
import datetime as dt
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.chart import BarChart

from lkjip.workbooks import Column, Kind, Table, Workbook, read, write, xlsx
from lkjip.workbooks.cells import CellError, convert
from tests.properties import figures, steady

STAFF = Table(
    "pegawai",
    (
        Column("kode", required=True, key=True, max_length=10),
        Column("bulan", Kind.MONTH, required=True, key=True),
        Column("jenis", choices=("pns", "cpns")),
        Column("jumlah", Kind.INTEGER, minimum=0),
        Column("indeks", Kind.DECIMAL),
        Column("gaji", Kind.RUPIAH),
        Column("mulai", Kind.DATE),
        Column("aktif", Kind.FLAG),
    ),
)
HEADING = [column.name for column in STAFF.columns]
SOUND = ["011", 1, "pns", 4, 3.25, 5000000, dt.date(2023, 1, 2), 1]


def cell(column: str, value: Any) -> list[Any]:
    """A sound row with one other cell."""
    row = list(SOUND)
    row[HEADING.index(column)] = value
    return row


Write = Callable[..., Path]


@pytest.fixture(params=["csv", "xlsx"])
def place(request, tmp_path) -> Write:
    """Writes rows in either shape; headings and cells as given."""
    return lambda rows, heading=HEADING: _write(request.param, tmp_path, [heading, *rows])


def _write(shape: str, folder: Path, rows: list[list[Any]]) -> Path:
    if shape == "csv":
        with (folder / "pegawai.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return folder
    book = Book()
    book.active.title = "pegawai"
    for row in rows:
        book.active.append(row)
    book.save(folder / "buku.xlsx")
    return folder / "buku.xlsx"


def said(workbook: Workbook) -> list[str]:
    """Findings without the file or sheet that they name."""
    return [
        str(finding).split(".csv", 1)[-1].removeprefix("pegawai").lstrip(", ")
        for finding in workbook.findings
    ]


def only(workbook: Workbook) -> str:
    assert len(workbook.findings) == 1, workbook.findings
    return said(workbook)[0]


class TestEitherShape:
    def test_a_sound_row(self, place):
        workbook = read(place([SOUND]), [STAFF])
        assert workbook.findings == []
        assert workbook.rows["pegawai"][0].values == {
            "kode": "011",
            "bulan": 1,
            "jenis": "pns",
            "jumlah": 4,
            "indeks": Decimal("3.25"),
            "gaji": 5000000,
            "mulai": dt.date(2023, 1, 2),
            "aktif": True,
        }

    def test_an_empty_cell_is_not_given_and_zero_is_zero(self, place):
        row = read(place([["011", 1, None, 0, None, 0, None, 0]]), [STAFF]).rows["pegawai"][0]
        assert row.values == {
            "kode": "011",
            "bulan": 1,
            "jenis": None,
            "jumlah": 0,
            "indeks": None,
            "gaji": 0,
            "mulai": None,
            "aktif": False,
        }

    @pytest.mark.parametrize(
        ("column", "value", "words"),
        [
            ("kode", "", "Sel ini wajib diisi"),
            ("kode", "x" * 11, "paling banyak 10"),
            ("jenis", "honorer", "Pilih salah satu: pns, cpns"),
            ("bulan", 13, "antara 1 dan 12"),
            ("bulan", 0, "antara 1 dan 12"),
            ("bulan", 1.5, "tidak boleh berdesimal"),
            ("bulan", "Januari", "bukan angka"),
            ("jumlah", -3, "0 atau lebih"),
            ("jumlah", "empat", "bukan angka"),
            ("jumlah", 4.5, "tidak boleh berdesimal"),
            ("indeks", "3,25", "bukan angka"),
            ("indeks", "1.250.000", "bukan angka"),
            ("indeks", "٣", "bukan angka"),
            ("indeks", "1e400", "bukan angka"),
            ("indeks", "NaN", "bukan angka"),
            ("indeks", "-", "bukan angka"),
            ("indeks", "9" * 40, "paling banyak 20 digit"),
            ("indeks", "#DIV/0!", "galat rumus #DIV/0!"),
            ("kode", "#REF!", "galat rumus #REF!"),
            ("gaji", 5000000.5, "tidak boleh berdesimal"),
            ("mulai", "2 Januari 2023", "bukan tanggal"),
            ("mulai", "2023-02-30", "bukan tanggal"),
            ("mulai", "02/01/2023", "bukan tanggal"),
            ("mulai", "20230102", "bukan tanggal"),
            ("mulai", "2023-W01-1", "bukan tanggal"),
            ("aktif", 2, "antara 0 dan 1"),
            ("aktif", "ya", "bukan angka"),
        ],
    )
    def test_a_wrong_cell_is_named_with_its_row_and_column(self, place, column, value, words):
        finding = only(read(place([cell("kode", "012"), cell(column, value)]), [STAFF]))
        assert finding.startswith(f"baris 3, kolom {column}: ")
        assert words in finding

    def test_a_repeated_key_names_both_rows(self, place):
        finding = only(read(place([SOUND, cell("bulan", 2), SOUND]), [STAFF]))
        assert finding == (
            "baris 4, kolom bulan: Kunci 011, 1 sudah ada pada baris 2. Hapus atau perbaiki salah satunya."
        )

    def test_every_fault_is_found_not_only_the_first(self, place):
        found = said(read(place([cell("bulan", 13), cell("indeks", "x"), ["", 1]]), [STAFF]))
        assert [text.split(":")[0] for text in found] == [
            "baris 2, kolom bulan",
            "baris 3, kolom indeks",
            "baris 4, kolom kode",
        ]

    def test_rows_without_anything_are_passed_over_and_still_counted(self, place):
        rows = read(place([SOUND, [None] * 8, cell("bulan", 2)]), [STAFF]).rows["pegawai"]
        assert [row.number for row in rows] == [2, 4]

    @pytest.mark.parametrize(
        ("heading", "words"),
        [
            ([*HEADING, "warna"], "kolom warna: Kolom warna tidak dikenal. Kolom yang ada: kode, bulan"),
            (["kode", *HEADING], "kolom kode: Kolom ini muncul dua kali"),
            (HEADING[1:], "kolom kode: Kolom wajib ini tidak ada"),
            (["kode", "", "bulan"], "kolom (kosong): Kolom (kosong) tidak dikenal"),
        ],
    )
    def test_a_wrong_heading(self, place, heading, words):
        assert only(read(place([], heading), [STAFF])).startswith(f"baris 1, {words}")

    def test_an_optional_column_may_be_missing(self, place):
        workbook = read(place([["011", 1]], ["kode", "bulan"]), [STAFF])
        assert (workbook.findings, workbook.columns["pegawai"]) == ([], {"kode", "bulan"})

    def test_cells_beyond_the_heading(self, place):
        finding = only(read(place([["011", 1, "pns"]], ["kode", "bulan"]), [STAFF]))
        assert finding == "baris 2: Baris ini punya lebih banyak sel daripada judul kolomnya."


class TestCsv:
    def read(self, folder: Path, content: bytes) -> Workbook:
        (folder / "pegawai.csv").write_bytes(content)
        return read(folder, [STAFF])

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "Berkas kosong"),
            ("kode,bulan\n\xe9,1\n".encode("latin-1"), "bukan UTF-8"),
            ("kode,bulan\n1,1\n".encode("utf-16"), "bukan UTF-8"),
            (b"kode;bulan\n011;1\n", "dipisahkan titik koma"),
            (b'kode,bulan\n"011,1\n', "Susunan CSV rusak"),
            (b"kode,bulan\n01\x001,1\n", "tanda kendali"),
        ],
    )
    def test_a_file_that_is_no_table(self, tmp_path, content, words):
        assert words in only(self.read(tmp_path, content))

    def test_a_byte_order_mark_and_windows_line_ends_are_fine(self, tmp_path):
        workbook = self.read(tmp_path, b"\xef\xbb\xbfkode,bulan\r\n011,1\r\n")
        assert workbook.findings == []
        assert len(workbook.rows["pegawai"]) == 1

    def test_rows_are_counted_as_an_editor_shows_them(self, tmp_path):
        """A cell with a line break takes two lines; an unusual separator inside a cell takes none."""
        content = 'kode,bulan,jenis\n"a\nb",1,\nc\u2028d,13,\n'
        assert only(self.read(tmp_path, content.encode())).startswith("baris 4, kolom bulan: ")

    def test_a_file_beyond_all_bounds(self, tmp_path, monkeypatch):
        monkeypatch.setattr("lkjip.workbooks.csv_folder.MAX_BYTES", 10)
        assert "lebih besar dari 20 MB" in only(self.read(tmp_path, b"kode,bulan\n011,1\n"))

    def test_a_folder_without_a_table(self, tmp_path):
        assert str(read(tmp_path, [STAFF]).findings[0]).endswith("Tidak ada satu pun tabel di dalamnya.")

    def test_a_file_of_another_kind(self, tmp_path):
        path = tmp_path / "buku.ods"
        path.write_bytes(b"x")
        assert "folder berisi CSV atau satu berkas .xlsx" in str(read(path, [STAFF]).findings[0])


@pytest.fixture
def book(tmp_path) -> Path:
    return _write("xlsx", tmp_path, [HEADING, SOUND])


def changed(path: Path, change: Callable[[Any], object]) -> Workbook:
    """Read again after a change to the one sheet."""
    opened = load_workbook(path)
    change(opened["pegawai"])
    opened.save(path)
    return read(path, [STAFF])


def with_sheet_xml(path: Path, change: Callable[[bytes], bytes]) -> Workbook:
    """Read again after a change to the XML of the sheet itself."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, change(content) if name.endswith("sheet1.xml") else content)
    return read(path, [STAFF])


class TestXlsxCells:
    def test_a_number_beyond_all_bounds(self, book):
        workbook = with_sheet_xml(book, lambda xml: xml.replace(b"<v>3.25</v>", b"<v>1e400</v>"))
        assert only(workbook) == "baris 2, kolom indeks: Angka di sel ini terlalu besar untuk dibaca."

    def test_binary_noise_ends_at_the_tenth_decimal(self, book):
        workbook = changed(book, lambda sheet: sheet.__setitem__("E2", 0.1 + 0.2))
        assert str(workbook.rows["pegawai"][0]["indeks"]) == "0.3"

    def test_a_code_typed_as_a_number_is_text(self, book):
        workbook = changed(book, lambda sheet: sheet.__setitem__("A2", 406602))
        assert workbook.rows["pegawai"][0]["kode"] == "406602"

    @pytest.mark.parametrize(
        ("place", "value", "words"),
        [
            ("A2", True, "BENAR/SALAH"),
            ("A2", dt.date(2023, 1, 2), "Ubah format selnya menjadi Teks"),
            ("D2", True, "bukan angka"),
            ("E2", dt.date(2023, 1, 2), "bukan angka"),
            ("E2", "=1/0", "rumus tanpa hasil"),
            ("A2", "#N/A", "galat rumus #N/A"),
        ],
    )
    def test_a_cell_of_another_kind(self, book, place, value, words):
        assert words in said(changed(book, lambda sheet: sheet.__setitem__(place, value)))[0]

    def test_merged_cells_are_named(self, book):
        assert "Ada sel gabungan (A2:B2)" in only(changed(book, lambda sheet: sheet.merge_cells("A2:B2")))

    def test_a_cell_at_the_far_end_of_the_sheet(self, book):
        """Otherwise seventeen thousand million cells would be walked through."""
        assert "terlalu luas" in only(changed(book, lambda sheet: sheet.__setitem__("XFD1048576", 1)))

    def test_text_that_begins_with_an_equals_sign_comes_back(self, tmp_path):
        for shape in ("folder", "buku.xlsx"):
            write(tmp_path / shape, {"pegawai": [{"kode": "=1+1", "bulan": 1}]}, [STAFF])
            assert read(tmp_path / shape, [STAFF]).rows["pegawai"][0]["kode"] == "=1+1"


class TestXlsxFile:
    def test_a_sheet_that_nobody_knows(self, book):
        opened = load_workbook(book)
        opened.create_sheet("Catatan")
        opened.save(book)
        assert str(read(book, [STAFF]).findings[0]).startswith("Catatan: Lembar Catatan tidak dikenal.")

    def test_a_chart_sheet_is_not_a_table_even_by_name(self, tmp_path):
        opened = Book()
        opened.active.title = "lain"
        opened.create_chartsheet("pegawai").add_chart(BarChart())
        opened.save(tmp_path / "grafik.xlsx")
        names = [finding.place for finding in read(tmp_path / "grafik.xlsx", [STAFF]).findings]
        assert names == ["lain", "pegawai"]

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"<html></html>", b"\xd0\xcf\x11\xe0"])
    def test_a_file_that_is_not_a_zip(self, tmp_path, content):
        path = tmp_path / "buku.xlsx"
        path.write_bytes(content)
        assert "bukan .xlsx" in str(read(path, [STAFF]).findings[0])

    def test_a_zip_cut_off_in_the_middle(self, book):
        whole = book.read_bytes()
        book.write_bytes(whole[: len(whole) // 2] + whole[-200:])
        assert "rusak" in str(read(book, [STAFF]).findings[0])

    def test_macros_under_another_name(self, book):
        with zipfile.ZipFile(book, "a") as archive:
            archive.writestr("xl/VBAProject.bin", b"x")
        assert "berisi makro" in str(read(book, [STAFF]).findings[0])

    def test_a_bomb_of_one_endless_cell(self, tmp_path):
        path = tmp_path / "buku.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/sharedStrings.xml", b"0" * (20 * 1024 * 1024))
        assert "mengembang tidak wajar" in str(read(path, [STAFF]).findings[0])

    def test_a_bomb_of_many_small_cells(self, book, monkeypatch):
        """Cells grow fifty times when they are opened, so they are counted before."""
        monkeypatch.setattr(xlsx, "MAX_TAGS", 1000)
        cells = b"<row>" + b"<c/>" * 1001 + b"</row>"
        workbook = with_sheet_xml(book, lambda xml: xml.replace(b"</sheetData>", cells + b"</sheetData>"))
        assert "terlalu besar setelah dibuka" in str(workbook.findings[0])

    def test_a_bomb_of_many_files(self, tmp_path, monkeypatch):
        monkeypatch.setattr(xlsx, "MAX_ENTRIES", 3)
        path = tmp_path / "buku.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for number in range(4):
                archive.writestr(f"{number}.xml", b"x")
        assert "terlalu besar setelah dibuka" in str(read(path, [STAFF]).findings[0])

    def test_entities_that_unfold_into_millions(self, book):
        laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        workbook = with_sheet_xml(
            book, lambda xml: laughs + xml.split(b"?>", 1)[-1].replace(b"3.25", b"&b;&b;&b;")
        )
        assert "rusak" in str(workbook.findings[0])

    def test_a_file_that_names_another_file_of_the_machine(self, book):
        secret = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        workbook = with_sheet_xml(book, lambda xml: secret + xml.split(b"?>", 1)[-1].replace(b"3.25", b"&a;"))
        assert "rusak" in str(workbook.findings[0])

    def test_a_file_beyond_all_bounds(self, book, monkeypatch):
        monkeypatch.setattr(xlsx, "MAX_BYTES", 100)
        assert "lebih besar dari 20 MB" in str(read(book, [STAFF]).findings[0])


@steady
@given(figures("-9999999999", "9999999999", 4))
def test_a_decimal_reads_the_same_from_text_and_from_a_number_cell(value):
    column = Column("nilai", Kind.DECIMAL)
    assert convert(f"{value:f}", column) == convert(float(value), column) == value


def test_a_control_character_is_refused():
    with pytest.raises(CellError, match="tanda kendali"):
        convert("Lapas\x07", Column("nama"))
