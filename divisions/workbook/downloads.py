"""The office's tables as a file to keep: as they stand now, or empty with their notes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpResponse
from django.utils import timezone

from divisions.models import Office
from lkjip.moment import one_moment
from lkjip.tables import definitions, export_office
from lkjip.workbooks import write_template

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def filled(office: Office, sheet: str) -> HttpResponse:
    """All tables that hold something, or the one sheet; a sheet without rows comes with its headings."""
    today = timezone.localdate(timezone=office.zone).isoformat()
    name = "-".join(filter(None, ("buku-kerja", office.code, sheet, today)))
    return _file(name, lambda path: _filled(office, path, [sheet] if sheet else []))


def _filled(office: Office, path: Path, only: Collection[str]) -> None:
    with one_moment():
        counts = export_office(office, path, only=only)
    if not counts:
        _empty(path, only)


def empty(sheet: str) -> HttpResponse:
    name = "-".join(filter(None, ("templat-buku-kerja", sheet)))
    return _file(name, lambda path: _empty(path, [sheet] if sheet else []))


def _empty(path: Path, only: Collection[str]) -> None:
    write_template(path, [table for table in definitions() if not only or table.name in only])


def _file(name: str, write: Callable[[Path], None]) -> HttpResponse:
    """Nobody keeps it on the way: it holds people's NIP."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.xlsx"
        write(path)
        answer = HttpResponse(path.read_bytes(), content_type=XLSX)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
