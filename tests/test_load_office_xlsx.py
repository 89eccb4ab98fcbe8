"""load_office from a workbook: the same tables, and files that should not be opened at all."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from indicators.models import EntryValue
from lkjip.tables import definitions, load_office
from lkjip.workbooks import read, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def xlsx(folder) -> Path:
    """The small office as a workbook."""
    path = folder.path.with_suffix(".xlsx")
    rows = read(folder.path, definitions()).rows
    write(path, {name: [row.values for row in found] for name, found in rows.items()}, definitions())
    return path


def change(path: Path, sheet: str, cell: str, value: Any) -> None:
    book = load_workbook(path)
    book[sheet][cell] = value
    book.save(path)


def said(path: Path) -> list[str]:
    outcome = load_office(path)
    assert not outcome.saved
    return [str(finding) for finding in outcome.errors]


def test_a_workbook_loads_as_the_folder_does(folder, xlsx):
    load_office(folder.path)
    again = load_office(xlsx)
    assert again.saved
    assert not any(count.new or count.changed for count in again.counts.values())


def test_a_code_keeps_its_leading_zero(xlsx):
    load_office(xlsx)
    codes = EntryValue.objects.filter(entry__indicator__office__code="mini").values_list("work_unit__code")
    assert ("011",) in codes


def test_text_in_a_number_cell(xlsx):
    change(xlsx, "realisasi", "F6", "tiga koma dua")
    assert said(xlsx)[0].startswith("realisasi, baris 6, kolom nilai: ")


def test_a_number_beyond_all_bounds(xlsx):
    change(xlsx, "realisasi", "F6", float("1e300"))
    assert said(xlsx)[0].startswith("realisasi, baris 6, kolom nilai: Angka")


def test_merged_cells(xlsx):
    book = load_workbook(xlsx)
    book["divisi"].merge_cells("A2:B2")
    book.save(xlsx)
    assert said(xlsx) == ["divisi: Ada sel gabungan (A2:B2). Pisahkan selnya lalu isi tiap baris."]


def test_an_unknown_sheet(xlsx):
    book = load_workbook(xlsx)
    book.create_sheet("catatan saya")
    book.save(xlsx)
    assert said(xlsx)[0].startswith("catatan saya: Lembar catatan saya tidak dikenal.")


def test_a_file_that_is_not_a_zip(tmp_path):
    path = tmp_path / "bukan.xlsx"
    path.write_text("bukan buku kerja")
    assert said(path)[0].startswith("bukan.xlsx: ")


def test_a_zip_that_is_not_a_workbook(tmp_path):
    path = tmp_path / "arsip.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("halo.txt", "halo")
    assert said(path)[0].startswith("arsip.xlsx: ")


def test_a_zip_bomb(tmp_path):
    path = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (60 * 1024 * 1024))
    assert "ditolak" in said(path)[0]


def test_macros(xlsx):
    with zipfile.ZipFile(xlsx, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert "makro" in said(xlsx)[0]


def test_an_empty_workbook(tmp_path):
    path = tmp_path / "kosong.xlsx"
    Workbook().save(path)
    assert said(path)
