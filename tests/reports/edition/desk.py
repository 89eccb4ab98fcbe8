"""Doing with editions what people and the worker do."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from lkjip.jobs import queue
from lkjip.jobs.models import Job
from lkjip.periods import Period
from reports.edition.freezing import order_edition
from reports.edition.models import Edition
from reports.edition.order import Freezing


def form_to(page: Any, ending: str) -> Any:
    return next(form for form in page.forms.values() if form.action.endswith(ending))


def freezing_form(page: Any) -> Any:
    return next(form for form in page.forms.values() if "kind" in form.fields)


def work() -> None:
    """One round of the worker."""
    queue.reap()
    if job := queue.claim():
        queue.run(job)


def ordered(person: Any, kind: str = "draf", period: Period = Period.YEAR, **told: Any) -> Job:
    return order_edition(person.user.memberships.get(), Freezing(2023, period, kind, **told))


def frozen(person: Any, kind: str = "draf", period: Period = Period.YEAR, **told: Any) -> Edition:
    """An edition as the worker makes it."""
    job = ordered(person, kind, period, **told)
    work()
    job.refresh_from_db()
    assert job.status == Job.Status.DONE, job.error
    return Edition.objects.get(code=job.result)


def fall_silent() -> None:
    Job.objects.filter(status="running").update(heartbeat=timezone.now() - dt.timedelta(minutes=2))
