"""The Renstra in a real browser: open to everyone at both widths, light, the formula drawn while it is typed."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from indicators.plan.models import Indicator, MidTermTarget
from tests.browser.test_every_page import HEAVIEST, WIDTHS, too_wide, violations
from tests.cast import address

ONE: dict[str, Any] = {"code": "PAS-2.1"}
NEW: dict[str, Any] = {"code": "PAS-2.9", "year": 2024}


@pytest.fixture
def places(kalbar, unused) -> dict[str, str]:
    official = kalbar.officials.first()
    return {
        "renstra": address("plan"),
        "tahun tanpa Renstra": address("plan", year=2031),
        "ubah Renstra": address("plan_edit", pk=kalbar.plans.get().pk),
        "target": address("plan_targets"),
        "padanan": address("plan_links"),
        "sasaran": address("objective_edit", code="PAS-2"),
        "indikator baru": address("definition_new"),
        "definisi": address("definition", **ONE),
        "ubah yang dipakai": address("definition_edit", **ONE),
        "ubah": address("definition_edit", **NEW),
        "satker": address("definition_sources", **ONE),
        "versi baru": address("definition_version", **ONE),
        "akhir": address("definition_end", **ONE),
        "pejabat": address("officials"),
        "pejabat baru": address("official_new"),
        "akhiri pejabat": address("official_end", pk=official.pk),
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_open_to_everyone(desk, perencana, places, width):
    page = desk(perencana, viewport={"width": WIDTHS[width], "height": 900})
    found = {}
    for name, url in places.items():
        page.goto(url)
        page.wait_for_load_state("networkidle")
        found[name] = [*violations(page), *too_wide(page)]
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_refusals_and_two_savers_are_open_to_everyone_too(desk, perencana, places, listener, width):
    page = desk(perencana, viewport={"width": WIDTHS[width], "height": 900})
    other = desk(perencana)
    for sheet in (page, other):
        sheet.goto(places["ubah"])
    other.get_by_label("Nama").fill("Nama dari tab lain")
    save(other)
    page.get_by_label("Nama").fill("Nama dari tab ini")
    save(page)
    assert page.get_by_text("Isian Anda dan yang tersimpan").is_visible()
    faults = [*violations(page), *too_wide(page)]
    page.get_by_label("Desimal").fill("9")
    save(page)
    assert page.get_by_label("Desimal").get_attribute("aria-invalid") == "true"
    assert [*faults, *violations(page), *too_wide(page)] == []
    listener.heard.clear()  # Chromium itself notes a 409 and a 422


def save(page: Page) -> None:
    page.get_by_role("button", name="Simpan").last.click()
    page.wait_for_load_state("networkidle")


def test_the_formula_is_drawn_and_tried_while_it_is_typed(desk, perencana, places):
    """(36 − 9) / 36 × 100 = 75."""
    page = desk(perencana)
    page.goto(places["ubah"])
    panel = page.locator("#hasil")
    page.get_by_label("Angka contoh").first.press_sequentially("9")
    page.get_by_label("Angka contoh").last.press_sequentially("36")
    expect(panel.locator(".utama")).to_have_text("25,00%")
    page.get_by_label("Rumus", exact=True).fill("(B - A) / B * 100")
    expect(panel.locator(".utama")).to_have_text("75,00%")
    expect(panel.locator(".pecahan .atas").first).to_have_text("B − A")
    page.get_by_label("Rumus", exact=True).fill("(B - A / B * 100")
    expect(panel).to_contain_text("Kurung buka tidak punya kurung tutup.")
    assert Indicator.objects.get(code="PAS-2.9").formula == "A / B * 100"


def test_enter_saves_instead_of_adding_a_row(desk, perencana, places):
    page = desk(perencana)
    page.goto(places["ubah"])
    page.get_by_label("Sumber data").fill("Register perkara")
    page.get_by_label("Sumber data").press("Enter")
    page.wait_for_url("**/renstra/indikator/PAS-2.9/")
    assert Indicator.objects.get(code="PAS-2.9").data_source == "Register perkara"


def test_a_block_from_a_spreadsheet_fills_the_cells_beside_and_below(desk, perencana, places, kalbar):
    """Copied with its tabs and its last line break; what reaches past the table falls away."""
    page = desk(perencana)
    page.goto(places["target"])
    first, second = kalbar.indicators.filter(code__in=["PAS-2.1", "PAS-2.2"]).order_by("code")
    cell = page.locator(f"[id='t-{first.pk}-2022']")
    cell.focus()
    cell.evaluate(
        """(input, text) => {
            const data = new DataTransfer();
            data.setData("text", text);
            input.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        "81,5\t91\n82\t92\n",
    )
    assert page.locator(f"[id='t-{second.pk}-2023']").input_value() == "92"
    save(page)
    stored = MidTermTarget.objects.filter(indicator__in=[first, second], year__in=[2022, 2023])
    assert [float(row.value) for row in stored.order_by("indicator_id", "year")] == [81.5, 91.0, 82.0, 92.0]


@pytest.mark.parametrize("name", ["renstra", "target", "ubah", "definisi", "satker"])
def test_pages_are_light_on_the_wire(client: Any, perencana, places, name):
    client.force_login(perencana.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(places[name], headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < HEAVIEST / 2
