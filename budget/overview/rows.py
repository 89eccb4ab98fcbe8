"""What the pages of the money show: rows of satker with their spending and scores, and one satker in full."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.ceiling.documents import TOTAL, Issue, in_force
from budget.ceiling.models import SpendingType
from budget.intake.writing.provenance import Origin
from budget.scores.board import Board, Card
from budget.scores.trace import Case
from budget.scores.views import PAGES as SCORE_PAGES
from budget.spending.absorption import Spent, together
from budget.spending.months import Month, added
from budget.spending.positions import Book
from divisions.models import Office, WorkUnit
from indicators.achievement.rating import Band, bands_from, rate
from lkjip.rules.models import RuleSet

TYPES = dict(SpendingType.choices)
PAGES = {**SCORE_PAGES, "emonev": "monev", "e_performance": "filings"}
TITLES = {"smart": "SMART DJA", "perencanaan": "Nilai perencanaan anggaran", "ikpa": "IKPA"}


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One satker of the office's table; `spent` None where no DIPA is known."""

    unit: WorkUnit
    spent: Spent | None
    colour: Band | None
    card: Card

    @property
    def ceiling(self) -> int | None:
        return self.spent.ceiling if self.spent else None

    @property
    def realised(self) -> int | None:
        return self.spent.realised if self.spent else None

    @property
    def remaining(self) -> int | None:
        return self.spent.remaining if self.spent else None

    @property
    def percent(self) -> Decimal | None:
        return self.spent.percent if self.spent else None

    @property
    def over(self) -> bool:
        return self.spent is not None and self.spent.over_ceiling


def absorption_bands(office: Office, year: int) -> tuple[Band, ...]:
    return bands_from(RuleSet.objects.for_year("serapan", year, office.pk).data["bands"])


def unit_rows(board: Board, spent: Mapping[str, Spent], bands: Sequence[Band]) -> list[UnitRow]:
    """Highest absorption first; satker without a percentage last."""
    rows = [
        UnitRow(card.unit, own, rate(own.percent, bands) if own else None, card)
        for code, card in board.cards.items()
        for own in [spent.get(code)]
        if own or not card.empty
    ]
    return sorted(rows, key=_highest_first)


def _highest_first(row: UnitRow) -> tuple[bool, Decimal, str]:
    return row.percent is None, -(row.percent or Decimal(0)), row.unit.code


def total_of(rows: Sequence[UnitRow]) -> Spent | None:
    known = [row.spent for row in rows if row.spent]
    return together(known) if known else None


def office_months(book: Book, rows: Sequence[UnitRow]) -> tuple[tuple[Month, int], ...]:
    return added({row.unit.code: book.months(row.unit.code) for row in rows if row.spent})


# --- one satker ---


@dataclass(frozen=True, slots=True)
class TypeRow:
    kind: str
    name: str
    spent: Spent


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One of the five scores as the satker's page lists it."""

    title: str
    kind: str
    case: Case | None
    value: Decimal | None
    suffix: str
    category: Band | None
    target: Decimal | None
    before: Decimal | None
    origin: Origin | None

    @property
    def page(self) -> str:
        """Where everybody of the office sees it beside the other satker, and the planner types it."""
        return PAGES.get(self.kind, "")

    @property
    def trend(self) -> Decimal | None:
        return None if self.value is None or self.before is None else self.value - self.before


def type_rows(book: Book, code: str) -> list[TypeRow]:
    """Spending types by their latest position."""
    rows = [(kind, book.latest(code, kind)) for kind in book.types(code)]
    return [
        TypeRow(kind, TYPES[kind], Spent(month.ceiling, month.realised))
        for kind, month in rows
        if month and month.ceiling is not None and month.realised is not None
    ]


@dataclass(frozen=True, slots=True)
class Document:
    """One DIPA of a satker: its total, and its types where they are told."""

    title: str
    date: dt.date
    total: int
    parts: tuple[Issue, ...]


def documents_of(book: Book, code: str) -> list[Document]:
    found: dict[tuple[int, dt.date], list[Issue]] = {}
    for issue in book.issues.get(code, ()):
        found.setdefault((issue.number, issue.date), []).append(issue)
    return [_document(book, code, parts) for _key, parts in sorted(found.items())]


def _document(book: Book, code: str, parts: list[Issue]) -> Document:
    """The total that the document gives, or what its types add up to together with those that it left as they were."""
    first = parts[0]
    until = [i for i in book.issues[code] if (i.date, i.number) <= (first.date, first.number)]
    total = in_force(until, first.date)[TOTAL].ceiling
    return Document(first.title, first.date, total, tuple(part for part in parts if part.kind))


def score_rows(
    card: Card,
    before: Card | None,
    target: Mapping[str, Decimal],
    origins: Mapping[str, Origin],
    tasks: tuple[Decimal | None, Decimal | None],
) -> list[ScoreRow]:
    """Five rows always, so that what is missing is seen to be missing; a sixth where a SMART is still given in a year
    of the planning score. `tasks`: e-Tarja of the satker's division, this year and the year before."""
    quarter, old_quarter = card.quarter, before.quarter if before else None
    yearly = ["perencanaan", *(["smart"] if card.smart else [])] if card.planned else ["smart"]
    return [
        *(_case_row(kind, card, before, target, origins) for kind in (*yearly, "ikpa")),
        _plain_row(
            "e-Monev, progres",
            "emonev",
            quarter.progress if quarter else None,
            old_quarter.progress if old_quarter else None,
            target,
            origins.get("emonev"),
        ),
        _plain_row(
            "e-Performance, terisi tepat waktu",
            "e_performance",
            card.filled,
            before.filled if before else None,
            target,
            origins.get("e_performance"),
        ),
        _plain_row("e-Tarja divisi pembina", "target_kinerja", *tasks, target, origins.get("target_kinerja")),
    ]


def _case_row(
    kind: str,
    card: Card,
    before: Card | None,
    target: Mapping[str, Decimal],
    origins: Mapping[str, Origin],
) -> ScoreRow:
    """Compared with the same score of the year before: a planning score is no successor of a SMART."""
    case, old = card.case(kind), before.case(kind) if before else None
    return ScoreRow(
        TITLES[kind],
        kind,
        case,
        case.score if case else None,
        "",
        case.category if case else None,
        target.get(kind),
        old.score if old else None,
        origins.get(kind),
    )


def _plain_row(
    title: str,
    kind: str,
    value: Decimal | None,
    before: Decimal | None,
    target: Mapping[str, Decimal],
    origin: Origin | None,
) -> ScoreRow:
    return ScoreRow(title, kind, None, value, "%", None, target.get(kind), before, origin)
