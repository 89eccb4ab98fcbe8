"""manage.py export_office --office CODE PATH"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lkjip.tables import StaleTablesError, export_office, registered


class Command(BaseCommand):
    help = "Menulis tabel satu kantor ke folder CSV atau, bila PATH berakhiran .xlsx, ke satu buku kerja."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="folder tujuan atau berkas .xlsx")
        parser.add_argument("--office", required=True, help="kode kantor")

    def handle(self, *args: Any, path: Path, office: str, **options: Any) -> None:
        offices = registered()[0].model._default_manager
        found = offices.filter(code=office).first()
        if found is None:
            known = ", ".join(offices.values_list("code", flat=True)) or "belum ada"
            raise CommandError(f"Kantor {office} tidak ada. Kantor yang ada: {known}.")
        try:
            counts = export_office(found, path)
        except (StaleTablesError, OSError) as error:
            raise CommandError(str(error)) from error
        for name, count in counts.items():
            self.stdout.write(f"{name}: {count} baris")
        self.stdout.write(f"{found}: {sum(counts.values())} baris ditulis ke {path}.")
