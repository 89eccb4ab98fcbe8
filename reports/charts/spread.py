"""The spread of achievements: one dot per indicator, one lane per division."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from . import svg

LOW, HIGH = 80, 200


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """`points`: (code, achievement in percent, reached)."""

    label: str
    points: tuple[tuple[str, Decimal, bool], ...]


def spread(rows: Sequence[SpreadRow], *, width: int = 620) -> str:
    """Dots stack where they coincide; missed ones are open rings with their code; beyond 200% in a field."""
    left, field, step, gap = 118, 74, 9, 16
    room = width - left - field
    columns = [_columns(row, room) for row in rows]
    heights = [max(24, step * max((len(dots) for dots in lane.values()), default=1) + 8) for lane in columns]
    top, total = 26, sum(heights) + gap * len(rows)
    base, parts = top, _axis(left, top, total, room, width, field)
    for row, lane, height in zip(rows, columns, heights, strict=True):
        base += height
        parts.append(svg.text(0, base - 4, row.label[:18], fill=svg.INK))
        parts.append(svg.line(left, base + 2, width, base + 2, stroke=svg.LINE))
        parts += _lane(lane, left, base - 4, step, room, width, field)
        base += gap
    return svg.drawing(width, top + total + 24, _words(rows), parts)


Lane = dict[float, list[tuple[str, Decimal, bool]]]


def _columns(row: SpreadRow, room: int) -> Lane:
    lane: Lane = defaultdict(list)
    for code, value, reached in sorted(row.points, key=lambda point: point[1]):
        place = -1.0 if value > HIGH else round(_x(value, room) / 9) * 9.0
        lane[place].append((code, value, reached))
    return lane


def _x(value: Decimal, room: int) -> float:
    inside = max(Decimal(LOW), min(Decimal(HIGH), value))
    return float(inside - LOW) / (HIGH - LOW) * room


def _axis(left: int, top: int, total: int, room: int, width: int, field: int) -> list[str]:
    parts = [svg.rect(width - field + 8, top - 4, field - 8, total, fill=svg.SUNKEN)]
    for tick in range(LOW, HIGH + 1, 20):
        x = left + _x(Decimal(tick), room)
        strong = tick == 100
        colour = svg.INK if strong else svg.LINE
        parts.append(
            svg.line(x, top - 4, x, top + total - 4, stroke=colour, stroke_width=1.6 if strong else 1)
        )
        parts.append(
            svg.text(x, top + total + 12, f"{tick}%", text_anchor="middle", fill=svg.INK_2, font_size=12)
        )
    parts.append(svg.text(left + _x(Decimal(100), room), 14, "target", text_anchor="middle", font_size=12))
    parts.append(svg.text(width, 14, "di atas 200%", text_anchor="end", fill=svg.INK_2, font_size=12))
    return parts


def _lane(lane: Lane, left: int, base: float, step: int, room: int, width: int, field: int) -> list[str]:
    parts = []
    for place, dots in lane.items():
        for number, (code, _, reached) in enumerate(dots):
            y = base - step * (number // 3 if place < 0 else number)
            if place < 0:
                x = width - field + 22 + 16 * (number % 3)
                parts.append(svg.triangle(x, y, 4, fill=svg.AMBER))
            elif reached:
                parts.append(svg.circle(left + place, y, 3.6, fill=svg.GOOD))
            else:
                parts.append(
                    svg.circle(left + place, y, 3.6, fill="#FFFFFF", stroke=svg.CLAY, stroke_width=1.8)
                )
                parts.append(
                    svg.text(left + place - 8, y + 4, code, text_anchor="end", fill=svg.CLAY, font_size=11)
                )
    return parts


def _words(rows: Sequence[SpreadRow]) -> str:
    parts = []
    for row in rows:
        missed = [code for code, _, reached in row.points if not reached]
        note = f", belum mencapai: {', '.join(missed)}" if missed else ""
        parts.append(f"{row.label} {len(row.points)} indikator{note}")
    return "Sebaran capaian indikator. " + "; ".join(parts)
