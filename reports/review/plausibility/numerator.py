"""A part larger than its whole, or a count below zero: in the office's total, or in the row of one satker."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reports.facts.performance import IndicatorFacts

from ..doubts import about_inputs, totals
from ..finding import Finding, error, warning
from ..material import Material

TITLE = "Bagian melebihi keseluruhan"


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        found = about_inputs(material, indicator, totals(indicator))
        if found:
            yield _finding(material, indicator, found, error)
            continue
        rows = [
            f"{code}: {sentence}"
            for code, values in _rows(indicator).items()
            for sentence in about_inputs(material, indicator, values)
        ]
        if rows:
            yield _finding(material, indicator, rows, warning)


def _finding(material: Material, indicator: IndicatorFacts, found: list[str], told) -> Finding:
    rest = f" Begitu pula {len(found) - 3} baris lain." if len(found) > 3 else ""
    return told(
        f"{indicator.code} {indicator.name}",
        " ".join(found[:3]) + rest,
        expected="bagian tidak melebihi keseluruhan, dan tidak negatif",
        found=", ".join(f"{c.symbol} {c.total.display}" for c in indicator.components),
        url=material.entry_url(indicator.code),
    )


def _rows(indicator: IndicatorFacts) -> dict[str, dict[str, Decimal]]:
    """Satker → its own values by symbol."""
    rows: dict[str, dict[str, Decimal]] = {}
    for component in indicator.components:
        for source in component.sources:
            if source.figure.value is not None:
                rows.setdefault(source.code, {})[component.symbol] = source.figure.value
    return rows
