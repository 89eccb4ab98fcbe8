"""Sending each reminder once, though two processes run at the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.utils import timezone

from divisions.models import Office

from .models import Reminder
from .notices import AFTER_DAYS, Notice, OfficeNotices
from .texts import Message, message_of


@dataclass(slots=True)
class Run:
    """What one run did, or would do."""

    sent: list[Notice] = field(default_factory=list)
    known: list[Notice] = field(default_factory=list)
    """Already on their way, by this run's forerunners or somebody beside it."""
    unreachable: list[Notice] = field(default_factory=list)
    """People without an e-mail address."""
    failed: list[tuple[Notice, str]] = field(default_factory=list)
    """Not accepted by the mail server: the next run tries again."""


def remind(office: Office, day: dt.date, *, dry_run: bool = False) -> Run:
    notices, run = OfficeNotices(office, day), Run()
    known = _known(office, day)
    for notice in notices.today():
        if not notice.member.user.email:
            run.unreachable.append(notice)
        elif notice.key in known:
            run.known.append(notice)
        elif dry_run:
            run.sent.append(notice)
        else:
            _send(notice, message_of(notice, day, notices.duties(notice.year)), run)
    return run


def _known(office: Office, day: dt.date) -> set[tuple[int, str, int, int, dt.date]]:
    rows = Reminder.objects.filter(office=office, due__gte=day - dt.timedelta(days=AFTER_DAYS))
    return set(rows.values_list("user_id", "kind", "year", "month", "due"))


def _send(notice: Notice, message: Message, run: Run) -> None:
    """Whoever makes the row sends. A message that the server refuses gives its row up again."""
    row = _claim(notice)
    if row is None:
        run.known.append(notice)
        return
    try:
        EmailMessage(message.subject, message.body, to=[row.email]).send()
    except (OSError, SMTPException, ValueError) as fault:  # no server, refused, no address
        row.delete()
        run.failed.append((notice, str(fault)))
        return
    Reminder.objects.filter(pk=row.pk).update(sent_at=timezone.now())
    run.sent.append(notice)


def _claim(notice: Notice) -> Reminder | None:
    row, is_new = Reminder.objects.get_or_create(
        office=notice.member.office,
        user=notice.member.user,
        kind=notice.kind,
        year=notice.year,
        month=notice.month,
        due=notice.due,
        defaults={"email": notice.member.user.email},
    )
    return row if is_new else None


def cut_off(rows: Iterable[Reminder], now: dt.datetime) -> list[Reminder]:
    """Made a while ago and never confirmed: their process ended in between, nobody knows whether they went out."""
    return [row for row in rows if row.sent_at is None and now - row.made_at > dt.timedelta(minutes=10)]
