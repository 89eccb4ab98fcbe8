"""Men and women by item, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import svg


@dataclass(frozen=True, slots=True)
class StaffBar:
    label: str
    men: int | None
    women: int | None


MANY = 12
"""More bars than this stand one row each, so that they stay within half a page."""


def staff_bars(bars: Sequence[StaffBar], *, width: int = 620) -> str:
    return _rows(bars, width) if len(bars) > MANY else _pairs(bars, width)


def _rows(bars: Sequence[StaffBar], width: int) -> str:
    """Women follow men on one bar, and both numbers stand behind it."""
    left, step, top = 300, 15, 22
    most = max((bar.men or 0) + (bar.women or 0) for bar in bars) or 1
    scale = (width - left - 62) / most
    parts = _legend(left)
    for number, bar in enumerate(bars):
        y, men, women = top + number * step, bar.men or 0, bar.women or 0
        end = left + (men + women) * scale
        parts += [
            svg.text(left - 8, y + 10, svg.wrap(bar.label, 60, 1)[0], text_anchor="end", font_size=10.5),
            svg.rect(left, y + 2, men * scale, 9, fill=svg.PRIMARY),
            svg.rect(left + men * scale, y + 2, women * scale, 9, fill=svg.AMBER),
            svg.text(end + 5, y + 10, f"{_n(bar.men)} + {_n(bar.women)}", font_size=10.5, fill=svg.INK_2),
        ]
    return svg.drawing(width, top + step * len(bars) + 4, _words(bars), parts)


def _pairs(bars: Sequence[StaffBar], width: int) -> str:
    left, step, top = 200, 22, 22
    room = width - left - 46
    most = max((n for bar in bars for n in (bar.men or 0, bar.women or 0)), default=0) or 1
    parts = _legend(left)
    for number, bar in enumerate(bars):
        y = top + number * step
        parts += _label(bar.label, left - 8, y)
        parts += _half(bar.men, left, y + 1, room / most, svg.PRIMARY)
        parts += _half(bar.women, left, y + 10, room / most, svg.AMBER)
    return svg.drawing(width, top + step * len(bars) + 4, _words(bars), parts)


def _legend(left: int) -> list[str]:
    return [
        svg.rect(left, 4, 10, 10, fill=svg.PRIMARY),
        svg.text(left + 15, 13, "laki-laki", fill=svg.INK_2, font_size=12),
        svg.rect(left + 80, 4, 10, 10, fill=svg.AMBER),
        svg.text(left + 95, 13, "perempuan", fill=svg.INK_2, font_size=12),
    ]


def _words(bars: Sequence[StaffBar]) -> str:
    told = "; ".join(f"{b.label}: laki-laki {_n(b.men)}, perempuan {_n(b.women)}" for b in bars)
    return f"Pegawai menurut jenis kelamin. {told}"


def _label(label: str, x: int, y: int) -> list[str]:
    """One line, or two smaller ones where the name is long: names that begin alike must stay apart."""
    lines = svg.wrap(label, 30, 2)
    if len(lines) == 1:
        return [svg.text(x, y + 13, lines[0], text_anchor="end", font_size=12)]
    lines = svg.wrap(label, 36, 2)
    return [
        svg.text(x, y + 8 + 10 * place, line, text_anchor="end", font_size=10)
        for place, line in enumerate(lines)
    ]


def gender_bar(men: int, women: int, *, width: int = 250) -> str:
    """All people as one bar in two parts."""
    total, top, tall = (men + women) or 1, 22, 22
    edge = width * men / total
    parts = [
        svg.rect(0, top, edge, tall, fill=svg.PRIMARY),
        svg.rect(edge, top, width - edge, tall, fill=svg.AMBER),
        svg.text(0, 14, f"laki-laki {men}", font_size=12),
        svg.text(width, 14, f"perempuan {women}", text_anchor="end", font_size=12),
    ]
    words = f"Pegawai laki-laki {men}, perempuan {women}"
    return svg.drawing(width, top + tall + 2, words, parts)


def _half(count: int | None, x: int, y: int, scale: float, colour: str) -> list[str]:
    if count is None:
        return []
    return [
        svg.rect(x, y, count * scale, 8, fill=colour),
        svg.text(x + count * scale + 4, y + 8, str(count), font_size=10, fill=svg.INK_2),
    ]


def _n(count: int | None) -> str:
    return "tidak diketahui" if count is None else str(count)
