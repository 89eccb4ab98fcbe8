"""An office with almost nothing still has a report: no crash, no "None", no empty section, nothing claimed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lkjip.periods import Period
from lkjip.tables import load_office
from reports.chapters import document
from reports.facts.collect import collect, collect_part
from reports.outline import Numbered, number
from reports.outline.html import render_document
from tests.office_folder import OfficeFolder
from tests.reports.markup import dead_links, faults, words

pytestmark = pytest.mark.django_db

BONES = {
    "kantor": """\
kode,nama,instansi,kota,jabatan_pimpinan
sepi,Kantor Sepi,Kementerian Sepi,Kota Sepi,Kepala Kantor Sepi
""",
    "divisi": "kode,urutan,nama\nLAY,1,Divisi Layanan\n",
}
"""What an office must have, and one division."""


def loaded(folder: OfficeFolder) -> Any:
    outcome = load_office(folder.path)
    assert outcome.saved, "\n".join(map(str, outcome.errors))
    return outcome.office


def report(office: Any) -> Numbered:
    return number(document(collect(office, 2023)))


def sound(numbered: Numbered) -> str:
    """The report's words, after looking for what no report may have."""
    for mode in ("screen", "paper"):
        html = render_document(numbered, mode)
        assert faults(html) == []
        assert dead_links(html) == set()
    text = words(html)
    assert re.findall(r"\bNone\b|\bnan\b|Decimal\(|\(\)|, ,|\s[.,;]", text) == []
    return text


@pytest.fixture
def bones(tmp_path: Any) -> OfficeFolder:
    folder = OfficeFolder(tmp_path / "sepi")
    for file in folder.path.glob("*.csv"):
        file.unlink()
    for table, rows in BONES.items():
        folder.write(table, rows)
    return folder


class TestNothingAtAll:
    def test_it_has_four_chapters_and_says_what_is_missing(self, bones):
        text = sound(report(loaded(bones)))
        for missing in (
            "Belum ada indikator untuk dinilai.",
            "Rencana strategis yang mencakup tahun 2023 belum dimuat.",
            "Perjanjian kinerja tahun 2023 belum dimuat.",
            "Belum ada indikator kinerja yang berlaku pada tahun 2023.",
            "Pagu dan realisasi anggaran tahun 2023 belum dimuat.",
        ):
            assert missing in text
        assert "Bab IV Penutup" in text

    def test_nothing_is_called_reached(self, bones):
        text = sound(report(loaded(bones)))
        assert not re.search(r"mencapai target\.|Target tercapai|Seluruh", text)

    def test_it_has_no_annex_and_no_scores(self, bones):
        numbered = report(loaded(bones))
        assert numbered.document.annexes == ()
        assert {"kinerja-anggaran", "kinerja-lainnya", "pegawai"} & set(numbered.targets) == set()

    def test_an_office_without_even_a_division(self, bones):
        (bones.path / "divisi.csv").unlink()
        assert "membawahi" not in sound(report(loaded(bones)))

    def test_what_people_wrote_is_printed_even_where_there_are_no_data(self, bones):
        bones.write(
            "narasi",
            "tahun,bagian,isi\n2023,smart,Nilai SMART belum terbit.\n2023,pegawai,Pegawai sedang didata.\n",
        )
        text = sound(report(loaded(bones)))
        assert "Nilai SMART belum terbit." in text
        assert "Pegawai sedang didata." in text


class TestMiddleOfTheYear:
    def test_the_realisation_says_up_to_which_month_it_counts(self, folder):
        text = sound(report(loaded(folder)))
        assert (
            "Target tahun 2023 adalah 80% dan realisasinya sampai Januari 2023 adalah 53,33%, "
            "sehingga capaiannya 66,66%. Target belum tercapai."
        ) in text
        assert "Realisasi s.d. Jan" in text
        assert "Data yang sudah disetujui baru sampai Januari 2023" in text

    def test_without_a_plan_money_or_last_year_each_comparison_says_why(self, folder):
        text = sound(report(loaded(folder)))
        assert "Indikator ini tidak termasuk IKK yang tercatat untuk tahun 2022" in text
        assert "Renstra tidak menetapkan target tahun 2023 untuk indikator ini." in text
        assert "Efisiensi anggaran tiap sasaran belum dapat dihitung" in text
        assert "Divisi belum menuliskan penyebab capaian ini." in text

    def test_an_indicator_without_any_entry_is_named_as_not_computed(self, folder):
        folder.remove("realisasi", 6)
        text = sound(report(loaded(folder)))
        assert "1 belum dapat dihitung (LAY-1.2)" in text
        assert "Capaian tahun 2023" in text

    def test_an_agreement_that_nobody_signed_says_so(self, folder):
        folder.set("perjanjian", 2, "tanggal", "")
        text = sound(report(loaded(folder)))
        assert "belum ditandatangani" in text
        assert "Anggaran perjanjian ini belum dicatat." in text

    def test_all_reached_is_said_when_it_is_so(self, folder):
        folder.set("target_pk", 2, "nilai", "50")
        folder.set("target_pk", 3, "nilai", "3")
        text = sound(report(loaded(folder)))
        assert "Kedua indikator mencapai target." in text
        assert "belum mencapai target" not in text.split("Bab IV Penutup")[-1].split("Saran")[0]


class TestAPartOfAYearOfNothing:
    def part(self, office: Any) -> str:
        return sound(number(document(collect_part(office, 2023, Period.Q2))))

    def test_nothing_is_counted_and_no_target_is_still_within_reach(self, bones):
        text = self.part(loaded(bones))
        assert "0 dari 0" not in text
        assert "masih dapat dicapai" not in text

    def test_an_office_that_named_no_ministry_is_in_no_ministry(self, bones):
        office = loaded(bones)
        office.agency = ""
        office.save()
        assert "bertugas di lingkungan" not in self.part(office)
