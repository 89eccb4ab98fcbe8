"""What somebody orders: the report of a year or a part of it, in one form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lkjip.jobs.models import Job
from lkjip.periods import Period

KIND = "laporan"
FORMS: Mapping[str, str] = {"pdf": "PDF", "docx": "Word (DOCX)", "xlsx": "Excel (XLSX)", "html": "HTML"}
"""Ending of the file → what people call it."""
PERIODS: Mapping[str, str] = {
    period.value: period.label or "Satu tahun"
    for period in (Period.YEAR, Period.Q1, Period.Q2, Period.Q3, Period.Q4, Period.S1, Period.S2)
}


@dataclass(frozen=True, slots=True)
class Order:
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
    def form_name(self) -> str:
        return FORMS[self.form]

    @property
    def span(self) -> str:
        """ "tahun 2023", "Triwulan II 2023"."""
        return f"{self.period.label or 'tahun'} {self.year}"

    def file_name(self, office: str) -> str:
        """ "lkjip-kalbar-2023.pdf", "lkjip-kalbar-2023-tw2.docx"."""
        part = "" if self.period is Period.YEAR else f"-{self.period.value.lower()}"
        return f"lkjip-{office}-{self.year}{part}.{self.form}"
