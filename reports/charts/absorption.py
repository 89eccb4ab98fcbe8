"""Absorption of every satker on one scale: full disc, half disc, crossed ring, and a flag above the ceiling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from . import svg


@dataclass(frozen=True, slots=True)
class Dot:
    name: str
    percent: Decimal
    colour: str
    over: bool = False


def absorption_strip(dots: Sequence[Dot], *, width: int = 620) -> str:
    """A cut axis begins at the next lower five percent and says so at its start."""
    if not dots:
        return svg.drawing(width, 40, "Belum ada data serapan", [svg.text(0, 24, "Belum ada data serapan")])
    low = max(0, min(95, int(min(dot.percent for dot in dots) // 5) * 5))
    high = max(100, int(max(dot.percent for dot in dots)) + 1)
    stacks: dict[int, list[Dot]] = defaultdict(list)
    for dot in sorted(dots, key=lambda d: d.percent):
        stacks[round(_x(dot.percent, low, high, width) / 12) * 12].append(dot)
    tall = max(len(stack) for stack in stacks.values())
    base = 14 + 13 * tall
    parts = [*_axis(low, high, base, width)]
    for x, stack in stacks.items():
        for number, dot in enumerate(stack):
            parts.append(_sign(dot, x, base - 9 - 13 * number))
    return svg.drawing(width, base + 38, _words(dots), parts)


def _x(value: Decimal, low: int, high: int, width: int) -> float:
    return 18 + float((value - low) / (high - low)) * (width - 40)


def _axis(low: int, high: int, base: int, width: int) -> list[str]:
    zones = ((low, 80, svg.BRICK), (80, 97, svg.AMBER), (97, 100, svg.GOOD), (100, high, svg.INK))
    parts = []
    for start, end, colour in zones:
        first, last = max(start, low), min(end, high)
        if first < last:
            x1, x2 = (_x(Decimal(v), low, high, width) for v in (first, last))
            parts.append(svg.rect(x1, base, x2 - x1, 4, fill=colour))
    for tick in sorted({low, 80, 97, 100} - set(range(low))):
        x = _x(Decimal(tick), low, high, width)
        parts.append(svg.line(x, base, x, base + 9, stroke=svg.INK))
        parts.append(svg.text(x, base + 22, f"{tick}%", text_anchor="middle", fill=svg.INK_2, font_size=12))
    return parts


def _sign(dot: Dot, x: float, y: float) -> str:
    if dot.over:
        return svg.triangle(x, y, 5, fill=svg.INK)
    if dot.colour == "hijau":
        return svg.circle(x, y, 4.6, fill=svg.GOOD)
    if dot.colour == "kuning":
        half = svg.path(f"M{svg.num(x)} {svg.num(y - 4)}a4 4 0 0 1 0 8Z", fill=svg.AMBER)
        return svg.circle(x, y, 4.4, fill="#FFFFFF", stroke=svg.AMBER, stroke_width=1.6) + half
    cross = svg.line(x - 2.5, y - 2.5, x + 2.5, y + 2.5, stroke=svg.BRICK, stroke_width=1.4)
    return svg.circle(x, y, 4.4, fill="#FFFFFF", stroke=svg.BRICK, stroke_width=1.6) + cross


def _words(dots: Sequence[Dot]) -> str:
    colours = {name: sum(dot.colour == name for dot in dots) for name in ("hijau", "kuning", "merah")}
    over = [dot.name for dot in dots if dot.over]
    counts = ", ".join(f"{name} {count}" for name, count in colours.items())
    flag = f"; melebihi pagu: {', '.join(over)}" if over else ""
    return f"Serapan {len(dots)} satuan kerja: {counts}{flag}"
