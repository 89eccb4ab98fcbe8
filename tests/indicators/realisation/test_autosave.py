"""The draft saves itself: in few words, without asking, one step of the history per sitting, nothing overwritten."""

import datetime as dt
import re

import pytest

from divisions.models import Role
from indicators.realisation.autosave import joined
from indicators.realisation.models import Entry, EntryEvent, MonthWords
from tests.cast import join

from .conftest import entry_of, figures, fill, fill_rutan, refused, send

pytestmark = pytest.mark.usefixtures("december")


@pytest.fixture
def colleague(operator, stage):
    return join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))


def opened(person):
    return person.open("entry", code="PAS-5.2", month=12)


def typed(person, page, state="tersimpan", **fields):
    """What the script sends, and then remembers as stored."""
    form = page.forms["isian"]
    for name, text in fields.items():
        form[name.replace("__", "-")] = text
    sent = {name: value for name, value in form.submit_fields() if name != "berkas"}
    answer = person.browser.post(form.action, {**sent, "langkah": "otomatis"}, status=200)
    assert answer.json["keadaan"] == state
    if state == "tersimpan":
        for name in fields:
            name = name.replace("__", "-")
            form[f"initial-{name}"].force_value(form[name].value)
    return answer.json["pesan"]


def test_a_pause_saves_the_draft(operator):
    said = typed(operator, opened(operator), A="38", B="142", bulan__obstacle="Hakim anak hanya satu.")
    assert re.fullmatch(r"Tersimpan pukul \d\d\.\d\d\.", said)
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    assert entry_of("PAS-5.2").state == Entry.State.DRAFT
    assert MonthWords.objects.get().obstacle == "Hakim anak hanya satu."


def test_nothing_typed_begins_no_month(operator):
    assert typed(operator, opened(operator)) == ""
    assert not Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).exists()


def test_half_a_figure_waits(operator):
    page = opened(operator)
    said = typed(operator, page, state="tertunda", A="3,", B="142")
    assert said == "Belum tersimpan: ada angka yang belum dapat dibaca."
    typed(operator, page, A="3,5")
    assert figures("PAS-5.2") == {"A": "3.5", "B": "142"}


def test_what_is_doubted_is_asked_when_one_saves(operator):
    page = opened(operator)
    typed(operator, page, A="150", B="142")
    assert figures("PAS-5.2") == {"A": "150", "B": "142"}
    assert "Komponen A (150) melebihi komponen B (142)." in refused(page.forms["isian"], "ajukan")
    assert entry_of("PAS-5.2").state == Entry.State.DRAFT


def test_one_sitting_is_one_step_of_the_history(operator):
    page = opened(operator)
    for figure in ("3", "38", "381", "38"):
        typed(operator, page, A=figure)
    typed(operator, page, B="142")
    event = entry_of("PAS-5.2").events.get()
    assert event.reason == "Tersimpan otomatis."
    assert event.changes == [
        {"komponen": "A", "satker": None, "lama": None, "baru": "38"},
        {"komponen": "B", "satker": None, "lama": None, "baru": "142"},
    ]


def test_a_later_sitting_is_another_step(operator):
    page = opened(operator)
    typed(operator, page, A="38")
    EntryEvent.objects.filter(entry=entry_of("PAS-5.2")).update(
        at=entry_of("PAS-5.2").events.get().at - dt.timedelta(minutes=15)
    )
    typed(operator, page, A="40")
    assert [event.changes[0]["baru"] for event in entry_of("PAS-5.2").events.all()] == ["38", "40"]


def test_what_somebody_saved_by_hand_stays_a_step(operator):
    send(fill(opened(operator), A="30", B="142"))
    typed(operator, opened(operator), A="38")
    assert [event.reason for event in entry_of("PAS-5.2").events.all()] == ["", "Tersimpan otomatis."]


def test_words_alone_leave_earlier_steps_alone(operator):
    send(fill(opened(operator), A="30", B="142"))
    typed(operator, opened(operator), bulan__cause="Pendampingan sejak penyidikan.")
    assert [event.reason for event in entry_of("PAS-5.2").events.all()] == [
        "",
        "Uraian bulan ini ditulis: penyebab.",
    ]


def test_steps_of_two_people_are_never_joined(operator, colleague):
    typed(operator, opened(operator), A="38")
    typed(colleague, opened(colleague), B="142")
    assert [event.by for event in entry_of("PAS-5.2").events.all()] == [operator.user, colleague.user]


def test_nothing_of_others_is_overwritten(operator, colleague):
    page = opened(operator)
    send(fill(opened(colleague), A="40", B="142"))
    said = typed(operator, page, state="bentrok", A="38")
    assert said == "Orang lain menyimpan isian ini. Tekan Simpan untuk membandingkan."
    assert figures("PAS-5.2")["A"] == "40"
    assert "bandingkan keduanya" in refused(page.forms["isian"])


def test_what_was_handed_in_is_not_changed(operator, colleague):
    page = opened(operator)
    send(fill(opened(colleague), A="38", B="142"), "ajukan")
    said = typed(operator, page, state="bentrok", A="40")
    assert said == "Isian ini sudah diajukan, jadi tidak dapat diubah."
    assert figures("PAS-5.2")["A"] == "38"


def test_saving_by_hand_after_the_draft_saved_itself(operator):
    """The page still remembers empty fields where the script did not tell it: no conflict with oneself."""
    page = opened(operator)
    form = fill(page, A="38", B="142")
    sent = {name: value for name, value in form.submit_fields() if name != "berkas"}
    operator.browser.post(form.action, {**sent, "langkah": "otomatis"})
    send(form, "ajukan")
    assert entry_of("PAS-5.2").state == Entry.State.SUBMITTED


def test_a_follow_up_is_not_asked_for_by_a_draft(operator):
    page = operator.open("entry", code="PAS-2.1", month=12)
    form = fill_rutan(page)
    form["bulan-follow_up"] = ""
    typed(operator, page)
    assert figures("PAS-2.1")["B"] == "1305"


def test_who_does_not_fill_saves_nothing(verifikator):
    page = opened(verifikator)
    csrf = page.forms["isian"]["csrfmiddlewaretoken"].value
    sent = {"A": "38", "langkah": "otomatis", "csrfmiddlewaretoken": csrf}
    verifikator.browser.post(page.request.path, sent, status=403)


def test_a_page_of_one_person_is_not_saved_by_another(operator, colleague):
    """The session ended, and somebody else signed in on the same machine."""
    form = fill(opened(colleague), A="38", B="142")
    sent = {name: value for name, value in form.submit_fields() if name != "berkas"}
    sent |= {"langkah": "otomatis", "pengguna": str(operator.user.pk)}
    answer = colleague.browser.post(form.action, sent)
    assert answer.json["keadaan"] == "bentrok"
    assert answer.json["pesan"].startswith("Belum tersimpan: halaman ini dibuka dengan akun lain.")
    assert not Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).exists()


def change(symbol, old, new):
    return {"komponen": symbol, "satker": None, "lama": old, "baru": new}


def test_steps_join_from_the_first_to_the_last():
    older = [change("A", None, "3"), change("B", "7", "8")]
    newer = [change("A", "3", "38"), change("B", "8", "7"), change("C", None, "1")]
    assert joined(older, newer) == [change("A", None, "38"), change("C", None, "1")]
