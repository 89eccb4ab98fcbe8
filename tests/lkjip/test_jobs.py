"""The queue: claimed once, told how far it is, taken back from a killed worker."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone

from divisions.models import User
from lkjip.jobs import queue
from lkjip.jobs.queue import (
    MOST_ATTEMPTS,
    STALE_AFTER,
    Handler,
    Refused,
    claim,
    done,
    order,
    reap,
    run,
    take_back,
)
from lkjip.management.commands import run_worker
from lkjip.models import Job

pytestmark = pytest.mark.django_db


class KilledError(BaseException):
    """The process ends here: nothing behind it runs, not even what catches errors."""


@pytest.fixture
def handler(monkeypatch) -> Callable[[Handler], None]:
    """Says who does the jobs of kind "uji"."""
    return lambda does: monkeypatch.setitem(queue._handlers, "uji", does)


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """How the jobs of kind "uji" ended, as those who wait for them heard it."""
    heard: list[str] = []
    monkeypatch.setitem(queue._tellers, "uji", lambda job: heard.append(job.status))
    return heard


@pytest.fixture
def people() -> list[User]:
    return [User.objects.create(username=name) for name in ("satu", "dua")]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """Progress is told each time, not twice a second."""
    monkeypatch.setattr(queue, "EVERY_SECONDS", 0)


@pytest.fixture
def work(monkeypatch) -> Callable[[], object]:
    """The worker until nothing waits; closing old connections would end the test's own transaction."""
    monkeypatch.setattr(run_worker, "close_old_connections", lambda: None)
    return lambda: call_command("run_worker", "--once")


def ordered(number: int = 1, office=None) -> Job:
    return order("uji", {"nomor": number}, office=office, by=None)


def claimed(number: int = 1) -> Job:
    ordered(number)
    job = claim()
    assert job is not None
    return job


def claim_and_run() -> None:
    job = claim()
    assert job is not None
    run(job)


def fall_silent(job: Job) -> None:
    """A minute and more without a heartbeat."""
    Job.objects.filter(pk=job.pk).update(heartbeat=timezone.now() - STALE_AFTER - dt.timedelta(seconds=1))


def state(job: Job) -> str:
    return Job.objects.get(pk=job.pk).status


class TestOrder:
    def test_the_same_thing_is_ordered_once_while_it_waits_or_runs(self, kalbar):
        first = ordered(office=kalbar)
        assert ordered(office=kalbar) == first
        claim()
        assert ordered(office=kalbar) == first

    def test_the_order_of_what_is_asked_does_not_matter(self):
        first = order("uji", {"tahun": 2023, "bulan": 12}, office=None, by=None)
        assert order("uji", {"bulan": 12, "tahun": 2023}, office=None, by=None) == first

    def test_another_year_another_office_or_a_finished_one_is_a_new_job(self, kalbar):
        first = ordered(1, kalbar)
        assert ordered(2, kalbar) != first
        assert ordered(1) != first
        Job.objects.filter(pk=first.pk).update(status=Job.Status.DONE)
        assert ordered(1, kalbar) != first


class TestClaim:
    def test_the_oldest_first_and_each_once(self):
        jobs = [ordered(number) for number in (1, 2)]
        assert [claim(), claim(), claim()] == [*jobs, None]

    def test_a_claimed_job_runs_with_a_heartbeat_and_counts_its_attempt(self):
        job = claimed()
        assert (job.status, job.attempts, job.progress) == (Job.Status.RUNNING, 1, 0)
        assert job.heartbeat == job.started

    def test_a_job_that_another_worker_took_in_between_is_left_alone(self, monkeypatch):
        """Both workers have read the same row; the clock is where the second one is held up."""
        first, second = ordered(1), ordered(2)
        now = timezone.now()

        def overtaken() -> dt.datetime:
            Job.objects.filter(pk=first.pk).update(status=Job.Status.RUNNING)
            return now

        monkeypatch.setattr(queue.timezone, "now", overtaken)
        assert claim() == second


