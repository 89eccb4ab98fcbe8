"""Closing a month: what is missing first, then the lock; opening it, and giving approved entries back.

Everything of 2023 is loaded, so approved; PAS-2.1, PAS-5.2 and YAN-3.1 of December are not there.
"""

from __future__ import annotations

import pytest

from indicators.realisation.calendar.models import MonthEvent, MonthLock
from indicators.realisation.models import Entry
from lkjip.tables import load_office
from tests.fixtures_office import KALBAR
from tests.growth import grow, queries
from tests.indicators.realisation.conftest import entry_of, figures, fill, refused, send

pytestmark = pytest.mark.usefixtures("december")

MONTH = {"code": "PAS-5.2", "month": 12}
REASON = "Laporan triwulan harus dikirim hari ini."


def press(person, step: str, division: str = "", reason: str = "", status: int = 302, **more):
    """One of the page's forms, found by its button and its division, filled in and sent."""
    page = person.open("month_close", month=12)
    form = next(
        form
        for form in page.forms.values()
        if "divisi" in form.fields and form["divisi"].value == division and _has(form, step)
    )
    if reason:
        form["alasan"] = reason
    for name, value in more.items():
        form[name] = value
    answer = form.submit("langkah", value=step, status=status)
    return answer.follow() if status == 302 else answer


def _has(form, step: str) -> bool:
    return any(button._value == step for button in form.fields.get("langkah", ()))


def state(code: str) -> str:
    return entry_of(code).state


def test_the_page_lists_what_is_missing_with_its_link(perencana):
    page = perencana.open("month_close", month=12)
    missing = page.html.select(".kurang li")
    assert [li.select_one(".kode").text for li in missing] == ["PAS-2.1", "PAS-5.2", "YAN-3.1"]
    assert missing[0].a["href"] == "/kalbar/2023/realisasi/PAS-2.1/12/"
    assert "Belum mengisi: Lapas" in missing[0].text or "Belum mengisi: Rutan" in missing[0].text
    counts = [p.text for p in page.html.select(".bagian-kepala p.muted")]
    assert counts == [
        "1 dari 1 disetujui",
        "34 dari 36 disetujui",
        "2 dari 2 disetujui",
        "20 dari 21 disetujui",
    ]


def test_a_complete_division_is_locked_with_one_press(perencana):
    page = press(perencana, "kunci", "IMI")
    assert "Dikunci: Divisi Keimigrasian. 2 isian terkunci." in page
    assert state("IMI-1.1") == Entry.State.LOCKED
    assert state("PAS-5.1") == Entry.State.APPROVED
    event = entry_of("IMI-1.1").events.last()
    assert (event.from_state, event.to_state, event.by) == ("disetujui", "terkunci", perencana.user)
    assert "2 isian dikunci." in page


def test_what_is_missing_needs_a_reason(perencana):
    page = press(perencana, "kunci", "PAS", status=409)
    assert "Divisi Pemasyarakatan masih punya 2 isian yang belum disetujui. Tulis alasan menguncinya." in page
    assert not MonthLock.objects.exists()
    page = press(perencana, "kunci", "PAS", REASON)
    event = MonthEvent.objects.get()
    assert (event.reason, event.note) == (REASON, "34 isian dikunci. Belum disetujui: PAS-2.1, PAS-5.2.")
    assert REASON in page


def test_all_divisions_or_none(perencana):
    press(perencana, "kunci", status=409)
    assert not MonthLock.objects.exists()
    assert not Entry.objects.filter(state=Entry.State.LOCKED).exists()
    press(perencana, "kunci", reason=REASON)
    assert MonthLock.objects.count() == 4
    assert Entry.objects.filter(year=2023, month=12, state=Entry.State.LOCKED).count() == 57
    assert not Entry.objects.filter(year=2023, month=11, state=Entry.State.LOCKED).exists()


def test_all_locks_open_with_one_reason(perencana):
    press(perencana, "kunci", reason=REASON)
    page = press(perencana, "buka_kunci", reason="Temuan reviu.")
    assert "Kunci dibuka: Divisi Administrasi, Divisi Pemasyarakatan" in page
    assert not MonthLock.objects.exists()
    assert not Entry.objects.filter(state=Entry.State.LOCKED).exists()
    assert MonthEvent.objects.filter(step=MonthEvent.Step.UNLOCK, reason="Temuan reviu.").count() == 4


class TestAfterTheLock:
    @pytest.fixture(autouse=True)
    def _locked(self, december, perencana):
        press(perencana, "kunci", "PAS", REASON)

    def test_nothing_is_typed(self, operator, operator_satker):
        for person, code in ((operator, "PAS-5.2"), (operator_satker, "PAS-2.1")):
            page = person.open("entry", code=code, month=12)
            assert page.html.find(class_="bilah") is None
            assert "Desember 2023 sudah dikunci untuk Divisi Pemasyarakatan" in " ".join(
                page.html.text.split()
            )

    def test_other_months_and_divisions_are_open(self, operator, orang_lain):
        send(fill(operator.open("entry", code="PAS-5.2", month=11), A="3", B="10"))
        send(fill(orang_lain.open("entry", code="YAN-3.1", month=12)))

    def test_a_second_lock_is_none(self, perencana):
        token = perencana.open("month_close", month=12).forms[0]["csrfmiddlewaretoken"].value
        sent = {"langkah": "kunci", "divisi": "PAS", "alasan": "x", "csrfmiddlewaretoken": token}
        page = perencana.browser.post("/kalbar/2023/realisasi/bulan/12/tutup/", sent, status=409)
        assert "Desember 2023 sudah dikunci untuk Divisi Pemasyarakatan." in page

    def test_a_lock_opens_with_a_reason_and_everything_is_as_before(self, perencana, operator):
        press(perencana, "buka_kunci", "PAS", status=409)
        assert MonthLock.objects.exists()
        press(perencana, "buka_kunci", "PAS", "Temuan reviu pada PAS-5.1.")
        assert not MonthLock.objects.exists()
        assert state("PAS-5.1") == Entry.State.APPROVED
        assert entry_of("PAS-5.1").events.last().reason == "Temuan reviu pada PAS-5.1."
        send(fill(operator.open("entry", **MONTH), A="38", B="142"))

    def test_a_locked_entry_is_not_reopened(self, perencana):
        page = perencana.open("entry", code="PAS-5.1", month=12)
        assert "Buka kembali" not in page.html.text

    def test_a_workbook_needs_a_reason_to_fill_it(self, kalbar):
        """The loaded office has December of PAS-5.2, which is not in the database any more."""
        outcome = load_office(KALBAR)
        said = [str(finding) for finding in outcome.errors]
        assert any("Desember 2023 sudah dikunci untuk divisi yang mengisi PAS-5.2." in text for text in said)
        assert not outcome.saved
        assert load_office(KALBAR, reason="Data susulan").saved
        assert figures("PAS-5.2") == {"A": "38", "B": "142"}


