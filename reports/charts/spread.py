"""The spread of achievements: one dot per indicator, one lane per division."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from . import svg

HIGH, STEP = 200, 20
NAMED = 4
"""A lane with more missed indicators than this shows their rings without their codes."""


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """`points`: (code, achievement in percent, reached)."""

    label: str
    points: tuple[tuple[str, Decimal, bool], ...]

    @property
    def missed(self) -> list[str]:
        return [code for code, _, reached in self.points if not reached]


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to 200% over `room` pixels right of `left`; what lies beyond has a `field` of its own."""

    low: int
    left: int
    room: int
    field: int

    @property
    def width(self) -> int:
        return self.left + self.room + self.field

    def x(self, value: Decimal | int) -> float:
        inside = max(self.low, min(HIGH, float(value)))
        return self.left + (inside - self.low) / (HIGH - self.low) * self.room

    @property
    def ticks(self) -> range:
        """Every 20%, or wider apart where the numbers would touch; 100% is always one."""
        between = self.room * STEP / (HIGH - self.low)
        step = STEP if between >= 36 else 50 if self.low % 100 == 0 else 2 * STEP
        return range(100 - (100 - self.low) // step * step, HIGH + 1, step)


def spread(rows: Sequence[SpreadRow], *, width: int = 620) -> str:
    """Dots stack where they coincide; missed ones are open rings with their code; beyond 200% in a field."""
    left, field, step, gap = (118, 74, 9, 16) if width > 400 else (84, 62, 9, 16)
    scale = Scale(_low(rows), left, width - left - field, field)
    columns = [_columns(row, scale) for row in rows]
    heights = [max(24, step * max((len(dots) for dots in lane.values()), default=1) + 8) for lane in columns]
    top, total = 26, sum(heights) + gap * len(rows)
    base, parts = top, _axis(scale, top, total)
    for row, lane, height in zip(rows, columns, heights, strict=True):
        base += height
        parts += _label(row.label, base, left)
        parts.append(svg.line(left, base + 2, width, base + 2, stroke=svg.LINE))
        parts += _lane(lane, base - 4, step, scale, named=len(row.missed) <= NAMED)
        base += gap
    return svg.drawing(width, top + total + 24, _words(rows), parts)


def _low(rows: Sequence[SpreadRow]) -> int:
    """The scale begins at the lowest achievement's twenty percent, at 80 where all are above it."""
    lowest = min((value for row in rows for _, value, _ in row.points), default=Decimal(80))
    return max(0, min(80, int(lowest // STEP) * STEP))


Lane = dict[float, list[tuple[str, Decimal, bool]]]


def _columns(row: SpreadRow, scale: Scale) -> Lane:
    """Dots in columns of nine pixels; one column stands on the target itself."""
    lane: Lane = defaultdict(list)
    target = scale.x(100)
    for code, value, reached in sorted(row.points, key=lambda point: point[1]):
        place = -1.0 if value > HIGH else target + round((scale.x(value) - target) / 9) * 9
        lane[place].append((code, value, reached))
    return lane


def _label(text: str, base: float, left: int) -> list[str]:
    """The division's name in two lines at most, beside its lane."""
    lines = svg.wrap(text, int(left / (svg.CHAR * 1.05)), 2)
    return [
        svg.text(0, base - 4 - 15 * (len(lines) - 1 - number), line, fill=svg.INK)
        for number, line in enumerate(lines)
    ]


def _axis(scale: Scale, top: int, total: int) -> list[str]:
    width, bottom = scale.width, top + total
    parts = [svg.rect(width - scale.field + 8, top - 4, scale.field - 8, total, fill=svg.SUNKEN)]
    for tick in scale.ticks:
        x, strong = scale.x(tick), tick == 100
        colour = svg.INK if strong else svg.LINE
        parts.append(svg.line(x, top - 4, x, bottom - 4, stroke=colour, stroke_width=1.6 if strong else 1))
        parts.append(svg.text(x, bottom + 12, f"{tick}%", text_anchor="middle", fill=svg.INK_2, font_size=12))
    parts.append(svg.text(scale.x(100), 14, "target", text_anchor="middle", font_size=12))
    parts.append(svg.text(width, 14, "di atas 200%", text_anchor="end", fill=svg.INK_2, font_size=12))
    return parts


def _lane(lane: Lane, base: float, step: int, scale: Scale, *, named: bool) -> list[str]:
    parts = []
    for place, dots in lane.items():
        for number, (code, _, reached) in enumerate(dots):
            y = base - step * (number // 3 if place < 0 else number)
            if place < 0:
                x = scale.width - scale.field + 22 + 16 * (number % 3)
                parts.append(svg.triangle(x, y, 4, fill=svg.AMBER))
            elif reached:
                parts.append(svg.circle(place, y, 3.6, fill=svg.GOOD))
            else:
                parts += _ring(place, y, code if named else "")
    return parts


def _ring(x: float, y: float, code: str) -> list[str]:
    ring = svg.circle(x, y, 3.6, fill="#FFFFFF", stroke=svg.CLAY, stroke_width=1.8)
    if not code:
        return [ring]
    return [ring, svg.text(x - 8, y + 4, code, text_anchor="end", fill=svg.CLAY, font_size=11)]


def _words(rows: Sequence[SpreadRow]) -> str:
    parts = []
    for row in rows:
        note = f", belum mencapai: {', '.join(row.missed)}" if row.missed else ""
        parts.append(f"{row.label} {len(row.points)} indikator{note}")
    return "Sebaran capaian indikator. " + "; ".join(parts)
