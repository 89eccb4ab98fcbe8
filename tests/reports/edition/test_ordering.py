"""Ordering the report: its form and period, progress, the finished file, and a worker that was killed half-way."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from lkjip.jobs import queue
from lkjip.jobs.models import Job
from lkjip.periods import Period
from reports.edition import jobs


@pytest.fixture
def short_report(monkeypatch: Any) -> list[str]:
    """Building as a worker sees it, in a moment: steps are told, and the file appears only at the end."""
    told: list[str] = []

    def build(office: Any, year: int, path: Any, progress: Any, period: Period) -> None:
        progress(40, "Menata Bab III")
        told.append(f"{office.code} {year} {period}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1.7 whole")

    monkeypatch.setattr(jobs, "build", build)
    return told


def form_to(page: Any, ending: str) -> Any:
    return next(form for form in page.forms.values() if form.action.endswith(ending))


def send(person: Any, **chosen: str) -> Any:
    """Presses the button: the planner's own choice, or what stands there first, the year as PDF."""
    form = form_to(person.open("report"), "/pesan/")
    for name, value in chosen.items():
        form[name].force_value(value)
    return form.submit(expect_errors=True)


def order(person: Any, **chosen: str) -> Any:
    """The page with the progress."""
    return send(person, **chosen).follow()


def work() -> None:
    """One round of the worker."""
    queue.reap()
    if job := queue.claim():
        queue.run(job)


def again(person: Any, page: Any) -> Any:
    return person.browser.get(page.request.path)


def take_back(person: Any, page: Any) -> Any:
    return form_to(again(person, page), "/batal/").submit().follow()


def test_an_order_waits_and_says_that_the_page_may_be_closed(perencana):
    page = order(perencana)
    assert "Menunggu giliran" in page
    assert "Halaman ini boleh ditutup" in page
    assert page.html.find(id="pekerjaan")["hx-trigger"] == "every 2s"
    assert Job.objects.get().requested_by == perencana.user


def test_the_page_asks_for_its_inner_part_only(perencana):
    page = order(perencana)
    inner = perencana.browser.get(page.request.path, headers={"HX-Request": "true"})
    assert inner.html.find("html") is None
    assert inner.html.find("progress")["value"] == "0"


def test_the_finished_file_is_downloaded_by_those_who_see_the_office(perencana, orang_lain, short_report):
    page = order(perencana)
    work()
    assert short_report == ["kalbar 2023 Y"]
    page = again(perencana, page)
    assert page.html.find(id="pekerjaan").get("hx-trigger") is None
    for person in (perencana, orang_lain):
        file = person.browser.get(page.click("Unduh PDF").request.path)
        assert file.body == b"%PDF-1.7 whole"
        assert file.headers["Content-Disposition"] == 'attachment; filename="lkjip-kalbar-2023.pdf"'


class TestFormAndPeriod:
    def test_a_quarter_as_a_word_file(self, perencana, short_report):
        page = order(perencana, form="docx", period="TW2")
        assert page.html.h1.text == "Laporan kinerja Triwulan II 2023 sebagai Word (DOCX)"
        work()
        assert short_report == ["kalbar 2023 TW2"]
        file = again(perencana, page).click("Unduh Word")
        assert file.headers["Content-Disposition"] == 'attachment; filename="lkjip-kalbar-2023-tw2.docx"'

    def test_every_form_and_period_can_be_chosen(self, perencana):
        form = form_to(perencana.open("report"), "/pesan/")
        assert [value for value, _, _ in form["form"].options] == ["pdf", "docx", "xlsx", "html"]
        periods = ["Y", "TW1", "TW2", "TW3", "TW4", "S1", "S2"]
        assert [value for value, _, _ in form["period"].options] == periods

    def test_the_list_says_what_each_file_is(self, perencana):
        order(perencana, form="xlsx", period="S1")
        assert perencana.open("report").html.find("tbody").th.text == "Excel (XLSX), Semester I 2023"

    @pytest.mark.parametrize("wrong", [{"form": "exe"}, {"period": "TW9"}, {"form": ""}])
    def test_what_is_not_on_the_list_is_not_ordered(self, perencana, wrong):
        page = send(perencana, **wrong)
        assert page.status_code == 422
        assert "Pilih salah satu" in page.html.find(class_="pesan-salah").text
        assert not Job.objects.exists()

    def test_a_real_workbook_comes_out(self, perencana):
        page = order(perencana, form="xlsx", period="TW1")
        work()
        assert again(perencana, page).click("Unduh Excel").body.startswith(b"PK")


