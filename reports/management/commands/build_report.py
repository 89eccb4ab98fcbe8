"""The LKjIP of one office and year as a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from divisions.models import Office
from lkjip.files import unwritable
from lkjip.periods import Period
from lkjip.rules.models import RuleSet
from reports.edition.build import UnknownForm, UnknownSection, build, build_section
from reports.management.asked import office_named, period_of, year_of


class Command(BaseCommand):
    help = "Menyusun LKjIP satu kantor dan tahun sebagai berkas; akhiran namanya memilih bentuknya (.pdf, .docx, …)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True, help="kode kantor")
        parser.add_argument("--year", required=True, help="tahun laporan")
        parser.add_argument("--output", type=Path, required=True, help="berkas yang ditulis")
        parser.add_argument(
            "--period",
            default=Period.YEAR.value,
            help="TW1 sampai TW4, S1, S2, atau Y; angkanya selalu dari Januari sampai akhir periode.",
        )
        parser.add_argument(
            "--section", default="", help="Hanya satu bagian sebagai PDF, misalnya ikk-PAS-2.1."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        output: Path = options["output"]
        office, year = office_named(options["office"]), year_of(options["year"])
        period = period_of(options["period"])
        try:
            self.write(office, year, output, period, options["section"])
        except (UnknownForm, UnknownSection, RuleSet.DoesNotExist) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(unwritable(output, error)) from error
        self.stdout.write(f"Laporan ditulis ke {output}.")

    def write(self, office: Office, year: int, output: Path, period: Period, section: str) -> None:
        if section:
            build_section(office, year, section, output, period)
            return
        facts = build(office, year, output, period=period).facts
        if facts.performance.until is None:
            self.stderr.write(
                f"Belum ada realisasi {office.name} {facts.span} yang disetujui, jadi laporannya tidak memuat hasil. "
                "Periksa tahunnya atau muat datanya dahulu."
            )
