"""The checklist of one office and year as it stands: every question with its answer, whoever gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from divisions.models import Office

from ..acceptance import Reviewed, beside, in_force
from ..material import gather
from ..run import review_of
from .filled import NOT_ASKED, YES, Evidence, Filled, filled
from .items import ITEMS, PARTS, Item, Part
from .models import ChecklistAnswer, ReviewStatement


@dataclass(frozen=True, slots=True)
class Answered:
    """`answer` is "" where nobody has answered; `by_system` cannot be changed by hand."""

    item: Item
    answer: str
    note: str
    by_system: bool

    @property
    def word(self) -> str:
        return str(ChecklistAnswer.Answer(self.answer).label) if self.answer else "Belum dijawab"


@dataclass(frozen=True, slots=True)
class Sheet:
    office: Office
    year: int
    result: Reviewed
    parts: tuple[tuple[Part, tuple[Answered, ...]], ...]
    statement: ReviewStatement

    @property
    def rows(self) -> tuple[Answered, ...]:
        return tuple(row for _part, rows in self.parts for row in rows)

    @property
    def unanswered(self) -> tuple[Answered, ...]:
        return tuple(row for row in self.rows if not row.answer)

    @property
    def people(self) -> tuple[Answered, ...]:
        return tuple(row for row in self.rows if not row.by_system)

    @property
    def missing(self) -> list[str]:
        """Why the statement cannot be signed yet, as parts of a sentence; empty where it can."""
        wanted = []
        if self.result.errors:
            wanted.append(f"{self.result.errors} galat reviu masih terbuka")
        if self.unanswered:
            wanted.append(f"{len(self.unanswered)} butir daftar uji belum dijawab")
        if not (self.statement.name and self.statement.title and self.statement.date):
            wanted.append("tanggal, nama, atau jabatan pereviu belum diisi")
        return wanted


def sheet_of(office: Office, year: int) -> Sheet:
    material = gather(office, year)
    findings = review_of(material)
    by_system = filled(Evidence(material, findings))
    stored = {row.item: row for row in ChecklistAnswer.objects.filter(office=office, year=year)}
    statement = ReviewStatement.objects.filter(office=office, year=year).first()
    answers = answered(by_system, stored)
    return Sheet(
        office,
        year,
        beside(findings, in_force(office, year)),
        tuple((part, tuple(answers[item.key] for item in part.items)) for part in PARTS),
        statement or ReviewStatement(office=office, year=year, place=office.city),
    )


def answered(
    by_system: Mapping[str, Filled], stored: Mapping[str, ChecklistAnswer], items: Sequence[Item] = ITEMS
) -> dict[str, Answered]:
    """In the order of the questions, since one may depend on an earlier one."""
    answers: dict[str, Answered] = {}
    for item in items:
        own = by_system.get(item.key)
        if item.unless and answers[item.unless].answer == YES:
            own = Filled(NOT_ASKED, f"Butir {item.unless.replace('-', '.')} dijawab Ya.")
        if own is not None:
            answers[item.key] = Answered(item, own.answer, own.note, by_system=True)
        else:
            row = stored.get(item.key)
            answers[item.key] = Answered(
                item, row.answer if row else "", row.note if row else "", by_system=False
            )
    return answers
