"""What a load tells beside its findings: changed cells, what needs a reason, what it does besides, and whose it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from divisions.models import Office
from indicators.models import Entry
from lkjip.tables import Outcome, definitions, export_office, load_office
from lkjip.workbooks import read
from tests.states import put

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(folder):
    assert load_office(folder.path).saved
    return folder


def cells(outcome: Outcome) -> list[tuple]:
    return [
        (match.table.name, match.is_new, column.name, before, after)
        for match in outcome.changed
        for column, before, after in match.cells()
    ]


def test_a_changed_cell_with_what_it_was(loaded):
    loaded.set("satker", 2, "nama", "Balai Kesatu")
    outcome = load_office(loaded.path, dry_run=True)
    assert cells(outcome) == [("satker", False, "nama", "Balai Satu", "Balai Kesatu")]


def test_a_changed_reference_is_told_by_its_codes(loaded):
    loaded.set("satker", 2, "unit_utama", "")
    outcome = load_office(loaded.path, dry_run=True)
    assert cells(outcome) == [("satker", False, "unit_utama", "SET", None)]


def test_a_new_row_with_the_cells_that_it_fills_beyond_its_key(loaded):
    loaded.add("emonev", "2023", "2", "011", "40", "")
    assert cells(load_office(loaded.path, dry_run=True)) == [
        ("emonev", True, "anggaran", None, Decimal(40)),
    ]


def test_an_unchanged_workbook_changes_nothing(loaded):
    assert load_office(loaded.path, dry_run=True).changed == ()


def test_what_needs_a_reason_is_told_with_one_and_without(loaded):
    loaded.set("target_pk", 2, "nilai", "90")
    loaded.set("satker", 2, "nama", "Balai Kesatu")
    without, given = (load_office(loaded.path, dry_run=True, reason=reason) for reason in ("", "Salah ketik"))
    assert (len(without.errors), len(given.errors)) == (1, 0)
    for outcome in (without, given):
        assert [(found.row, found.column) for found in outcome.sealed] == [(2, "nilai")]


def test_a_draft_that_becomes_approved_is_told(loaded):
    put(Entry.objects.filter(indicator__code="LAY-1.2"), Entry.State.DRAFT)
    outcome = load_office(loaded.path, dry_run=True)
    assert [(found.row, found.message) for found in outcome.effects] == [
        (6, "Realisasi LAY-1.2 Januari 2023 masih draf; dengan dimuat menjadi disetujui.")
    ]
    assert set(outcome.effects) <= set(outcome.warnings)


def test_a_new_month_is_no_draft_of_anybody(loaded):
    loaded.add("realisasi", "LAY-1.2", "2023", "2", "A", "", "3.4", "")
    assert load_office(loaded.path).effects == ()


def test_another_offices_workbook_is_not_even_compared(loaded):
    loaded.set("satker", 2, "nama", "Balai Kesatu")
    outcome = load_office(loaded.path, office="lain")
    assert [str(found) for found in outcome.errors] == [
        "kantor.csv, baris 2, kolom kode: Buku kerja ini milik kantor mini, bukan lain."
    ]
    assert (outcome.office, outcome.changed, outcome.counts) == (None, (), {})


def test_only_the_tables_that_are_wanted(loaded, tmp_path):
    office = Office.objects.get(code="mini")
    path = tmp_path / "satker.xlsx"
    assert export_office(office, path, only=["satker"]) == {"satker": 2}
    assert list(read(path, definitions()).rows) == ["satker"]


def test_no_workbook_is_written_where_nothing_would_be_in_it(loaded, tmp_path):
    path = tmp_path / "kosong.xlsx"
    assert export_office(Office.objects.get(code="mini"), path, only=["narasi"]) == {}
    assert not path.exists()
