"""Editions and the origin of figures in a real browser: open to everyone, light, and a file checked where it lies."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from reports.edition.models import Edition, EditionContent, EditionFile, Erratum, PublicCheck
from tests.cast import Person, address

from .test_every_page import WIDTHS, too_wide, violations

GENUINE = b"%PDF-1.7 yang dibekukan"


@pytest.fixture
def editions(kalbar: Any, perencana: Person) -> list[Edition]:
    """A draft and the final one, between which a figure and a passage changed; anybody may check them."""
    PublicCheck.objects.create(office=kalbar, year=2023, by=perencana.user)
    return [
        _edition(kalbar, perencana, kind, shown) for kind, shown in (("draf", "97,78%"), ("final", "100%"))
    ]


def _edition(kalbar: Any, perencana: Person, kind: str, shown: str) -> Edition:
    edition = Edition.objects.create(
        office=kalbar,
        year=2023,
        kind=kind,
        number=1,
        code=f"{kind}2345678",
        at=timezone.now(),
        by=perencana.user,
        by_name="Perencana",
        open_errors=1,
        reason="Menunggu jawaban.",
    )
    EditionContent.objects.create(
        edition=edition,
        register={"ikk/PAS-2.1/capaian": [shown.rstrip("%"), shown, "terhitung"]},
        names={"ikk/PAS-2.1": "Persentase menurunnya Tahanan yang overstaying"},
        texts=[
            {"slug": "kesimpulan", "title": "A. Kesimpulan", "label": "Naskah", "text": f"Capaian {shown}."}
        ],
        settings={},
        findings=[{"subject": "PAS-7.3", "message": "Angkanya tidak mungkin."}],
    )
    sha256 = hashlib.sha256(GENUINE + kind.encode()).hexdigest()
    stored, name = f"terbitan/{kind}.pdf", f"lkjip-{kind}.pdf"
    EditionFile.objects.create(edition=edition, form="pdf", name=name, stored=stored, size=1, sha256=sha256)
    if kind == "final":
        Erratum.objects.create(
            edition=edition, number=1, place="Tabel 3.9", wrong="1", right="2", by=perencana.user
        )
    return edition


@pytest.fixture
def pages(editions: list[Edition], perencana: Person) -> dict[str, tuple[Person | None, str]]:
    draft, final = editions
    compare = f"{address('edition_compare')}?lama={draft.code}&baru={final.code}"
    return {
        "terbitan": (perencana, address("editions")),
        "bekukan": (perencana, address("edition_new")),
        "satu terbitan": (perencana, address("edition", code=final.code)),
        "ralat": (perencana, address("edition_erratum", code=final.code)),
        "bandingkan": (perencana, compare),
        "periksa": (None, f"{reverse('edition_checks')}?sidik={final.files.get().sha256}"),
        "asal rata-rata": (perencana, address("figure", path="sasaran/PAS-2/rata-rata")),
        "asal pegawai": (perencana, address("figure", path="pegawai/jabatan/jumlah")),
        "asal bobot": (perencana, address("figure", path="ikpa/bobot/output")),
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_open_to_everyone(desk, pages, width):
    found = {}
    for name, (person, url) in pages.items():
        page = desk(person, viewport={"width": WIDTHS[width], "height": 900})
        page.goto(url)
        page.wait_for_load_state("networkidle")
        found[name] = [*violations(page), *too_wide(page)]
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_a_chosen_file_is_hashed_in_the_browser_and_told_as_genuine(desk, editions):
    page = desk(None)
    page.goto(reverse("edition_check", kwargs={"code": editions[1].code}))
    chosen = {"name": "unduhan.pdf", "mimeType": "application/pdf", "buffer": GENUINE + b"final"}
    page.locator("#berkas").set_input_files(chosen)
    page.get_by_text("sama, sampai bita terakhir").wait_for()
    assert page.get_by_text("Tabel 3.9").is_visible()
    page.locator("#berkas").set_input_files({**chosen, "buffer": GENUINE + b"diubah"})
    page.get_by_text("Tidak cocok").wait_for()


def test_a_figure_of_the_report_leads_to_what_it_was_made_of(desk, pimpinan):
    page = desk(pimpinan)
    page.goto(address("report_chapter", chapter="ikhtisar-eksekutif"))
    page.locator("a.asal", has_text="59").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "59"
    page.get_by_role("row", name="PAS-2.2").get_by_role("link").click()
    assert page.url.endswith(address("indicator", code="PAS-2.2"))
