"""Who the report is about: the institution under the name it bore, its plan, its agreements, its people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

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
class Signatory:
    """Who signs: `title` already carries Plt./Plh.; name and nip empty where nobody is recorded."""

    title: str
    name: str = ""
    nip: str = ""
    rank: str = ""


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


@dataclass(frozen=True, slots=True)
class BudgetLine:
    programme: str
    activity: str
    """Empty on the programme's own line."""
    amount: Figure


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """The version in force at year end; `changes` describes later versions with their reason."""

    central_unit_code: str
    central_unit_name: str
    version: int
    date: dt.date | None
    place: str
    first: Signatory
    second: Signatory
    reason: str
    strategic: tuple[AgreementRow, ...]
    programme: tuple[AgreementRow, ...]
    activity: tuple[AgreementRow, ...]
    budget: tuple[BudgetLine, ...]
    total: Figure
    """Sum of activity amounts (programme lines repeat them)."""
    versions: int = 1


@dataclass(frozen=True, slots=True)
class StaffRow:
    item: str
    men: int | None
    women: int | None
    total: int | None


@dataclass(frozen=True, slots=True)
class StaffTable:
    """Head count by one grouping (jabatan, golongan, divisi, satker) with its column sums."""

    group: str
    rows: tuple[StaffRow, ...]
    men: int | None
    women: int | None
    total: int | None
    share_men: Figure
    share_women: Figure
