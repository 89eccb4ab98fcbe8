"""Writing the report in a browser: figures offered while one types, the preview, tools; open to everyone and light."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import HEAVIEST, WIDTHS, too_wide, violations
from tests.cast import address
from tests.reports.narrative.desk import IKK

FIELD = "#id_kendala"


def test_a_figure_is_offered_chosen_by_keys_and_seen_in_the_preview(desk, operator):
    page = desk(operator)
    page.goto(address("passage", section=IKK))
    area = page.locator(FIELD)
    area.click()
    page.keyboard.type("Capaian {{ capaian overst")
    expect(page.locator(".tawaran button").first).to_contain_text("97,78%")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.type(".")
    assert area.input_value() == "Capaian {{ ikk/PAS-2.1/capaian }}."
    expect(page.locator("#pratinjau")).to_contain_text("Capaian 97,78%.")


def test_escape_closes_the_offer_and_typing_goes_on(desk, operator):
    page = desk(operator)
    page.goto(address("passage", section=IKK))
    page.locator(FIELD).click()
    page.keyboard.type("{{ pas-2.1")
    expect(page.locator(".tawaran button").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".tawaran")).to_have_count(0)
    expect(page.locator(FIELD)).to_be_focused()


def test_tools_write_markdown(desk, operator):
    page = desk(operator)
    page.goto(address("passage", section=IKK))
    area = page.locator(FIELD)
    area.fill("satu\ndua")
    area.select_text()
    page.get_by_role("toolbar", name="Alat tulis Kendala").get_by_role("button", name="Butir").click()
    assert area.input_value() == "- satu\n- dua"
    expect(page.locator("#pratinjau .prosa li")).to_have_count(2)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_desk_is_open_to_everyone(desk, perencana, operator, width):
    pages = [
        (perencana, address("manuscript")),
        (perencana, address("passage", section=IKK)),
        (operator, address("passage", section="kata-pengantar")),
        (operator, address("live_figures") + "?q=capaian"),
    ]
    faults = {}
    for person, url in pages:
        page = desk(person, viewport={"width": WIDTHS[width], "height": 900})
        page.goto(url)
        page.wait_for_load_state("networkidle")
        faults[url] = [*violations(page), *too_wide(page)]
    assert {url: found for url, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("name", "place"),
    [("manuscript", {}), ("passage", {"section": IKK}), ("live_figures", {})],
)
def test_the_desk_is_light_on_the_wire(client: Any, perencana, name, place):
    client.force_login(perencana.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(address(name, **place) + "?q=ikk", headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < HEAVIEST
