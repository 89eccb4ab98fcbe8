"""Who the report is about: the institution under the name it bore, its plan, its agreements, its people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from indicators.agreement.differences import Difference
from indicators.agreement.parties import House, Signatory

from .figures import Figure


@dataclass(frozen=True, slots=True)
class Identity:
    code: str
    name: str
    short_name: str
    agency: str
    address: str
    city: str
    province: str
    postcode: str
    phone: str
    fax: str
    email: str
    website: str
    head_title: str
    is_sample: bool

    @property
    def label(self) -> str:
        return self.short_name or self.name


@dataclass(frozen=True, slots=True)
class ReportFacts:
    date: dt.date | None
    place: str
    signatory: Signatory
    letter_number: str
    data_as_of: dt.date | None


@dataclass(frozen=True, slots=True)
class CentralUnitFacts:
    code: str
    name: str
    head_title: str
    division_code: str


@dataclass(frozen=True, slots=True)
class WorkUnitFacts:
    code: str
    name: str
    full_name: str
    kind: str
    central_unit_code: str


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The strategic plan in force; item groups keep their order."""

    name: str
    start: int
    end: int
    vision: str
    missions: tuple[str, ...]
    goals: tuple[str, ...]
    strategic_objectives: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    objective_number: int
    indicator_number: int
    objective: str
    indicator: str
    indicator_code: str
    target: str
    path: str
    """Of an indicator's target, else of the agreement that says it."""


@dataclass(frozen=True, slots=True)
class BudgetLine:
    programme: str
    activity: str
    """Empty on the programme's own line."""
    amount: Figure


@dataclass(frozen=True, slots=True)
class AgreementChange:
    """One PK Perubahan: why, and everything that it says differently from the version before."""

    version: int
    date: dt.date | None
    kind: str
    reason: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """The version in force at year end, as it was signed; `changes` tells how it came about, oldest first."""

    central_unit_code: str
    central_unit_name: str
    year: int
    version: int
    date: dt.date | None
    """When it was signed; None for a draft."""
    day: dt.date | None
    """The date on its paper: of signing, or the planned one."""
    place: str
    first: Signatory
    second: Signatory
    house: House
    reason: str
    statement: tuple[str, ...]
    """Paragraphs, filled in; [pihak pertama] and [pihak kedua] stand for the parties."""
    pledge: tuple[str, ...]
    strategic: tuple[AgreementRow, ...]
    programme: tuple[AgreementRow, ...]
    activity: tuple[AgreementRow, ...]
    budget: tuple[BudgetLine, ...]
    total: Figure
    """Sum of activity amounts (programme lines repeat them)."""
    changes: tuple[AgreementChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much the year holds, as figures."""

    objectives: Figure
    agreements: Figure
    work_units: Figure
    """Those with a ceiling."""

    @property
    def all(self) -> tuple[Figure, ...]:
        return self.objectives, self.agreements, self.work_units


@dataclass(frozen=True, slots=True)
class StaffRow:
    item: str
    men: Figure
    women: Figure
    total: Figure


@dataclass(frozen=True, slots=True)
class StaffTable:
    """Head count by one grouping (jabatan, golongan, divisi, satker) with its column sums."""

    group: str
    rows: tuple[StaffRow, ...]
    men: Figure
    women: Figure
    total: Figure
    share_men: Figure
    share_women: Figure
