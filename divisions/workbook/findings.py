"""A fault that repeats down a column is told once, with all its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lkjip.workbooks import Finding


def grouped(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """[{severity, place, column, message, rows: "2–14, 18", count}], in the order of their first rows."""
    rows: dict[tuple[Any, ...], list[int | None]] = {}
    for finding in findings:
        what = (finding.severity.value, finding.place, finding.column, finding.message)
        rows.setdefault(what, []).append(finding.row)
    return [
        {
            "severity": severity,
            "place": place,
            "column": column,
            "message": message,
            "rows": ranges(sorted({number for number in numbers if number is not None})),
            "count": len(numbers),
        }
        for (severity, place, column, message), numbers in rows.items()
    ]


def ranges(numbers: Sequence[int]) -> str:
    """ "2–14, 18" of sorted numbers."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)
