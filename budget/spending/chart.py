"""Absorption through the year as a line, the plan dashed beside it. Twelve places always; unknown months are gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from lkjip.numbers import format_percent
from lkjip.periods import month_name

from .months import Month

HEIGHT, TOP, BOTTOM, LEFT, RIGHT = 190, 22, 26, 40, 62
INK, MUTED, LINE, PLAN = "#16233B", "#5A667E", "#1B4480", "#8A6412"
_MARKS = (0, 50, 100)

Points = list[tuple[float, float]]


def absorption_line(months: Sequence[Month], width: int) -> SafeString:
    """`width` in CSS pixels; phone and desktop get their own, so that text stays 13 px."""
    top = max([Decimal(100), *(m.percent for m in months if m.percent is not None)])
    realised = _runs([m.percent for m in months], width, top)
    planned = _runs([m.planned_percent for m in months], width, top)
    parts = [
        *_grid(width, top),
        *(_polyline(run, PLAN, dashed=True) for run in planned if len(run) > 1),
        *(_polyline(run, LINE) for run in realised if len(run) > 1),
        *(_dot(point) for run in realised for point in run),
        *_last(months, width, top),
        *_months(width),
    ]
    return format_html(
        '<svg class="chart" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-label="{}" '
        'font-family="Source Sans 3, sans-serif" font-size="13">{}</svg>',
        width,
        HEIGHT,
        width,
        HEIGHT,
        _spoken(months),
        format_html_join("", "{}", ((part,) for part in parts)),
    )


def _x(month: int, width: int) -> float:
    return round(LEFT + (width - LEFT - RIGHT) * (month - 1) / 11, 1)


def _y(percent: Decimal, top: Decimal) -> float:
    return round(TOP + (HEIGHT - TOP - BOTTOM) * float(1 - percent / top), 1)


def _runs(values: Sequence[Decimal | None], width: int, top: Decimal) -> list[Points]:
    """Stretches of known months; a gap stays a gap."""
    runs: list[Points] = [[]]
    for month, value in enumerate(values, 1):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((_x(month, width), _y(max(value, Decimal(0)), top)))
    return [run for run in runs if run]


def _grid(width: int, top: Decimal) -> Iterator[SafeString]:
    for mark in _MARKS:
        y = _y(Decimal(mark), top)
        yield format_html(
            '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="#DCE1E9"/>', LEFT, y, width - RIGHT, y
        )
        yield format_html(
            '<text x="{}" y="{}" text-anchor="end" fill="{}">{}</text>', LEFT - 6, y + 4, MUTED, mark
        )


def _polyline(points: Points, colour: str, dashed: bool = False) -> SafeString:
    path = " ".join(f"{x},{y}" for x, y in points)
    dash = "5 4" if dashed else "none"
    return format_html(
        '<polyline points="{}" fill="none" stroke="{}" stroke-width="2" stroke-dasharray="{}"/>',
        path,
        colour,
        dash,
    )


def _dot(point: tuple[float, float]) -> SafeString:
    return format_html('<circle cx="{}" cy="{}" r="3" fill="{}"/>', point[0], point[1], LINE)


def _last(months: Sequence[Month], width: int, top: Decimal) -> Iterator[SafeString]:
    known = [month for month in months if month.percent is not None]
    if known:
        value = known[-1].percent or Decimal(0)
        x, y = _x(known[-1].month, width) + 8, _y(max(value, Decimal(0)), top) + 4
        yield format_html(
            '<text x="{}" y="{}" fill="{}" font-weight="600">{}</text>', x, y, INK, format_percent(value)
        )


def _months(width: int) -> Iterator[SafeString]:
    for month in range(1, 13):
        x = _x(month, width)
        yield format_html(
            '<text x="{}" y="{}" text-anchor="middle" fill="{}">{}</text>',
            x,
            HEIGHT - 6,
            MUTED,
            month_name(month)[0],
        )


def _spoken(months: Sequence[Month]) -> str:
    said = [f"{month_name(m.month)} {format_percent(m.percent)}" for m in months if m.percent is not None]
    return "Serapan sampai akhir bulan: " + ", ".join(said) if said else "Serapan bulanan belum diketahui"
