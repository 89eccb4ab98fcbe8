"""Arranging the report in a browser: by keys, without scripts, open to everyone and light."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import HEAVIEST, WIDTHS, too_wide, violations
from tests.cast import address


def test_an_arrow_is_pressed_by_key_and_leads_back_to_its_row(desk, perencana):
    page = desk(perencana)
    page.goto(address("arrangement"))
    page.get_by_role("button", name="Naikkan Saran dan Tindak Lanjut").press("Enter")
    expect(
        page.get_by_text("“Saran dan Tindak Lanjut” dipindahkan ke depan “Kesimpulan”.").first
    ).to_be_visible()
    assert page.url.endswith("#bagian-saran")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Saran dan Tindak Lanjut")).to_be_focused()


def test_without_scripts_a_section_is_added_renamed_and_removed(desk, perencana):
    page = desk(perencana, java_script_enabled=False)
    page.goto(address("arrangement_section", section="bab-4"))
    page.get_by_label("Judul bagian baru").fill("Inovasi")
    page.get_by_role("button", name="Tambahkan").click()
    page.get_by_role("link", name="Inovasi").click()
    page.get_by_label("Judul", exact=True).fill("Inovasi Pelayanan")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Inovasi Pelayanan").click()
    page.get_by_role("button", name="Hapus bagian ini").click()
    expect(page.get_by_role("link", name="Inovasi Pelayanan")).to_have_count(0)


def test_the_tool_for_pictures_opens_their_form(desk, perencana):
    page = desk(perencana)
    page.goto(address("passage", section="efisiensi-sdm"))
    page.get_by_role("toolbar").get_by_role("button", name="Foto").click()
    expect(page.get_by_label("Berkas foto")).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_arranging_is_open_to_everyone(desk, perencana, operator, kalbar, width):
    kalbar.section_choices.create(year=2023, section="kantor-a", title="Inovasi", parent="bab-4")
    kalbar.section_choices.create(year=2023, section="aspek-strategis", title="Aspek", hidden=True)
    pages = [
        (perencana, address("arrangement")),
        (operator, address("arrangement")),
        (perencana, address("arrangement_section", section="kantor-a")),
        (perencana, address("arrangement_section", section="saran")),
        (perencana, address("report_info")),
        (operator, address("report_info")),
    ]
    faults = {}
    for person, url in pages:
        page = desk(person, viewport={"width": WIDTHS[width], "height": 900})
        page.goto(url)
        page.wait_for_load_state("networkidle")
        faults[url] = [*violations(page), *too_wide(page)]
    assert {url: found for url, found in faults.items() if found} == {}


def test_the_outline_is_light_on_the_wire(client: Any, perencana):
    client.force_login(perencana.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(address("arrangement"), headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < HEAVIEST
