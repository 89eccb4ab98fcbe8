"""Columns in the notation of the format: `text("kode*")` may not be empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from lkjip.workbooks import Column, Kind

LONG_TEXT = 32_000
"""A spreadsheet cell holds 32,767 signs."""


def _of(kind: Kind, example_type: Callable[[Any], Any]) -> Callable[..., Column]:
    def column(name: str, note: str = "", example: Any = None) -> Column:
        typed = None if example is None else example_type(example)
        return Column(name.rstrip("*"), kind, required=name.endswith("*"), help=note, example=typed)

    return column


text = _of(Kind.TEXT, str)
integer = _of(Kind.INTEGER, int)
decimal = _of(Kind.DECIMAL, Decimal)
rupiah = _of(Kind.RUPIAH, int)
date = _of(Kind.DATE, dt.date.fromisoformat)
year = _of(Kind.YEAR, int)
month = _of(Kind.MONTH, int)
quarter = _of(Kind.QUARTER, int)
flag = _of(Kind.FLAG, bool)


def fitted(column: Column, model: type[models.Model], path: str) -> Column:
    """The column with the limits of the field that it fills: choices, length, no negative counts."""
    try:
        field = model._meta.get_field(path)
    except FieldDoesNotExist:
        return column
    if isinstance(field, models.TextField):
        return replace(column, max_length=LONG_TEXT)
    if isinstance(field, models.CharField):
        choices = tuple(value for value, _label in field.choices or () if value)
        return replace(column, choices=choices, max_length=field.max_length or LONG_TEXT)
    counts = isinstance(field, models.PositiveIntegerField | models.PositiveSmallIntegerField)
    return replace(column, minimum=0) if counts and column.kind is Kind.INTEGER else column
