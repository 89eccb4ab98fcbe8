"""Every page, on a desktop and on a phone: no WCAG violation, nothing wider than the screen, light on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import Page

from divisions.models import Membership, Role, WorkbookUpload
from divisions.workbook.receiving import receive
from indicators.realisation.models import Entry
from lkjip.jobs.models import Job
from tests.cast import Person, address
from tests.divisions.workbook.books import book, row_of, work
from tests.states import put

WIDTHS = {"desktop": 1280, "phone": 390}
HEAVIEST = 100_000
MONTH = {"code": "PAS-5.2", "month": 12}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "preload": False,  # axe would copy our stylesheets inline, which the page's own policy forbids
}


@pytest.fixture
def pages(kalbar, operator, pimpinan, perencana, admin) -> list[tuple[str, Person | None, str]]:
    """(what it is, who looks, where)."""
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).delete()
    waiting = Entry.objects.filter(indicator__code__in=["PAS-5.1", "PAS-2.1"], year=2023, month=12)
    put(waiting, Entry.State.SUBMITTED, operator.user)
    books = [sent_in(perencana, name) for name in ("siap", "galat", "menunggu")]
    params = {"year": 2023, "form": "pdf", "period": "Y"}
    job = Job.objects.create(kind="laporan", office=kalbar, params=params, stage="Menyusun halaman 12")
    job.wanted_by.add(pimpinan.user)
    return [
        ("masuk", None, "/masuk/"),
        ("ganti sandi", operator, "/sandi/"),
        ("dasbor", pimpinan, address("dashboard")),
        ("daftar", operator, address("entry_list")),
        ("isian", operator, address("entry", **MONTH)),
        ("isian satker", operator, address("entry", code="PAS-2.1", month=11)),
        ("putusan", perencana, address("entry", code="PAS-5.1", month=12)),
        ("ketepatan", pimpinan, address("timeliness")),
        ("satu sel", operator, address("timeliness_cell", kind="divisi", code="PAS", month=12)),
        ("kalender", perencana, address("calendar")),
        ("tutup bulan", perencana, address("month_close", month=12)),
        ("pindah tenggat", perencana, address("entry_extension", **MONTH)),
        ("persetujuan", perencana, address("approvals") + "?bulan=12"),
        ("pengingat", perencana, address("reminders") + "?bulan=12"),
        ("profil", operator, "/profil/"),
        ("lupa sandi", None, "/sandi/lupa/"),
        ("pengguna", admin, address("members")),
        ("pengguna baru", admin, address("member_new")),
        ("satu pengguna", admin, address("member_edit", pk=operator.user.memberships.get().pk)),
        ("banyak pengguna", admin, address("members_many") + "?satker"),
        ("isian excel", operator, address("sheet", month=12)),
        ("salin", operator, address("copy_sheet", system="e-performance", month=12)),
        ("asal angka", operator, address("origins", code="PAS-2.1")),
        ("uraian tahun", operator, address("year_words", code="PAS-5.2")),
        ("indikator", pimpinan, address("indicator", code="PAS-2.1")),
        ("reviu", perencana, address("review")),
        ("daftar uji", perencana, address("review_checklist")),
        ("laporan", pimpinan, address("report")),
        ("bab I", pimpinan, address("report_chapter", chapter="bab-1")),
        ("bab IV", pimpinan, address("report_chapter", chapter="bab-4")),
        ("pekerjaan", pimpinan, address("report_job", pk=job.pk)),
        ("buku kerja", perencana, address("workbook")),
        *((f"buku kerja {book.name}", perencana, address("workbook_upload", pk=book.pk)) for book in books),
    ]


def sent_in(planner: Person, name: str) -> WorkbookUpload:
    """A workbook that would change a signed agreement, one with a fault, or one that still waits for the worker."""
    fault = {"unit_utama": "TIDAKADA"} if name == "galat" else {}
    agreement = row_of(planner.user.memberships.get().office, "perjanjian", unit_utama="KI")
    unit = {"kode": "999999", "nama": f"Balai {name}", "jenis": "balai", **fault}
    file = SimpleUploadedFile(
        f"{name}.xlsx", book({"satker": [unit], "perjanjian": [{**agreement, "tempat": "X"}]})
    )
    upload, _is_new = receive(planner.user.memberships.get(), file)
    if name != "menunggu":
        work()
    return upload


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_open_to_everyone(desk, pages, width):
    found = {}
    for name, person, url in pages:
        page = desk(person, viewport={"width": WIDTHS[width], "height": 900})
        page.goto(url)
        page.wait_for_load_state("networkidle")
        found[name] = [*violations(page), *too_wide(page)]
    assert {name: faults for name, faults in found.items() if faults} == {}


def violations(page: Page) -> list[str]:
    """A page with a bar of buttons is judged from its end, where the bar stands in its own place and half hides no
    target."""
    if page.locator(".bilah").count():
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    answer = Axe().run(page, options=RULES).response
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in answer["violations"]
        for node in rule["nodes"][:3]
    ]


def too_wide(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return ["wider than the screen"] if wide else []


@pytest.mark.parametrize("width", WIDTHS)
def test_an_entry_in_trouble_is_open_to_everyone_too(desk, operator, pages, width):
    """First unreadable, then doubtful, then overtaken by a colleague."""
    page = desk(operator, viewport={"width": WIDTHS[width], "height": 900})
    page.goto(address("entry", **MONTH))
    faults = [list(_checked(page, a, b)) for a, b in (("3.78", "142"), ("170", "161"))]
    other = desk(operator)
    other.goto(address("entry", **MONTH))
    _save(other, "38", "142")
    faults.append(list(_checked(page, "39", "142")))
    assert page.get_by_text("Isian Anda dan yang tersimpan").is_visible()
    assert faults == [[], [], []]


def _checked(page: Page, a: str, b: str) -> Iterator[str]:
    _save(page, a, b)
    yield from violations(page)
    yield from too_wide(page)


def _save(page: Page, a: str, b: str) -> None:
    page.locator("#id_A").fill(a)
    page.locator("#id_B").fill(b)
    page.get_by_role("button", name="Simpan draf").click()
    page.wait_for_load_state("networkidle")


def test_pages_that_refuse_are_open_to_everyone(desk, operator_satker, listener):
    page = desk(operator_satker, viewport={"width": 390, "height": 900})
    for url in (address("dashboard"), "/tidak-ada/"):
        page.goto(url)
        assert [*violations(page), *too_wide(page)] == []
    assert all("40" in heard for heard in listener.heard)  # Chromium itself notes a 403 and a 404
    listener.heard.clear()


def test_a_person_of_two_offices_chooses_and_changes(desk, operator, orang_luar, kalbar):
    other = Membership.objects.get(user=orang_luar.user).office
    Membership.objects.create(user=operator.user, office=other, role=Role.HEAD)
    page = desk(operator)
    page.goto("/")
    assert [*violations(page), *too_wide(page)] == []
    page.get_by_role("link", name=str(kalbar)).click()
    page.locator("summary").filter(has_text="Operator").click()
    page.get_by_role("link", name=str(other)).click()
    assert "/tetangga/" in page.url


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("dashboard", {}),
        ("entry_list", {}),
        ("entry", {"code": "PAS-2.1", "month": 12}),
        ("indicator", {"code": "PAS-2.1"}),
        ("report", {}),
        ("report_chapter", {"chapter": "bab-2"}),
        ("report_chapter", {"chapter": "bab-3"}),
    ],
)
def test_pages_are_light_on_the_wire(client: Any, pimpinan, name, place):
    client.force_login(pimpinan.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(address(name, **place), headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.content) < HEAVIEST
