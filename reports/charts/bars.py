"""Bars with a target line: one indicator, or every indicator of an objective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from . import svg

LIMIT = Decimal(200)
ARROW = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """`value` in percent of the target, None without data; `label` left, `display` right."""

    label: str
    value: Decimal | None
    display: str
    reached: bool | None = None


def target_bar(bar: Bar, *, width: int = 240, limit: Decimal = Decimal(120)) -> str:
    """One thin bar; the ink line is the target (100%). Far beyond it the bar ends in an arrow."""
    height, room = 14, width - ARROW
    parts = [svg.rect(0, 4, room, 6, fill=svg.SUNKEN), *_fill(bar, 0, 4, room, 6, limit)]
    parts.append(svg.rect(_at(Decimal(100), room, limit) - 1, 0, 2.5, height, fill=svg.INK))
    return svg.drawing(width, height, f"{bar.label}: {bar.display} dari target 100%", parts)


def objective_diagram(bars: Sequence[Bar], *, width: int = 620) -> str:
    """One row per indicator; beyond 200% the bar ends in an arrow."""
    left, right, step = 86, 84, 26
    room, top = width - left - right, 22
    height = top + step * len(bars) + 6
    target = left + _at(Decimal(100), room, LIMIT)
    parts = [
        svg.text(target, 13, "target", text_anchor="middle", fill=svg.INK_2, font_size=12),
        *(part for n, bar in enumerate(bars) for part in _row(bar, left, top + n * step, room)),
        svg.line(target, top - 4, target, height - 4, stroke=svg.INK, stroke_width=1.6),
    ]
    words = "; ".join(f"{bar.label} {bar.display}" for bar in bars)
    return svg.drawing(width, height, f"Capaian tiap indikator terhadap target 100%: {words}", parts)


def _row(bar: Bar, left: int, y: int, room: int) -> list[str]:
    return [
        svg.text(0, y + 14, bar.label, fill=svg.BRASS, font_weight="600"),
        svg.rect(left, y + 4, room, 12, fill=svg.SUNKEN),
        *_fill(bar, left, y + 4, room, 12, LIMIT),
        svg.text(left + room + 84, y + 14, bar.display, text_anchor="end", font_weight="600"),
    ]


def _fill(bar: Bar, x: int, y: int, room: int, height: int, limit: Decimal) -> list[str]:
    if bar.value is None:
        return [
            svg.rect(
                x + 0.5, y + 0.5, room - 1, height - 1, fill="none", stroke=svg.FIELD, stroke_dasharray="3 3"
            )
        ]
    colour = svg.PRIMARY if bar.reached else svg.CLAY
    length = _at(max(Decimal(0), min(bar.value, limit)), room, limit)
    parts = [svg.rect(x, y, length, height, fill=colour)]
    if bar.value > limit:
        tip, middle = x + room, y + height / 2
        parts.append(
            svg.path(
                f"M{svg.num(tip)} {svg.num(y - 2)}L{svg.num(tip + ARROW)} {svg.num(middle)}"
                f"L{svg.num(tip)} {svg.num(y + height + 2)}Z",
                fill=colour,
            )
        )
    return parts


def _at(value: Decimal, room: int, limit: Decimal) -> float:
    return float(value / limit) * room
