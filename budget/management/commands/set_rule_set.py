"""manage.py set_rule_set --office CODE --kind KIND --code CODE --from YEAR --regulation TEXT --data JSON"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from budget.scores.rules.configure import KINDS, configure
from divisions.models import Office


class Command(BaseCommand):
    help = "Mencatat aturan nilai milik satu kantor, misalnya bobot nilai gabungan 50/50 sejak 2024."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True, help="kode kantor")
        parser.add_argument("--kind", required=True, choices=sorted(KINDS), help="jenis aturan")
        parser.add_argument("--code", required=True, help="kode aturan, misalnya 50-50")
        parser.add_argument("--from", dest="year_from", type=int, required=True, help="tahun mulai")
        parser.add_argument("--to", dest="year_to", type=int, help="tahun selesai; kosong bila masih berlaku")
        parser.add_argument("--regulation", required=True, help="peraturan atau keputusan yang menjadi dasar")
        parser.add_argument("--reason", default="", help="alasan perubahan, disimpan dalam riwayat")
        parser.add_argument(
            "--data", required=True, help='isi, misalnya \'{"planning": "50", "ikpa": "50"}\''
        )

    def handle(self, *args: Any, office: str, data: str, **options: Any) -> None:
        found = Office.objects.filter(code=office).first()
        if found is None:
            raise CommandError(f"Kantor {office} tidak ada.")
        try:
            given = json.loads(data)
        except json.JSONDecodeError as error:
            raise CommandError(f"--data bukan JSON: {error}.") from error
        names = ("kind", "code", "year_from", "year_to", "regulation", "reason")
        try:
            rule = configure(found, data=given, **{name: options[name] for name in names})
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{rule} dicatat untuk {found}.")
