"""What cannot be read is named by sheet, row and column; then nothing at all is saved."""

import datetime as dt
import io

import pytest
from openpyxl import Workbook

from indicators.realisation.models import Entry
from tests.growth import grow
from tests.indicators.realisation.conftest import december, fill, send

from .desk import CODE, FIGURE, FLAG, KEY, SYMBOL, UNIT, downloaded, findings, upload

__all__ = ["december"]

pytestmark = pytest.mark.usefixtures("december")

A = "PAS-5.2|A|"


def untouched():
    return not Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3,78", "Sel ini berisi teks “3,78”, bukan angka."),
        ("1.250", "Sel ini berisi teks “1.250”, bukan angka."),
        ("38", "Sel ini berisi teks “38”, bukan angka."),
        ("tiga", "Sel ini berisi teks “tiga”, bukan angka."),
        ("=30+8", "Sel ini berisi rumus. Tempel nilainya sebagai angka."),
        ("#REF!", "Sel berisi galat rumus #REF!."),
        (dt.date(2023, 7, 3), "Sel ini bukan angka."),
        (True, "Sel ini bukan angka."),
        (1e30, "Angka paling banyak"),
        (1234567890123456, "Angka paling banyak 15 digit"),
    ],
)
def test_a_cell_that_is_no_figure(operator, typed, said):
    sheet = downloaded(operator)
    sheet[A] = typed
    sheet["PAS-5.2|B|"] = 142
    page = upload(operator, sheet)
    assert page.status_int == 422
    [(row, column, sentence)] = findings(page)
    assert (row, column) == (str(sheet.row(A)), "H (Isian)")
    assert sentence.startswith(said)
    assert untouched()


def test_a_percent_format_is_not_guessed(operator):
    sheet = downloaded(operator)
    sheet[A] = 0.85
    sheet.cell(A).number_format = "0%"
    assert findings(upload(operator, sheet))[0][2].startswith("Sel ini berformat persen")


def test_a_figure_and_not_applicable_exclude_each_other(operator):
    sheet = downloaded(operator)
    sheet[A] = 38
    sheet.cell(A, FLAG).value = "ya"
    said = findings(upload(operator, sheet))[0][2]
    assert said == "Kosongkan angkanya, atau hapus tanda tidak berlaku."


def test_the_flag_is_yes_or_nothing(operator):
    sheet = downloaded(operator)
    sheet.cell(A, FLAG).value = "mungkin"
    assert findings(upload(operator, sheet)) == [
        (str(sheet.row(A)), "I (Tidak berlaku)", "Tertulis “mungkin”. Tulis “ya”, atau kosongkan.")
    ]


@pytest.mark.parametrize(
    ("column", "label", "text", "said"),
    [
        (CODE, "A (Kode)", "PAS-9.9", "Tertulis “PAS-9.9”, seharusnya “PAS-5.2”."),
        (CODE, "A (Kode)", "YAN-3.1", "Tertulis “YAN-3.1”, seharusnya “PAS-5.2”."),
        (SYMBOL, "C (Komponen)", "B", "Tertulis “B”, seharusnya “A”."),
        (UNIT, "F (Satuan kerja)", "Rutan Lain", "Tertulis “Rutan Lain”, seharusnya “Seluruh kantor”."),
        (CODE, "A (Kode)", '="PAS-5.2"', 'Tertulis “="PAS-5.2"”, seharusnya “PAS-5.2”.'),
    ],
)
def test_a_changed_code_is_named(operator, column, label, text, said):
    sheet = downloaded(operator)
    sheet[A] = 38
    sheet.cell(A, column).value = text
    assert findings(upload(operator, sheet)) == [(str(sheet.row(A)), label, said)]
    assert untouched()


@pytest.mark.parametrize("key", ["PAS-9.9|A|", "PAS-5.2|Z|", "YAN-3.1|A|", "PAS-5.2", "", "x|y|z|w"])
def test_a_changed_hidden_key_is_no_line_of_the_sheet(operator, key):
    sheet = downloaded(operator)
    row = sheet.row(A)
    sheet.page.cell(row, KEY).value = key
    [(found, column, said)] = findings(upload(operator, sheet))
    assert (found, column) == (str(row), "A (Kode)")
    assert said.startswith("Baris “PAS-5.2 A” tidak ada pada lembar yang diunduh, atau kodenya diubah.")


