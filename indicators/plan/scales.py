"""What an indicator must be like for its unit to name a scale of labels (Opini, Predikat, Mutu)."""

from __future__ import annotations

from collections.abc import Collection

from indicators.achievement.formula import FormulaError, Symbol, parse
from indicators.achievement.ordinal import scale_of

from .models import Component, Indicator


def why_no_scale(unit: str, formula: str, polarity: str, methods: Collection[str]) -> str:
    """Labels are not added up or divided: one component, its last label, the higher the better; "" where it is so."""
    scale = scale_of(unit)
    if not scale or _fits(formula, polarity, methods):
        return ""
    return (
        f"Satuan {unit} berarti hasilnya salah satu dari {', '.join(scale)}. Karena itu rumusnya satu komponen saja, "
        "misalnya A, komponennya nilai terakhir, dan arahnya makin besar makin baik. Untuk angka, pakai satuan lain, "
        "misalnya Nilai."
    )


def _fits(formula: str, polarity: str, methods: Collection[str]) -> bool:
    try:
        alone = isinstance(parse(formula).root, Symbol)
    except FormulaError:  # told with the formula itself
        return True
    return alone and polarity == Indicator.Polarity.MAXIMISE and set(methods) <= {Component.Method.LAST}
