"""Files, links and notes stand behind a month's figures; what is typed beside them is never lost."""

import hashlib

import pytest

from indicators.realisation.evidence.models import Evidence
from indicators.realisation.models import Entry
from tests.indicators.realisation.conftest import entry_of, figures, fill, refused, send

from .conftest import add, add_pdf, kept, opened, panel
from .files import CSV, DOCX, JPG, PDF, PNG, XLSX, chosen


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rekap.pdf", PDF),
        ("foto register.JPG", JPG),
        ("layar.png", PNG),
        ("rekap.xlsx", XLSX),
        ("surat.docx", DOCX),
        ("rutan.csv", CSV),
        ("catatan.txt", b"Rekapitulasi per 31 Desember"),
    ],
)
def test_a_file_is_kept_under_a_name_of_our_own(operator, settings, name, content):
    page = add_pdf(operator, name, content)
    assert "Data dukung ditambahkan." in page
    file = Evidence.objects.get()
    assert (file.name, file.size) == (name, len(content))
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert file.path.read_bytes() == content
    assert file.path.is_relative_to(settings.MEDIA_ROOT)
    assert "rekap" not in file.stored
    assert file.name in panel(page)


def test_the_month_is_begun_by_its_evidence(operator):
    add_pdf(operator)
    entry = entry_of("PAS-5.2")
    assert (entry.state, entry.values.count()) == (Entry.State.DRAFT, 0)
    assert entry.events.get().reason == "Data dukung ditambahkan: “rekap.pdf”."


def test_figures_typed_beside_the_file_stay_typed(operator):
    page = add(opened(operator), chosen("rekap.pdf", PDF), A="38", B="3.78")
    assert kept() == ["rekap.pdf"]
    assert page.forms["isian"]["A"].value == "38"
    assert page.forms["isian"]["B"].value == "3.78"
    assert figures("PAS-5.2") == {}
    send(fill(page, B="142"))
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}


def test_a_file_chosen_before_saving_is_kept_with_the_draft(operator):
    form = fill(opened(operator), A="38", B="142")
    form["berkas"] = chosen("rekap.pdf", PDF)
    page = send(form)
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    assert "rekap.pdf" in panel(page)


def test_a_sound_file_outlives_an_unreadable_figure(operator):
    form = fill(opened(operator), A="3.78", B="142")
    form["berkas"] = chosen("rekap.pdf", PDF)
    page = refused(form)
    assert kept() == ["rekap.pdf"]
    assert page.forms["isian"]["A"].value == "3.78"


def test_a_refused_file_keeps_the_draft_back_and_loses_no_figure(operator):
    form = fill(opened(operator), A="38", B="142")
    form["berkas"] = chosen("rekap.pdf", b"MZ")
    page = refused(form)
    assert "Data dukung belum diterima, dan isian belum disimpan." in page
    assert page.forms["isian"]["A"].value == "38"
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


def test_a_link_and_a_note_are_evidence_too(operator):
    page = add(opened(operator), tautan="https://drive.contoh.go.id/rekap", keterangan="Rekap SDP")
    assert "https://drive.contoh.go.id/rekap" in panel(page)
    assert "Rekap SDP" in panel(page)
    add(opened(operator), keterangan="Buku register 12, halaman 40")
    assert [row.kind for row in Evidence.objects.all()] == ["tautan", "catatan"]


@pytest.mark.parametrize(
    "url",
    ["http://contoh.go.id", "javascript:alert(1)", "ftp://contoh.go.id/x", "contoh.go.id", "https://"],
)
def test_only_https_links_are_taken(operator, url):
    page = add(opened(operator), tautan=url, A="38")
    assert "Tulis alamat lengkap yang diawali https://" in panel(page)
    assert page.forms["isian"]["tautan"].value == url
    assert page.forms["isian"]["A"].value == "38"
    assert kept() == []


def test_nothing_chosen_is_said(operator):
    assert "Pilih berkas, tulis tautan, atau tulis keterangan." in panel(add(opened(operator)))


def test_the_same_file_twice_is_kept_once(operator):
    add_pdf(operator)
    page = add_pdf(operator, "rekap lagi.pdf")
    assert "rekap lagi.pdf sudah ada di isian ini." in page
    assert kept() == ["rekap.pdf"]
    assert len(list(Evidence.objects.get().path.parent.iterdir())) == 1


def test_the_same_file_elsewhere_is_hinted_at(operator):
    add_pdf(operator, code="PAS-2.1")
    page = add_pdf(operator, "salinan.pdf")
    hint = page.html.find(id="data-dukung").find("a", string="PAS-2.1 Desember 2023")
    assert hint["href"].endswith("/realisasi/PAS-2.1/12/#data-dukung")


def test_a_file_of_another_division_is_not_hinted_at(operator, orang_lain):
    add_pdf(orang_lain, code="YAN-3.1")
    assert "YAN-3.1" not in panel(add_pdf(operator))


def test_a_month_that_asks_for_evidence_is_not_handed_in_without(operator, kalbar):
    kalbar.indicators.filter(code="PAS-5.2").update(evidence_required=True)
    page = refused(fill(opened(operator), A="38", B="142"), "ajukan")
    assert "Belum ada data dukung. Unggah rekap atau surat" in page
    assert page.forms["isian"]["A"].value == "38"
    form = fill(page)
    form["berkas"] = chosen("rekap.pdf", PDF)
    send(form, "ajukan")
    assert entry_of("PAS-5.2").state == Entry.State.SUBMITTED


def test_a_month_still_to_come_takes_no_evidence(operator, december):
    page = operator.open("entry", code="PAS-5.2", month=1, year=2099)
    assert page.html.find("input", id="id_berkas") is None
    csrf = page.forms["isian"]["csrfmiddlewaretoken"].value
    operator.browser.post(
        "/kalbar/2099/realisasi/PAS-5.2/1/data-dukung/",
        {"keterangan": "x", "csrfmiddlewaretoken": csrf},
    )
    assert not Entry.objects.filter(year=2099).exists()
