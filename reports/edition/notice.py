"""A message to everybody who waits for an order, once it has ended."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from divisions.models import User
from lkjip.jobs.models import Job

from .order import EDITION, ordered

logger = logging.getLogger(__name__)


def tell(job: Job) -> None:
    """Those without an address see it on the page of the order."""
    for user in job.wanted_by.exclude(email="").filter(is_active=True):
        _send(user, job)


def _send(user: User, job: Job) -> None:
    """One address that is refused keeps nobody else from hearing."""
    try:
        EmailMessage(subject(job), body(user, job), to=[user.email]).send()
    except (OSError, SMTPException, ValueError):  # no server, refused, no address
        logger.warning("Job %s: %s could not be told", job.pk, user.pk)


def subject(job: Job) -> str:
    verb = "dibekukan" if job.kind == EDITION else "disusun"
    return f"{ordered(job).title} {'selesai' if job.status == Job.Status.DONE else 'gagal'} {verb}"


def body(user: User, job: Job) -> str:
    assert job.office is not None
    place = {"office": job.office.code, "year": job.params["year"], "pk": job.pk}
    return "\n".join(
        (
            f"Yth. {user},",
            "",
            f"{subject(job)}. {job.error}".strip(),
            settings.SITE_URL + reverse("report_job", kwargs=place),
            "",
            job.office.name,
        )
    )