class TestTogether:
    def test_the_same_order_by_two_people_is_one_job(self, perencana, pimpinan):
        assert order(perencana).request.path == order(pimpinan).request.path
        assert Job.objects.count() == 1

    def test_another_form_is_another_job(self, perencana, pimpinan):
        order(perencana)
        order(pimpinan, form="docx")
        assert Job.objects.count() == 2

    def test_ten_orders_queue_and_each_says_how_many_go_first(self, perencana, short_report):
        asked = [("pdf", "Y"), ("docx", "Y"), ("xlsx", "Y"), ("html", "Y"), ("pdf", "TW1"), ("pdf", "TW2")]
        asked += [("pdf", "TW3"), ("pdf", "TW4"), ("pdf", "S1"), ("pdf", "S2")]
        pages = [order(perencana, form=form, period=period) for form, period in asked]
        assert "Menunggu giliran" in pages[0]
        assert "Menunggu giliran: 9 pekerjaan lebih dahulu" in pages[9]
        work()
        assert "Menunggu giliran: 8 pekerjaan lebih dahulu" in again(perencana, pages[9])
        for _turn in asked[1:]:
            work()
        assert short_report == [f"kalbar 2023 {period}" for _form, period in asked]
        assert set(Job.objects.values_list("status", flat=True)) == {"done"}


class TestTakingBack:
    def test_an_order_that_waits_never_begins(self, perencana, short_report):
        page = take_back(perencana, order(perencana))
        assert "Pesanan dibatalkan." in page
        work()
        assert short_report == []
        assert "Dibatalkan" in perencana.open("report")

    def test_a_worker_notices_when_it_next_tells_how_far_it_is(self, perencana, monkeypatch):
        monkeypatch.setattr(queue, "EVERY_SECONDS", 0)
        page, came = order(perencana), []

        def build(office: Any, year: int, path: Any, progress: Any, period: Period) -> None:
            progress(40, "Menata Bab II")
            take_back(perencana, page)
            progress(60, "Menata Bab III")
            came.append("too far")

        monkeypatch.setattr(jobs, "build", build)
        work()
        job = Job.objects.get()
        assert (came, job.status, job.result) == ([], Job.Status.CANCELLED, "")

    def test_a_cancelled_order_is_not_done_by_who_finishes_it_all_the_same(self, perencana, short_report):
        page = order(perencana)
        job = queue.claim()
        assert job is not None
        take_back(perencana, page)
        queue.run(job)
        assert Job.objects.get().status == Job.Status.CANCELLED
        perencana.open("report_download", pk=job.pk, status=404)

    def test_what_two_people_wait_for_goes_on_for_the_other(self, perencana, pimpinan, short_report):
        order(perencana)
        page = take_back(perencana, order(pimpinan))
        assert "pemesan lain tetap menunggunya" in page
        assert page.html.find("button", string="Batalkan") is None
        assert Job.objects.get().requested_by == pimpinan.user
        work()
        assert Job.objects.get().status == Job.Status.DONE

    def test_nobody_takes_back_what_somebody_else_ordered(self, perencana, pimpinan):
        order(perencana)
        pk = Job.objects.get().pk
        token = form_to(pimpinan.open("report"), "/pesan/")["csrfmiddlewaretoken"].value
        path = f"/kalbar/2023/laporan/berkas/{pk}/batal/"
        pimpinan.browser.post(path, {"csrfmiddlewaretoken": token}, status=403)

    def test_what_is_done_stays_done(self, perencana, short_report):
        page = order(perencana)
        work()
        assert "Unduh PDF" in form_to(page, "/batal/").submit().follow()

    def test_the_same_can_be_ordered_again(self, perencana, short_report):
        first = take_back(perencana, order(perencana))
        assert order(perencana).request.path != first.request.path


