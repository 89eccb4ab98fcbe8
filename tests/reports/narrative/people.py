"""Indicators and groups of them, built for sentences: only what a sentence reads differs from a sound default."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from indicators.achievement.achievement import Polarity, Status
from indicators.achievement.formula import parse
from reports.facts.figures import Figure
from reports.facts.performance import (
    Comparison,
    IndicatorFacts,
    PlanComparison,
    Tally,
    Words,
    YearPoint,
)
from reports.facts.show import nothing, percent, quantity


def figure(value: str | None, unit: str = "%") -> Figure:
    return quantity(None if value is None else Decimal(value), unit, "x")


def point(year: int, realised: str) -> YearPoint:
    return YearPoint(year, figure("80"), figure(realised), figure("100"), "LKjIP")


def indicator(
    *, target: str = "90", realised: str | None = "88", achieved: str | None = "97.78", **more: Any
) -> IndicatorFacts:
    achievement = percent(Decimal(achieved), "x") if achieved else nothing("x")
    facts: dict[str, Any] = {
        "code": "LAY-1.1",
        "number": 1,
        "name": "Permohonan selesai",
        "unit": "%",
        "polarity": Polarity.MAXIMISE,
        "formula": parse("A", {"A"}),
        "places": 0,
        "definition": "",
        "data_source": "",
        "frequency": "bulanan",
        "responsible": "",
        "objective_code": "LAY-1",
        "division_code": "LAY",
        "central_unit_code": "SET",
        "status": Status.COMPUTED if achieved else Status.MISSING,
        "reason": "",
        "target_text": "",
        "target": figure(target),
        "target_upper": None,
        "raw": None if realised is None else Decimal(realised),
        "realised": figure(realised),
        "achievement": achievement,
        "reached": None if achieved is None else Decimal(achieved) >= 100,
        "category": None,
        "provisional": False,
        "complete": True,
        "components": (),
        "months": (),
        "previous": Comparison(None, reason="Tidak dapat dibandingkan."),
        "plan": PlanComparison(figure(None), nothing("x"), None, "Renstra tidak menetapkan target."),
        "series": (),
        "published": None,
        "words": Words(),
        "until": 12,
    }
    return IndicatorFacts(**(facts | more))


def moved(movement: str, size: str, *, before: str, better: bool | None) -> Comparison:
    return Comparison(point(2022, before), movement, figure(size, "poin"), better)


def tally(reached: str = "", missed: str = "", uncomputed: str = "", mean: str | None = None) -> Tally:
    """Codes separated by spaces."""
    average = percent(Decimal(mean), "x") if mean else nothing("x")
    codes = [tuple(group.split()) for group in (reached, missed, uncomputed)]
    return Tally(sum(map(len, codes)), codes[0], codes[1], codes[2], average)
