"""Going through a month's submissions: what changed, what is doubted, one by one or many at once."""

from __future__ import annotations

from typing import Any

import pytest

from divisions.models import Role
from indicators.realisation.models import Entry, EntryValue
from tests.cast import Person, join
from tests.growth import grow, queries
from tests.indicators.realisation.conftest import entry_of, fill, fill_rutan, send
from tests.states import put

pytestmark = pytest.mark.usefixtures("december")

State = Entry.State


def opened(person: Person, month: int = 12) -> Any:
    return person.open("approvals", query=f"?bulan={month}")


def case(page: Any, code: str) -> Any:
    return next(one for one in page.html.select("article.kasus") if one.select_one(".kode").text == code)


def figures(page: Any, code: str) -> list[list[str]]:
    return [
        [cell.get_text(" ", strip=True) for cell in tr.find_all(["th", "td"])]
        for tr in case(page, code).select("tbody tr")
    ]


def press(page: Any, button: str, code: str, status: int = 302, **typed: str) -> Any:
    """One entry's own button; `alasan` is typed into its field first."""
    entry = entry_of(code)
    form = page.forms["antrean"]
    for name, text in typed.items():
        form[f"{name}-{entry.pk}"] = text
    mark = next(b["value"] for b in case(page, code).select(f"button[name={button}]"))
    answer = form.submit(button, value=mark, status=status)
    return answer.follow() if status == 302 else answer


@pytest.fixture
def handed_in(operator) -> None:
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    send(fill_rutan(operator.open("entry", code="PAS-2.1", month=12)), "ajukan")


@pytest.fixture
def november(kalbar) -> None:
    """PAS-2.1 in November: 140 of 1,300, Rutan Sanggau 42 of them."""
    indicator = kalbar.indicators.get(code="PAS-2.1")
    entry = Entry.objects.create(indicator=indicator, year=2023, month=11)
    a, b = indicator.components.order_by("symbol")
    for code, value in (("406611", 42), ("406633", 98)):
        unit = kalbar.work_units.get(code=code)
        EntryValue.objects.create(entry=entry, component=a, work_unit=unit, value=value)
    EntryValue.objects.create(entry=entry, component=b, value=1300)
    put(Entry.objects.filter(pk=entry.pk), State.APPROVED)


def test_what_waits_in_the_order_of_the_report_with_its_figures(handed_in, verifikator):
    page = opened(verifikator)
    assert [a.select_one(".kode").text for a in page.html.select("article.kasus")] == ["PAS-2.1", "PAS-5.2"]
    assert [row[1:] for row in figures(page, "PAS-5.2")] == [["–", "38", ""], ["–", "142", ""]]
    assert "27%" in case(page, "PAS-5.2").text
    assert "150,91%" in case(page, "PAS-5.2").text


def test_what_changed_since_the_month_before(handed_in, november, verifikator):
    """161 − 140 = 21 more in all; Sanggau 30 − 42 = 12 fewer; five places said nothing in November."""
    by_name = {row[0]: row[1:] for row in figures(opened(verifikator), "PAS-2.1")}
    total = next(cells for name, cells in by_name.items() if name.startswith("A "))
    assert total == ["140", "161", "+21"]
    assert by_name["Rutan Sanggau"] == ["42", "30", "−12"]
    whole = next(cells for name, cells in by_name.items() if name.startswith("B "))
    assert whole == ["1.300", "1.305", "+5"]
    assert "November" in case(opened(verifikator), "PAS-2.1").thead.text


def test_what_is_doubted_is_said(operator, verifikator):
    page = operator.open("entry", code="PAS-5.2", month=12)
    form = fill(page, A="150", B="142")
    form["bulan-follow_up"] = "Diperiksa ulang."
    page = form.submit("langkah", value="ajukan")
    form = page.forms["isian"]
    form["confirm"] = True
    send(form, "ajukan")
    assert "Komponen A (150) melebihi komponen B (142)." in case(opened(verifikator), "PAS-5.2").text


def test_one_is_approved_and_the_flow_goes_on_below(handed_in, verifikator):
    page = opened(verifikator)
    answer = press(page, "setujui", "PAS-2.1", status=302)
    assert "PAS-2.1 disetujui." in answer
    assert (entry_of("PAS-2.1").state, entry_of("PAS-2.1").approved_by) == (State.APPROVED, verifikator.user)
    assert answer.request.url.split("#")[0].endswith("?bulan=12")
    assert [a.select_one(".kode").text for a in answer.html.select("article.kasus")] == ["PAS-5.2"]


def test_the_next_case_is_where_the_page_opens(handed_in, verifikator):
    page = opened(verifikator)
    form = page.forms["antrean"]
    mark = case(page, "PAS-2.1").select_one("button[name=setujui]")["value"]
    answer = form.submit("setujui", value=mark, status=302)
    assert answer.location.endswith(f"#isian-{entry_of('PAS-5.2').pk}")


def test_one_goes_back_with_its_reason(handed_in, verifikator, operator):
    page = press(opened(verifikator), "kembalikan", "PAS-5.2", alasan="Cocokkan dengan register.")
    assert "PAS-5.2 dikembalikan." in page
    assert entry_of("PAS-5.2").return_reason == "Cocokkan dengan register."
    assert "Cocokkan dengan register." in operator.open("entry", code="PAS-5.2", month=12)


