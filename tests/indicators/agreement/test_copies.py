"""The scan of the signed paper: checked, kept under a generated name, given to those who may."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from indicators.models import SignedCopy
from tests.cast import Person

from .desk import agreement, draw

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40 + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 40 + b"\xff\xd9"


def pdf(**encryption) -> bytes:
    document, out = pikepdf.new(), BytesIO()
    document.add_blank_page()
    document.save(out, **encryption)
    return out.getvalue()


def upload(planner: Person, name: str, content: bytes):
    page = planner.open("agreement", unit="KI", version=1)
    form = next(form for form in page.forms.values() if "berkas" in form.fields)
    form["berkas"] = (name, content)
    return form.submit().follow()


@pytest.mark.parametrize(
    ("name", "content"), [("pk.pdf", pdf()), ("pk.PNG", PNG), ("pk.jpeg", JPEG + b"\x00\x00")]
)
def test_a_scan_is_kept_with_its_hash(perencana: Person, settings, name, content):
    page = upload(perencana, name, content)
    assert "Salinan bertanda tangan diunggah." in page
    copy = SignedCopy.objects.get(agreement=agreement("KI"))
    assert copy.sha256 == hashlib.sha256(content).hexdigest()
    assert copy.sha256 in page
    assert (copy.name, copy.size, copy.by.username) == (name, len(content), "perencana")
    kept = Path(copy.file.name or "")
    stored = Path(settings.MEDIA_ROOT) / kept
    assert stored.read_bytes() == content
    assert name.split(".")[0] not in kept.stem


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("pk.pdf", b"MZ\x90 program", "Isi pk.pdf bukan PDF yang utuh."),
        ("pk.pdf", b"%PDF-1.7\nrusak", "Isi pk.pdf bukan PDF yang utuh."),
        ("pk.png", JPEG, "Isi pk.png bukan PNG yang utuh."),
        ("pk.jpg", PNG, "Isi pk.jpg bukan JPG yang utuh."),
        ("pk.svg", b"<svg onload='alert(1)'/>", "Unggah pindaian sebagai PDF, JPG, atau PNG."),
        ("pk.exe", b"MZ", "Unggah pindaian sebagai PDF, JPG, atau PNG."),
        ("pk.pdf", pdf(encryption=pikepdf.Encryption(owner="a", user="b")), "terkunci kata sandi"),
        ("besar.pdf", b"%PDF-" + b"0" * (10 * 1024 * 1024), "Berkas ini 11 MB, batasnya 10 MB."),
    ],
)
def test_what_is_not_a_scan_is_refused(perencana: Person, name, content, told):
    assert told in upload(perencana, name, content).html.text
    assert not SignedCopy.objects.exists()


def test_without_a_file_it_says_so(perencana: Person):
    page = perencana.open("agreement", unit="KI", version=1)
    form = next(form for form in page.forms.values() if "berkas" in form.fields)
    assert "Pilih dahulu berkas yang diunggah." in form.submit().follow()


def test_a_path_in_the_name_leads_nowhere(perencana: Person, settings):
    upload(perencana, "../../pk.pdf", pdf())
    copy = SignedCopy.objects.get()
    assert copy.name == "pk.pdf"
    assert copy.file.name.startswith("perjanjian/")


def test_a_later_one_stands_first_and_removes_nothing(perencana: Person):
    upload(perencana, "satu.pdf", pdf())
    page = upload(perencana, "dua.pdf", pdf())
    assert [link.text for link in page.html.select(".salinan a")] == ["dua.pdf", "satu.pdf"]


def test_a_draft_has_no_place_for_it(perencana: Person):
    draw(perencana, 2024)
    page = perencana.open("agreement", unit="KI", version=1, year=2024)
    assert all("berkas" not in form.fields for form in page.forms.values())


def test_it_is_given_as_a_file_of_its_kind(perencana: Person, pimpinan: Person):
    content = pdf()
    upload(perencana, "pk ki.pdf", content)
    pk = SignedCopy.objects.get().pk
    answer = pimpinan.open("agreement_copy", unit="KI", version=1, pk=pk)
    assert answer.body == content
    assert answer.content_type == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="pk ki.pdf"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_nobody_else_gets_it(perencana: Person, operator_satker: Person, orang_luar: Person):
    upload(perencana, "pk.pdf", pdf())
    pk = SignedCopy.objects.get().pk
    operator_satker.open("agreement_copy", unit="KI", version=1, pk=pk, status=403)
    orang_luar.open("agreement_copy", unit="KI", version=1, pk=pk, status=404)
    perencana.open("agreement_copy", unit="PAS", version=1, pk=pk, status=404)
