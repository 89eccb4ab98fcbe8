"""The LKjIP of one office and year as a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from divisions.models import Office
from lkjip.periods import Period
from lkjip.rules.models import RuleSet
from reports.edition.build import UnknownForm, UnknownSection, build, build_section

YEARS = range(1945, 2200)


class Command(BaseCommand):
    help = "Menyusun LKjIP satu kantor dan tahun sebagai berkas; akhiran namanya memilih bentuknya (.pdf, .docx, …)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True)
        parser.add_argument("--year", type=int, required=True)
        parser.add_argument("--output", type=Path, required=True)
        parser.add_argument(
            "--period",
            default=Period.YEAR,
            choices=[period.value for period in Period],
            help="TW1 sampai TW4, S1, S2, atau Y; angkanya selalu dari Januari sampai akhir periode.",
        )

        parser.add_argument(
            "--section", default="", help="Hanya satu bagian sebagai PDF, misalnya ikk-PAS-2.1."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        office = Office.objects.filter(code=options["office"]).first()
        output: Path = options["output"]
        year: int = options["year"]
        if office is None:
            raise CommandError(
                f"Kantor {options['office']} tidak ada. Periksa kodenya atau muat datanya dahulu."
            )
        if year not in YEARS:
            raise CommandError(f"Tahun {year} di luar jangkauan. Tulis tahun laporan, misalnya 2023.")
        try:
            self.write(office, year, output, Period(options["period"]), options["section"])
        except (UnknownForm, UnknownSection, RuleSet.DoesNotExist) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{output} tidak dapat ditulis: {error.strerror}.") from error
        self.stdout.write(f"Laporan ditulis ke {output}.")

    def write(self, office: Office, year: int, output: Path, period: Period, section: str) -> None:
        if section:
            build_section(office, year, section, output, period)
        else:
            build(office, year, output, period=period)
