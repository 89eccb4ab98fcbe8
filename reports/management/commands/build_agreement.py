"""manage.py build_agreement --office CODE --year YYYY [--unit CODE] [--version N] --output FILE.pdf|.docx|.html"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from divisions.models import Office
from indicators.agreement.models import Agreement
from lkjip.files import unwritable
from reports.letters.build import RENDERERS, write
from reports.letters.document import in_force
from reports.management.asked import office_named, year_of


class Command(BaseCommand):
    help = "Menyusun perjanjian kinerja satu kantor dan tahun, atau satu di antaranya, sebagai PDF, DOCX, atau HTML."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> Any:
        """Django's own --version would take the place of an agreement's: here it is a number."""
        kwargs.setdefault("conflict_handler", "resolve")
        return super().create_parser(prog_name, subcommand, **kwargs)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True)
        parser.add_argument("--year", required=True)
        parser.add_argument("--unit", default="", help="kode unit utama; tanpa ini semuanya")
        parser.add_argument("--version", type=int, help="versi; tanpa ini yang berlaku pada akhir tahun")
        parser.add_argument("--output", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        output: Path = options["output"]
        if output.suffix.lstrip(".").lower() not in RENDERERS:
            raise CommandError(f"Akhiran {output.name} tidak dikenal. Tulis berkas .pdf, .docx, atau .html.")
        office, year = office_named(options["office"]), year_of(options["year"])
        agreements = _agreements(office, year, options["unit"], options["version"])
        try:
            write(office, agreements, output)
        except OSError as error:
            raise CommandError(unwritable(output, error)) from error
        self.stdout.write(f"{len(agreements)} perjanjian ditulis ke {output}.")


def _agreements(office: Office, year: int, unit: str, version: int | None) -> list[Agreement]:
    """Those in force, or every one of the version asked for; of one unit, or of all."""
    if unit and not office.central_units.filter(code=unit).exists():
        known = ", ".join(office.central_units.values_list("code", flat=True))
        raise CommandError(f"Unit utama {unit} tidak ada. Yang ada: {known}.")
    found = in_force(office, year) if version is None else _of_version(office, year, version)
    chosen = [agreement for agreement in found if unit in ("", agreement.central_unit.code)]
    if not chosen:
        asked = f" versi {version}" if version is not None else ""
        whose = f" dengan {unit}" if unit else ""
        raise CommandError(f"Perjanjian tahun {year}{asked}{whose} tidak ada.")
    return chosen


def _of_version(office: Office, year: int, version: int) -> list[Agreement]:
    found = Agreement.objects.filter(office=office, year=year, version=version)
    return list(found.select_related("central_unit").order_by("central_unit__order", "central_unit__code"))
