"""manage.py export_achievement --office CODE --year YYYY [--month M] --output FILE.csv

Achievements of one office and year as CSV, for use outside: plain decimal points, two decimals.
"""

from __future__ import annotations

import csv
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from divisions.models import Office
from indicators.achievement.achievement import Rule
from indicators.achievement.assess import Assessment, assess_year
from indicators.achievement.bands import bands_for
from indicators.achievement.load import Definition, load, rule_for, setting_for
from indicators.achievement.ordinal import label_of, scale_of
from indicators.achievement.rating import Band, rate
from lkjip.models import RuleSet
from lkjip.numbers import Rounding
from lkjip.periods import MONTHS

COLUMNS = ("ikk", "target", "realisasi", "capaian", "status", "kategori")


def month(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) in MONTHS):
        raise ArgumentTypeError(f"{text} bukan bulan. Tulis angka 1 sampai 12.")
    return int(text)


class Command(BaseCommand):
    help = "Menulis capaian setiap indikator satu kantor dan tahun ke berkas CSV."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True, help="kode kantor")
        parser.add_argument("--year", type=int, required=True, help="tahun")
        parser.add_argument("--month", type=month, default=12, metavar="M", help="Januari sampai bulan ini")
        parser.add_argument("--output", type=Path, required=True, help="berkas .csv yang akan ditulis")

    def handle(self, *args: Any, **options: Any) -> None:
        office = _office(options["office"])
        try:
            rows = achievement_rows(office, options["year"], options["month"])
        except RuleSet.DoesNotExist as error:
            raise CommandError(str(error)) from error
        _write(options["output"], rows)
        self.stdout.write(f"{len(rows)} indikator ditulis ke {options['output']}.")


def _office(code: str) -> Office:
    office = Office.objects.filter(code=code).first()
    if office is None:
        known = ", ".join(Office.objects.values_list("code", flat=True)) or "belum ada"
        raise CommandError(f"Kantor {code} tidak ada. Kantor yang ada: {known}.")
    return office


def _write(path: Path, rows: Sequence[tuple[str, ...]]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *rows])
    except OSError as error:
        raise CommandError(f"{path} tidak dapat ditulis. Periksa folder dan izinnya.") from error


def achievement_rows(office: Office, year: int, month: int = 12) -> list[tuple[str, ...]]:
    """One row per indicator with a target or a realisation in the year, in the report's order."""
    years = load(office, [year])
    bands = bands_for(year, office)
    rule, today = rule_for(setting_for(office, year)), timezone.localdate()
    return [
        _row(definition, assess_year(years, definition, year, month, rule, today=today), rule, bands)
        for definition in years.definitions
        if years.has_data(definition.indicator, year)
    ]


def _row(
    definition: Definition, assessment: Assessment, rule: Rule, bands: Sequence[Band]
) -> tuple[str, ...]:
    achieved = assessment.under(definition, replace(rule, rounding=Rounding.HALF_UP, achievement_places=2))
    band = rate(achieved, bands)
    scale = scale_of(definition.indicator.unit)
    target = assessment.target
    return (
        definition.code,
        (label_of(target.rank, scale) or _plain(target.value)) if target else "",
        label_of(assessment.realised, scale) or _plain(assessment.realised),
        _plain(achieved),
        assessment.status.value,
        band.label if band else "",
    )


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
