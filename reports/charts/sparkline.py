"""Twelve months in one line: gaps stay gaps, zero touches the base, the last value stands beside its dot."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from . import svg


def sparkline(
    values: Sequence[Decimal | None], last: str, *, target: Decimal | None = None, width: int = 220
) -> str:
    """`values` in month order, None = no data; `last` labels the last known value."""
    height, right = 44, 8 + int(svg.CHAR * 1.15 * len(last))
    known = [value for value in values if value is not None]
    if not known:
        return svg.drawing(width, height, "Belum ada data bulanan", [_empty(width, height)])
    scale = [*known, target] if target is not None else known
    low, high = min(*scale, Decimal(0)), max(*scale, Decimal(0)) or Decimal(1)
    points = [
        (4 + n * (width - right - 8) / 11, height - 6 - float((v - low) / (high - low or 1)) * (height - 14))
        if v is not None
        else None
        for n, v in enumerate(values)
    ]
    parts = [*_base(values, points, width - right, height)]
    if target is not None:
        y = height - 6 - float((target - low) / (high - low or 1)) * (height - 14)
        parts.append(svg.line(0, y, width - right, y, stroke=svg.BRASS, stroke_dasharray="2 3"))
    parts += _runs(points)
    x, y = [point for point in points if point][-1]
    parts.append(svg.circle(x, y, 3, fill=svg.PRIMARY))
    parts.append(svg.text(x + 7, min(y + 4, height - 3), last, font_weight="600"))
    return svg.drawing(width, height, f"Nilai bulanan, terakhir {last}", parts)


def _empty(width: int, height: int) -> str:
    return svg.rect(0.5, height - 20, width - 1, 14, fill="none", stroke=svg.FIELD, stroke_dasharray="3 3")


def _base(values, points, width: int, height: int) -> list[str]:
    step = (width - 8) / 11
    return [
        svg.circle(4 + n * step, height - 3, 1, fill=svg.FIELD) for n, p in enumerate(points) if p is None
    ]


def _runs(points: Sequence[tuple[float, float] | None]) -> list[str]:
    """A polyline per run of neighbouring months; a lone month is a dot."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    parts = []
    for run in filter(None, runs):
        d = "M" + "L".join(f"{svg.num(x)} {svg.num(y)}" for x, y in run)
        parts.append(svg.path(d, fill="none", stroke=svg.PRIMARY, stroke_width=1.8))
        if len(run) == 1:
            parts.append(svg.circle(*run[0], 2, fill=svg.PRIMARY))
    return parts
