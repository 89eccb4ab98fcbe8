"""The cover's drawing is data: one bar per indicator, the gold line is its target."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from . import svg

LIMIT = Decimal(200)


def cover_art(achievements: Sequence[Decimal | None], *, width: int = 620, height: int = 220) -> str:
    """Bars on navy; above 200% they reach the top; an indicator without data leaves a gap."""
    step = width / max(1, len(achievements))
    base, room = height - 4, height - 12
    gold = base - float(Decimal(100) / LIMIT) * room
    parts = []
    for number, value in enumerate(achievements):
        if value is None:
            continue
        tall = float(max(Decimal(0), min(value, LIMIT)) / LIMIT) * room
        parts.append(
            svg.rect(number * step, base - tall, step * 0.62, tall, fill="#FFFFFF", fill_opacity=0.82)
        )
    parts.append(svg.line(0, gold, width, gold, stroke="#E0B75A", stroke_width=2.5))
    return svg.drawing(width, height, "Capaian setiap indikator; garis emas adalah targetnya", parts)