class TestRun:
    def test_to_its_end(self, handler):
        job, told = claimed(), []

        def does(job, progress):
            progress(40, "Menyusun Bab III")
            told.append(Job.objects.values_list("progress", "stage").get(pk=job.pk))
            return "laporan/uji.pdf"

        handler(does)
        run(job)
        job.refresh_from_db()
        assert told == [(40, "Menyusun Bab III")]
        assert (job.status, job.progress, job.result) == (Job.Status.DONE, 100, "laporan/uji.pdf")
        assert job.finished is not None

    def test_progress_stays_below_a_hundred_until_it_is_done(self, handler):
        job, told = claimed(), []

        def does(job, progress):
            for percent in (-5, 250):
                progress(percent, "x" * 300)
                told.append(Job.objects.values_list("progress", flat=True).get(pk=job.pk))
            return ""

        handler(does)
        run(job)
        assert told == [0, 99]

    def test_what_goes_wrong_is_told_in_words(self, handler, caplog):
        def does(job, progress):
            raise ValueError("rahasia dalam galat")

        handler(does)
        job = claimed()
        run(job)
        job.refresh_from_db()
        assert (job.status, job.error) == (Job.Status.FAILED, "Pekerjaan gagal: ValueError. Coba lagi.")
        assert "rahasia dalam galat" in caplog.text

    def test_what_cannot_be_done_as_ordered_is_told_as_it_was_said(self, handler):
        def refuses(job, progress):
            raise Refused("Terbitan final sudah ada.")

        handler(refuses)
        job = claimed()
        run(job)
        job.refresh_from_db()
        assert (job.status, job.error) == (Job.Status.FAILED, "Terbitan final sudah ada.")

    def test_a_handler_may_end_its_job_together_with_its_rows(self, handler, told):
        handler(lambda job, progress: "a.pdf" if done(job, "a.pdf") else "")
        job = claimed()
        run(job)
        job.refresh_from_db()
        assert (job.status, job.result, told) == (Job.Status.DONE, "a.pdf", ["done"])

    def test_a_kind_that_nobody_does_fails_too(self, caplog):
        job = claimed()
        run(job)
        assert state(job) == Job.Status.FAILED

    def test_the_worker_does_all_that_waits_and_stops(self, handler, work):
        handler(lambda job, progress: "")
        jobs = [ordered(number) for number in (1, 2, 3)]
        work()
        assert {state(job) for job in jobs} == {Job.Status.DONE}


class TestTelling:
    def test_of_the_end_and_only_of_the_end(self, handler, told):
        handler(lambda job, progress: "")
        run(claimed())
        assert told == ["done"]

    def test_of_a_failure(self, handler, told, caplog):
        handler(lambda job, progress: str(1 / 0))
        run(claimed())
        assert told == ["failed"]

    def test_a_message_that_cannot_be_sent_alters_nothing(self, handler, monkeypatch, caplog):
        monkeypatch.setitem(queue._tellers, "uji", lambda job: str(1 / 0))
        handler(lambda job, progress: "")
        job = claimed()
        run(job)
        assert state(job) == Job.Status.DONE

    def test_a_late_worker_tells_nothing(self, handler, told):
        late = claimed()
        fall_silent(late)
        reap()
        claim()
        handler(lambda job, progress: "")
        run(late)
        assert told == []


class TestTakingBack:
    def test_the_last_who_wants_it_ends_it(self, kalbar, people):
        one, other = people
        job = order("uji", {}, office=kalbar, by=one)
        order("uji", {}, office=kalbar, by=other)
        take_back(job, one)
        assert (job.status, job.requested_by) == (Job.Status.QUEUED, other)
        take_back(job, other)
        assert job.status == Job.Status.CANCELLED
        assert claim() is None

    def test_a_running_one_is_given_up_at_the_next_step(self, handler, people, told, monkeypatch):
        job = order("uji", {}, office=None, by=people[0])
        came = []

        def does(job, progress):
            take_back(Job.objects.get(pk=job.pk), people[0])
            progress(50, "Menyusun")
            came.append("too far")

        handler(does)
        claim_and_run()
        assert (state(job), came, told) == (Job.Status.CANCELLED, [], [])

    def test_it_is_neither_reaped_nor_ordered_into(self, people):
        job = order("uji", {}, office=None, by=people[0])
        claim()
        fall_silent(job)
        take_back(job, people[0])
        assert reap() == 0
        assert order("uji", {}, office=None, by=people[0]) != job


