"""What the commands that write files are asked for: an office by its code, a year, a part of it."""

from __future__ import annotations

from django.core.management.base import CommandError

from divisions.models import Office
from lkjip.periods import Period

YEARS = range(1945, 2200)


def office_named(code: str) -> Office:
    office = Office.objects.filter(code=code).first()
    if office is None:
        known = ", ".join(Office.objects.order_by("code").values_list("code", flat=True)) or "belum ada"
        raise CommandError(f"Kantor {code or '(kosong)'} tidak ada. Kantor yang ada: {known}.")
    return office


def year_of(text: str | int) -> int:
    """Read here and not by the parser, whose own words are English."""
    year = int(text) if str(text).isdecimal() else 0
    if year not in YEARS:
        raise CommandError(f"Tahun {text} di luar jangkauan. Tulis tahun laporan, misalnya 2023.")
    return year


def period_of(text: str) -> Period:
    known = [period.value for period in Period]
    if text.upper() not in known:
        raise CommandError(f"Periode {text} tidak dikenal. Pilih salah satu: {', '.join(known)}.")
    return Period(text.upper())
