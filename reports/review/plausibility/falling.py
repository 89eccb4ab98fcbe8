"""What is counted from January on does not shrink: e-Monev progress and absorption, spending month by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from budget.spending.models import SpendingPosition
from lkjip.numbers import format_number, format_rupiah
from lkjip.periods import ROMAN, month_name
from reports.facts.figures import Figure

from ..finding import Finding, warning
from ..material import Material
from ..shares import possible

TITLE = "Angka kumulatif menurun"

Point = tuple[str, Decimal]


def check(material: Material) -> Iterator[Finding]:
    yield from _monev(material)
    yield from _spending(material)


def _monev(material: Material) -> Iterator[Finding]:
    for row in material.facts.money.monev:
        for what, figures in (("Anggaran", row.budget), ("Progres", row.progress)):
            for before, after in _falls(_points(figures)):
                yield warning(
                    f"{row.code} {row.name}",
                    f"{what} e-Monev turun dari {_n(before)} menjadi {_n(after)}, padahal angkanya kumulatif.",
                    expected=f"{after[0]} tidak kurang dari {format_number(before[1])}",
                    found=format_number(after[1]),
                    url=material.url("monev"),
                )


def _spending(material: Material) -> Iterator[Finding]:
    rows = SpendingPosition.objects.filter(work_unit__office=material.office, year=material.year)
    ordered = rows.select_related("work_unit").order_by("work_unit__code", "spending_type", "month")
    for (code, _kind), group in groupby(ordered, key=lambda row: (row.work_unit.code, row.spending_type)):
        positions = list(group)
        known = [(month_name(row.month), Decimal(row.realised)) for row in positions]
        for before, after in _falls(known):
            yield warning(
                f"{code} {positions[0].work_unit.name}",
                f"Realisasi belanja sampai {after[0]} {format_rupiah(after[1])} lebih kecil daripada sampai "
                f"{before[0]} {format_rupiah(before[1])}. Pengembalian belanja bisa menjadi sebabnya; periksa.",
                expected=f"tidak kurang dari {format_rupiah(before[1])}",
                found=format_rupiah(after[1]),
                url=material.url("money_unit", code=code),
            )


def _points(figures: Sequence[Figure]) -> list[Point]:
    """Quarters that are known; what is no percentage at all is `plausibility.share`'s matter."""
    return [
        (f"TW {ROMAN[quarter]}", figure.value)
        for quarter, figure in enumerate(figures, 1)
        if figure.value is not None and possible(figure)
    ]


def _falls(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    yield from ((before, after) for before, after in pairwise(points) if after[1] < before[1])


def _n(point: Point) -> str:
    return f"{format_number(point[1])} ({point[0]})"
