"""Indonesian numbers, dates and months in templates."""

import datetime as dt
from decimal import Decimal

from django import template
from django.utils import timezone

from lkjip import numbers, periods

register = template.Library()


@register.filter
def angka(value: Decimal | int | None, places: int | None = None) -> str:
    return numbers.format_number(value, places)


@register.filter
def rupiah(value: int | None) -> str:
    return numbers.format_rupiah(value)


@register.filter
def juta(value: Decimal | int | None) -> str:
    """Rupiah in millions with one decimal."""
    return numbers.format_number(None if value is None else Decimal(value) / 1_000_000, 1)


@register.filter
def tanggal(day: dt.date | None) -> str:
    return periods.format_date(day)


@register.filter
def waktu(moment: dt.datetime) -> str:
    """ "5 Januari 2024 pukul 09.12", on the office's clock."""
    local = timezone.localtime(moment)
    return f"{periods.format_date(local.date())} pukul {local:%H.%M}"


@register.filter
def bulan(month: int) -> str:
    return periods.month_name(month)


@register.filter
def bulan_singkat(month: int) -> str:
    return {8: "Agt"}.get(month, periods.month_name(month)[:3])
