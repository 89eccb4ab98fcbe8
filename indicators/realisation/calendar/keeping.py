"""Changing the calendar: the rule of deadlines from a year on, days off, and the deadline of one entry."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from divisions.models import Holiday, Membership, OfficeSetting
from indicators.achievement.load import setting_for
from indicators.plan.models import Indicator
from indicators.realisation.workflow import Refused
from lkjip.periods import format_date

from .due import calendar_for
from .models import Extension, MonthEvent


@transaction.atomic
def set_rule(member: Membership, year: int, day: int, day_off: str, jump_percent: int | None) -> None:
    """From this year on; earlier years keep the rule under which they were judged."""
    setting = _own_setting(member, year)
    before = _said(setting)
    setting.deadline_day, setting.day_off, setting.jump_percent = day, day_off, jump_percent
    if _said(setting) == before:
        return
    setting.save()
    _record(member, year, MonthEvent.Step.RULE, f"{before} menjadi {_said(setting)}.")


def _own_setting(member: Membership, year: int) -> OfficeSetting:
    """The year's own row: the one in force, copied where it began in an earlier year."""
    setting = setting_for(member.office, year)
    if setting.year_from != year:
        setting.pk, setting.year_from = None, year
        setting._state.adding = True
    return setting


def _said(setting: OfficeSetting) -> str:
    jump = f"ditanyakan di atas {setting.jump_percent}%" if setting.jump_percent else "tidak ditanyakan"
    return f"tanggal {setting.deadline_day}, {setting.get_day_off_display()}, perubahan {jump}"


def add_holiday(member: Membership, year: int, day: dt.date, name: str) -> None:
    _add(member, year, Holiday(office=member.office, day=day, name=name), "libur")


def work_on(member: Membership, year: int, holiday: Holiday) -> None:
    """The office works on a general day off."""
    own = Holiday(office=member.office, day=holiday.day, name=holiday.name, works=True)
    _add(member, year, own, "tetap masuk")


@transaction.atomic
def _add(member: Membership, year: int, holiday: Holiday, word: str) -> None:
    """A day that another click has put there meanwhile is there once."""
    known = {"name": holiday.name, "works": holiday.works}
    _, is_new = Holiday.objects.get_or_create(office=member.office, day=holiday.day, defaults=known)
    if is_new:
        note = f"{format_date(holiday.day)} {word}: {holiday.name}."
        _record(member, year, MonthEvent.Step.HOLIDAY, note)


@transaction.atomic
def remove_holiday(member: Membership, year: int, holiday: Holiday) -> None:
    """The office's own row; a general one of the same day counts again."""
    _record(member, year, MonthEvent.Step.HOLIDAY, f"{format_date(holiday.day)} dihapus: {holiday.name}.")
    holiday.delete()


def _record(member: Membership, year: int, step: str, note: str) -> None:
    MonthEvent.objects.create(office=member.office, year=year, step=step, by=member.user, note=note)


def extend(
    member: Membership, indicator: Indicator, year: int, month: int, until: dt.date, reason: str
) -> None:
    """Moves the deadline of one entry; back to the month's own is a move too. Raises Refused."""
    own = calendar_for(member.office, year).of_month(month).day
    if until < own:
        raise Refused(f"Tenggat bulan ini {format_date(own)}. Perpanjangan tidak boleh mendahuluinya.")
    Extension.objects.create(
        indicator=indicator, year=year, month=month, until=until, reason=reason, by=member.user
    )
