"""Template filters: the kernel's own writing, whatever the locale."""

import datetime as dt
from decimal import Decimal

from django.template import Context, Template


def shown(text: str, **values: object) -> str:
    return Template("{% load angka %}" + text).render(Context(values))


def test_numbers_money_dates_and_months():
    assert shown("{{ n|angka }}", n=Decimal("1234.5000")) == "1.234,5"
    assert shown("{{ n|angka:2 }}", n=90) == "90,00"
    assert shown("{{ n|angka }}", n=None) == "–"
    assert shown("{{ n|rupiah }}", n=-22955116) == "−Rp22.955.116"
    assert shown("{{ day|tanggal }}", day=dt.date(2023, 12, 31)) == "31 Desember 2023"
    assert shown("{{ month|bulan }}", month=12) == "Desember"
    assert shown("{{ month|bulan_singkat }}", month=8) == "Agt"
    assert shown("{{ month|bulan_singkat }}", month=5) == "Mei"


def test_keys_and_years_stay_bare():
    assert shown("{{ pk }} {{ year }}", pk=12345, year=2026) == "12345 2026"
