"""Typing scores that are made of components, for offices that see them only on a screen: SMART, the planning score
since 2024, IKPA. The result is computed by the rule set of the year; the printed one is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from budget.intake.typed import Typed
from budget.intake.typed_rows import Line, RowsForm
from budget.intake.writing.target import key_text
from budget.intake.writing.targets import targets
from lkjip.forms import FigureField
from lkjip.numbers import format_number
from lkjip.rules.models import RuleSet

from .. import planning
from ..board import Card
from ..cases import ikpa_case, planning_case, smart_case
from ..ikpa import COMPONENTS, weights_from
from ..models import IkpaScore, PlanningScore, SmartScore
from ..tables import IKPA_PARTS
from ..trace import HUNDRED, Case

ZERO = Decimal(0)
DEDUCTION = "deduction"


@dataclass(frozen=True, slots=True)
class Part:
    """One typed column: the attribute, the name under which it is stored, and how it is called."""

    attribute: str
    name: str
    label: str
    low: Decimal = ZERO
    needed: bool = False
    """Whether a row without it is no row: every input of SMART applies."""
    printed: bool = False
    """A result as the other system printed it, not an input."""


SMART_PARTS = (
    Part("absorption", "penyerapan", "Penyerapan (P)", needed=True),
    Part("consistency", "konsistensi", "Konsistensi (K)", needed=True),
    Part("output", "cro", "Capaian RO (CRO)", needed=True),
    Part("efficiency", "efisiensi", "Efisiensi (E)", -HUNDRED, needed=True),
    Part("published_efficiency", "nilai_efisiensi_terbit", "Nilai efisiensi tercetak", printed=True),
    Part("published_score", "kinerja_terbit", "Nilai kinerja tercetak", printed=True),
)
PLANNING_PARTS = (
    *(
        Part(name, stored, planning.LABELS[name])
        for name, stored in (("effectiveness", "efektivitas"), ("efficiency", "efisiensi"))
    ),
    Part("published_score", "nilai_terbit", "Nilai perencanaan tercetak", printed=True),
)


def ikpa_parts(rules: RuleSet | None) -> tuple[Part, ...]:
    """The components of the year's rule set; where dispensation has no weight in it, a deduction takes its place."""
    weights = weights_from(rules.data) if rules else dict.fromkeys(COMPONENTS, ZERO)
    minus = () if "dispensation" in weights else (Part(DEDUCTION, "pengurang", "Pengurang"),)
    inputs = (Part(name, IKPA_PARTS[name].name, COMPONENTS[name]) for name in weights)
    return (
        *inputs,
        *minus,
        Part("published_score", "nilai_akhir_terbit", "Nilai akhir tercetak", printed=True),
    )


class PartsForm(RowsForm):
    """A row for each satker, a field for each part. `key` is what else a row is stored under, the month of an IKPA."""

    model: Any = None
    case_of: Any = None

    def __init__(
        self,
        cards: Sequence[Card],
        rules: RuleSet | None,
        parts: Sequence[Part],
        key: Mapping[str, int],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rules, self.parts = rules, parts
        target = targets()[self.target]
        stored = target.stored(self.member.office, self.year)
        self.held: dict[str, Mapping[str, Any]] = {}
        for card in cards:
            line = self._line(card, {"tahun": self.year, **key, "satker": card.unit.code})
            held = self.held[card.unit.code] = stored.get(key_text(target.order(line.key)), {})
            self.add(line, dict(zip(line.fields, self._fields(held), strict=True)))

    def _line(self, card: Card, key: dict[str, Any]) -> Line:
        names = tuple(f"{card.unit.code}-{part.name}" for part in self.parts)
        return Line(card.unit.name, key, names)

    def _fields(self, held: Mapping[str, Any]) -> Iterator[FigureField]:
        for part in self.parts:
            yield FigureField(required=False, label=part.label, initial=held.get(part.name))

    def clean(self) -> dict[str, Any]:
        for line in self.lines:
            values = [self.cleaned_data.get(name) for name in line.fields]
            if any(value is not None for value in values):
                self._mind_needed(line)
        return super().clean()

    def _mind_needed(self, line: Line) -> None:
        for part, name in zip(self.parts, line.fields, strict=True):
            if part.needed and name in self.cleaned_data and self.cleaned_data[name] is None:
                self.add_error(name, f"Isi {part.label}, atau kosongkan seluruh barisnya.")

    def implausible(self, cleaned: Mapping[str, Any]) -> Iterator[str]:
        for line in self.touched:
            values = {p: cleaned.get(name) for p, name in zip(self.parts, line.fields, strict=True)}
            if any(value is not None for value in values.values()):
                yield from self._outside(line, values)
                yield from self.strange(line, values)
                yield from self._slips(line, values)

    def _outside(self, line: Line, values: Mapping[Part, Decimal | None]) -> Iterator[str]:
        for part, value in values.items():
            if value is not None and not part.low <= value <= HUNDRED:
                yield (
                    f"{part.label} {line.title} {format_number(value)} di luar {format_number(part.low)} sampai 100. "
                    "Periksa letak komanya."
                )

    def strange(self, line: Line, values: Mapping[Part, Decimal | None]) -> Iterator[str]:
        """What else looks implausible in one row."""
        yield from ()

    def _slips(self, line: Line, values: Mapping[Part, Decimal | None]) -> Iterator[str]:
        case = self._case(values)
        for slip in case.slips:
            yield f"{line.title}: {slip} Keduanya disimpan."
        if case.differs:
            yield (
                f"{line.title}: {case.title} tercetak {format_number(case.printed, 2)}, dihitung "
                f"{format_number(case.score, 2)}. Keduanya disimpan."
            )

    def _case(self, values: Mapping[Part, Decimal | None]) -> Case:
        row = self.model(**{part.attribute: value for part, value in values.items()})
        return type(self).case_of(row, self.rules)

    def typed(self) -> Iterator[Typed]:
        for line in self.lines:
            values = {
                part.name: self.cleaned_data[n] for part, n in zip(self.parts, line.fields, strict=True)
            }
            known = any(value is not None for value in values.values())
            yield Typed(line.key, values if known else None)


class SmartForm(PartsForm):
    target, model, case_of = "smart", SmartScore, staticmethod(smart_case)


class PlanningForm(PartsForm):
    target, model, case_of = "perencanaan", PlanningScore, staticmethod(planning_case)


class IkpaForm(PartsForm):
    """An empty component does not apply; 0 is a nought, and asked about because screens print it for both."""

    target, model, case_of = "ikpa", IkpaScore, staticmethod(ikpa_case)

    def strange(self, line: Line, values: Mapping[Part, Decimal | None]) -> Iterator[str]:
        for part, value in values.items():
            if value == 0 and not part.printed and part.attribute != DEDUCTION:
                yield f"{part.label} {line.title} ditulis 0, artinya nilainya nol. Kosongkan bila tidak berlaku."
