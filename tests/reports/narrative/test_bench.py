"""The list of everything that people may write: whose it is, until when, in which state, with how many holes."""

import pytest

from reports.narrative.desk.manuscript import Desk
from reports.narrative.models import Passage, SectionText
from tests.growth import grow, queries
from tests.reports.chapters.test_sections import concrete, documented

from .desk import IKK, SDM, hand_in, judge, row, save

pytestmark = pytest.mark.django_db


def test_every_documented_place_for_prose_is_on_the_list(kalbar):
    """docs/sections.md names them; the list asks the report itself."""
    prose = {slug for slug, place in documented().items() if place in {"mengganti", "di awal"}}
    assert set(map(concrete, prose)) <= {m.slug for m in Desk(kalbar, 2023).manuscripts}


def test_the_list_follows_the_report(kalbar):
    slugs = [m.slug for m in Desk(kalbar, 2023).manuscripts]
    assert slugs[0] == "kata-pengantar"
    assert slugs.index("sasaran-PAS-2") + 1 == slugs.index(IKK)
    assert slugs[-2:] == ["kesimpulan", "saran"]


def test_a_section_belongs_to_the_division_of_which_it_tells(kalbar):
    owners = {m.slug: m.owner for m in Desk(kalbar, 2023).manuscripts}
    division = kalbar.divisions.get(code="PAS")
    assert owners[IKK] == owners["sasaran-PAS-2"] == owners["divisi-PAS"] == division.short_name
    assert owners["kata-pengantar"] == "Perencana"


def test_a_missed_target_without_follow_up_is_a_hole(perencana):
    """PAS-2.1 reached 88% of 90% and has no follow-up in the sample year."""
    assert "1 lubang" in row(perencana.open("manuscript"))
    save(perencana, tindak_lanjut="Surat dikirim sepuluh hari lebih awal.")
    assert "lubang" not in row(perencana.open("manuscript"))


def test_states_follow_the_work(operator, verifikator, perencana):
    assert "Kosong" in row(perencana.open("manuscript"), "sasaran-PAS-2")
    save(operator, "sasaran-PAS-2", naskah="Sasaran ini dikejar bersama kejaksaan.")
    assert "Draf" in row(perencana.open("manuscript"), "sasaran-PAS-2")
    hand_in(operator, "sasaran-PAS-2")
    assert "Siap" in row(perencana.open("manuscript"), "sasaran-PAS-2")
    judge(verifikator, "setujui", "sasaran-PAS-2")
    assert "Disetujui" in row(perencana.open("manuscript"), "sasaran-PAS-2")


def test_mine_are_those_that_i_owe_and_those_that_wait_for_my_verdict(operator, verifikator, perencana):
    mine = operator.open("manuscript", query="?milik=saya")
    assert "sasaran-PAS-2" in mine
    assert "kata-pengantar" not in mine
    assert "Tidak ada naskah di sini." in verifikator.open("manuscript", query="?milik=saya")
    hand_in(operator, "sasaran-PAS-2", naskah="Sudah selesai.")
    waiting = verifikator.open("manuscript", query="?milik=saya")
    assert "bagian/sasaran-PAS-2/" in waiting
    assert IKK not in waiting
    assert "kata-pengantar" in perencana.open("manuscript", query="?milik=saya")


def test_states_and_holes_filter_the_list(perencana):
    holes = perencana.open("manuscript", query="?lubang=ya")
    assert IKK in holes
    assert "kata-pengantar" not in holes
    empty = perencana.open("manuscript", query="?keadaan=kosong&divisi=perencana")
    assert "kata-pengantar" in empty
    assert IKK not in empty


def test_a_date_for_all_that_are_shown(perencana, operator):
    page = perencana.open("manuscript", query="?divisi=PAS")
    form = page.forms["tenggat"]
    form["due"] = "05-01-2024"
    assert "Tenggat 48 naskah disimpan." in form.submit().follow()
    assert "5 Januari 2024" in row(operator.open("manuscript"))
    assert Passage.objects.filter(year=2023, due="2024-01-05").count() == 48
    assert "5 Januari 2024" not in row(operator.open("manuscript"), "kata-pengantar")


def test_a_date_that_is_none_is_told_and_kept(perencana):
    form = perencana.open("manuscript").forms["tenggat"]
    form["due"] = "besok"
    page = form.submit(status=422)
    assert "Tulis hari-bulan-tahun" in page
    assert page.forms["tenggat"]["due"].value == "besok"


def test_the_planner_names_a_writer_who_then_may_write(perencana, orang_lain, operator):
    orang_lain.open("passage", section=SDM)
    assert "naskah" not in orang_lain.open("passage", section=SDM).forms
    form = perencana.open("passage", section=SDM).forms["tugas"]
    form["person"].select(text=str(orang_lain.user.memberships.get()))
    form.submit().follow()
    save(orang_lain, SDM, naskah="Pegawai dibagi menurut beban kerja.")
    assert SectionText.objects.get(section=SDM).text == "Pegawai dibagi menurut beban kerja."
    assert "naskah" not in operator.open("passage", section=SDM).forms
    assert SDM in orang_lain.open("manuscript", query="?milik=saya")


def test_more_indicators_take_no_more_queries(kalbar, perencana):
    before = queries(perencana, "manuscript")
    grow(kalbar)
    save(perencana, naskah="x", section="sasaran-PAS-2")
    assert queries(perencana, "manuscript") == before
