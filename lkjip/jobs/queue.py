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

_handlers: dict[str, Handler] = {}


class TakenOverError(RuntimeError):
    """The worker was believed dead and its job given to another; what it still does counts for nothing."""


def handler(kind: str) -> Callable[[Handler], Handler]:
    """Registers who does jobs of a kind."""

    def register(function: Handler) -> Handler:
        _handlers[kind] = function
        return function

    return register


def order(kind: str, params: dict[str, Any], *, office: Any, by: Any) -> Job:
    """A new job, or the one already waiting or running for the very same thing.

    The office's row is the lock: of two orders at the same time the second finds the first's job.
    """
    params = dict(sorted(params.items()))
    with transaction.atomic():
        if office is not None:
            type(office)._default_manager.select_for_update().get(pk=office.pk)
        active = [Job.Status.QUEUED, Job.Status.RUNNING]
        same = Job.objects.filter(kind=kind, params=params, office=office, status__in=active).first()
        return same or Job.objects.create(kind=kind, params=params, office=office, requested_by=by)


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
    except TakenOverError:
        logger.warning("Job %s was taken over by another worker", job.pk)
    except Exception as error:  # a worker outlives any job
        logger.exception("Job %s failed", job.pk)
        _finish(job, status=Job.Status.FAILED, error=f"Pekerjaan gagal: {type(error).__name__}. Coba lagi.")
    else:
        _finish(job, status=Job.Status.DONE, progress=100, stage="Selesai", result=result)


def _reporter(job: Job) -> Progress:
    told = float("-inf")

    def progress(percent: int, stage: str) -> None:
        nonlocal told
        if time.monotonic() - told < EVERY_SECONDS:
            return
        told = time.monotonic()
        shown = {"progress": max(0, min(99, percent)), "stage": stage[:200]}
        if not _mine(job).update(heartbeat=timezone.now(), **shown):
            raise TakenOverError(job.pk)

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


def _finish(job: Job, **changes: Any) -> None:
    _mine(job).update(finished=timezone.now(), heartbeat=timezone.now(), **changes)


def result_path(job: Job) -> Path:
    return Path(settings.MEDIA_ROOT) / job.result
