"""Approving, returning and reopening: never one's own, never unseen, never without a reason."""

import pytest

from indicators.realisation.models import Entry

from .conftest import entry_of, figures, fill, send

pytestmark = pytest.mark.usefixtures("december")


@pytest.fixture
def handed_in(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")


def token(page) -> str:
    return page.forms["isian"]["csrfmiddlewaretoken"].value


def judge(page, step: str, reason: str = ""):
    form = page.forms["putusan"]
    form["alasan"] = reason
    return form.submit("langkah", value=step).follow()


def test_a_verifier_approves(handed_in, verifikator, operator):
    page = judge(verifikator.open("entry", code="PAS-5.2", month=12), "setujui")
    assert "Isian disetujui." in page
    assert entry_of("PAS-5.2").approved_by == verifikator.user
    assert operator.open("entry", code="PAS-5.2", month=12).html.find(class_="bilah") is None


def test_a_month_goes_back_with_a_reason_and_comes_again(handed_in, verifikator, operator):
    page = judge(
        verifikator.open("entry", code="PAS-5.2", month=12), "kembalikan", "Cocokkan dengan register."
    )
    assert "Isian dikembalikan." in page
    page = operator.open("entry", code="PAS-5.2", month=12)
    assert "Cocokkan dengan register." in page.html.select_one(".catatan:not([hidden])").text
    send(fill(page, A="39"))
    assert entry_of("PAS-5.2").state == Entry.State.RETURNED  # a draft of the correction stays returned
    send(operator.open("entry", code="PAS-5.2", month=12).forms["isian"], "ajukan")
    entry = entry_of("PAS-5.2")
    assert (entry.state, entry.return_reason) == (Entry.State.SUBMITTED, "")
    assert figures("PAS-5.2") == {"A": "39", "B": "142"}


@pytest.mark.parametrize("reason", ["", "   "])
def test_nothing_goes_back_without_a_reason(handed_in, verifikator, reason):
    page = judge(verifikator.open("entry", code="PAS-5.2", month=12), "kembalikan", reason)
    assert "Tulis alasannya, agar pengisi tahu apa yang diperbaiki." in page
    assert entry_of("PAS-5.2").state == Entry.State.SUBMITTED


def test_nobody_approves_what_they_handed_in(perencana):
    send(fill(perencana.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    page = perencana.open("entry", code="PAS-5.2", month=12)
    assert "Isian ini Anda ajukan sendiri, jadi persetujuannya menunggu rekan lain." in page
    assert "Setujui" not in page
    version = entry_of("PAS-5.2").version
    sent = {
        "langkah": "setujui",
        "versi": version,
        "csrfmiddlewaretoken": token(page),
    }
    page = perencana.browser.post(f"{page.request.path}putusan/", sent, status=302).follow()
    assert page.text.count("Isian ini Anda ajukan sendiri") == 2  # the page's own note, and the answer
    assert entry_of("PAS-5.2").state == Entry.State.SUBMITTED


def test_a_verdict_on_figures_that_changed_is_not_taken(handed_in, verifikator, perencana, operator):
    """The verifier has the page open while the month goes back and comes again with another figure."""
    old = verifikator.open("entry", code="PAS-5.2", month=12)
    judge(perencana.open("entry", code="PAS-5.2", month=12), "kembalikan", "Periksa register.")
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="39"), "ajukan")
    page = judge(old, "setujui")
    assert "Isian ini berubah sejak halaman Anda dibuka." in page
    assert entry_of("PAS-5.2").state == Entry.State.SUBMITTED


def test_two_verdicts_do_not_meet(handed_in, verifikator, perencana):
    old = verifikator.open("entry", code="PAS-5.2", month=12)
    judge(perencana.open("entry", code="PAS-5.2", month=12), "setujui")
    page = judge(old, "kembalikan", "Terlambat tahu.")
    assert "Isian ini sudah disetujui; putusan Anda tidak dipakai." in page
    assert entry_of("PAS-5.2").state == Entry.State.APPROVED


def test_a_planner_reopens_an_approved_month(handed_in, verifikator, perencana, operator):
    judge(verifikator.open("entry", code="PAS-5.2", month=12), "setujui")
    page = judge(perencana.open("entry", code="PAS-5.2", month=12), "buka", "Ada putusan susulan.")
    assert "Isian dibuka kembali." in page
    assert entry_of("PAS-5.2").state == Entry.State.RETURNED
    assert operator.open("entry", code="PAS-5.2", month=12).forms["isian"]["A"].value == "38"


def test_a_verifier_cannot_reopen(handed_in, verifikator):
    page = judge(verifikator.open("entry", code="PAS-5.2", month=12), "setujui")
    assert "Buka kembali" not in page
    for step, status in (("buka", 403), ("kembalikan", 302)):
        sent = {
            "langkah": step,
            "versi": entry_of("PAS-5.2").version,
            "alasan": "x",
            "csrfmiddlewaretoken": token(page),
        }
        verifikator.browser.post(f"{page.request.path}putusan/", sent, status=status)
        assert entry_of("PAS-5.2").state == Entry.State.APPROVED


def test_a_loaded_month_can_be_reopened_and_corrected(perencana, operator):
    judge(perencana.open("entry", code="PAS-5.1", month=12), "buka", "Angka Bapas Sintang keliru.")
    send(fill(operator.open("entry", code="PAS-5.1", month=12), A_409139="270"))
    assert figures("PAS-5.1")["A-409139"] == "270"


@pytest.mark.parametrize("sent", [{"langkah": "hapus", "versi": "1"}, {"langkah": "setujui"}, {"versi": "1"}])
def test_an_unknown_step_is_no_step(handed_in, verifikator, sent):
    page = verifikator.open("entry", code="PAS-5.2", month=12)
    answer = verifikator.browser.post(
        f"{page.request.path}putusan/", {**sent, "csrfmiddlewaretoken": token(page)}, status=400
    )
    assert "Kiriman tidak dapat dibaca" in answer
    assert entry_of("PAS-5.2").state == Entry.State.SUBMITTED


def test_a_month_that_nobody_began_cannot_be_judged(verifikator):
    page = verifikator.open("entry", code="PAS-5.2", month=10)
    sent = {"langkah": "setujui", "versi": "1", "csrfmiddlewaretoken": token(page)}
    verifikator.browser.post(f"{page.request.path}putusan/", sent, status=404)


def test_a_verifier_does_not_fill(verifikator):
    page = verifikator.open("entry", code="PAS-5.2", month=12)
    assert page.html.find("input", id="id_A") is None
    assert page.html.find(class_="bilah") is None
