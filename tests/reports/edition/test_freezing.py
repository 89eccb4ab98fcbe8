"""Freezing: one look at the data, four files, one row for each; whole or not at all, whoever dies or presses twice."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from divisions.models import Role
from indicators.realisation.models import Entry
from lkjip.jobs import queue
from lkjip.jobs.models import Job
from lkjip.periods import Period
from reports.edition.freezing import BusyError
from reports.edition.models import Edition, EditionFile
from reports.models import SectionText
from tests.states import put

from .conftest import WATCHED
from .desk import fall_silent, freezing_form, frozen, ordered, work

pytestmark = pytest.mark.usefixtures("small_files", "review_errors")


def kept() -> list[Path]:
    """Every file below the editions' folder."""
    return [path for path in (Path(settings.MEDIA_ROOT) / "terbitan").rglob("*") if path.is_file()]


class TestWhatIsKept:
    def test_four_files_byte_for_byte_with_their_hashes(self, perencana):
        edition = frozen(perencana)
        files = list(edition.files.all())
        assert [file.form for file in files] == ["pdf", "docx", "xlsx", "html"]
        for file in files:
            content = file.path.read_bytes()
            assert content.startswith(f"{file.form} 97,78%".encode())
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file.size, file.sha256)
            assert file.name not in file.stored, "names on the disk are our own"
        assert files[0].name == "lkjip-kalbar-2023-draf-1.pdf"

    def test_every_figure_with_its_exact_value_its_text_and_its_state(self, perencana, report_2023):
        register = frozen(perencana).content.register
        assert register[WATCHED] == ["97.78", "97,78%", "terhitung"]
        assert len(register) > 5000

    def test_what_people_wrote(self, perencana, kalbar):
        SectionText.objects.create(office=kalbar, year=2023, section="bab-4", text="Kami **belajar**.")
        texts = frozen(perencana).content.texts
        assert {
            "slug": "bab-4",
            "title": "Bab IV Penutup",
            "label": "Naskah",
            "text": "Kami **belajar**.",
        } in texts
        causes = [
            row for row in texts if row["slug"] == "ikk-PAS-2.1" and row["label"].startswith("Penyebab")
        ]
        assert len(causes) == 1

    def test_the_settings_and_regulations_it_was_made_under(self, perencana):
        kept = frozen(perencana).content.settings
        assert kept["kantor"]["rounding"] == "half_up"
        assert kept["laporan"]["date"] == "2024-01-05"
        assert "capaian" in {rule["kind"] for rule in kept["aturan"]}

    def test_who_and_when_and_why(self, perencana):
        edition = frozen(perencana, note="Untuk rapat 12 Januari")
        assert (edition.label, edition.by, edition.by_name) == ("Draf 1", perencana.user, "Perencana")
        assert edition.note == "Untuk rapat 12 Januari"

    def test_the_colophon_says_which_edition_it_is(self, perencana):
        edition = frozen(perencana)
        words = edition.files.get(form="html").path.read_text()
        assert "Draf 1 (belum disahkan)" in words
        assert edition.code in words
        assert "periksa" not in words, "nobody opened the public page"


class TestNumbers:
    def test_drafts_follow_each_other(self, perencana):
        assert [frozen(perencana).label for _ in range(3)] == ["Draf 1", "Draf 2", "Draf 3"]

    def test_the_newest_stands_first(self, perencana):
        for _ in range(3):
            frozen(perencana)
        names = [row.th.a.text for row in perencana.open("editions").html.select("table.terbitan tbody tr")]
        assert names == ["Draf 3", "Draf 2", "Draf 1"]

    def test_each_period_counts_by_itself(self, perencana):
        frozen(perencana)
        edition = frozen(perencana, period=Period.Q2)
        assert str(edition) == "Draf 1, Triwulan II 2023"
        assert edition.files.first().name == "lkjip-kalbar-2023-tw2-draf-1.pdf"

    def test_a_correction_points_to_what_it_replaces(self, perencana):
        final = frozen(perencana, "final")
        better = frozen(perencana, "final", note="Tabel 3.9 dibetulkan", replaces=final.pk)
        assert (final.label, better.label, better.replaces) == ("Final", "Final, perbaikan 1", final)
        words = better.files.get(form="pdf").path.read_text()
        assert "Final. Tabel 3.9 dibetulkan" in words


