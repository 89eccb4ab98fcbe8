"""manage.py load_office PATH [--dry-run] [--reason TEXT] [--office CODE]"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lkjip.tables import Outcome, load_office


class Command(BaseCommand):
    help = "Memuat buku kerja kantor: folder CSV atau satu berkas .xlsx. Satu galat membatalkan semuanya."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="folder CSV atau berkas .xlsx")
        parser.add_argument("--dry-run", action="store_true", help="periksa saja, tidak ada yang disimpan")
        parser.add_argument(
            "--reason", default="", help="alasan mengubah yang sudah ditandatangani/disetujui"
        )
        parser.add_argument("--office", default="", help="kode kantor, bila tabel kantor tidak disertakan")

    def handle(self, *args: Any, path: Path, **options: Any) -> None:
        if not path.exists():
            raise CommandError(f"{path} tidak ada.")
        outcome = load_office(
            path, dry_run=options["dry_run"], reason=options["reason"], office=options["office"]
        )
        for finding in outcome.errors:
            self.stderr.write(str(finding))
        for finding in outcome.warnings:
            self.stderr.write(f"peringatan: {finding}")
        if outcome.errors:
            raise CommandError(
                f"{len(outcome.errors)} galat, {len(outcome.warnings)} peringatan. Tidak ada yang dimuat."
            )
        self.stdout.write(summary(outcome))


def summary(outcome: Outcome) -> str:
    lines = [
        f"{name}: {count.new} baru, {count.changed} berubah, {count.same} tetap"
        for name, count in outcome.counts.items()
    ]
    end = "Data dimuat." if outcome.saved else "Uji coba: tidak ada yang disimpan."
    return "\n".join([*lines, f"{outcome.office}: {len(outcome.warnings)} peringatan. {end}"])
