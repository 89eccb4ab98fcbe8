"""What a reminder says: plain, polite, with the list and its links. The same for e-mail and WhatsApp."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from divisions.models import Office
from indicators.realisation.timeliness.duties import Mark, tally
from indicators.realisation.timeliness.matrix import Cell, cell_of
from indicators.realisation.timeliness.year import YearDuties
from lkjip.numbers import format_percent
from lkjip.periods import format_date, month_name

from .models import Reminder
from .notices import Notice, Task

Kind = Reminder.Kind


@dataclass(frozen=True, slots=True)
class Message:
    subject: str
    body: str


def message_of(notice: Notice, day: dt.date, duties: YearDuties) -> Message:
    if notice.kind == Kind.DIGEST:
        return digest(notice.member.office, duties, notice.month)
    what = f"{len(notice.tasks)} isian {_when(notice.year, notice.month)}"
    return Message(
        SUBJECTS[notice.kind].format(what, format_date(notice.due)), "\n".join(_letter(notice, day))
    )


SUBJECTS: dict[str, str] = {
    Kind.BEFORE: "{}, tenggat {}",
    Kind.AFTER: "Belum masuk: {}",
    Kind.CHECK: "Menunggu persetujuan: {}",
}


def _letter(notice: Notice, day: dt.date) -> Iterator[str]:
    yield f"Yth. {notice.member.user},"
    yield ""
    yield _opening(notice, day)
    yield ""
    for task in notice.tasks:
        yield f"- {task.code} {task.indicator.name}: {task.what}"
        yield f"  {address('entry', notice.member.office, task.year, code=task.code, month=task.month)}"
    yield ""
    if notice.kind != Kind.CHECK:
        yield "Tulis 0 bila memang tidak ada, dan tandai tidak berlaku bila tidak ada yang diukur."
    yield "Terima kasih."
    yield ""
    yield notice.member.office.name


def _opening(notice: Notice, day: dt.date) -> str:
    when, due = _when(notice.year, notice.month), format_date(notice.due)
    if notice.kind == Kind.CHECK:
        return f"Isian {when} berikut sudah diajukan dan menunggu persetujuan Anda."
    if notice.kind == Kind.BEFORE:
        return f"Isian {when} berikut menunggu Anda. Tenggatnya {due}, {left((notice.due - day).days)}."
    return (
        f"Tenggat isian {when} sudah lewat, {due}. Yang berikut belum masuk; isian tetap diterima "
        "dan ditandai terlambat."
    )


def left(days: int) -> str:
    """Until a deadline; of one that is over, since when."""
    if days < 0:
        return f"lewat {-days} hari"
    return {0: "hari ini", 1: "besok"}.get(days, f"{days} hari lagi")


def digest(office: Office, duties: YearDuties, month: int) -> Message:
    """For the planner: who has filled a month, who has not."""
    when, deadline = _when(duties.year, month), duties.calendar.of_month(month)
    return Message(f"Ringkasan isian {when}", "\n".join(_digest(office, duties, month, when, deadline.day)))


def _digest(office: Office, duties: YearDuties, month: int, when: str, due: dt.date) -> Iterator[str]:
    own = [duty for rows in duties.by_division.values() for duty in rows if duty.month == month]
    counts = tally(own)
    yield f"Isian {when}, tenggat {format_date(due)}:"
    yield (
        f"{counts.on_time} dari {counts.due} masuk sampai tenggat ({format_percent(counts.percent)}), "
        f"{counts.late} terlambat, {counts.missing} belum masuk."
    )
    waiting = sum(duty.state == "diajukan" for duty in own)
    if waiting:
        yield f"{waiting} isian menunggu persetujuan."
    yield ""
    for division, rows in duties.by_division.items():
        yield _line(str(division), cell_of(month, rows))
    absent = [
        unit.name for unit, rows in duties.by_work_unit.items() if cell_of(month, rows).mark is Mark.MISSING
    ]
    yield ""
    yield f"Satker yang belum mengisi: {', '.join(absent)}." if absent else "Semua satker sudah mengisi."
    yield ""
    yield f"Ketepatan: {address('timeliness', office, duties.year)}"
    yield f"Tutup bulan: {address('month_close', office, duties.year, month=month)}"


def _line(name: str, cell: Cell) -> str:
    late = f", {cell.late} terlambat" if cell.late else ""
    return f"- {name}: {cell.done} dari {cell.asked}{late}" if cell.asked else f"- {name}: tidak diminta"


def _when(year: int, month: int) -> str:
    return f"{month_name(month)} {year}"


def address(page: str, office: Office, year: int, **place: object) -> str:
    return settings.SITE_URL + reverse(page, kwargs={"office": office.code, "year": year, **place})


def names(tasks: tuple[Task, ...]) -> str:
    return ", ".join(dict.fromkeys(task.code for task in tasks))
