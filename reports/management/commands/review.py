"""manage.py review --office CODE --year YYYY [--format text|json]: exit status 1 where an error is left."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from divisions.gate import FIRST_YEAR, LAST_YEAR
from divisions.models import Office
from lkjip.rules.models import RuleSet
from reports.review.acceptance import Reviewed, reviewed
from reports.review.finding import Finding, Severity


class Command(BaseCommand):
    help = "Mereviu laporan satu kantor dan tahun; keluar dengan status 1 bila ada galat yang belum diterima."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True, help="kode kantor")
        parser.add_argument("--year", type=int, required=True, help="tahun laporan")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        result = self.reviewed(options["office"], options["year"])
        if options["format"] == "json":
            told = [finding.told() for finding in result.open]
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_lines(result)))
        if any(finding.severity is Severity.ERROR for finding in result.open):
            sys.exit(1)

    def reviewed(self, code: str, year: int) -> Reviewed:
        office = Office.objects.filter(code=code).first()
        if office is None:
            raise CommandError(f"Kantor {code} tidak ada. Periksa kodenya atau muat datanya dahulu.")
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise CommandError(f"Tahun {year} di luar jangkauan. Tulis tahun laporan, misalnya 2023.")
        try:
            return reviewed(office, year)
        except RuleSet.DoesNotExist as error:
            raise CommandError(str(error)) from error


def _lines(result: Reviewed) -> list[str]:
    lines = []
    for severity in Severity:
        findings = [finding for finding in result.open if finding.severity is severity]
        if findings:
            lines += [f"{severity.word}: {len(findings)}", *map(_line, findings), ""]
    if result.accepted:
        lines += [f"Diterima dengan alasan: {len(result.accepted)}"]
        lines += [f"  {finding.subject}: {row.reason} ({row.by})" for finding, row in result.accepted]
    return lines or ["Tidak ada temuan."]


def _line(finding: Finding) -> str:
    return f"  {finding.subject}: {finding.message} [{finding.rule}] {finding.url}".rstrip()