def test_a_row_copied_twice_is_named(operator):
    sheet = downloaded(operator)
    sheet[A] = 38
    last, row = sheet.page.max_row + 1, sheet.row(A)
    for column in range(1, 12):
        sheet.page.cell(last, column).value = sheet.page.cell(row, column).value
    assert findings(upload(operator, sheet)) == [
        (str(last), "A (Kode)", f"Baris ini sama dengan baris {row}. Hapus salah satunya.")
    ]


def test_figures_below_the_table_are_not_overlooked(operator):
    sheet = downloaded(operator)
    below = sheet.page.max_row + 3
    sheet.page.cell(below, FIGURE).value = 7
    assert findings(upload(operator, sheet))[0][0] == str(below)


def test_two_hundred_rows_with_three_wrong_ones(perencana, kalbar):
    """All three are named; the 197 good ones wait with them."""
    grow(kalbar, 50)
    Entry.objects.filter(indicator__code__startswith="PAS-2.", year=2023, month=12).delete()
    sheet = downloaded(perencana)
    rows = [row for row in sheet.rows() if str(sheet.page.cell(row, KEY).value).startswith("PAS-2.")]
    for row in rows:
        sheet.page.cell(row, FIGURE).value = 1
    wrong = {rows[3]: "3,78", rows[100]: "=1+1", rows[-1]: "dua"}
    for row, text in wrong.items():
        sheet.page.cell(row, FIGURE).value = text
    assert len(rows) >= 200
    page = upload(perencana, sheet)
    assert [(int(row), column) for row, column, _ in findings(page)] == [(row, "H (Isian)") for row in wrong]
    assert "3 hal harus diperbaiki dahulu" in page
    assert "Belum ada yang disimpan." in page
    assert not Entry.objects.filter(indicator__code__startswith="PAS-2.", year=2023, month=12).exists()


def test_another_month_and_year(operator):
    november = downloaded(operator, month=11)
    said = findings(upload(operator, november))[0][2]
    assert said.startswith("Lembar ini untuk November 2023, sedangkan halaman ini Desember 2023.")
    past = downloaded(operator)
    past.book["asal"]["B2"].value = "2022"
    assert "Lembar ini untuk Desember 2022" in findings(upload(operator, past))[0][2]


def test_another_office(operator):
    sheet = downloaded(operator)
    sheet.book["asal"]["B1"].value = "tetangga"
    assert findings(upload(operator, sheet))[0][2].startswith("Lembar ini milik kantor lain.")


def test_a_sheet_handed_in_meanwhile_is_named_where_it_says_something_new(operator):
    sheet = downloaded(operator)
    sheet[A] = 40
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    assert findings(upload(operator, sheet)) == [
        (str(sheet.row(A)), "H (Isian)", "Isian PAS-5.2 sudah diajukan, jadi tidak dapat diubah.")
    ]


def test_a_moved_column_is_named(operator):
    sheet = downloaded(operator)
    sheet.page.insert_cols(7)
    assert "Judul kolom G (Bulan lalu) berubah atau bergeser." in upload(operator, sheet)


def book(**sheets: list[list[object]]) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(row)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (book(Lembar1=[["Kode", "Isian"]]), "bukan lembar isian yang diunduh dari halaman ini"),
        (book(Isian=[["x"]], asal=[["kantor", "kalbar"]]), "bukan lembar isian yang diunduh"),
        (
            book(Isian=[["x"]], asal=[["kantor", "kalbar"], ["tahun", "2023"], ["bulan", "²"]]),
            "bukan lembar isian yang diunduh",
        ),
        (
            book(Isian=[["x"]], asal=[["kantor", "kalbar"], ["tahun", "2023"], ["bulan", "12"]]),
            "Judul kolom A (Kode) berubah",
        ),
        (b"MZ\x90", "bukan .xlsx"),
        (b"PK\x03\x04 bukan zip", "bukan .xlsx"),
        (b"kode,isian\n", "bukan .xlsx"),
    ],
)
def test_files_that_are_something_else(operator, content, said):
    page = upload(operator, content)
    assert page.status_int == 422
    assert said in page


def test_no_file_and_an_empty_file(operator):
    form = operator.open("sheet", month=12).forms["unggah"]
    assert "Pilih berkasnya dahulu." in form.submit(status=422)
    assert "Berkas ini kosong." in upload(operator, b"")


def test_who_does_not_fill_gets_no_sheet(verifikator):
    for page in ("sheet", "sheet_download"):
        verifikator.open(page, month=12, status=403)
