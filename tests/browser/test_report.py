"""The report from the order to the file on one's disk, and reading it."""

from __future__ import annotations

from pathlib import Path

from django.core.management import call_command
from playwright.sync_api import expect
from pypdf import PdfReader

from lkjip.jobs.models import Job
from tests.cast import address


def test_the_pdf_is_ordered_made_and_downloaded(desk, perencana):
    """The worker is the real one and makes the whole report of 60 indicators."""
    page = desk(perencana)
    page.goto(address("report"))
    page.get_by_role("button", name="Pesan berkas").click()
    expect(page.get_by_text("Menunggu giliran")).to_be_visible()
    progress = page.url
    page.goto("about:blank")

    call_command("run_worker", once=True)

    page.goto(progress)
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh PDF").click()
    assert download.value.suggested_filename == "lkjip-kalbar-2023.pdf"
    report = PdfReader(Path(download.value.path()))
    assert len(report.pages) > 100
    assert "97,78%" in "".join(page.extract_text() for page in report.pages)


def test_the_progress_moves_by_itself(desk, perencana):
    page = desk(perencana)
    page.goto(address("report"))
    page.get_by_role("button", name="Pesan berkas").click()
    expect(page.get_by_text("Menunggu giliran")).to_be_visible()
    Job.objects.update(status=Job.Status.RUNNING, stage="Menyusun halaman 40", progress=43)
    expect(page.get_by_text("Menyusun halaman 40")).to_be_visible()
    assert page.get_by_role("progressbar").get_attribute("value") == "43"
    Job.objects.update(status=Job.Status.FAILED, error="Pekerjaan gagal. Coba lagi.")
    expect(page.get_by_role("alert")).to_contain_text("Pekerjaan gagal. Coba lagi.")
    page.get_by_role("link", name="Kembali ke laporan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Laporan kinerja 2023")


def test_a_figure_leads_to_its_indicator(desk, pimpinan):
    page = desk(pimpinan)
    page.goto(address("report_chapter", chapter="bab-4"))
    source = page.locator("a.asal").first
    expected = source.get_attribute("href")
    source.click()
    page.wait_for_url(f"**{expected}")


def test_the_contents_begin_folded_on_a_phone(desk, pimpinan):
    page = desk(pimpinan, viewport={"width": 390, "height": 800})
    page.goto(address("report_chapter", chapter="bab-1"))
    link = page.get_by_role("link", name="Bab II Perencanaan Kinerja")
    expect(link.first).to_be_hidden()
    page.get_by_text("Isi laporan", exact=True).click()
    expect(link.first).to_be_visible()
