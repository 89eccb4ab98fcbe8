"""Where a stored figure came from: the last file or form that changed it, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max, QuerySet

from divisions.models import Office

from ..models import FigureChange


@dataclass(frozen=True, slots=True)
class Origin:
    """`file` is the uploaded file's name, "" where somebody typed the figure; `undone` where it was taken back."""

    file: str
    upload: int | None
    at: dt.datetime
    by: str
    undone: bool = False


def origins_of_unit(office: Office, year: int, code: str) -> dict[str, Origin]:
    """Target → origin of its newest figure of one satker. What is absent came with the office workbook."""
    return _origins(FigureChange.objects.filter(office=office, key__satker=code, key__tahun=year))


def origins_of_division(office: Office, year: int, code: str) -> dict[str, Origin]:
    """The same for what belongs to a division."""
    return _origins(FigureChange.objects.filter(office=office, key__divisi=code, key__tahun=year))


def newest_of(office: Office, year: int, table: str) -> Origin | None:
    """The last file or form that changed a table's figures of a year; None where all came with the workbook."""
    changes = FigureChange.objects.filter(office=office, target=table, key__tahun=year)
    newest = changes.order_by("-pk").values_list("pk", flat=True)[:1]
    return _origins(changes.filter(pk__in=list(newest))).get(table)


def origins_of_office(office: Office, year: int) -> dict[str, Origin]:
    """Target → origin of its newest figure of anybody."""
    mine = FigureChange.objects.filter(office=office, key__tahun=year)
    newest = mine.order_by().values("target").annotate(last=Max("pk")).values("last")
    return _origins(FigureChange.objects.filter(pk__in=newest))


def origins_of_months(office: Office, year: int, code: str) -> dict[int, Origin]:
    """Month → origin of a satker's newest position; what is absent came with the office workbook."""
    changes = FigureChange.objects.filter(
        office=office, target="posisi", key__satker=code, key__tahun=year, after__isnull=False
    )
    rows = changes.select_related("upload", "undoes", "by").order_by("pk")
    return {change.key["bulan"]: origin_of(change) for change in rows}


def origin_of_dipa(office: Office, year: int, code: str, kind: str) -> Origin | None:
    """Where the year's DIPA row of one spending type ("" the total) came from."""
    key = {"key__satker": code, "key__tahun": year, "key__jenis_belanja": kind}
    return _origins(FigureChange.objects.filter(office=office, target="dipa", **key)).get("dipa")


def _origins(changes: QuerySet[FigureChange]) -> dict[str, Origin]:
    rows = changes.select_related("upload", "undoes", "by").order_by("pk")
    return {change.target: origin_of(change) for change in rows}


def origin_of(change: FigureChange) -> Origin:
    upload = change.upload or change.undoes
    name, pk = (upload.name, upload.pk) if upload else ("", None)
    return Origin(name, pk, change.at, str(change.by or ""), change.undoes is not None)
