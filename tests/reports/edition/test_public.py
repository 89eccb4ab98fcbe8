"""Is this file genuine? Anybody may ask once the office lets them, and hears no more than that."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from reports.edition.issuing import add_erratum
from reports.edition.models import Erratum, PublicCheck

from .desk import form_to, frozen

pytestmark = pytest.mark.usefixtures("small_files", "review_errors")

CHECK = reverse("edition_checks")
NOT_THIS = "Tidak cocok"


@pytest.fixture(autouse=True)
def nobody_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def tamu() -> Client:
    """Somebody who has never signed in."""
    return Client()


def opened(person: Any) -> None:
    form_to(person.open("editions"), "/periksa-publik/").submit("buka", status=302)


def asked(tamu: Client, sha256: str, code: str = "") -> str:
    page = reverse("edition_check", kwargs={"code": code}) if code else CHECK
    return tamu.get(page, {"sidik": sha256}).content.decode()


def hash_of(edition: Any, form: str = "pdf") -> str:
    return edition.files.get(form=form).sha256


class TestSwitchedOnByTheOffice:
    def test_until_then_every_hash_is_nobodys(self, perencana, tamu):
        edition = frozen(perencana)
        assert NOT_THIS in asked(tamu, hash_of(edition))
        assert tamu.get(reverse("edition_check", kwargs={"code": edition.code})).status_code == 404

    def test_then_a_genuine_file_is_told_as_such(self, perencana, tamu):
        edition = frozen(perencana)
        opened(perencana)
        for form in ("pdf", "docx", "xlsx", "html"):
            page = asked(tamu, hash_of(edition, form))
            assert "sama, sampai bita terakhir" in page
            assert "Draf 1" in page
        assert "Draf 1" in asked(tamu, hash_of(edition), edition.code)

    def test_and_taken_back_again(self, perencana, tamu):
        edition = frozen(perencana)
        opened(perencana)
        page = perencana.open("editions")
        form_to(page, "/periksa-publik/").submit("buka", index=0, status=302)
        assert not PublicCheck.objects.exists()
        assert NOT_THIS in asked(tamu, hash_of(edition))

    def test_another_year_stays_closed(self, perencana, tamu):
        edition = frozen(perencana)
        PublicCheck.objects.create(office=edition.office, year=2022, by=perencana.user)
        assert NOT_THIS in asked(tamu, hash_of(edition))


class TestTellsNothingElse:
    def test_a_file_that_differs_in_one_byte_is_another_file(self, perencana, tamu):
        edition = frozen(perencana)
        opened(perencana)
        wrong = hash_of(edition)[:-1] + ("0" if hash_of(edition)[-1] != "0" else "1")
        page = asked(tamu, wrong)
        assert NOT_THIS in page
        assert "Draf 1" not in page

    def test_closed_and_unknown_get_the_same_answer(self, perencana, tamu):
        """Whoever guesses learns nothing about what an office has not opened."""
        edition = frozen(perencana)

        def answer(sha256: str) -> str:
            page = asked(tamu, sha256)
            return re.sub(r"csrf\w+\" value=\"\w+|[0-9a-f]{64}", "", page)

        assert answer(hash_of(edition)) == answer("0" * 64)

    def test_who_froze_it_and_why_stays_inside(self, perencana, tamu):
        edition = frozen(perencana, note="Untuk rapat tertutup")
        opened(perencana)
        page = asked(tamu, hash_of(edition))
        for secret in ("Perencana", "rapat tertutup", "97,78", edition.files.first().stored):
            assert secret not in page

    def test_the_code_of_one_edition_does_not_vouch_for_another(self, perencana, tamu):
        first, second = frozen(perencana), frozen(perencana, note="Lain")
        opened(perencana)
        assert NOT_THIS in asked(tamu, hash_of(second), first.code)

    def test_no_search_engine_and_no_cache_keeps_the_answer(self, tamu, db):
        answer = tamu.get(CHECK)
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert "no-store" in answer.headers["Cache-Control"]


class TestHowTheHashIsGiven:
    def test_with_blanks_in_capitals_and_with_the_name_behind_it(self, perencana, tamu):
        edition = frozen(perencana)
        opened(perencana)
        sha256 = hash_of(edition)
        spaced = " ".join(sha256[start : start + 2] for start in range(0, 64, 2))
        for given in (sha256.upper(), spaced, f"{sha256}  lkjip-kalbar-2023-draf-1.pdf"):
            assert "sama, sampai bita terakhir" in asked(tamu, given)

    @pytest.mark.parametrize("given", ["", "abc", "g" * 64, "<script>alert(1)</script>"])
    def test_what_is_no_hash_gets_a_sentence(self, tamu, db, given):
        page = asked(tamu, given)
        assert "64 huruf" in page or "Tempel SHA-256" in page
        assert "<script>alert" not in page


def test_one_address_gets_so_many_answers_a_minute(tamu, db, monkeypatch):
    monkeypatch.setattr("reports.edition.public.MOST_A_MINUTE", 3)
    assert [tamu.get(CHECK).status_code for _ in range(4)] == [200, 200, 200, 429]
    assert tamu.get(CHECK).headers["Retry-After"] == "60"
    assert Client(REMOTE_ADDR="10.0.0.9").get(CHECK).status_code == 200, "somebody else is not kept waiting"


class TestCorrected:
    def test_who_holds_a_replaced_edition_hears_of_its_successor(self, perencana, tamu):
        final = frozen(perencana, "final")
        opened(perencana)
        assert "Berlaku" in asked(tamu, hash_of(final))
        frozen(perencana, "final", note="Tabel 3.9 dibetulkan", replaces=final.pk)
        page = asked(tamu, hash_of(final))
        assert "Sudah digantikan Final, perbaikan 1" in page
        assert "Berlaku" not in page

    def test_and_of_its_errata_but_not_of_who_wrote_them(self, perencana, tamu):
        final = frozen(perencana, "final")
        opened(perencana)
        member = perencana.user.memberships.get()
        add_erratum(member, final, Erratum(place="Halaman 74", wrong="88%", right="87%"))
        page = asked(tamu, hash_of(final))
        assert "Halaman 74: “88%” seharusnya “87%”" in page
        assert "Perencana" not in page


class TestOnPaper:
    def test_the_colophon_leads_to_the_page_by_address_and_qr_code(self, perencana):
        opened(perencana)
        edition = frozen(perencana)
        words = edition.files.get(form="pdf").path.read_text()
        assert "Keaslian berkas ini dapat diperiksa di http://" in words
        assert f"/{edition.code}/" in words
        assert "<svg" in words

    def test_without_the_offices_leave_there_is_neither(self, perencana):
        words = frozen(perencana).files.get(form="pdf").path.read_text()
        assert "dapat diperiksa" not in words
        assert "<svg" not in words


class TestErrata:
    def test_a_final_edition_is_corrected_beside_never_inside(self, perencana, pimpinan):
        edition = frozen(perencana, "final")
        before = [(file.sha256, file.path.read_bytes()) for file in edition.files.all()]
        page = perencana.open("edition_erratum", code=edition.code)
        form = next(form for form in page.forms.values() if "place" in form.fields)
        form["place"], form["wrong"], form["right"] = "Halaman 74, Tabel 3.9", "88%", "87%"
        page = form.submit().follow()
        assert "Ralat 1 ditambahkan." in page
        page = pimpinan.open("edition", code=edition.code)
        assert "Halaman 74, Tabel 3.9" in page
        assert [(file.sha256, file.path.read_bytes()) for file in edition.files.all()] == before
        assert "1 ralat" in pimpinan.open("editions")

    def test_errata_are_numbered(self, perencana):
        edition = frozen(perencana, "final")
        member = perencana.user.memberships.get()
        rows = [add_erratum(member, edition, Erratum(place="1", wrong="a", right="b")) for _ in range(3)]
        assert [row.number for row in rows] == [1, 2, 3]

    def test_a_draft_has_none(self, perencana):
        perencana.open("edition_erratum", code=frozen(perencana).code, status=404)


def test_bytes_that_changed_on_the_disk_are_never_handed_out(perencana, pimpinan):
    file = frozen(perencana, "final").files.get(form="docx")
    place = {"code": file.edition.code, "form": "docx"}
    assert pimpinan.open("edition_file", **place).body == file.path.read_bytes()
    file.path.write_bytes(b"tampered")
    page = pimpinan.open("edition_file", **place, status=409)
    assert "tidak lagi sama dengan yang dibekukan" in page
    file.path.unlink()
    assert "tidak ada lagi" in pimpinan.open("edition_file", **place, status=409)


def test_a_final_edition_hands_out_the_same_bytes_when_the_program_prints_differently(
    perencana, pimpinan, small_files
):
    """Fonts, styles and code may change: nothing of an edition is made again."""
    edition = frozen(perencana, "final")
    place = {"code": edition.code, "form": "pdf"}
    before = pimpinan.open("edition_file", **place).body
    for form in small_files:
        small_files[form] = lambda report, progress: b"another look"
    assert pimpinan.open("edition_file", **place).body == before
