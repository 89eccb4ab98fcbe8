"""The money in a real browser: every page open to everyone, a file from upload to undo, a block pasted from Excel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from budget.scores.models import SmartScore
from budget.spending.models import PlannedWithdrawal
from tests.budget.intake.office import HERE
from tests.cast import address

from .test_every_page import WIDTHS, too_wide, violations

PAS = {"code": "408834"}
SMART = HERE / "accepted" / "tabel-3-196-smart.xlsx"
FAULTY = HERE / "rejected" / "jumlah-kurang-2000.xlsx"
PAGES = (
    address("money"),
    address("money_unit", **PAS),
    address("reconciliation"),
    address("money_objectives"),
    address("score", kind="smart", **PAS),
    address("smart"),
    address("ikpa"),
    address("score_rules"),
    address("monev"),
    address("filings"),
    address("target_tasks", code="PAS"),
    address("dipa_entry", **PAS),
    address("plan_entry", **PAS),
    address("position_entry", **PAS),
    address("money_history", **PAS),
    address("intake"),
)


def upload(page: Page, file: Path) -> str:
    """The address of the file's page, after the worker has read it."""
    page.goto(address("intake"))
    page.locator("[name=file]").set_input_files(file)
    page.locator("form:has([name=file]) button[type=submit]").click()
    return worked(page)


def worked(page: Page) -> str:
    expect(page.get_by_text("Menunggu giliran")).to_be_visible()
    url = page.url
    page.goto("about:blank")
    call_command("run_worker", once=True)
    page.goto(url)
    return url


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_the_money_are_open_to_everyone(desk, perencana, width):
    page = desk(perencana, viewport={"width": WIDTHS[width], "height": 900})
    found = dict(_judged(page, PAGES))
    found |= dict(_judged(page, (upload(page, FAULTY),)))
    assert {url: faults for url, faults in found.items() if faults} == {}


def _judged(page: Page, urls: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    for url in urls:
        page.goto(url)
        page.wait_for_load_state("networkidle")
        yield url, [*violations(page), *too_wide(page)]


def test_a_file_is_uploaded_answered_saved_and_taken_back(desk, perencana, kalbar):
    """Nine satker are named once; then they are known, saved whole, and taken back whole."""
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    page = desk(perencana)
    upload(page, SMART)
    expect(page.get_by_text("SEKJEN KANWIL KEMENKUMHAM KALBAR")).to_be_visible()
    page.get_by_role("button", name="Pakai jawaban ini").click()
    worked(page)
    expect(page.get_by_text("9 baru, 0 berubah, 0 tetap")).to_be_visible()
    expect(page.get_by_text("tercetak 78,91, dihitung 50,53")).to_be_visible()
    page.locator("[name=checked]").check()
    page.get_by_role("button", name="Simpan semua").click()
    worked(page)
    assert SmartScore.objects.filter(work_unit__office=kalbar).count() == 9
    page.get_by_role("button", name="Batalkan impor ini").click()
    worked(page)
    expect(page.get_by_text("Dibatalkan").first).to_be_visible()
    assert not SmartScore.objects.filter(work_unit__office=kalbar).exists()


def test_a_block_copied_from_excel_is_pasted_into_the_months(desk, perencana):
    page = desk(perencana)
    page.goto(address("plan_entry", **PAS))
    cell = page.locator("[name='11-52']")
    cell.evaluate(
        """(field, text) => {
          const data = new DataTransfer();
          data.setData("text", text);
          field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        "50.000.000\t8.000.000\n60.000.000\t9.000.000\n",
    )
    page.get_by_role("button", name="Simpan").last.click()
    expect(page.get_by_text("Disimpan, 4 baris berubah")).to_be_visible()
    rows = PlannedWithdrawal.objects.filter(work_unit__code="408834")
    assert sorted(rows.values_list("month", "spending_type", "planned")) == [
        (11, "52", 50_000_000),
        (11, "53", 8_000_000),
        (12, "52", 60_000_000),
        (12, "53", 9_000_000),
    ]
