"""December of one indicator: typed, handed in, approved, and seen by the head."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from indicators.realisation.models import Entry, EntryEvent
from tests.cast import address

PASSWORD = "kata-sandi-panjang"


@pytest.fixture(autouse=True)
def _december_is_missing(stage):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).delete()


def test_december_from_the_operator_to_the_head(desk, operator, verifikator, pimpinan):
    """38 of 142 children: 27% against 55%, the less the better, is 150.91%."""
    head = desk(pimpinan)
    head.goto(address("dashboard"))
    expect(head.get_by_role("heading", level=1)).to_have_text("58 dari 60 indikator mencapai target")

    page = signed_in(desk(), operator)
    page.get_by_role("link", name="Realisasi", exact=True).click()
    page.get_by_role("link", name="PAS-5.2 Desember").click()
    figure(page, "A").fill("38")
    figure(page, "B").fill("142")
    panel = page.locator("#hasil")
    expect(panel).to_contain_text("150,91%")  # before anything is saved
    page.get_by_role("button", name="Ajukan").click()
    expect(page.get_by_text("Isian diajukan.")).to_be_visible()

    judge = desk(verifikator)
    judge.goto(address("entry", code="PAS-5.2", month=12))
    judge.get_by_role("button", name="Setujui").click()
    expect(judge.get_by_text("Isian disetujui.")).to_be_visible()

    head.reload()
    expect(head.get_by_role("heading", level=1)).to_have_text("59 dari 60 indikator mencapai target")


def figure(page: Page, symbol: str) -> Locator:
    return page.get_by_role("textbox", name=f"Komponen {symbol}, Seluruh kantor")


def signed_in(page: Page, person) -> Page:
    person.user.set_password(PASSWORD)
    person.user.save()
    page.goto("/")
    page.get_by_label("Nama pengguna").fill(person.user.username)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    return page


def test_everything_works_without_javascript(desk, operator):
    page = desk(operator, java_script_enabled=False)
    page.goto(address("entry_list"))
    page.get_by_label("Bulan", exact=True).select_option("Desember")
    page.get_by_role("button", name="Tampilkan").click()
    page.get_by_role("link", name="PAS-5.2 Desember").click()
    figure(page, "A").fill("3.8")
    figure(page, "B").fill("142")
    page.get_by_role("button", name="Simpan draf").click()
    expect(page.get_by_role("alert")).to_contain_text("Ada isian yang belum dapat dibaca.")
    expect(figure(page, "A")).to_have_value("3.8")
    figure(page, "A").fill("38")
    page.get_by_role("button", name="Ajukan").click()
    expect(page.locator("#hasil")).to_contain_text("150,91%")


def test_a_double_click_hands_in_once(desk, operator):
    page = desk(operator)
    page.goto(address("entry", code="PAS-5.2", month=12))
    figure(page, "A").fill("38")
    figure(page, "B").fill("142")
    page.get_by_role("button", name="Ajukan").dblclick()
    expect(page.get_by_text("Isian diajukan.")).to_be_visible()
    assert EntryEvent.objects.filter(entry__indicator__code="PAS-5.2", entry__month=12).count() == 1


def test_a_comma_arrives_as_it_was_typed(desk, operator):
    """A number field would turn 3,78 into 378 without a word."""
    page = desk(operator)
    page.goto(address("entry", code="PAS-5.2", month=12))
    field = figure(page, "A")
    field.press_sequentially("3,78")
    expect(field).to_have_value("3,78")


def test_leaving_with_unsaved_figures_asks_first(desk, operator):
    page = desk(operator)
    page.goto(address("entry", code="PAS-5.2", month=12))
    figure(page, "A").press_sequentially("38")
    asked = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Dasbor").click(no_wait_after=True)
    assert asked == ["beforeunload"]
    assert page.url.endswith(address("entry", code="PAS-5.2", month=12))


def test_a_session_that_ended_is_told_beside_the_form(desk, operator):
    page = desk(operator)
    page.goto(address("entry", code="PAS-5.2", month=12))
    page.context.clear_cookies(name="sessionid")
    figure(page, "A").press_sequentially("38")
    expect(page.get_by_text("Sesi Anda sudah berakhir.")).to_be_visible()
    expect(figure(page, "A")).to_have_value("38")


def test_the_menu_closes_on_escape(desk, operator):
    page = desk(operator, viewport={"width": 390, "height": 800})
    page.goto(address("entry_list"))
    menu = page.get_by_role("navigation", name="Utama")
    page.get_by_text("Menu", exact=True).click()
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
