"""How a target is read, and which ones cannot stand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.agreement.targets import TargetError, read_target, refuse
from indicators.models import Indicator


@pytest.mark.parametrize(
    ("written", "unit", "text", "value", "upper", "own"),
    [
        ("90%", "%", "90%", "90", None, "%"),
        ("90", "%", "90%", "90", None, "%"),
        ("170", "Layanan", "170 Layanan", "170", None, "Layanan"),
        ("3,1 Indeks", "", "3,1 Indeks", "3.1", None, "Indeks"),
        ("82 (Indeks)", "Indeks", "82 (Indeks)", "82", None, "Indeks"),
        ("5 %", "%", "5 %", "5", None, "%"),
        ("1.250 orang", "", "1.250 orang", "1250", None, "orang"),
        ("80–90%", "%", "80–90%", "80", "90", "%"),
        ("80 - 90", "%", "80 - 90%", "80", "90", "%"),
        ("WTP", "", "WTP", None, None, ""),
        ('minimal "BB"', "", 'minimal "BB"', None, None, ""),
        ("0", "Kasus", "0 Kasus", "0", None, "Kasus"),
        ("  90 %  ", "", "90 %", "90", None, "%"),
        ("", "%", "", None, None, "%"),
    ],
)
def test_reads_what_people_write(written, unit, text, value, upper, own):
    reading = read_target(written, unit)
    assert reading.text == text
    assert reading.value == (Decimal(value) if value else None)
    assert reading.upper == (Decimal(upper) if upper else None)
    assert reading.unit == own


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("3.25", "Tulis koma untuk desimal"),
        ("1e5", "1e5"),
        ("90–80%", "Tukar keduanya"),
        ("9" * 101, "paling banyak 100 huruf"),
        ("0.125 Indeks", "Tulis koma untuk desimal"),
    ],
)
def test_says_how_to_write_what_it_cannot_read(written, told):
    with pytest.raises(TargetError, match=told):
        read_target(written)


def indicator(polarity: str = "maks", unit: str = "%") -> Indicator:
    return Indicator(code="X-1", formula="A / B * 100", polarity=polarity, unit=unit)


@pytest.mark.parametrize(
    ("polarity", "unit", "written", "told"),
    [
        ("maks", "%", "0", "tidak boleh nol"),
        ("maks", "%", "-5", "tidak boleh nol"),
        ("min", "%", "-5", "kurang dari nol"),
        ("maks", "%", "WTP", "targetnya harus angka"),
        ("min", "Hari", "secepatnya", "targetnya harus angka"),
        ("maks", "Opini", "BB", "WTP-DPP, WTP"),
        ("maks", "Predikat", "90", "BB, A, AA"),
    ],
)
def test_refuses_what_cannot_be_computed(polarity, unit, written, told):
    assert told in (refuse(indicator(polarity, unit), read_target(written, unit)) or "")


@pytest.mark.parametrize(
    ("polarity", "unit", "written"),
    [
        ("maks", "%", "90"),
        ("min", "%", "0"),
        ("tepat", "%", "0"),
        ("maks", "Opini", "WTP"),
        ("maks", "Opini", "wtp"),
        ("maks", "Predikat", "BB"),
        ("maks", "%", ""),
    ],
)
def test_takes_zero_where_lower_is_better_and_labels_where_they_are_ranked(polarity, unit, written):
    assert refuse(indicator(polarity, unit), read_target(written, unit)) is None
