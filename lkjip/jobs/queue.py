"""The queue: order work, claim it once, say how far it is, and take back what a killed worker left behind."""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone

from .models import Job

STALE_AFTER = dt.timedelta(seconds=60)
MOST_ATTEMPTS = 3
EVERY_SECONDS = 0.5
BEAT_SECONDS = 15.0

logger = logging.getLogger(__name__)

Progress = Callable[[int, str], None]
"""Called with percent and a short Indonesian description of the step."""
Handler = Callable[[Job, Progress], str]
"""Does the work; returns the result's path below MEDIA_ROOT. It may run again after a kill: it must be idempotent."""
Teller = Callable[[Job], None]
"""Called once with a job that is done or failed, for those who wait for it."""

_handlers: dict[str, Handler] = {}
_tellers: dict[str, Teller] = {}


class NotOursError(RuntimeError):
    """Nobody wants the job any longer, or the worker was believed dead and another has it: what it still does
    counts for nothing."""


class Refused(Exception):
    """The job cannot be done as it was ordered; the message is an Indonesian sentence for who ordered it."""


def handler(kind: str, tell: Teller | None = None) -> Callable[[Handler], Handler]:
    """Registers who does jobs of a kind, and who tells of their end."""

    def register(function: Handler) -> Handler:
        _handlers[kind] = function
        if tell is not None:
            _tellers[kind] = tell
        return function

    return register


def order(kind: str, params: dict[str, Any], *, office: Any, by: Any) -> Job:
    """A new job, or the one already waiting or running for the very same thing: then two people wait for it.

    The office's row is the lock: of two orders at the same time the second finds the first's job.
    """
    params = dict(sorted(params.items()))
    with _one_by_one(office):
        same = Job.objects.filter(kind=kind, params=params, office=office, status__in=Job.ACTIVE).first()
        job = same or Job.objects.create(kind=kind, params=params, office=office, requested_by=by)
        if by is not None:
            job.wanted_by.add(by)
        return job


def take_back(job: Job, by: Any) -> None:
    """One person's order is withdrawn; once nobody wants the job it ends, at the latest when it next tells how far
    it is. What has ended stays as it is."""
    with _one_by_one(job.office):
        job.wanted_by.remove(by)
        waiting, next_one = Job.objects.filter(pk=job.pk, status__in=Job.ACTIVE), job.wanted_by.first()
        if next_one is None:
            waiting.update(status=Job.Status.CANCELLED, finished=timezone.now())
        elif job.requested_by == by:
            waiting.update(requested_by=next_one)
    job.refresh_from_db()


@contextmanager
def _one_by_one(office: Any) -> Iterator[None]:
    with transaction.atomic():
        if office is not None:
            type(office)._default_manager.select_for_update().get(pk=office.pk)
        yield


def ahead_of(job: Job) -> int:
    """How many jobs end before this one begins."""
    return Job.objects.filter(status__in=Job.ACTIVE, pk__lt=job.pk).count()


def claim() -> Job | None:
    """The oldest waiting job, ours alone: a conditional update decides between workers."""
    for job in Job.objects.filter(status=Job.Status.QUEUED).order_by("created", "pk")[:5]:
        now = timezone.now()
        won = Job.objects.filter(pk=job.pk, status=Job.Status.QUEUED).update(
            status=Job.Status.RUNNING,
            attempts=models.F("attempts") + 1,
            heartbeat=now,
            started=now,
            progress=0,
            stage="Mulai dikerjakan",
            error="",
        )
        if won:
            job.refresh_from_db()
            return job
    return None


def reap() -> int:
    """Jobs whose worker fell silent go back to the queue; after too many attempts they fail and say so."""
    silent = Job.objects.filter(status=Job.Status.RUNNING, heartbeat__lt=timezone.now() - STALE_AFTER)
    failed = silent.filter(attempts__gte=MOST_ATTEMPTS).update(
        status=Job.Status.FAILED,
        error="Pekerjaan terhenti tiga kali. Hubungi pengelola aplikasi.",
        finished=timezone.now(),
    )
    return failed + silent.update(status=Job.Status.QUEUED, stage="Menunggu dikerjakan ulang")


def run(job: Job) -> None:
    """One claimed job to its end. What goes wrong is kept for the user in words, for us in the log."""
    try:
        with _beating(job):
            result = _handlers[job.kind](job, _reporter(job))
    except NotOursError:
        logger.warning("Job %s was taken back, or taken over by another worker", job.pk)
    except Refused as refused:
        _finish(job, status=Job.Status.FAILED, error=str(refused))
    except Exception as error:  # a worker outlives any job
        logger.exception("Job %s failed", job.pk)
        _finish(job, status=Job.Status.FAILED, error=f"Pekerjaan gagal: {type(error).__name__}. Coba lagi.")
    else:
        done(job, result)
    _tell(job)


def done(job: Job, result: str) -> bool:
    """Ends the job, if it is still ours. A handler whose work is rows calls it in the transaction that writes them:
    then neither is there without the other."""
    return _finish(job, status=Job.Status.DONE, progress=100, stage="Selesai", result=result)


def _tell(job: Job) -> None:
    """A message that cannot be sent alters nothing of what was done."""
    ends = (Job.Status.DONE, Job.Status.FAILED)
    ended = Job.objects.filter(pk=job.pk, attempts=job.attempts, status__in=ends).first()
    tell = _tellers.get(job.kind)
    if ended is None or tell is None:
        return
    try:
        tell(ended)
    except Exception:
        logger.exception("Nobody could be told of the end of job %s", job.pk)


def _reporter(job: Job) -> Progress:
    told = float("-inf")

    def progress(percent: int, stage: str) -> None:
        nonlocal told
        if time.monotonic() - told < EVERY_SECONDS:
            return
        told = time.monotonic()
        shown = {"progress": max(0, min(99, percent)), "stage": stage[:200]}
        if not _mine(job).update(heartbeat=timezone.now(), **shown):
            raise NotOursError(job.pk)

    return progress


@contextmanager
def _beating(job: Job) -> Iterator[None]:
    """Signs of life while the handler is deep in one long step: only a dead worker falls silent."""
    done = threading.Event()

    def beat() -> None:
        while not done.wait(BEAT_SECONDS):
            try:
                _mine(job).update(heartbeat=timezone.now())
            except DatabaseError:  # the next beat tries again
                logger.warning("Job %s missed a heartbeat", job.pk)
            finally:
                connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _mine(job: Job) -> models.QuerySet[Job]:
    """The row as long as it is this attempt's: a late worker never writes over its successor."""
    return Job.objects.filter(pk=job.pk, status=Job.Status.RUNNING, attempts=job.attempts)


def _finish(job: Job, **changes: Any) -> bool:
    now = timezone.now()
    return _mine(job).update(finished=now, heartbeat=now, **changes) > 0


def result_path(job: Job) -> Path:
    return Path(settings.MEDIA_ROOT) / job.result
