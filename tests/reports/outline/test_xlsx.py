"""The report as a workbook: numbers that add up, text that stays text, every figure with its source."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from indicators.achievement.achievement import Status
from reports.facts.figures import Figure
from reports.facts.year import YearFacts
from reports.outline import Numbered, number
from reports.outline import nodes as n
from reports.outline.xlsx import render_xlsx
from reports.outline.xlsx.values import printed_form, printed_number

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def book(report_2023: Numbered, facts_2023: YearFacts) -> Any:
    return load_workbook(BytesIO(render_xlsx(report_2023, facts_2023.register)))


def book_of(table: n.Table, figures: dict[str, Figure] | None = None) -> Any:
    chapter = n.Section("bab-1", "Pendahuluan", (table,))
    numbered = number(n.Document("Laporan", chapters=(chapter,)))
    return load_workbook(BytesIO(render_xlsx(numbered, figures or {})))


def test_the_data_sheet_is_the_register(book: Any, facts_2023: YearFacts) -> None:
    rows = list(book["Data"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == list(facts_2023.register)
    for path, value, display, state, *_ in rows:
        figure = facts_2023.register[path]
        assert display == figure.display
        assert state == figure.status
        if figure.value is None:
            assert value is None, path
        else:
            assert Decimal(str(value)) == pytest.approx(figure.value, rel=Decimal("1e-14")), path


def test_every_captioned_table_is_a_sheet_with_a_link_to_it(book: Any, report_2023: Numbered) -> None:
    names = [entry.number for entry in report_2023.tables]
    assert book.sheetnames == ["Daftar Isi", *names, "Data"]
    contents = book["Daftar Isi"]
    links = [contents.cell(row, 1).hyperlink.location for row in range(5, contents.max_row + 1)]
    assert links == [f"'{name}'!A1" for name in ("Data", *names)]
    assert contents["B6"].value == report_2023.tables[0].title
    assert book[names[0]]["A1"].value == f"{names[0]} {report_2023.tables[0].title}"


def test_the_summary_holds_numbers_and_shows_them_as_printed(book: Any, report_2023: Numbered) -> None:
    """PAS-2.1: target 90%, realised 88%, achievement 97,78% (the one indicator below its target)."""
    sheet = book[report_2023.targets["tabel-ringkasan"].number]
    row = next(row for row in sheet.iter_rows() if row[1].value == "PAS-2.1")
    assert [(cell.value, cell.number_format) for cell in row[3:6]] == [
        (90, '0"%"'),
        (88, '0"%"'),
        (97.78, '0.00"%"'),
    ]


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("Rp34.260.546.000", "34260546000", '"Rp"#,##0'),
        ("−Rp22.955.116", "-22955116", '"Rp"#,##0'),
        ("97,78%", "97.78", '0.00"%"'),
        ("3,78 Indeks", "3.78", '0.00" Indeks"'),
        ("1.250", "1250", "#,##0"),
        ("113", "113", "0"),
    ],
)
def test_printed_numbers_become_numbers(text: str, value: str, form: str) -> None:
    assert printed_number(text) == Decimal(value)
    assert printed_form(text) == form


@pytest.mark.parametrize("text", ["80–90%", "–", "belum diisi", "WTP", "12.34", "406602a", "1.2.3", ""])
def test_what_is_no_number_stays_text(text: str) -> None:
    assert printed_number(text) is None


def test_codes_and_formulas_in_text_columns_stay_text() -> None:
    columns = (n.Column("Kode"), n.Column("Nama", kind="head"), n.Column("Nilai", kind="number"))
    rows = (n.Row(("406602", '=HYPERLINK("http://contoh")', "12")), n.Row(("007", "+62 811", "=1+1")))
    sheet = book_of(n.Table(columns, rows, "Uji"))["Tabel 1.1"]
    cells = [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert cells == [
        [("406602", "s"), ('=HYPERLINK("http://contoh")', "s"), (12, "n")],
        [("007", "s"), ("+62 811", "s"), ("=1+1", "s")],
    ]


def test_a_figure_without_value_keeps_its_word_and_says_why() -> None:
    missing = Figure(None, "–", "ikk/X-1.1/realisasi", Status.MISSING, "Belum diisi.")
    table = n.Table(
        (n.Column("Realisasi", kind="number"),),
        (n.Row((n.Cell("–", source=missing.path),)),),
        "Uji",
    )
    book = book_of(table, {missing.path: missing})
    assert book["Tabel 1.1"]["A5"].value == "–"
    assert [cell.value for cell in book["Data"][2]] == [
        "ikk/X-1.1/realisasi",
        None,
        "–",
        Status.MISSING.value,
        "Belum diisi.",
        "Isian bulanan, perjanjian kinerja, dan Renstra indikator X-1.1",
    ]


def test_joined_cells_are_joined() -> None:
    columns = (n.Column("Divisi"), *(n.Column(t, kind="number", group="2023") for t in ("Pagu", "Realisasi")))
    rows = (n.Row((n.Cell("A", rowspan=2), "1", "2")), n.Row(("3", "4")), n.Row(("Catatan",), style="group"))
    sheet = book_of(n.Table(columns, rows, "Uji"))["Tabel 1.1"]
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A4:A5", "B4:C4", "A6:A7", "A8:C8"}
    assert [cell.value for cell in sheet[7]] == [None, 3, 4]
