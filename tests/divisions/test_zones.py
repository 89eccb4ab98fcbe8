"""An office's clock: WIB, WITA, WIT or the database's own name."""

import pytest

from divisions.models import Office
from lkjip.tables import load_office
from tests.office_folder import OfficeFolder


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("", "Asia/Jakarta"),
        ("WIB", "Asia/Jakarta"),
        ("WITA", "Asia/Makassar"),
        ("WIT", "Asia/Jayapura"),
        ("Asia/Pontianak", "Asia/Pontianak"),
    ],
)
def test_a_zone_is_known_by_its_short_name(name, zone):
    assert str(Office(timezone=name).zone) == zone


@pytest.mark.django_db
def test_a_workbook_with_an_unknown_zone_is_refused(folder: OfficeFolder):
    folder.write("kantor", OFFICE)
    outcome = load_office(folder.path)
    assert not outcome.saved
    assert [(e.row, e.column) for e in outcome.errors] == [(2, "zona_waktu")]


OFFICE = """\
kode,nama,instansi,kota,jabatan_pimpinan,zona_waktu
mini,Kantor Mini,Kementerian Mini,Kota Mini,Kepala Kantor Mini,GMT+7
"""
