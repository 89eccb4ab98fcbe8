"""Achievements of one office and year as CSV, for use outside: plain decimal points, two decimals."""

import csv
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from divisions.models import Office
from indicators.achievement.achievement import Rule
from indicators.achievement.assess import Assessment, assess_year
from indicators.achievement.bands import bands_for
from indicators.achievement.load import Definition, load, rule_for, setting_for
from indicators.achievement.rating import Band, rate
from lkjip.numbers import Rounding

COLUMNS = ("ikk", "target", "realisasi", "capaian", "status", "kategori")


class Command(BaseCommand):
    help = "Menulis capaian setiap indikator satu kantor dan tahun ke berkas CSV."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True)
        parser.add_argument("--year", type=int, required=True)
        parser.add_argument("--month", type=int, default=12, choices=range(1, 13), metavar="M")
        parser.add_argument("--output", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        office = Office.objects.filter(code=options["office"]).first()
        if office is None:
            raise CommandError(
                f"Kantor {options['office']} tidak ada. Periksa kodenya atau muat datanya dahulu."
            )
        rows = achievement_rows(office, options["year"], options["month"])
        with options["output"].open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(rows)
        self.stdout.write(f"{len(rows)} indikator ditulis ke {options['output']}.")


def achievement_rows(office: Office, year: int, month: int = 12) -> list[tuple[str, ...]]:
    """One row per indicator with a target or a realisation in the year, in the report's order."""
    years = load(office, [year])
    bands = bands_for(year, office)
    rule = rule_for(setting_for(office, year))
    return [
        _row(definition, assess_year(years, definition, year, month, rule), rule, bands)
        for definition in years.definitions
        if years.has_data(definition.indicator, year)
    ]


def _row(
    definition: Definition, assessment: Assessment, rule: Rule, bands: Sequence[Band]
) -> tuple[str, ...]:
    achieved = assessment.under(definition, replace(rule, rounding=Rounding.HALF_UP, achievement_places=2))
    band = rate(achieved, bands)
    target = assessment.target.value if assessment.target else None
    return (
        definition.code,
        _plain(target),
        _plain(assessment.realised),
        _plain(achieved),
        assessment.status.value,
        band.label if band else "",
    )


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
