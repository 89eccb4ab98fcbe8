"""Answering the checklist, and the statement that follows from it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from reports.models import AcceptedFinding, ChecklistAnswer, ReviewStatement
from reports.review.acceptance import fingerprint, reviewed
from reports.review.checklist.sheet import sheet_of
from tests.cast import address

SIGNATORY = {
    "title": "Inspektur Wilayah",
    "name": "Dewi Rekaan",
    "nip": "198001312005011001",
    "place": "Jakarta",
    "date": "10-01-2024",
}
PEOPLE = ("II-1", "II-3", "II-4", "II-5", "II-6", "III-3", "III-5", "III-8", "III-10")


def text_of(pdf: bytes) -> str:
    """Its words with single spaces between them."""
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def form_of(person):
    return person.open("review_checklist").forms["daftar-uji"]


def fill(form, answer="ya"):
    for key in PEOPLE:
        form[f"jawab-{key}"] = answer
    for name, value in SIGNATORY.items():
        form[name] = value
    return form


def test_a_reviewer_answers_what_the_system_leaves_open(reviu):
    form = form_of(reviu)
    form["jawab-II-1"] = "ya"
    form["catatan-II-1"] = "Subbagian program dan pelaporan"
    form.submit().follow()
    row = ChecklistAnswer.objects.get()
    assert (row.item, row.answer, row.note) == ("II-1", "ya", "Subbagian program dan pelaporan")
    assert row.by == reviu.user


def test_what_the_system_answers_cannot_be_typed_over(reviu):
    form = form_of(reviu)
    assert "jawab-I-1" not in form.fields
    assert "jawab-II-5" in form.fields


def test_a_dependent_question_falls_away_with_a_yes(reviu, kalbar):
    form = form_of(reviu)
    form["jawab-III-5"] = "ya"
    form.submit().follow()
    rows = {row.item.key: row for row in sheet_of(kalbar, 2023).rows}
    assert (rows["III-6"].answer, rows["III-6"].by_system) == ("tidak_berlaku", True)


def test_two_reviewers_lose_nothing(reviu, perencana):
    mine, theirs = form_of(reviu), form_of(perencana)
    theirs["jawab-II-1"] = "tidak"
    theirs.submit().follow()
    mine["jawab-II-1"] = "ya"
    mine["catatan-II-5"] = "Sudah diuji petik"
    page = mine.submit(status=409)
    assert "Belum disimpan: orang lain menyimpan halaman ini lebih dahulu." in page.text
    again = page.forms["daftar-uji"]
    assert again["jawab-II-1"].value == "ya"
    assert again["catatan-II-5"].value == "Sudah diuji petik"
    again.submit().follow()
    assert {row.item: row.answer for row in ChecklistAnswer.objects.all()} == {"II-1": "ya", "II-5": ""}


def test_a_wrong_date_is_told_and_nothing_is_lost(reviu):
    form = form_of(reviu)
    form["date"] = "besok"
    form["jawab-II-1"] = "ya"
    page = form.submit(status=422)
    assert "Tanggal tidak dikenal." in page.text
    assert page.forms["daftar-uji"]["jawab-II-1"].value == "ya"
    assert not ReviewStatement.objects.exists()


def test_others_read_without_a_form(pimpinan):
    page = pimpinan.open("review_checklist")
    assert "Belum dijawab" in page.text
    assert not page.html.select("#daftar-uji select")


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_the_statement_comes_in_every_form(pimpinan, form):
    answer = pimpinan.open("review_statement", form=form)
    assert f"reviu-2023-kalbar.{form}" in answer.headers["Content-Disposition"]
    assert len(answer.body) > 1000


def test_an_unknown_form_is_not_found(pimpinan):
    pimpinan.browser.get(address("review_statement", form="exe"), status=404)


def test_while_errors_are_open_nobody_can_sign(reviu):
    fill(form_of(reviu)).submit().follow()
    paper = text_of(reviu.open("review_statement", form="pdf").body)
    assert "Rancangan Pernyataan Telah Direviu" in paper
    assert "Reviu belum selesai: 7 galat reviu masih terbuka" in paper
    assert "Dewi Rekaan" not in paper


def test_with_all_answered_and_accepted_it_is_signed(reviu, kalbar):
    fill(form_of(reviu)).submit().follow()
    for finding in reviewed(kalbar, 2023).open:
        if finding.severity == "error":
            AcceptedFinding.objects.create(
                office=kalbar,
                year=2023,
                fingerprint=fingerprint(finding),
                rule=finding.rule,
                subject=finding.subject,
                message=finding.message,
                reason="Diperbaiki dalam laporan yang baru.",
                by=reviu.user,
            )
    assert sheet_of(kalbar, 2023).missing == []
    paper = text_of(reviu.open("review_statement", form="pdf").body)
    assert "tidak ada hal yang menimbulkan keraguan" in paper
    assert "Sebanyak 7 temuan diterima dengan alasan" in paper
    assert "Jakarta, 10 Januari 2024" in paper
    assert "Dewi Rekaan" in paper
    assert "19800131 200501 1 001" in paper


def test_every_answer_is_on_the_paper(reviu):
    paper = text_of(reviu.open("review_statement", form="pdf").body)
    assert "Ada penanggung jawab data pada tiap unit kerja" in paper
    assert "Capaian 60 indikator dihitung dan disajikan." in paper
