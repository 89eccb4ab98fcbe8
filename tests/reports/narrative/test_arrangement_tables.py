"""The arrangement travels in the office workbook, and what would break the report does not come in."""

from __future__ import annotations

import pytest

from divisions.models import Office
from lkjip.tables import export_office, load_office
from reports.narrative.models import SectionChoice

pytestmark = pytest.mark.django_db

HEAD = "tahun,bagian,judul,urutan,tidak_dicetak,induk\n"
SOUND = f"""{HEAD}\
2023,saran,Rencana Aksi,1,0,
2023,aspek-strategis,,,1,
2023,ikk-*-5,Analisis,,0,
2023,kantor-inovasi,Inovasi,2,0,bab-4
"""


def faults(folder, row: str) -> list[str]:
    folder.write("susunan", HEAD + row)
    outcome = load_office(folder.path)
    assert not outcome.saved
    return [f"{finding.column}: {finding.message}" for finding in outcome.errors]


def test_it_comes_back_as_it_was_loaded(folder, tmp_path):
    folder.write("susunan", SOUND)
    assert load_office(folder.path).saved
    assert SectionChoice.objects.get(section="aspek-strategis").hidden
    export_office(Office.objects.get(code="mini"), tmp_path / "out")
    lines = (tmp_path / "out" / "susunan.csv").read_text(encoding="utf-8").splitlines()
    assert sorted(lines[1:]) == sorted(SOUND.splitlines()[1:])
    again = load_office(tmp_path / "out")
    assert (again.counts["susunan"].new, again.counts["susunan"].changed) == (0, 0)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2023,kantor-a,Inovasi,,0,\n", "induk: Bagian kantor-a milik kantor sendiri."),
        ("2023,inovasi,Inovasi,,0,bab-4\n", "bagian: Kode bagian milik kantor sendiri diawali kantor-"),
        ("2023,kantor-a b,Inovasi,,0,bab-4\n", "bagian: Kode bagian hanya boleh berisi huruf"),
        ("2023,kantor-a,,,0,bab-4\n", "None: Bagian sendiri memerlukan judul."),
        ("2023,kesimpulan,,,1,\n", "tidak_dicetak: Bagian kesimpulan diminta Permenpan-RB 53 Tahun 2014"),
        ("2023,saran,,-1,0,\n", "urutan: "),
        ("2023,saran,,,ya,\n", "tidak_dicetak: "),
    ],
)
def test_what_would_break_the_report_is_named(folder, row, told):
    assert [fault for fault in faults(folder, row) if fault.startswith(told)]


def test_before_the_regulation_nothing_is_required(folder):
    folder.write("susunan", HEAD + "2013,kesimpulan,,,1,\n")
    assert load_office(folder.path).saved
