"""Cells in words, short enough for a table, and cut where two long texts part."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import takewhile
from typing import Any

from lkjip.numbers import format_number, format_rupiah
from lkjip.periods import format_date
from lkjip.tables import Match
from lkjip.workbooks import Column, Kind

LONGEST = 160
LEAD = 30


def shown(value: Any, column: Column) -> str:
    """A cell as people read it; "" where it is empty."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, dt.date):
        return format_date(value)
    if column.kind is Kind.RUPIAH:
        return format_rupiah(value)
    is_figure = column.kind in {Kind.DECIMAL, Kind.INTEGER} and isinstance(value, int | Decimal)
    return format_number(value) if is_figure else str(value)


def key_words(match: Match) -> str:
    """ "ikk PAS-2.1, tahun 2023, bulan 12"; parts that are empty left out."""
    parts = ((column, match.row[column.name]) for column in match.table.key.values())
    return ", ".join(f"{column.name} {shown(value, column)}" for column, value in parts if value is not None)


def told_apart(before: str, after: str) -> tuple[str, str]:
    """Both texts, cut to what a table holds: long ones begin shortly before the first sign that differs."""
    if max(len(before), len(after)) <= LONGEST:
        return before, after
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = max(0, alike - LEAD)
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    if not text:
        return ""
    end = start + LONGEST
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