def test_a_page_that_was_open_before_the_lock_loses_nothing(perencana, operator):
    old = operator.open("entry", **MONTH)
    press(perencana, "kunci", "PAS", REASON)
    page = refused(fill(old, A="38", B="142"))
    assert "Desember 2023 sudah dikunci untuk Divisi Pemasyarakatan" in page
    assert "38" in page.html.find("section", attrs={"aria-labelledby": "judul-beda"}).text
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


def test_what_waits_for_a_verdict_waits_for_the_lock_to_open(perencana, operator, verifikator):
    send(fill(operator.open("entry", **MONTH), A="38", B="142"), "ajukan")
    judging = verifikator.open("entry", **MONTH).forms["putusan"]
    press(perencana, "kunci", "PAS", REASON)
    page = judging.submit("langkah", value="setujui").follow()
    assert "Desember 2023 sudah dikunci" in page
    assert state("PAS-5.2") == Entry.State.SUBMITTED


def test_a_month_that_has_not_ended_is_not_locked(perencana):
    page = perencana.open("month_close", month=12, year=2099)
    assert "belum berakhir" in page.html.text
    assert not any(_has(form, "kunci") for form in page.forms.values())


def test_many_approved_entries_go_back_with_one_reason(perencana, operator):
    page = perencana.open("month_close", month=12)
    form = next(
        f
        for f in page.forms.values()
        if f.fields.get("divisi") and _has(f, "buka_isian") and f["divisi"].value == "PAS"
    )
    boxes = form.fields["isian"]
    assert len(boxes) == 34
    for box in boxes[:3]:
        box.checked = True
    form["alasan"] = "Angka register dikoreksi Kejaksaan."
    page = form.submit("langkah", value="buka_isian").follow()
    assert "3 isian dibuka kembali." in page
    returned = Entry.objects.filter(state=Entry.State.RETURNED)
    assert returned.count() == 3
    assert set(returned.values_list("return_reason", flat=True)) == {"Angka register dikoreksi Kejaksaan."}


def test_one_that_changed_meanwhile_holds_back_no_other(perencana):
    page = perencana.open("month_close", month=12)
    form = next(
        f
        for f in page.forms.values()
        if f.fields.get("divisi") and _has(f, "buka_isian") and f["divisi"].value == "IMI"
    )
    for box in form.fields["isian"]:
        box.checked = True
    form["alasan"] = "Nilai survei terbit ulang."
    Entry.objects.filter(indicator__code="IMI-1.1", month=12).update(version=99)
    page = form.submit("langkah", value="buka_isian").follow()
    assert "1 isian dibuka kembali." in page
    assert "IMI-1.1: Isian ini berubah sejak halaman Anda dibuka." in page
    assert state("IMI-1.1") == Entry.State.APPROVED


@pytest.mark.parametrize(
    ("reason", "ticks", "said"),
    [("", 1, "Tulis alasannya"), ("Koreksi", 0, "Pilih isian yang dibuka kembali.")],
)
def test_reopening_says_what_is_missing_and_keeps_what_was_typed(perencana, reason, ticks, said):
    page = perencana.open("month_close", month=12)
    form = next(
        f
        for f in page.forms.values()
        if f.fields.get("divisi") and _has(f, "buka_isian") and f["divisi"].value == "IMI"
    )
    for box in form.fields["isian"][:ticks]:
        box.checked = True
    form["alasan"] = reason
    page = form.submit("langkah", value="buka_isian", status=409)
    assert said in page
    again = next(
        f
        for f in page.forms.values()
        if f.fields.get("divisi") and _has(f, "buka_isian") and f["divisi"].value == "IMI"
    )
    assert again["alasan"].value == reason
    assert sum(box.checked for box in again.fields["isian"]) == ticks


@pytest.mark.parametrize("month", ["0", "13"])
def test_a_year_has_twelve_months(perencana, month):
    perencana.browser.get(f"/kalbar/2023/realisasi/bulan/{month}/tutup/", status=404)


def test_an_unknown_step_is_no_step(perencana):
    token = perencana.open("month_close", month=12).forms[0]["csrfmiddlewaretoken"].value
    sent = {"langkah": "hapus", "csrfmiddlewaretoken": token}
    perencana.browser.post("/kalbar/2023/realisasi/bulan/12/tutup/", sent, status=400)


def test_more_indicators_take_no_more_queries(kalbar, perencana):
    before = queries(perencana, "month_close", month=12)
    grow(kalbar)
    assert queries(perencana, "month_close", month=12) == before
