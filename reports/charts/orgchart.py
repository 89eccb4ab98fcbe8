"""The organisation as boxes: the head above, its parts in a row below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import svg


@dataclass(frozen=True, slots=True)
class Box:
    title: str
    note: str = ""


def org_chart(head: Box, parts: Sequence[Box], *, width: int = 620) -> str:
    """Boxes wrap their text; two to six parts stand in one row."""
    gap, top, head_width = 12, 6, min(320, width)
    box_width = (width - 2 - gap * (len(parts) - 1)) / max(1, len(parts))
    head_lines = svg.wrap(head.title, int(head_width / 7.6))
    head_height = 16 * len(head_lines) + (16 if head.note else 0) + 14
    row = top + head_height + 40
    bodies = [svg.wrap(box.title, max(8, int((box_width - 12) / 7.2))) for box in parts]
    notes = [svg.wrap(box.note, max(8, int((box_width - 12) / 5.6)), 4) if box.note else [] for box in parts]
    row_height = max((16 * len(b) + 14 * len(n) + 16 for b, n in zip(bodies, notes, strict=True)), default=0)
    drawn = [
        *_box(width / 2 - head_width / 2, top, head_width, head_height, head_lines, [head.note], svg.PRIMARY)
    ]
    middle = row - 20
    centres = [1 + n * (box_width + gap) + box_width / 2 for n in range(len(parts))]
    if centres:
        drawn.append(svg.line(width / 2, top + head_height, width / 2, middle, stroke=svg.INK))
        drawn.append(svg.line(centres[0], middle, centres[-1], middle, stroke=svg.INK))
    for centre, body, note in zip(centres, bodies, notes, strict=True):
        drawn.append(svg.line(centre, middle, centre, row, stroke=svg.INK))
        drawn += _box(centre - box_width / 2, row, box_width, row_height, body, note, "")
    names = ", ".join(box.title for box in parts)
    return svg.drawing(
        width, row + row_height + 4, f"Bagan organisasi: {head.title} membawahi {names}", drawn
    )


def _box(
    x: float, y: float, width: float, height: float, title: Sequence[str], note: Sequence[str], fill: str
) -> list[str]:
    dark = bool(fill)
    parts = [svg.rect(x, y, width, height, fill=fill or "#FFFFFF", stroke=svg.PRIMARY, stroke_width=1.4)]
    colour = "#FFFFFF" if dark else svg.INK
    row = y + 21
    for content in title:
        parts.append(
            svg.text(x + width / 2, row, content, text_anchor="middle", fill=colour, font_weight="600")
        )
        row += 16
    for content in filter(None, note):
        tone = "#FFFFFF" if dark else svg.INK_2
        parts.append(svg.text(x + width / 2, row - 1, content, text_anchor="middle", fill=tone, font_size=11))
        row += 14
    return parts
