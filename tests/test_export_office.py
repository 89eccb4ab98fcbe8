"""export_office: what was loaded comes back equal, row for row, in either shape."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from indicators.models import Entry
from lkjip.tables import definitions, export_office, load_office
from lkjip.workbooks import read
from tests.fixtures_office import KALBAR
from tests.states import put

pytestmark = pytest.mark.django_db


def tables(path: Path) -> dict[str, set]:
    """Typed rows by table, without what is not given."""
    workbook = read(path, definitions())
    assert workbook.findings == []
    return {name: {_row(row.values) for row in rows} for name, rows in workbook.rows.items() if rows}


def _row(values) -> frozenset:
    return frozenset((name, value) for name, value in values.items() if value is not None)


@pytest.mark.parametrize("shape", ["kalbar", "kalbar.xlsx"])
def test_the_first_office_comes_back_equal(kalbar, tmp_path, shape):
    export_office(kalbar, tmp_path / shape)
    assert tables(tmp_path / shape) == tables(KALBAR)


@pytest.mark.parametrize("shape", ["kembar", "kembar.xlsx"])
def test_an_export_loaded_into_a_fresh_office_exports_the_same(kalbar, tmp_path, shape):
    """The exported office takes another code, so that the load begins from nothing."""
    first, second = tmp_path / shape, tmp_path / f"lagi-{shape}"
    kalbar.code = "kembar"
    kalbar.save()
    export_office(kalbar, first)
    kalbar.code = "kalbar"
    kalbar.save()

    outcome = load_office(first)
    assert outcome.counts["realisasi"].new == 225
    export_office(outcome.office, second)
    assert tables(second) == tables(first)


def test_a_copy_for_the_public_keeps_everything_but_the_numbers_of_persons(kalbar, tmp_path):
    kalbar.officials.update(nip="199001012020121001")
    export_office(kalbar, tmp_path / "dalam")
    export_office(kalbar, tmp_path / "luar", personal=False)
    inside, outside = tables(tmp_path / "dalam"), tables(tmp_path / "luar")
    assert {dict(row)["nip"] for row in inside["pejabat"]} == {"199001012020121001"}
    assert {
        frozenset(pair for pair in row if pair[0] != "nip") for row in inside.pop("pejabat")
    } == outside.pop("pejabat")
    assert outside == inside


def test_an_export_loads_back_without_a_change(kalbar, tmp_path):
    export_office(kalbar, tmp_path / "kalbar")
    outcome = load_office(tmp_path / "kalbar")
    assert outcome.saved
    assert not any(count.new or count.changed for count in outcome.counts.values())


def test_only_tables_and_columns_that_hold_something(folder, tmp_path):
    office = load_office(folder.path).office
    export_office(office, tmp_path / "hasil")
    written = sorted(path.stem for path in (tmp_path / "hasil").iterdir())
    assert written == sorted(path.stem for path in folder.path.iterdir())
    with (tmp_path / "hasil" / "satker.csv").open() as file:
        assert next(csv.reader(file)) == ["kode", "nama", "jenis", "unit_utama"]


def test_drafts_and_what_does_not_apply_stay_at_home(folder, tmp_path):
    office = load_office(folder.path).office
    put(Entry.objects.filter(indicator__office=office, indicator__code="LAY-1.1"), "draf")
    export_office(office, tmp_path / "hasil")
    rows = read(tmp_path / "hasil", definitions()).rows["realisasi"]
    assert [row["ikk"] for row in rows] == ["LAY-1.2"]


def test_text_that_looks_like_a_formula_stays_text(folder, tmp_path):
    folder.set("divisi", 2, "nama", "=1+1")
    office = load_office(folder.path).office
    for shape in ("hasil", "hasil.xlsx"):
        export_office(office, tmp_path / shape)
        assert read(tmp_path / shape, definitions()).rows["divisi"][0]["nama"] == "=1+1"


def test_the_command_names_the_offices_that_there_are(kalbar, tmp_path):
    with pytest.raises(CommandError, match="Kantor yang ada: kalbar"):
        call_command("export_office", str(tmp_path / "x"), office="lain")


def test_the_command_writes_over_its_own_but_not_beside_others_tables(folder, tmp_path):
    office = load_office(folder.path).office
    for _turn in range(2):
        call_command("export_office", str(tmp_path / "hasil"), office=office.code)
    (tmp_path / "hasil" / "smart.csv").write_text("x")
    with pytest.raises(CommandError, match="masih berisi tabel lain: smart"):
        call_command("export_office", str(tmp_path / "hasil"), office=office.code)
