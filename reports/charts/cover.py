"""The cover's drawing is data: one bar per indicator, the gold line is its target."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from . import svg
from .bars import Bar

WIDTH, HEIGHT = 595.3, 504.6
LEFT, RIGHT, TARGET, TOP = 85.0, 538.6, 386.0, 233.0
"""Points of an A4 sheet: the text's own margins, the height of 100%, and where a bar ends at the latest."""
TONES = ("#FFFFFF", "#5E82B5", "#FFFFFF", "#9CB4D8")
GOLD, PALE = "#E0B75A", "#C9D5E6"


def cover_art(divisions: Sequence[Sequence[Bar]], caption: str) -> str:
    """Bars of one division share a tone; a missed target is a hollow bar, an indicator without data a gap."""
    step = (RIGHT - LEFT) / max(1, sum(len(bars) for bars in divisions))
    parts = [svg.text(LEFT, TOP - 21, caption, fill=PALE, font_size=10.5)] if caption else []
    x = LEFT
    for number, bars in enumerate(divisions):
        for bar in bars:
            parts += _bar(bar, x, step * 0.72, TONES[number % len(TONES)])
            x += step
    parts.append(svg.line(LEFT, TARGET, RIGHT, TARGET, stroke=GOLD, stroke_width=2))
    return svg.drawing(WIDTH, HEIGHT, f"Gambar sampul. {caption}", parts)


def _bar(bar: Bar, x: float, width: float, tone: str) -> list[str]:
    if bar.value is None:
        return []
    tall = min(float(max(bar.value, Decimal(0))) / 100 * (HEIGHT - TARGET), HEIGHT - TOP)
    y = HEIGHT - tall
    if bar.reached:
        return [svg.rect(x, y, width, tall, fill=tone)]
    return [svg.rect(x + 0.6, y + 0.6, width - 1.2, tall - 0.6, fill="none", stroke=GOLD, stroke_width=1.2)]