class TestOneMoment:
    def test_what_changes_while_files_are_written_is_in_none_of_them(self, perencana, small_files):
        """While the PDF is laid out somebody takes back the approval of the figure that every form prints."""
        pdf = small_files[".pdf"]

        def meanwhile(report: Any, progress: Any) -> bytes:
            put(Entry.objects.filter(indicator__code="PAS-2.1", year=2023), Entry.State.DRAFT)
            return pdf(report, progress)

        small_files[".pdf"] = meanwhile
        edition = frozen(perencana)
        for file in edition.files.all():
            assert b"97,78%" in file.path.read_bytes()
        assert edition.content.register[WATCHED][1] == "97,78%"
        small_files[".pdf"] = pdf
        assert frozen(perencana).content.register[WATCHED][0] is None


class TestKilled:
    def test_a_worker_killed_half_way_leaves_no_half_edition(self, perencana, small_files, monkeypatch):
        """Killed for good: nothing behind it runs, so its first file stays on the disk until the next attempt."""
        docx = small_files[".docx"]

        def killed(report: Any, progress: Any) -> bytes:
            raise KeyboardInterrupt

        small_files[".docx"] = killed
        job = ordered(perencana)
        with monkeypatch.context() as first:
            first.setattr("reports.edition.keeping.shutil.rmtree", lambda *_, **__: None)
            with pytest.raises(KeyboardInterrupt):
                work()
        assert len(kept()) == 1
        assert not Edition.objects.exists()
        assert not EditionFile.objects.exists()

        small_files[".docx"] = docx
        fall_silent()
        work()
        job.refresh_from_db()
        assert (job.status, job.attempts) == (Job.Status.DONE, 2)
        edition = Edition.objects.get()
        assert edition.label == "Draf 1"
        assert sorted(kept()) == sorted(file.path for file in edition.files.all())

    def test_killed_between_the_rows_and_the_end_it_is_not_frozen_twice(self, perencana, monkeypatch):
        """The rows and the end of the job are one transaction: there is no between."""

        def killed(job: Job) -> None:
            raise KeyboardInterrupt

        ordered(perencana)
        monkeypatch.setattr(queue, "_tell", killed)
        with pytest.raises(KeyboardInterrupt):
            work()
        monkeypatch.undo()
        fall_silent()
        work()
        assert Edition.objects.count() == 1
        assert Job.objects.get().status == Job.Status.DONE

    def test_a_failure_takes_its_files_along(self, perencana, small_files):
        def broken(report: Any, progress: Any) -> bytes:
            raise OSError("disk full")

        small_files[".html"] = broken
        ordered(perencana)
        work()
        assert Job.objects.get().status == Job.Status.FAILED
        assert (kept(), Edition.objects.count()) == ([], 0)

    def test_a_worker_believed_dead_adds_nothing_to_its_successors_edition(self, perencana, small_files):
        pdf = small_files[".pdf"]

        def held_up(report: Any, progress: Any) -> bytes:
            small_files[".pdf"] = pdf
            fall_silent()
            work()
            return pdf(report, lambda percent, stage: None)

        small_files[".pdf"] = held_up
        ordered(perencana)
        work()
        assert Edition.objects.count() == 1
        assert len(kept()) == 4


class TestTakenBack:
    def test_while_it_is_written_nothing_is_frozen(self, perencana, small_files):
        pdf = small_files[".pdf"]

        def meanwhile(report: Any, progress: Any) -> bytes:
            queue.take_back(Job.objects.get(), perencana.user)
            return pdf(report, lambda percent, stage: None)

        small_files[".pdf"] = meanwhile
        ordered(perencana)
        work()
        assert Job.objects.get().status == Job.Status.CANCELLED
        assert (kept(), Edition.objects.count()) == ([], 0)


class TestTwoPeople:
    def test_who_ask_for_the_same_wait_for_one(self, perencana, pimpinan):
        assert ordered(perencana) == ordered(pimpinan)
        work()
        assert Edition.objects.count() == 1

    def test_who_ask_for_something_else_are_told_to_wait(self, perencana, pimpinan):
        ordered(perencana)
        with pytest.raises(BusyError, match="sedang dibekukan oleh Perencana"):
            ordered(pimpinan, note="Untuk pimpinan")

    def test_and_lose_nothing_that_they_typed(self, perencana, pimpinan):
        ordered(perencana)
        form = freezing_form(pimpinan.open("edition_new"))
        form["note"] = "Untuk pimpinan"
        page = form.submit(status=409)
        assert "sedang dibekukan oleh Perencana" in page
        assert freezing_form(page)["note"].value == "Untuk pimpinan"
        assert page.html.find("a", string="Lihat kemajuannya")

    def test_another_period_is_frozen_beside(self, perencana, pimpinan):
        ordered(perencana)
        ordered(pimpinan, period=Period.S1)
        work()
        work()
        assert Edition.objects.count() == 2


