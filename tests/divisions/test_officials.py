"""Who held an office, and when: agreements take their parties from here."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from divisions.models import Official
from divisions.officials.overlaps import overlaps
from tests.cast import Person

TITLE = "Sekretaris Jenderal"


def form_of(person: Any, page: str, **place: Any) -> Any:
    forms = person.open(page, **place).forms
    return next(form for form in forms.values() if {"start", "last"} & set(form.fields))


def new(perencana: Any, **values: str) -> Any:
    form = form_of(perencana, "official_new")
    sound = {"title": TITLE, "name": "Pejabat Baru", "start": "01-07-2023", "status": "plt"}
    for name, value in {**sound, **values}.items():
        form[name] = value
    return form


@pytest.fixture
def holder(stage: Any) -> Official:
    return stage.officials.get(title=TITLE)


def test_an_acting_official_stands_beside_the_holder(perencana, holder):
    page = new(perencana, nip="198001312005011001", rank="Pembina").submit().follow()
    assert "Pejabat ditambahkan." in page
    made = Official.objects.get(name="Pejabat Baru")
    assert (made.start, made.end, made.acting_title) == (dt.date(2023, 7, 1), None, f"Plt. {TITLE}")
    assert "definitif oleh dua orang" not in page


def test_a_second_definitive_holder_is_saved_only_when_confirmed(perencana, holder):
    form = new(perencana, status="definitif")
    page = form.submit(status=422)
    assert "sudah dijabat secara definitif oleh Nama Pejabat SETJEN (contoh) sejak 1 Januari 2023" in page
    again = next(form for form in page.forms.values() if "start" in form.fields)
    assert again["name"].value == "Pejabat Baru"
    again["confirm"] = True
    page = again.submit().follow()
    assert f"{TITLE} tercatat definitif oleh dua orang" in " ".join(page.html.text.split())


def test_ending_the_old_one_makes_room(perencana, holder):
    end = form_of(perencana, "official_end", pk=holder.pk)
    end["last"] = "30-06-2023"
    assert "Masa jabatan Nama Pejabat SETJEN (contoh) diakhiri." in end.submit().follow()
    holder.refresh_from_db()
    assert holder.end == dt.date(2023, 6, 30)
    assert new(perencana, status="definitif").submit().status_int == 302


def test_overlaps_are_of_one_title_and_definitive(stage):
    """The head changed on 1 July 2023: two terms that follow one another."""
    assert overlaps(stage.officials.all()) == []
    Official.objects.filter(title=stage.head_title, start=dt.date(2023, 1, 1)).update(end=dt.date(2023, 7, 1))
    assert [(a.start, b.start) for a, b in overlaps(stage.officials.all())] == [
        (dt.date(2023, 1, 1), dt.date(2023, 7, 1))
    ]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"start": "07/31/2023"}, "Tanggal tidak dikenal. Tulis hari-bulan-tahun"),
        ({"start": "31-02-2023"}, "Tanggal tidak dikenal"),
        ({"start": "01-07-0203"}, "Tanggal tidak dikenal"),
        ({"end": "30-06-2023"}, "Tanggal selesai menjabat tidak boleh mendahului tanggal mulai."),
        ({"start": "01-01-2023"}, "Pejabat dengan jabatan dan tanggal mulai ini sudah ada."),
        ({"title": "Plt. Sekretaris Jenderal"}, "Plt. atau Plh. dipilih pada status."),
        ({"name": ""}, "tidak boleh kosong"),
        ({"name": "x" * 201}, "200"),
    ],
)
def test_what_cannot_be_is_named_and_nothing_is_lost(perencana, holder, values, said):
    page = new(perencana, **{"rank": "Pembina Utama", **values}).submit(status=422)
    assert said in page
    assert next(f for f in page.forms.values() if "rank" in f.fields)["rank"].value == "Pembina Utama"
    assert not Official.objects.filter(rank="Pembina Utama").exists()


def test_a_term_does_not_end_before_it_began(perencana, holder):
    end = form_of(perencana, "official_end", pk=holder.pk)
    end["last"] = "31-12-2022"
    assert "Hari terakhir tidak boleh mendahului hari pertama, 1 Januari 2023." in end.submit(status=422)


def test_titles_known_to_the_office_are_offered(perencana, stage):
    page = perencana.open("official_new", query="?jabatan=Sekretaris+Jenderal")
    offered = {option["value"] for option in page.html.select("#jabatan option")}
    assert {stage.head_title, TITLE, "Direktur Jenderal Imigrasi"} <= offered
    assert page.html.select_one("[name=title]")["value"] == TITLE


def test_everybody_of_the_office_reads_and_only_the_planner_edits(pimpinan, operator):
    for person in (pimpinan, operator):
        page = person.open("officials")
        assert "Nama Pejabat SETJEN (contoh)" in page
        assert "Tambah pejabat" not in page


def test_those_of_another_office_do_not_exist(orang_luar, holder):
    Person(orang_luar.user, "tetangga").open("official_edit", pk=holder.pk, status=404)
