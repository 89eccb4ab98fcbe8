"""Ordering the PDF: progress, the finished file, and a worker that was killed half-way."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from lkjip.jobs import queue
from lkjip.jobs.models import Job
from reports.edition import jobs


@pytest.fixture
def short_report(monkeypatch: Any) -> list[str]:
    """Building as a worker sees it, in a moment: steps are told, and the file appears only at the end."""
    told: list[str] = []

    def build(office: Any, year: int, path: Any, progress: Any) -> None:
        progress(40, "Menyusun halaman 40")
        told.append(f"{office.code} {year}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1.7 whole")

    monkeypatch.setattr(jobs, "build", build)
    return told


def order(person: Any) -> Any:
    """Presses the button; the page with the progress."""
    page = person.open("report")
    form = next(form for form in page.forms.values() if form.action.endswith("/pesan/"))
    return form.submit().follow()


def work() -> None:
    """One round of the worker."""
    queue.reap()
    if job := queue.claim():
        queue.run(job)


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


def test_ordering_twice_is_ordering_once(perencana, pimpinan):
    assert order(perencana).request.path == order(pimpinan).request.path
    assert Job.objects.count() == 1


def test_the_finished_file_is_downloaded_by_those_who_see_the_office(perencana, orang_lain, short_report):
    page = order(perencana)
    work()
    assert short_report == ["kalbar 2023"]
    page = perencana.browser.get(page.request.path)
    assert page.html.find(id="pekerjaan").get("hx-trigger") is None
    for person in (perencana, orang_lain):
        file = person.browser.get(page.click("Unduh PDF").request.path)
        assert file.body == b"%PDF-1.7 whole"
        assert file.headers["Content-Disposition"] == 'attachment; filename="lkjip-kalbar-2023.pdf"'


def test_a_job_survives_a_killed_worker(perencana, short_report, monkeypatch):
    """The first worker dies in the middle of the document; a minute later the next one takes the job over."""
    page = order(perencana)
    with monkeypatch.context() as first:
        first.setattr(jobs, "build", _killed)
        with pytest.raises(KeyboardInterrupt):
            work()
    job = Job.objects.get()
    assert (job.status, job.stage) == (Job.Status.RUNNING, "Menyusun halaman 12")
    assert "Menyusun halaman 12" in perencana.browser.get(page.request.path)

    work()
    assert Job.objects.get().status == Job.Status.RUNNING  # still thought alive: its sign of life is fresh
    Job.objects.update(heartbeat=timezone.now() - dt.timedelta(minutes=2))
    work()
    job.refresh_from_db()
    assert (job.status, job.attempts) == (Job.Status.DONE, 2)
    file = perencana.browser.get(page.request.path).click("Unduh PDF")
    assert file.body == b"%PDF-1.7 whole"


def _killed(office: Any, year: int, path: Any, progress: Any) -> None:
    progress(15, "Menyusun halaman 12")
    raise KeyboardInterrupt


def test_a_file_of_a_killed_worker_is_never_offered(perencana, short_report, monkeypatch):
    page = order(perencana)
    monkeypatch.setattr(jobs, "build", _killed)
    with pytest.raises(KeyboardInterrupt):
        work()
    assert "Unduh PDF" not in perencana.browser.get(page.request.path)
    perencana.open("report_download", pk=Job.objects.get().pk, status=404)


def test_a_failure_is_told_in_words_and_leads_back(perencana, monkeypatch):
    def broken(*_: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(jobs, "build", broken)
    page = order(perencana)
    work()
    page = perencana.browser.get(page.request.path)
    assert page.html.find(role="alert")
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
