"""The month in Excel, in a real browser: downloaded, filled, refused with its cells, seen, saved; on both widths."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from indicators.realisation.models import Entry
from tests.cast import address
from tests.indicators.realisation.conftest import figures
from tests.indicators.realisation.sheets.desk import Sheet

from .test_every_page import WIDTHS, too_wide, violations

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(autouse=True)
def _december_is_missing(stage):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).delete()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_sheet_goes_out_and_comes_back(desk, operator, listener, width):
    page = desk(operator, viewport={"width": WIDTHS[width], "height": 900})
    page.goto(f"{address('entry_list')}?bulan=12")
    page.get_by_role("link", name="Isi lewat Excel").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh isian").click()
    assert download.value.suggested_filename == "isian-PAS-2023-12.xlsx"
    sheet = Sheet(download.value.path().read_bytes())
    sheet["PAS-5.2|A|"], sheet["PAS-5.2|B|"] = "3,78", 142
    send(page, sheet)
    expect(page.get_by_role("heading", name="1 hal harus diperbaiki dahulu")).to_be_visible()
    assert [*violations(page), *too_wide(page)] == []
    page.go_back()
    sheet["PAS-5.2|A|"] = 150
    send(page, sheet)
    expect(page.get_by_text("melebihi komponen B (142)")).to_be_visible()
    assert [*violations(page), *too_wide(page)] == []
    page.get_by_label("Angkanya sudah saya periksa").check()
    page.get_by_role("button", name="Simpan 2 perubahan").click()
    expect(page.get_by_text("2 isian dari berkas disimpan sebagai draf.")).to_be_visible()
    assert figures("PAS-5.2") == {"A": "150", "B": "142"}
    listener.heard.clear()  # Chromium itself notes a 422


def send(page: Page, sheet: Sheet) -> None:
    page.get_by_label("Lembar isian").set_input_files(
        {"name": "isian.xlsx", "mimeType": XLSX, "buffer": sheet.content}
    )
    page.get_by_role("button", name="Periksa berkas").click()