class TestMail:
    @pytest.fixture(autouse=True)
    def _addresses(self, perencana, settings):
        settings.SITE_URL = "https://kinerja.example"
        perencana.user.email = "perencana@kantor.example"
        perencana.user.save()

    def test_who_ordered_hears_when_it_is_done(self, perencana, pimpinan, short_report, mailoutbox):
        page = order(perencana)
        order(pimpinan)
        assert "perencana@kantor.example" in page
        work()
        (mail,) = mailoutbox
        assert mail.to == ["perencana@kantor.example"], "the head has given no address"
        assert mail.subject == "Laporan kinerja tahun 2023 sebagai PDF selesai disusun"
        assert f"https://kinerja.example{page.request.path}" in mail.body

    def test_everybody_who_ordered_the_same_hears(self, perencana, pimpinan, short_report, mailoutbox):
        pimpinan.user.email = "pimpinan@kantor.example"
        pimpinan.user.save()
        order(perencana)
        order(pimpinan)
        work()
        assert sorted(mail.to[0] for mail in mailoutbox) == [
            "perencana@kantor.example",
            "pimpinan@kantor.example",
        ]

    def test_a_failure_is_told_too(self, perencana, monkeypatch, mailoutbox):
        monkeypatch.setattr(jobs, "build", _broken)
        order(perencana)
        work()
        assert mailoutbox[0].subject == "Laporan kinerja tahun 2023 sebagai PDF gagal disusun"
        assert "disk full" not in mailoutbox[0].body

    def test_nobody_hears_of_what_was_taken_back(self, perencana, short_report, mailoutbox):
        take_back(perencana, order(perencana))
        work()
        assert mailoutbox == []

    def test_a_silent_mail_server_costs_nobody_the_file(self, perencana, short_report, monkeypatch):
        def refuses(*_: Any, **__: Any) -> None:
            raise OSError("no route")

        monkeypatch.setattr("django.core.mail.EmailMessage.send", refuses)
        page = order(perencana)
        work()
        assert "Unduh PDF" in again(perencana, page)


def test_a_job_survives_a_killed_worker(perencana, short_report, monkeypatch):
    """The first worker dies in the middle of the document; a minute later the next one takes the job over."""
    page = order(perencana)
    with monkeypatch.context() as first:
        first.setattr(jobs, "build", _killed)
        with pytest.raises(KeyboardInterrupt):
            work()
    job = Job.objects.get()
    assert (job.status, job.stage) == (Job.Status.RUNNING, "Menyusun halaman 12")
    assert "Menyusun halaman 12" in again(perencana, page)

    work()
    assert Job.objects.get().status == Job.Status.RUNNING  # still thought alive: its sign of life is fresh
    Job.objects.update(heartbeat=timezone.now() - dt.timedelta(minutes=2))
    work()
    job.refresh_from_db()
    assert (job.status, job.attempts) == (Job.Status.DONE, 2)
    file = again(perencana, page).click("Unduh PDF")
    assert file.body == b"%PDF-1.7 whole"


def _killed(office: Any, year: int, path: Any, progress: Any, period: Period) -> None:
    progress(15, "Menyusun halaman 12")
    raise KeyboardInterrupt


def _broken(*_: Any) -> None:
    raise OSError("disk full")


def test_a_file_of_a_killed_worker_is_never_offered(perencana, short_report, monkeypatch):
    page = order(perencana)
    monkeypatch.setattr(jobs, "build", _killed)
    with pytest.raises(KeyboardInterrupt):
        work()
    assert "Unduh PDF" not in again(perencana, page)
    perencana.open("report_download", pk=Job.objects.get().pk, status=404)


def test_a_failure_is_told_in_words_and_leads_back(perencana, monkeypatch):
    monkeypatch.setattr(jobs, "build", _broken)
    page = order(perencana)
    work()
    page = again(perencana, page)
    assert "Pekerjaan gagal: OSError. Coba lagi." in page
    assert "disk full" not in page  # for the log, not for the reader
    assert page.click("Kembali ke laporan").html.h1.text == "Laporan kinerja 2023"


def test_a_file_that_was_taken_away_is_not_there(perencana, short_report):
    page = order(perencana)
    work()
    queue.result_path(Job.objects.get()).unlink()
    perencana.open("report_download", pk=Job.objects.get().pk, status=404)
    assert "Selesai" in perencana.open("report")
    assert page


def test_an_order_of_another_year_or_office_is_not_shown(perencana, short_report, kalbar, orang_luar):
    order(perencana)
    pk = Job.objects.get().pk
    perencana.open("report_job", pk=pk, year=2022, status=404)
    orang_luar.open("report_job", pk=pk, status=404)
    orang_luar.office = "tetangga"
    orang_luar.open("report_job", pk=pk, status=404)
