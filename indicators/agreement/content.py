"""An agreement as plain data. Drawing up, editing, copying and comparing all speak of this, never of rows."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from indicators.plan.models import Indicator
from lkjip.validity import plain

from .models import Agreement, AgreementBudget, AgreementTarget

Level = AgreementTarget.Level
LEVELS = (Level.STRATEGIC, Level.PROGRAMME, Level.ACTIVITY)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the annex. Without `text` the target is still missing; `code` names the IKK, if any."""

    level: str
    objective_number: int
    indicator_number: int
    objective: str
    indicator: str
    code: str = ""
    text: str = ""
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What stays the same from version to version: the indicator, else the words of the row."""
        return (self.level, self.code) if self.code else (self.level, self.objective, self.indicator)

    @property
    def label(self) -> str:
        return f"{self.code} {self.indicator}".strip(" .")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole rupiah; without `activity` the programme's own line."""

    programme: str
    activity: str = ""
    amount: int | None = None

    @property
    def label(self) -> str:
        return self.activity or self.programme


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a planner writes into an agreement. `date` is the planned one until it is signed."""

    first_party: str
    second_party: str
    date: dt.date | None = None
    place: str = ""
    reason_kind: str = ""
    reason: str = ""
    lines: tuple[Line, ...] = ()
    money: tuple[Money, ...] = ()

    def at(self, level: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.level == level)


def contents_of(agreements: Iterable[Agreement]) -> dict[int, Content]:
    """Agreement pk → content, in two queries."""
    wanted = list(agreements)
    lines: Mapping[int, list[Line]] = defaultdict(list)
    for row in AgreementTarget.objects.filter(agreement__in=wanted).select_related("indicator"):
        lines[row.agreement_id].append(_line(row))
    money: Mapping[int, list[Money]] = defaultdict(list)
    for line in AgreementBudget.objects.filter(agreement__in=wanted).order_by("pk"):
        money[line.agreement_id].append(Money(line.programme, line.activity, line.amount))
    return {a.pk: _content(a, lines[a.pk], money[a.pk]) for a in wanted}


def content_of(agreement: Agreement) -> Content:
    return contents_of([agreement])[agreement.pk]


def _content(agreement: Agreement, lines: list[Line], money: list[Money]) -> Content:
    return Content(
        first_party=agreement.first_party,
        second_party=agreement.second_party,
        date=agreement.date or agreement.planned_date,
        place=agreement.place,
        reason_kind=agreement.reason_kind,
        reason=agreement.reason,
        lines=tuple(sorted(lines, key=_in_order)),
        money=tuple(money),
    )


def _in_order(line: Line) -> tuple[int, int, int]:
    return LEVELS.index(Level(line.level)), line.objective_number, line.indicator_number


def _line(row: AgreementTarget) -> Line:
    return Line(
        level=row.level,
        objective_number=row.objective_number,
        indicator_number=row.indicator_number,
        objective=row.objective_text,
        indicator=row.indicator_text,
        code=row.indicator.code if row.indicator else "",
        text=row.text,
        value=plain(row.value),
        upper=plain(row.upper),
        unit=row.unit,
    )


def store(agreement: Agreement, content: Content) -> None:
    """Makes the rows of a draft say exactly this; the agreement itself is the caller's to save."""
    agreement.first_party, agreement.second_party = content.first_party, content.second_party
    agreement.planned_date, agreement.place = content.date, content.place
    agreement.reason_kind, agreement.reason = content.reason_kind, content.reason
    by_code = _indicators(agreement, {line.code for line in content.lines if line.code})
    agreement.targets.all().delete()
    agreement.budgets.all().delete()
    AgreementTarget.objects.bulk_create(_row(agreement, line, by_code) for line in content.lines)
    AgreementBudget.objects.bulk_create(
        AgreementBudget(agreement=agreement, programme=m.programme, activity=m.activity, amount=m.amount)
        for m in content.money
    )


def _indicators(agreement: Agreement, codes: Collection[str]) -> dict[str, Indicator]:
    rows = Indicator.objects.filter(office=agreement.office_id, code__in=codes)
    return {row.code: row for row in rows}


def _row(agreement: Agreement, line: Line, by_code: Mapping[str, Indicator]) -> AgreementTarget:
    return AgreementTarget(
        agreement=agreement,
        level=line.level,
        objective_number=line.objective_number,
        indicator_number=line.indicator_number,
        objective_text=line.objective,
        indicator_text=line.indicator,
        indicator=by_code.get(line.code),
        text=line.text,
        value=line.value,
        upper=line.upper,
        unit=line.unit,
    )
