"""Whom the planner may remind now, by a message that stands ready."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from divisions.access import can_keep_calendar
from divisions.gate import for_member
from divisions.models import Membership
from divisions.phones import show_mobile, whatsapp
from indicators.realisation.months import month_asked
from lkjip.periods import MONTHS

from .models import Reminder
from .notices import Notice, OfficeNotices
from .texts import Message, digest, message_of


@dataclass(frozen=True, slots=True)
class Ready:
    """A notice with its message, and where it can go."""

    notice: Notice
    message: Message
    reminded: tuple[Reminder, ...]

    @property
    def member(self) -> Membership:
        return self.notice.member

    @property
    def phone(self) -> str:
        return show_mobile(self.member.user.phone)

    @property
    def link(self) -> str:
        return whatsapp(self.member.user.phone, self.message.body) if self.phone else ""

    @property
    def kind(self) -> str:
        return Reminder.Kind(self.notice.kind).label


@require_GET
@for_member(can_keep_calendar)
def reminders(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`?bulan=`: everybody who still has something to do for that month, with what was sent already."""
    today = timezone.localdate()
    month = month_asked(request.GET.get("bulan"), year, today)
    notices = OfficeNotices(member.office, today)
    duties = notices.duties(year)
    sent = _sent(member, year, month)
    ready = [
        Ready(notice, message_of(notice, today, duties), tuple(sent.get(notice.member.user_id, ())))
        for notice in notices.of_month(year, month)
    ]
    summary = digest(member.office, duties, month)
    context = {
        "ready": ready,
        "month": month,
        "months": MONTHS,
        "deadline": duties.calendar.of_month(month),
        "summary": summary,
        "summary_link": whatsapp("", summary.body),
        "unmanned": _unmanned(notices, year, month),
    }
    return render(request, "realisation/reminders/page.html", context)


def _sent(member: Membership, year: int, month: int) -> dict[int, list[Reminder]]:
    rows: Iterable[Reminder] = Reminder.objects.filter(office=member.office, year=year, month=month)
    found: dict[int, list[Reminder]] = {}
    for row in rows:
        found.setdefault(row.user_id, []).append(row)
    return found


def _unmanned(notices: OfficeNotices, year: int, month: int) -> list[str]:
    """Divisions and satker that still owe something and have nobody who could be reminded."""
    divisions = {m.division_id for m in notices.members if m.role == "operator_divisi"}
    units = {m.work_unit_id for m in notices.members if m.role == "operator_satker"}
    duties = notices.duties(year)
    owners = [
        *((d.pk in divisions, str(d), own) for d, own in duties.by_division.items()),
        *((u.pk in units, str(u), own) for u, own in duties.by_work_unit.items()),
    ]
    return [
        name for manned, name, own in owners if not manned and any(d.open and d.month == month for d in own)
    ]