class TestKilled:
    def test_a_worker_killed_in_the_middle_costs_time_and_nothing_else(self, handler, work):
        def dies(job, progress):
            progress(60, "Menyusun")
            raise KilledError

        handler(dies)
        job = claimed()
        with pytest.raises(KilledError):
            run(job)
        assert state(job) == Job.Status.RUNNING
        assert reap() == 0, "it may still be alive"

        fall_silent(job)
        assert reap() == 1
        job.refresh_from_db()
        assert (job.status, job.stage) == (Job.Status.QUEUED, "Menunggu dikerjakan ulang")

        handler(lambda job, progress: "laporan/uji.pdf")
        work()
        job.refresh_from_db()
        assert (job.status, job.attempts, job.result) == (Job.Status.DONE, 2, "laporan/uji.pdf")

    def test_the_worker_itself_takes_up_what_another_left(self, handler, work):
        handler(lambda job, progress: "")
        job = claimed()
        fall_silent(job)
        work()
        assert state(job) == Job.Status.DONE

    def test_three_deaths_are_enough(self):
        ordered()
        for _attempt in range(MOST_ATTEMPTS):
            job = claim()
            assert job is not None
            fall_silent(job)
            reap()
        job.refresh_from_db()
        assert (job.status, job.attempts) == (Job.Status.FAILED, MOST_ATTEMPTS)
        assert "terhenti tiga kali" in job.error
        assert claim() is None

    def test_only_the_silent_are_taken_back(self):
        silent, alive, waiting = claimed(1), claimed(2), ordered(3)
        fall_silent(silent)
        assert reap() == 1
        assert [state(job) for job in (silent, alive, waiting)] == ["queued", "running", "queued"]

    def test_a_worker_believed_dead_writes_nothing_over_its_successor(self, handler):
        late = claimed()
        fall_silent(late)
        reap()
        successor = claim()
        assert successor is not None

        def goes_on(job, progress):
            progress(90, "Hampir selesai")
            return "laporan/terlambat.pdf"

        handler(goes_on)
        run(late)
        handler(lambda job, progress: "laporan/baru.pdf")
        run(successor)
        run(late)
        successor.refresh_from_db()
        assert (successor.status, successor.result, successor.attempts) == ("done", "laporan/baru.pdf", 2)


@pytest.mark.django_db(transaction=True)
class TestBesideOneAnother:
    """With connections of their own."""

    def test_a_long_step_still_gives_signs_of_life(self, handler, monkeypatch):
        monkeypatch.setattr(queue, "BEAT_SECONDS", 0.01)
        job = claimed()
        fall_silent(job)

        def silent_for_long(job, progress):
            for _wait in range(500):
                if Job.objects.filter(pk=job.pk, heartbeat__gt=timezone.now() - STALE_AFTER).exists():
                    return "hidup"
                time.sleep(0.01)
            return "bisu"

        handler(silent_for_long)
        run(job)
        job.refresh_from_db()
        assert job.result == "hidup"

    def test_eight_workers_share_four_jobs(self):
        if connection.vendor == "sqlite":
            pytest.skip("the tests' SQLite lives in memory, where writers cannot wait for each other")
        jobs = {ordered(number).pk for number in range(4)}
        assert sorted(job.pk for job in together(claim, 8) if job) == sorted(jobs)

    def test_eight_clicks_order_one_job(self, kalbar):
        if connection.vendor == "sqlite":
            pytest.skip("the tests' SQLite lives in memory, where writers cannot wait for each other")
        assert len({job.pk for job in together(lambda: ordered(office=kalbar), 8)}) == 1


def together(does: Callable, times: int) -> list:
    """The same in threads that begin at the same moment."""
    results, start = [], threading.Barrier(times)

    def one() -> None:
        start.wait()
        results.append(does())
        connections.close_all()

    threads = [threading.Thread(target=one) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
