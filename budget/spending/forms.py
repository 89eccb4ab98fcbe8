"""Typing a satker's money month by month: the plan of withdrawals, and what was spent up to each month's end."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils import timezone

from budget.ceiling.models import SpendingType
from budget.intake.rupiah import RupiahField
from budget.intake.typed import Typed
from budget.intake.typed_rows import Line, RowsForm
from divisions.models import WorkUnit
from lkjip.numbers import format_rupiah
from lkjip.periods import MONTHS, month_name

from .pasting import Place
from .positions import Book, ByMonth

TOTAL = ""
COLUMNS: tuple[tuple[str, str], ...] = (*SpendingType.choices, (TOTAL, "jumlah"))
Amounts = Mapping[Place, int]


def name_of(month: int, kind: str) -> str:
    return f"{month}-{kind or 'jumlah'}"


class MonthsForm(RowsForm):
    """Twelve months by spending type. An empty total is that of its types; an empty cell is not known, never 0."""

    value = ""
    """The column of the target that is typed."""
    negative = False

    def __init__(self, unit: WorkUnit, book: Book, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit, self.book = unit, book
        held = self.held(book)
        for month in MONTHS:
            names = tuple(name_of(month, kind) for kind, _label in COLUMNS)
            line = Line(month_name(month), {}, names)
            self.add(line, dict(zip(names, self._fields(month, held), strict=True)))

    def held(self, book: Book) -> Mapping[tuple[str, str], ByMonth]:
        raise NotImplementedError

    def _fields(self, month: int, held: Mapping[tuple[str, str], ByMonth]) -> Iterator[RupiahField]:
        for kind, label in COLUMNS:
            yield RupiahField(
                label=f"{month_name(month)}, {label}",
                initial=held.get((self.unit.code, kind), {}).get(month),
                negative=self.negative,
            )

    @property
    def keys(self) -> Sequence[dict[str, Any]]:
        return [self._key(month, kind) for month in MONTHS for kind, _label in COLUMNS]

    def _key(self, month: int, kind: str) -> dict[str, Any]:
        return {"tahun": self.year, "satker": self.unit.code, "jenis_belanja": kind, "bulan": month}

    def typed(self) -> Iterator[Typed]:
        for month in MONTHS:
            for kind, _label in COLUMNS:
                amount = self.cleaned_data[name_of(month, kind)]
                yield Typed(self._key(month, kind), None if amount is None else {self.value: amount})

    def implausible(self, cleaned: Mapping[str, Any]) -> Iterator[str]:
        amounts = {
            (month, kind): amount
            for month in MONTHS
            for kind, _label in COLUMNS
            if (amount := cleaned.get(name_of(month, kind))) is not None
        }
        yield from _unequal_sums(amounts)
        yield from self.strange(amounts)

    def strange(self, amounts: Amounts) -> Iterator[str]:
        """What only looks implausible, as sentences."""
        yield from ()


def _unequal_sums(amounts: Amounts) -> Iterator[str]:
    for month in MONTHS:
        parts = [amount for (one, kind), amount in amounts.items() if one == month and kind != TOTAL]
        total = amounts.get((month, TOTAL))
        if parts and total is not None and sum(parts) != total:
            yield (
                f"Jumlah {month_name(month)} {format_rupiah(total)}, sedangkan jenis belanjanya berjumlah "
                f"{format_rupiah(sum(parts))}."
            )


class PlanForm(MonthsForm):
    """RPD: what is to be withdrawn in each month."""

    target, value = "rpd", "rencana"

    def held(self, book: Book) -> Mapping[tuple[str, str], ByMonth]:
        return book.planned

    def strange(self, amounts: Amounts) -> Iterator[str]:
        """A plan of all twelve months withdraws the ceiling, neither more nor less."""
        in_force = self.book.in_force(self.unit.code, dt.date(self.year, 12, 31))
        for kind, label in COLUMNS:
            months = [amounts[month, kind] for month in MONTHS if (month, kind) in amounts]
            issue = in_force.get(kind)
            if len(months) == len(MONTHS) and issue and sum(months) != issue.ceiling:
                planned, ceiling = format_rupiah(sum(months)), format_rupiah(issue.ceiling)
                yield f"Rencana dua belas bulan ({label}) {planned}, sedangkan {issue.title} {ceiling}."


class PositionForm(MonthsForm):
    """What was spent from January to the end of each month. Corrections make negative amounts possible."""

    target, value, negative = "posisi", "realisasi", True

    def held(self, book: Book) -> Mapping[tuple[str, str], ByMonth]:
        return book.realised

    def clean(self) -> dict[str, Any]:
        """Nothing is spent in a month that has not begun."""
        today = timezone.localdate()
        for month, (kind, _label) in itertools.product(MONTHS, COLUMNS):
            name = name_of(month, kind)
            if self.cleaned_data.get(name) is not None and dt.date(self.year, month, 1) > today:
                self.add_error(name, forms.ValidationError("Bulan ini belum tiba. Kosongkan isiannya."))
        return super().clean()

    def strange(self, amounts: Amounts) -> Iterator[str]:
        for kind, label in COLUMNS:
            known = [(month, amounts[month, kind]) for month in MONTHS if (month, kind) in amounts]
            yield from _negative(label, known)
            yield from _falling(label, known)
            yield from self._above(kind, label, known)

    def _above(self, kind: str, label: str, known: Sequence[tuple[int, int]]) -> Iterator[str]:
        months = self.book.months(self.unit.code, kind)
        for month, amount in known:
            ceiling = months[month - 1].ceiling
            if ceiling is not None and amount > ceiling:
                yield (
                    f"Realisasi s.d. {month_name(month)} ({label}) {format_rupiah(amount)} melebihi pagu "
                    f"{format_rupiah(ceiling)}."
                )


def _negative(label: str, known: Sequence[tuple[int, int]]) -> Iterator[str]:
    for month, amount in known:
        if amount < 0:
            yield f"Realisasi s.d. {month_name(month)} ({label}) kurang dari nol: {format_rupiah(amount)}."


def _falling(label: str, known: Sequence[tuple[int, int]]) -> Iterator[str]:
    for (_before, earlier), (month, later) in itertools.pairwise(known):
        if later < earlier:
            yield (
                f"Realisasi s.d. {month_name(month)} ({label}) turun dari {format_rupiah(earlier)} menjadi "
                f"{format_rupiah(later)}, padahal kumulatif."
            )