class TestOfficially:
    def final_form(self, person: Any) -> Any:
        form = freezing_form(person.open("edition_new"))
        form["kind"] = "final"
        return form

    def test_only_the_planner_issues(self, pimpinan, reviu, perencana):
        for person in (pimpinan, reviu):
            kinds = freezing_form(person.open("edition_new"))["kind"].options
            assert [value for value, _, _ in kinds] == ["draf"]
        form = freezing_form(pimpinan.open("edition_new"))
        form["kind"].force_value("final")
        assert "Pilih salah satu yang ada di daftar." in form.submit(status=422)
        self.final_form(perencana).submit(status=302)

    def test_open_errors_ask_for_a_reason_that_is_kept(self, perencana, review_errors):
        review_errors.append({"rule": "x", "subject": "PAS-7.3", "message": "Angkanya tidak mungkin."})
        page = self.final_form(perencana).submit(status=422)
        assert "Ada 1 galat reviu yang terbuka." in page
        form = freezing_form(page)
        form["reason"] = "Menunggu jawaban Ditjen."
        form.submit(status=302)
        work()
        edition = Edition.objects.get()
        assert (edition.open_errors, edition.reason) == (1, "Menunggu jawaban Ditjen.")
        assert edition.content.findings == review_errors
        page = perencana.open("edition", code=edition.code)
        assert "Dibekukan dengan 1 galat reviu." in page
        assert "PAS-7.3: Angkanya tidak mungkin." in page

    def test_errors_that_came_up_since_stop_it_with_a_sentence(self, perencana, review_errors):
        ordered(perencana, "final")
        review_errors.append({"rule": "x", "subject": "PAS-7.3", "message": "Angkanya tidak mungkin."})
        work()
        assert "Ada 1 galat reviu yang terbuka." in Job.objects.get().error
        assert not Edition.objects.exists()

    @pytest.mark.parametrize("period", [Period.YEAR, Period.Q1])
    def test_a_draft_and_a_quarter_say_why_too(self, perencana, review_errors, period):
        review_errors.append({"rule": "x", "subject": "PAS-7.3", "message": "Angkanya tidak mungkin."})
        form = freezing_form(perencana.open("edition_new"))
        form["period"] = period.value
        page = form.submit(status=422)
        assert "Ada 1 galat reviu yang terbuka." in page
        form = freezing_form(page)
        form["reason"] = "Sedang dibetulkan divisi."
        form.submit(status=302)
        work()
        edition = Edition.objects.get()
        assert (edition.open_errors, edition.reason) == (1, "Sedang dibetulkan divisi.")

    def test_the_second_says_what_it_corrects(self, perencana):
        frozen(perencana, "final")
        page = self.final_form(perencana).submit(status=422)
        assert "Terbitan ini menggantikan Final. Tulis apa yang diperbaiki di dalamnya." in page
        form = freezing_form(page)
        form["note"] = "Tabel 3.9 dibetulkan"
        form.submit(status=302)
        work()
        assert Edition.objects.first().label == "Final, perbaikan 1"

    def test_a_final_made_meanwhile_is_not_replaced_unasked(self, perencana):
        frozen(perencana, "final")
        ordered(perencana, "final")
        work()
        assert "Terbitan final yang lain sudah ada." in Job.objects.first().error
        assert Edition.objects.count() == 1

    def test_who_lost_the_right_meanwhile_issues_nothing(self, perencana):
        ordered(perencana, "final")
        perencana.user.memberships.update(role=Role.REVIEWER)
        work()
        assert "tidak lagi berhak" in Job.objects.get().error
        assert not Edition.objects.exists()


def test_the_progress_leads_to_the_edition(perencana, mailoutbox):
    perencana.user.email = "perencana@kantor.example"
    perencana.user.save()
    page = freezing_form(perencana.open("edition_new")).submit().follow()
    assert page.html.h1.text == "Draf laporan kinerja tahun 2023"
    assert "Draf laporan kinerja tahun 2023 sedang dibekukan" in perencana.open("editions")
    work()
    page = perencana.browser.get(page.request.path).click("Buka terbitan")
    assert page.html.h1.text == "Draf 1"
    assert mailoutbox[0].subject == "Draf laporan kinerja tahun 2023 selesai dibekukan"
