"""Ticking off what was typed into another system, and keeping what it shows."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from lkjip.numbers import NumberError, parse_number

from ..workflow import Refused
from .models import CopyMark
from .page import CopyPage, CopyRow


def tick(page: CopyPage, row: CopyRow, stamp: str) -> None:
    """Raises Refused where the figures are not those that were seen."""
    if row.empty:
        raise Refused(f"{row.indicator.code} belum punya angka untuk diketik.")
    if stamp != row.stamp:
        raise Refused(
            f"Angka {row.indicator.code} berubah sejak halaman ini dibuka. Ketik angka yang baru, lalu tandai."
        )
    texts = {cell.name: cell.text for cell in row.cells}
    _store(page, row, typed=texts, by=page.member.user, at=timezone.now())


def untick(page: CopyPage, row: CopyRow) -> None:
    _store(page, row, typed={}, by=None, at=None)


@transaction.atomic
def compare(page: CopyPage) -> list[str]:
    """Keeps what the other system shows, as sent; all readable or none. Returns what is not."""
    sent = {row: text.strip() for row, text in page.beside if text.strip() != row.shown}
    faults = [fault for row, text in sent.items() if (fault := _fault(row.indicator.code, text))]
    if not faults:
        for row, text in sent.items():
            _store(page, row, shown=text, shown_by=page.member.user, shown_at=timezone.now())
    return faults


def _fault(code: str, text: str) -> str:
    if not text:
        return ""
    try:
        parse_number(text)
    except NumberError as error:
        return f"{code}: {error}"
    return ""


def _store(page: CopyPage, row: CopyRow, **changed: object) -> None:
    CopyMark.objects.update_or_create(
        system=page.code, indicator=row.indicator, year=page.year, month=page.month, defaults=changed
    )
