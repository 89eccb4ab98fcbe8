"""Agreements in a real browser: open to everyone at both widths, light, and a column pasted from a spreadsheet."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from divisions.models import CentralUnit
from indicators.agreement import workflow
from indicators.agreement.draw_up import draw_up
from indicators.models import Agreement
from tests.browser.test_every_page import HEAVIEST, WIDTHS, too_wide, violations
from tests.cast import Person, address

KI = {"unit": "KI", "version": 1}


@pytest.fixture
def drafts(kalbar, perencana: Person) -> list[Agreement]:
    """Drafts of KI and of the Secretariat for 2024."""
    units = list(CentralUnit.objects.filter(office=kalbar, code__in=("KI", "SETJEN")))
    member = perencana.user.memberships.get()
    return workflow.start(member, 2024, draw_up(kalbar, 2024, units))


@pytest.fixture
def places(drafts) -> dict[str, str]:
    return {
        "daftar": address("agreements"),
        "draf": address("agreement", year=2024, **KI),
        "bertanda tangan": address("agreement", **KI),
        "ubah": address("agreement_edit", year=2024, **KI),
        "target": address("agreement_targets", year=2024),
        "perubahan": address("agreement_amend", **KI),
        "naskah": address("agreement_wording"),
        "baca": address("letter_read", **KI),
        "tahun depan": address("agreement_next_year"),
        "rencana aksi": address("action_plan", **KI),
        "rencana aksi menurut bulan": address("action_plan", **KI) + "?per=bulan",
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
    found = [checked(page, "WTP")]
    assert checked(other, "180") == []
    found.append(checked(page, "190"))
    assert page.get_by_text("orang lain menyimpan perjanjian ini lebih dahulu").is_visible()
    assert found == [[], []]
    assert all("422" in heard or "409" in heard for heard in listener.heard)  # Chromium itself notes both
    listener.heard.clear()


def checked(page: Page, target: str) -> list[str]:
    page.locator("#id_kegiatan-0-target").fill(target)
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_load_state("networkidle")
    return [*violations(page), *too_wide(page)]


def test_a_column_from_a_spreadsheet_fills_the_fields_below(desk, perencana, places):
    page = desk(perencana)
    page.goto(places["target"])
    fields = page.locator("table.target-pk td input")
    first = page.get_by_label("YAN-3.1")
    first.focus()
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text", text);
            const how = {clipboardData: data, bubbles: true, cancelable: true};
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        "185\n3\n95%\n",
    )
    at = fields.evaluate_all(
        "(all, id) => all.findIndex(field => field.id === id)", first.get_attribute("id")
    )
    assert [fields.nth(at + n).input_value() for n in range(3)] == ["185", "3", "95%"]
    page.get_by_role("button", name="Simpan").last.click()
    page.get_by_text("3 target disimpan.").wait_for()


def test_a_file_is_uploaded(desk, perencana, tmp_path, places):
    scan = tmp_path / "pk.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40 + b"IEND\xaeB`\x82")
    page = desk(perencana)
    page.goto(places["bertanda tangan"])
    page.get_by_label("Pindaian").set_input_files(scan)
    page.get_by_role("button", name="Unggah").click()
    page.get_by_role("link", name="pk.png").wait_for()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("agreements", {}),
        ("agreement", {"unit": "PAS", "version": 1}),
        ("agreement_next_year", {}),
        ("letter_read", {"unit": "PAS", "version": 1}),
        ("action_plan", {"unit": "PAS", "version": 1}),
    ],
)
def test_pages_are_light_on_the_wire(client: Any, perencana, name, place):
    client.force_login(perencana.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(address(name, **place), headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < HEAVIEST


def test_the_largest_forms_too(client: Any, perencana, kalbar):
    units = list(kalbar.central_units.all())
    workflow.start(perencana.user.memberships.get(), 2024, draw_up(kalbar, 2024, units))
    client.force_login(perencana.user, backend="django.contrib.auth.backends.ModelBackend")
    for url in (
        address("agreement_targets", year=2024),
        address("agreement_edit", year=2024, unit="PAS", version=1),
    ):
        assert len(client.get(url, headers={"Accept-Encoding": "gzip"}).content) < HEAVIEST
