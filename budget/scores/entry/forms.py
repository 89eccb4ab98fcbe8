"""Typing scores that no file brings: e-Monev by quarter, e-Performance by month, e-Tarja by division."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms

from budget.intake.typed import Typed
from budget.intake.typed_rows import Line, RowsForm
from budget.spending.totals import OWN_KIND
from divisions.models import Division
from indicators.realisation.forms import FigureField
from lkjip.numbers import format_number

from ..board import Board, Card

HUNDRED = Decimal(100)
FILLED = (("", "Belum diketahui"), ("1", "Terisi"), ("0", "Tidak terisi"))
EXTRA_TASKS = 3


def _percent(label: str, value: Decimal | None) -> FigureField:
    return FigureField(required=False, label=label, initial="" if value is None else format_number(value))


def units_with(board: Board, has: Callable[[Card], Any], every: bool = False) -> list[Card]:
    """Satker of which the score is known this year, and the office's own budgets, which always owe it; or every one."""
    return [
        card for card in board.cards.values() if every or has(card) or card.unit.kind.startswith(OWN_KIND)
    ]


# --- e-Monev ---


class MonevForm(RowsForm):
    """Cumulative percent at the end of one quarter."""

    target = "emonev"

    def __init__(self, cards: Sequence[Card], quarter: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before: dict[str, Any] = {}
        for card in cards:
            row, earlier = card.monev.get(quarter), card.monev.get(quarter - 1)
            code = card.unit.code
            key = {"tahun": self.year, "triwulan": quarter, "satker": code}
            names = (f"{code}-anggaran", f"{code}-progres")
            hint = _earlier(quarter, earlier)
            self.add(
                Line(card.unit.name, key, names, hint),
                {
                    names[0]: _percent(f"Anggaran {card.unit.name}", row.budget if row else None),
                    names[1]: _percent(f"Progres {card.unit.name}", row.progress if row else None),
                },
            )
            self.before[names[0]] = earlier.budget if earlier else None
            self.before[names[1]] = earlier.progress if earlier else None

    def implausible(self, cleaned: Mapping[str, Any]) -> Iterator[str]:
        for line in self.touched:
            for name, label in zip(line.fields, ("Anggaran", "Progres"), strict=True):
                value, before = cleaned.get(name), self.before[name]
                if value is None:
                    continue
                if value > HUNDRED:
                    yield f"{label} {line.title} {format_number(value)} melebihi 100. Periksa letak komanya."
                if before is not None and value < before:
                    yield (
                        f"{label} {line.title} turun dari {format_number(before)} menjadi {format_number(value)}, "
                        "padahal kumulatif."
                    )

    def typed(self) -> Iterator[Typed]:
        for line in self.lines:
            budget, progress = (self.cleaned_data[name] for name in line.fields)
            yield Typed(line.key, {"anggaran": budget, "progres": progress})


def _earlier(quarter: int, row: Any) -> str:
    if row is None:
        return ""
    return f"TW {quarter - 1}: {format_number(row.budget, 2)} dan {format_number(row.progress, 2)}"


# --- e-Performance ---


class FilingForm(RowsForm):
    """Whether each satker filled in one month by its deadline."""

    target = "e_performance"

    def __init__(self, cards: Sequence[Card], month: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for card in cards:
            code = card.unit.code
            known = card.filings.get(month)
            choice = forms.ChoiceField(
                choices=FILLED,
                required=False,
                label=card.unit.name,
                initial="" if known is None else str(int(known)),
                widget=forms.Select(attrs={"class": "form-select"}),
            )
            key = {"tahun": self.year, "bulan": month, "satker": code}
            self.add(Line(card.unit.name, key, (code,)), {code: choice})

    def typed(self) -> Iterator[Typed]:
        for line in self.lines:
            answer = self.cleaned_data[line.fields[0]]
            yield Typed(line.key, {"terisi": answer == "1"} if answer else None)


# --- e-Tarja ---


@dataclass
class Task:
    number: int
    text: str = ""
    percent: Decimal | None = None
    others: list[str] = field(default_factory=list)


class TaskForm(RowsForm):
    """The targets of one division; a few empty rows at the end take new ones."""

    target = "target_kinerja"

    def __init__(self, division: Division, tasks: Sequence[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [Task(task.number, task.text, task.percent) for task in tasks]
        last = max((task.number for task in known), default=0)
        for task in [*known, *(Task(last + extra) for extra in range(1, EXTRA_TASKS + 1))]:
            key = {"tahun": self.year, "divisi": division.code, "nomor": task.number}
            names = (f"{task.number}-uraian", f"{task.number}-persen")
            text = forms.CharField(
                required=False,
                label=f"Target {task.number}",
                initial=task.text,
                widget=forms.Textarea(attrs={"class": "form-control", "rows": 2}),
            )
            self.add(
                Line(str(task.number), key, names),
                {names[0]: text, names[1]: _percent(f"Persen target {task.number}", task.percent)},
            )

    def clean(self) -> dict[str, Any]:
        for text, percent in (line.fields for line in self.lines):
            if self.cleaned_data.get(percent) is not None and not self.cleaned_data.get(text):
                self.add_error(text, "Tulis uraian targetnya.")
        return super().clean()

    def implausible(self, cleaned: Mapping[str, Any]) -> Iterator[str]:
        for line in self.touched:
            value = cleaned.get(line.fields[1])
            if value is not None and (value > HUNDRED or value < 0):
                yield f"Target {line.title}: {format_number(value)} di luar 0 sampai 100."

    def typed(self) -> Iterator[Typed]:
        for line in self.lines:
            text, percent = (self.cleaned_data[name] for name in line.fields)
            yield Typed(line.key, {"uraian": text, "persen": percent} if text else None)
