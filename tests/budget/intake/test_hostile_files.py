"""Files that are damaged, or made to be: each ends in a sentence, none in an exception or a dead worker."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budget.intake.reading.fields import INVALID
from budget.intake.reading.file import read_sheets
from budget.intake.reading.opening import OLE, RawSheet, UnreadableError, open_sheets
from budget.intake.sources import OWN

from .office import HERE, SETTING, read

OLD = HERE / "accepted" / "omspan-excel-97.xls"
NAMES = sorted({name for source in OWN for field in source.fields for name in field.names})
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["TOTAL", "Rp. 1,000 ,-", "(5)", "98,57", "1.305", "408830", "-", *NAMES]),
    st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1)),
    st.times(),
    st.timedeltas(),
)
TABLES = st.lists(st.lists(CELLS, max_size=8), max_size=8)


@given(source=st.sampled_from(OWN), heading=st.lists(st.sampled_from(NAMES), max_size=8), rows=TABLES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_table_whatsoever_ends_in_an_exception(source, heading, rows):
    asked = replace(SETTING, answers={"jenis": source.code})
    reading = read_sheets([RawSheet("S", [heading, *rows])], "f.csv", asked)
    if reading.sound:
        assert all(value is not INVALID for record in reading.records for _name, value in record.values)


@pytest.mark.parametrize("keep", [8, 512, 4096, 9000])
def test_a_cut_off_xls_is_damaged(tmp_path, keep):
    path = tmp_path / "cut.xls"
    path.write_bytes(OLD.read_bytes()[:keep])
    with pytest.raises(UnreadableError, match="Berkas rusak"):
        open_sheets(path)


def test_an_xls_that_is_only_its_first_bytes_is_damaged(tmp_path):
    path = tmp_path / "fake.xls"
    path.write_bytes(OLE + b"\xff" * 4096)
    with pytest.raises(UnreadableError, match="Berkas rusak"):
        open_sheets(path)


def test_an_xls_with_macros_is_refused(tmp_path):
    path = tmp_path / "makro.xls"
    path.write_bytes(OLD.read_bytes() + "_VBA_PROJECT".encode("utf-16-le"))
    with pytest.raises(UnreadableError, match="makro"):
        open_sheets(path)


def test_a_row_of_a_hundred_thousand_cells_is_looked_at_only_as_far_as_people_read(tmp_path):
    path = tmp_path / "lebar.csv"
    path.write_text(
        "OM-SPAN Mei 2023\nKode Satker;Pagu;Realisasi" + ";x" * 100_000 + "\n408834;1.000.000;900.000\n"
    )
    reading = read(path, jenis="omspan")
    assert reading.sound
    assert len(reading.tables[0].columns) < 200


def test_text_that_is_no_utf8_is_read_as_excel_writes_it(tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes(
        "OM-SPAN Mei 2023\nKode Satker;Satker;Pagu;Realisasi\n408834;Caf\xe9;1.000.000;900.000\n".encode(
            "cp1252"
        )
    )
    assert read(path).sound
