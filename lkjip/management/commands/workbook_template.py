"""manage.py workbook_template PATH.xlsx"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lkjip.tables import definitions
from lkjip.workbooks import write_template


class Command(BaseCommand):
    help = "Menulis buku kerja kosong untuk diisi perencana: judul, catatan, pilihan, dan baris contoh."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="berkas .xlsx yang akan ditulis")

    def handle(self, *args: Any, path: Path, **options: Any) -> None:
        if path.suffix.lower() != ".xlsx":
            raise CommandError("Templat ditulis sebagai .xlsx. Beri nama berkas yang berakhiran .xlsx.")
        write_template(path, definitions())
        self.stdout.write(f"Templat dengan {len(definitions())} lembar ditulis ke {path}.")