def test_nothing_goes_back_without_a_reason_and_nothing_typed_is_lost(handed_in, verifikator):
    page = opened(verifikator)
    form = page.forms["antrean"]
    form[f"alasan-{entry_of('PAS-2.1').pk}"] = "Rutan Sanggau belum cocok."
    form.set("isian", True, 0)
    page = press(page, "kembalikan", "PAS-5.2", status=422)
    assert "Tulis alasannya, agar pengisi tahu apa yang diperbaiki." in page
    again = page.forms["antrean"]
    assert again[f"alasan-{entry_of('PAS-2.1').pk}"].value == "Rutan Sanggau belum cocok."
    assert again.get("isian", 0).checked
    assert {entry_of(code).state for code in ("PAS-2.1", "PAS-5.2")} == {State.SUBMITTED}


def test_many_at_once(handed_in, verifikator):
    page = opened(verifikator)
    form = page.forms["antrean"]
    for box in form.fields["isian"]:
        box.checked = True
    page = form.submit("setujui", value="dipilih").follow()
    assert "2 isian disetujui: PAS-2.1, PAS-5.2." in page
    assert "Tidak ada yang menunggu persetujuan." in page


def test_many_without_a_tick_says_so(handed_in, verifikator):
    page = opened(verifikator).forms["antrean"].submit("setujui", value="dipilih", status=422)
    assert "Pilih isian yang disetujui." in page


def test_one_that_changed_meanwhile_is_not_approved_with_the_others(
    handed_in, verifikator, perencana, operator
):
    page = opened(verifikator)
    form = page.forms["antrean"]
    for box in form.fields["isian"]:
        box.checked = True
    press(opened(perencana), "kembalikan", "PAS-5.2", alasan="Periksa.")
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="39"), "ajukan")
    page = form.submit("setujui", value="dipilih").follow()
    assert "PAS-2.1 disetujui." in page
    assert "PAS-5.2: Isian ini berubah sejak halaman Anda dibuka." in page
    assert entry_of("PAS-5.2").state == State.SUBMITTED


def test_ones_own_submission_is_listed_and_cannot_be_approved(handed_in, perencana, verifikator):
    send(fill(perencana.open("entry", code="YAN-3.1", month=12)), "simpan")
    put(Entry.objects.filter(indicator__code="YAN-3.1", month=12), State.SUBMITTED, perencana.user)
    page = opened(perencana)
    own = case(page, "YAN-3.1")
    assert "Isian ini Anda ajukan sendiri" in own.text
    assert own.find("button") is None
    entry = entry_of("YAN-3.1")
    sent = {"csrfmiddlewaretoken": page.forms["antrean"]["csrfmiddlewaretoken"].value}
    for step in ("setujui", "kembalikan"):
        mark = f"{entry.pk}-{entry.version}"
        answer = perencana.browser.post(
            "/kalbar/2023/realisasi/persetujuan/?bulan=12", {**sent, step: mark, f"alasan-{entry.pk}": "x"}
        ).follow()
        assert "Tidak ada yang berubah" in answer
    assert entry_of("YAN-3.1").state == State.SUBMITTED


def test_a_verifier_of_a_division_judges_that_division_only(handed_in, stage):
    other = join(stage, "verifikator_yan", Role.VERIFIER, division=stage.divisions.get(code="YAN"))
    page = opened(other)
    assert "Tidak ada yang menunggu persetujuan." in page
    entry = entry_of("PAS-5.2")
    token = page.html.find("input", attrs={"name": "csrfmiddlewaretoken"})["value"]
    sent = {"csrfmiddlewaretoken": token, "setujui": f"{entry.pk}-{entry.version}"}
    other.browser.post("/kalbar/2023/realisasi/persetujuan/?bulan=12", sent, status=302)
    assert entry_of("PAS-5.2").state == State.SUBMITTED


@pytest.mark.parametrize("mark", ["", "abc", "1", "-1", "٣-1", "1-2-3", "99999999999999999999-1"])
def test_a_mark_that_is_none_changes_nothing(handed_in, verifikator, mark):
    page = opened(verifikator)
    sent = {
        "csrfmiddlewaretoken": page.forms["antrean"]["csrfmiddlewaretoken"].value,
        "setujui": "dipilih",
        "isian": mark,
    }
    verifikator.browser.post("/kalbar/2023/realisasi/persetujuan/?bulan=12", sent, status=302)
    assert {entry_of(code).state for code in ("PAS-2.1", "PAS-5.2")} == {State.SUBMITTED}


def test_an_empty_month_leads_to_those_that_wait(handed_in, verifikator):
    page = opened(verifikator, month=3)
    assert "Tidak ada yang menunggu persetujuan." in page
    link = page.html.find("a", href="?bulan=12")
    assert link.text == "Desember (2)"
    assert opened(verifikator).html.find("a", href="?bulan=12") is None  # no link to where one is


def test_more_submissions_take_no_more_queries(kalbar, handed_in, verifikator):
    before = queries(verifikator, "approvals")
    grow(kalbar)
    put(Entry.objects.filter(indicator__code__startswith="PAS-2.9", month=12), State.SUBMITTED)
    assert len(opened(verifikator).html.select("article.kasus")) == 7
    assert queries(verifikator, "approvals") == before
