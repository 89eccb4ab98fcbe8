"""manage.py send_reminders [--date YYYY-MM-DD] [--office CODE] [--dry-run]

Made for a daily run. Each reminder goes out once, whoever runs this and however often.
"""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from divisions.models import Office
from indicators.realisation.reminders.models import Reminder
from indicators.realisation.reminders.notices import Notice
from indicators.realisation.reminders.sending import Run, cut_off, remind
from indicators.realisation.reminders.texts import names
from lkjip.periods import format_date, month_name


def day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text} bukan tanggal. Tulis misalnya 2024-01-06.") from None


class Command(BaseCommand):
    help = "Mengirim pengingat isian lewat surel; tiap pengingat hanya sekali."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--date", type=day, help="hari pengingat; tanpa ini hari ini")
        parser.add_argument("--office", help="kode satu kantor; tanpa ini semua kantor")
        parser.add_argument("--dry-run", action="store_true", help="hanya menampilkan, tidak mengirim")

    def handle(self, **options: Any) -> None:
        failed = 0
        for office in _offices(options["office"]):
            when = options["date"] or timezone.localdate(timezone=office.zone)
            run = remind(office, when, dry_run=options["dry_run"])
            self._tell(office, when, run, options["dry_run"])
            failed += len(run.failed)
        if failed:
            raise CommandError(f"{failed} pengingat tidak terkirim. Jalankan lagi setelah surel berfungsi.")

    def _tell(self, office: Office, when: dt.date, run: Run, dry_run: bool) -> None:
        word = "akan dikirim" if dry_run else "dikirim"
        self.stdout.write(f"{office.code}, {format_date(when)}: {len(run.sent)} {word}.")
        for notice in run.sent:
            self.stdout.write(f"  {word}: {_line(notice)}")
        for notice in run.known:
            self.stdout.write(f"  sudah pernah: {_line(notice)}")
        for notice in run.unreachable:
            self.stdout.write(f"  tanpa surel: {_line(notice)}")
        for notice, fault in run.failed:
            self.stderr.write(f"  gagal: {_line(notice)}: {fault}")
        for row in cut_off(Reminder.objects.filter(office=office, sent_at=None), timezone.now()):
            self.stderr.write(f"  tidak pasti terkirim: {row.user} <{row.email}>, {row.get_kind_display()}")


def _offices(code: str | None) -> list[Office]:
    offices = list(Office.objects.filter(code=code) if code else Office.objects.all())
    if code and not offices:
        raise CommandError(f"Kantor {code} tidak ada.")
    return offices


def _line(notice: Notice) -> str:
    user = notice.member.user
    kind = Reminder.Kind(notice.kind).label
    what = f": {names(notice.tasks)}" if notice.tasks else ""
    period = f"{month_name(notice.month)} {notice.year} (tenggat {format_date(notice.due)})"
    return f"{user} <{user.email or '-'}>, {kind}, {period}{what}"
