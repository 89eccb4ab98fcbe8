"""A form that was refused: the reader starts with why, and is led from there to every field that is marked."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from indicators.realisation.models import Entry
from tests.cast import address


@pytest.fixture
def refused(desk, admin, listener) -> Any:
    page = desk(admin)
    page.goto(address("member_new"))
    page.get_by_label("Nama lengkap").fill("Ani Contoh")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Belum disimpan.")).to_be_visible()
    listener.heard.clear()  # Chromium itself notes the 422
    return page


def test_the_reader_starts_with_why_and_is_led_to_the_fields(refused: Page):
    told = refused.get_by_role("alert").filter(has_text="Belum disimpan.")
    expect(told).to_be_focused()
    expect(told.get_by_role("link")).to_have_text(["Nama pengguna", "Satuan kerja (boleh kosong)"])
    refused.keyboard.press("Tab")
    refused.keyboard.press("Enter")
    expect(refused.get_by_label("Nama pengguna")).to_be_focused()


def test_leaving_what_was_refused_asks_first(refused: Page):
    asked = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    refused.on("dialog", stay)
    refused.get_by_label("Nama lengkap").click()  # a browser asks only who has touched the page
    with refused.expect_event("dialog"):
        refused.get_by_role("link", name="Dasbor").click(no_wait_after=True)
    assert asked == ["beforeunload"]
    expect(refused.get_by_label("Nama lengkap")).to_have_value("Ani Contoh")


def test_a_figure_that_cannot_be_read_is_one_step_away(desk, operator):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).delete()
    page = desk(operator)
    page.goto(address("entry", code="PAS-5.2", month=12))
    page.locator("#id_A").fill("3.8")
    page.get_by_role("button", name="Simpan draf").click()
    told = page.get_by_role("alert").filter(has_text="belum dapat dibaca")
    expect(told).to_be_focused()
    told.get_by_role("link", name="Komponen A, Seluruh kantor").click()
    expect(page.locator("#id_A")).to_be_focused()
    expect(page.locator("#id_A")).to_have_value("3.8")
