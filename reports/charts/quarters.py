"""e-Monev by quarter: budget and progress as two lines on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from . import svg


def quarter_lines(
    budget: Sequence[Decimal | None], progress: Sequence[Decimal | None], *, width: int = 620
) -> str:
    """Cumulative percent at the end of the four quarters."""
    height, left, base, top = 144, 44, 104, 10
    parts = []
    for tick in (0, 50, 100):
        y = base - (base - top) * tick / 100
        parts.append(svg.line(left, y, width, y, stroke=svg.LINE))
        parts.append(svg.text(left - 8, y + 4, f"{tick}%", text_anchor="end", fill=svg.INK_2, font_size=12))
    step = (width - left - 60) / 3
    places = [left + 30 + n * step for n in range(4)]
    for name, x in zip(("TW I", "TW II", "TW III", "TW IV"), places, strict=True):
        parts.append(svg.text(x, base + 17, name, text_anchor="middle", fill=svg.INK_2, font_size=12))
    for values, colour, label, dash in (
        (budget, svg.PRIMARY, "anggaran", "none"),
        (progress, svg.BRASS, "progres", "5 3"),
    ):
        parts += _series(values, places, base, base - top, colour, dash)
        x = left if label == "anggaran" else left + 110
        parts.append(
            svg.line(x, height - 6, x + 22, height - 6, stroke=colour, stroke_width=2, stroke_dasharray=dash)
        )
        parts.append(svg.text(x + 28, height - 2, label, fill=svg.INK_2, font_size=12))
    return svg.drawing(width, height, "Rata-rata anggaran dan progres e-Monev tiap triwulan", parts)


def _series(values, places, base: int, room: int, colour: str, dash: str) -> list[str]:
    points = [(x, base - float(v) / 100 * room) for x, v in zip(places, values, strict=True) if v is not None]
    if not points:
        return []
    d = "M" + "L".join(f"{svg.num(x)} {svg.num(y)}" for x, y in points)
    line = svg.path(d, fill="none", stroke=colour, stroke_width=2, stroke_dasharray=dash)
    return [line, *(svg.circle(x, y, 3.4, fill=colour) for x, y in points)]
