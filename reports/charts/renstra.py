"""Years of a strategic plan: bar = realisation, brass line = target, dashed box = no data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from . import svg


@dataclass(frozen=True, slots=True)
class PlanBar:
    year: int
    target: Decimal | None
    realised: Decimal | None
    target_text: str
    realised_text: str
    current: bool = False


def renstra(bars: Sequence[PlanBar], *, width: int = 460, base: int = 128) -> str:
    """`base` is where the bars stand; below it the year and its target are written."""
    height, top = base + 40, 26
    highest = max((v for b in bars for v in (b.target, b.realised) if v is not None), default=Decimal(1))
    highest = max(highest, Decimal(0)) or Decimal(1)
    step = width / max(1, len(bars))
    parts = [svg.line(0, base, width, base, stroke=svg.INK)]
    for number, bar in enumerate(bars):
        parts += _bar(
            bar, number * step + step / 2, min(24.0, step * 0.36), base, (base - top) / float(highest)
        )
    words = "; ".join(f"{b.year} target {b.target_text}, realisasi {b.realised_text}" for b in bars)
    return svg.drawing(width, height, f"Target Renstra dan realisasi: {words}", parts)


def _bar(bar: PlanBar, x: float, half: float, base: int, scale: float) -> list[str]:
    parts = [
        svg.text(
            x, base + 16, str(bar.year), text_anchor="middle", font_weight="600" if bar.current else "400"
        ),
        svg.text(x, base + 33, f"T {bar.target_text}", text_anchor="middle", fill=svg.BRASS, font_size=12),
    ]
    if bar.realised is None:
        parts.append(
            svg.rect(x - half, base - 26, 2 * half, 26, fill="none", stroke=svg.FIELD, stroke_dasharray="3 3")
        )
    else:
        tall = max(0.0, float(bar.realised) * scale)
        colour = svg.PRIMARY if bar.current else svg.PRIMARY_TINT
        parts.append(svg.rect(x - half, base - tall, 2 * half, tall, fill=colour))
        label = max(14.0, base - max(tall, float(bar.target or 0) * scale) - 7)
        parts.append(svg.text(x, label, bar.realised_text, text_anchor="middle", font_weight="600"))
    if bar.target is not None:
        y = base - max(0.0, float(bar.target) * scale)
        parts.append(svg.line(x - half - 6, y, x + half + 6, y, stroke=svg.BRASS, stroke_width=2.4))
    return parts
