"""What somebody orders: the report of a year or a part of it, as one file or frozen as an edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from lkjip.jobs.models import Job
from lkjip.periods import Period

FILE, EDITION = "laporan", "terbitan"
"""Kinds of jobs."""
FORMS: Mapping[str, str] = {"pdf": "PDF", "docx": "Word (DOCX)", "xlsx": "Excel (XLSX)", "html": "HTML"}
"""Ending of the file → what people call it."""
PERIODS: Mapping[str, str] = {
    period.value: period.label or "Satu tahun"
    for period in (Period.YEAR, Period.Q1, Period.Q2, Period.Q3, Period.Q4, Period.S1, Period.S2)
}


def span(year: int, period: Period) -> str:
    """ "tahun 2023", "Triwulan II 2023"."""
    return f"{period.label or 'tahun'} {year}"


@dataclass(frozen=True, slots=True)
class Order:
    """One file to keep until another is ordered."""

    year: int
    form: str
    period: Period = Period.YEAR

    @classmethod
    def of(cls, job: Job) -> Order:
        asked = job.params
        return cls(asked["year"], asked["form"], Period(asked["period"]))

    @property
    def params(self) -> dict[str, Any]:
        return {"year": self.year, "form": self.form, "period": self.period.value}

    @property
    def title(self) -> str:
        return f"Laporan kinerja {self.span} sebagai {self.form_name}"

    @property
    def form_name(self) -> str:
        return FORMS[self.form]

    @property
    def span(self) -> str:
        return span(self.year, self.period)

    def file_name(self, office: str) -> str:
        """ "lkjip-kalbar-2023.pdf", "lkjip-kalbar-2023-tw2.docx"."""
        part = "" if self.period is Period.YEAR else f"-{self.period.value.lower()}"
        return f"lkjip-{office}-{self.year}{part}.{self.form}"


@dataclass(frozen=True, slots=True)
class Freezing:
    """An edition to be made. `replaces` is the key of the final edition that it corrects."""

    year: int
    period: Period
    kind: str
    note: str = ""
    reason: str = ""
    replaces: int | None = None

    @classmethod
    def of(cls, job: Job) -> Freezing:
        return cls(**{**job.params, "period": Period(job.params["period"])})

    @property
    def params(self) -> dict[str, Any]:
        return {**asdict(self), "period": self.period.value}

    @property
    def is_final(self) -> bool:
        return self.kind == "final"

    @property
    def title(self) -> str:
        """ "Draf laporan kinerja tahun 2023"."""
        what = "Terbitan final" if self.is_final else "Draf"
        return f"{what} laporan kinerja {span(self.year, self.period)}"


def ordered(job: Job) -> Order | Freezing:
    return Freezing.of(job) if job.kind == EDITION else Order.of(job)
