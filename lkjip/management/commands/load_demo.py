"""manage.py load_demo [--today YYYY-MM-DD] [--force]"""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from demo import accounts, months, planner
from demo.office import Refused, load_sample
from demo.tables import CODE, FIRST_YEAR
from divisions.models import Membership, Office
from indicators.models import Agreement
from lkjip.tables import load_office

FIRST_OFFICE = Path(settings.BASE_DIR) / "data" / "kalbar-2023"
HEADINGS = ("Kantor", "Nama pengguna", "Sandi", "Peran", "Tempat")


def day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” bukan tanggal. Tulis misalnya 2026-11-25.") from None


class Command(BaseCommand):
    help = "Memuat kantor pertama, kantor contoh di tengah tahunnya, dan akun untuk mencoba keduanya."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--today", type=day, default=None, metavar="YYYY-MM-DD", help="hari yang dianggap hari ini"
        )
        parser.add_argument("--force", action="store_true", help="juga pada pemasangan produksi")

    def handle(self, *args: Any, today: dt.date | None, force: bool, **options: Any) -> None:
        today = today or timezone.localdate()
        refuse_production(force)
        refuse_strangers(today)
        try:
            with transaction.atomic():
                told, members = load(today)
        except Refused as refused:
            raise CommandError(f"Data contoh tidak dapat dimuat.\n{refused}") from refused
        self.stdout.write("\n".join([*told, "", table(members)]))


def load(today: dt.date) -> tuple[list[str], list[Membership]]:
    """What was done, as sentences, and everybody who has an account."""
    kalbar, loaded = first_office()
    told = [f"{kalbar}: {'dimuat' if loaded else 'sudah ada, tidak diubah'}."]
    members = accounts.ensure(kalbar)
    for year in years_begun(today):
        sample = load_sample(year, today)
        crew = accounts.ensure(sample)
        added = months.fill(sample, year, today, crew)
        typed = planner.record(sample, year, today, crew)
        told.append(f"{sample} {year}: {added} isian bulanan ditambahkan, {typed} angka anggaran diketik.")
    return told, [*members, *crew]


def first_office() -> tuple[Office, bool]:
    """Loaded once: after that it belongs to whoever works with it."""
    office = Office.objects.filter(code="kalbar").first()
    if office is not None:
        return office, False
    outcome = load_office(FIRST_OFFICE)
    if outcome.errors:
        raise Refused("\n".join(map(str, outcome.errors)))
    return outcome.office, True


def years_begun(today: dt.date) -> list[int]:
    """This year, and those that earlier runs began: their last months are handed in after they end."""
    begun = Agreement.objects.filter(office__code=CODE, year__lt=today.year)
    return sorted({*begun.values_list("year", flat=True), today.year})


def refuse_production(force: bool) -> None:
    """Accounts with a known password do not belong where the public can reach them."""
    if not force and settings.PUBLIC:
        raise CommandError(
            "Ini pemasangan produksi (ALLOWED_HOSTS memuat nama umum), sedangkan load_demo membuat akun dengan sandi "
            "yang diketahui umum. Pakai basis data lain, atau --force bila memang dikehendaki."
        )


def refuse_strangers(today: dt.date) -> None:
    if Office.objects.filter(code=CODE, is_sample=False).exists():
        raise CommandError(f"Kantor berkode {CODE} sudah ada dan bukan data contoh. Tidak ada yang dimuat.")
    if today.year < FIRST_YEAR:
        raise CommandError(f"Kantor contoh baru ada sejak {FIRST_YEAR}. Pilih --today yang lebih baru.")


def table(members: list[Membership]) -> str:
    passwords = accounts.passwords(members)
    rows = [HEADINGS, *(_cells(member, passwords[member.user.username]) for member in members)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _cells(member: Membership, password: str) -> tuple[str, ...]:
    place = member.division or member.work_unit or "seluruh kantor"
    return member.office.code, member.user.username, password, member.get_role_display(), str(place)
