"""Targets as people write them: "90%", "3,1 Indeks", "82 (Indeks)", "80–90%", "WTP". The text is what gets signed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from indicators.achievement.ordinal import label_of, rank_of, scale_of
from indicators.plan.models import Indicator
from lkjip.numbers import NumberError, format_number, parse_number

_FIGURE = r"[-−]?\d[\d.,]*"
_WRITTEN = re.compile(
    rf"(?P<low>{_FIGURE})(?:\s*(?:-|–|sampai|s\.d\.)\s*(?P<high>{_FIGURE}))?(?P<rest>\s*[%(].*|\s+\D.*)?"
)
"""A figure or a range, then the unit: apart from the figure, or beginning with % or a bracket."""
LONGEST = 100


class TargetError(ValueError):
    """A target that cannot be read or cannot stand for its indicator; the message says how to write it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A target as it will be printed, and the figure in it. Words such as "WTP" have no `value`."""

    text: str
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""


def read_target(written: str, unit: str = "") -> Reading:
    """Reads one cell; a bare number is printed with `unit`. Raises TargetError. An empty cell stays empty."""
    text = " ".join(written.split())
    if len(text) > LONGEST:
        raise TargetError(f"Target paling banyak {LONGEST} huruf. Ringkas menjadi angka dan satuannya.")
    found = _WRITTEN.fullmatch(text)
    if found is None:
        if text[:1].isdigit():
            raise TargetError(
                f"“{text[:40]}” tidak dapat dibaca sebagai target. Tulis misalnya 90%, 3,1 Indeks, atau 150 Layanan."
            )
        return Reading(text, unit=unit)
    low, high = _number(found["low"]), _number(found["high"]) if found["high"] else None
    if high is not None and high < low:
        raise TargetError(f"Batas atas {found['high']} di bawah batas bawah {found['low']}. Tukar keduanya.")
    own = (found["rest"] or "").strip(" ()")
    return Reading(text if own else with_unit(text, unit), low, high, own or unit)


def _number(text: str) -> Decimal:
    try:
        return parse_number(text)
    except NumberError as error:
        raise TargetError(str(error)) from None


def with_unit(figure: str, unit: str) -> str:
    """ "90%", "150 Layanan"."""
    return f"{figure}{unit}" if unit == "%" else f"{figure} {unit}".strip()


def written(value: Decimal | None, unit: str) -> Reading:
    """A figure of the Renstra as an agreement would print it."""
    if value is None:
        return Reading("", unit=unit)
    if label := label_of(value, scale_of(unit)):
        return Reading(label, unit=unit)
    return Reading(with_unit(format_number(value), unit), value, None, unit)


def refuse(indicator: Indicator, reading: Reading) -> str | None:
    """Why this target cannot stand for a computed indicator, as a sentence; None where it can.

    A computed indicator needs a figure. One whose unit is a scale (Opini, Predikat, Mutu) needs one of its labels.
    """
    if not reading.text:
        return None
    scale = scale_of(indicator.unit)
    if scale:
        return _unlabelled(indicator, reading, scale)
    if reading.value is None:
        return (
            f"{indicator.code} dihitung dengan rumus {indicator.formula}, jadi targetnya harus angka. "
            f"“{reading.text}” bukan angka; tulis misalnya {with_unit('90', indicator.unit)}."
        )
    return _impossible(indicator, reading.value)


def _unlabelled(indicator: Indicator, reading: Reading, scale: tuple[str, ...]) -> str | None:
    if rank_of(reading.text, scale) is not None:
        return None
    return (
        f"Target {indicator.code} berupa {indicator.unit.lower()}: tulis salah satu dari {', '.join(scale)}."
    )


def _impossible(indicator: Indicator, value: Decimal) -> str | None:
    """Zero is a real target where lower is better, and no target at all where higher is better."""
    if indicator.polarity == Indicator.Polarity.MAXIMISE and value <= 0:
        return (
            f"Target {indicator.code} tidak boleh nol atau kurang: makin besar makin baik, dan nol tidak dapat "
            "menjadi pembagi."
        )
    if indicator.polarity == Indicator.Polarity.MINIMISE and value < 0:
        return f"Target {indicator.code} tidak boleh kurang dari nol."
    return None


def doubt(indicator: Indicator, reading: Reading) -> str | None:
    """What can be true but hardly is: another unit than the realisation's, or a figure that cannot be reached."""
    if reading.unit and reading.unit.casefold() != indicator.unit.casefold():
        return (
            f"Target {indicator.code} tertulis dalam {reading.unit}, sedangkan realisasinya dalam "
            f"{indicator.unit}. Periksa apakah keduanya sama."
        )
    low, high = indicator.minimum, indicator.maximum
    figures = [figure for figure in (reading.value, reading.upper) if figure is not None]
    if all((low is None or f >= low) and (high is None or f <= high) for f in figures):
        return None
    span = f"{format_number(low)} sampai {format_number(high)}"
    return f"Target {indicator.code} ({reading.text}) di luar rentang yang mungkin, {span}. Periksa angkanya."
