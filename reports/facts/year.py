"""Everything that is known of one office and year, computed once. Pages, sentences and paper read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from indicators.agreement.differences import Difference
from lkjip.periods import Period

from .figures import Figure
from .money import Money
from .organisation import (
    AgreementChange,
    AgreementFacts,
    CentralUnitFacts,
    Identity,
    PlanFacts,
    ReportFacts,
    Sizes,
    StaffTable,
    WorkUnitFacts,
)
from .performance import DivisionFacts, IndicatorFacts, ObjectiveFacts, Performance
from .prose import PhotoFacts, SectionWish


@dataclass(frozen=True)
class YearFacts:
    """One office, one year, January to `month`. `provisional` counts submitted months too (screens only)."""

    office: Identity
    year: int
    month: int
    provisional: bool
    report: ReportFacts
    plan: PlanFacts | None
    central_units: tuple[CentralUnitFacts, ...]
    work_units: tuple[WorkUnitFacts, ...]
    staff: tuple[StaffTable, ...]
    agreements: tuple[AgreementFacts, ...]
    performance: Performance
    money: Money
    sizes: Sizes
    texts: Mapping[str, str]
    """Section slug → Markdown that people wrote for it."""
    register: Mapping[str, Figure]
    """Every figure by its path: "ikk/PAS-2.1/capaian", "dipa/total/persen" …"""
    period: Period = Period.YEAR
    """What the report is called after; `month` is its last one."""
    photos: Mapping[str, tuple[PhotoFacts, ...]] = field(default_factory=dict)
    """Section slug → the pictures that people put there."""
    arrangement: Mapping[str, SectionWish] = field(default_factory=dict)
    """Section slug → what the office wants other than usual of it."""
    goes_on: bool = False
    """More of the year is known than is told: what people wrote of its results may speak of later months."""
    bases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Section slug → the figures, by path, that its prose was written against; only where that was noted."""

    @property
    def span(self) -> str:
        """What the figures cover, inside a sentence: "tahun 2023", "sampai triwulan II tahun 2023"."""
        if self.period is Period.YEAR:
            return f"tahun {self.year}"
        until = "" if self.period in (Period.Q1, Period.S1) else "sampai "
        kind, _, number = self.period.label.partition(" ")
        return f"{until}{kind.lower()} {number} tahun {self.year}"

    @property
    def title(self) -> str:
        """The same as a heading: "Tahun 2023", "Triwulan II Tahun 2023"."""
        return f"{self.period.label} Tahun {self.year}".strip()

    @property
    def unfinished(self) -> bool:
        """The year has months to go: it is not yet compared with others, and no target is lost."""
        return self.month < 12

    def indicator(self, code: str) -> IndicatorFacts:
        return self._indicators[code]

    def division(self, code: str) -> DivisionFacts:
        return next(d for d in self.performance.divisions if d.code == code)

    def objective(self, code: str) -> ObjectiveFacts:
        return next(o for o in self.performance.objectives if o.code == code)

    def central_unit(self, code: str) -> CentralUnitFacts:
        return next(u for u in self.central_units if u.code == code)

    def target_changes(self, code: str) -> tuple[tuple[AgreementChange, Difference], ...]:
        """How an indicator's target was changed in the course of the year, oldest first."""
        return tuple(
            (change, difference)
            for agreement in self.agreements
            for change in agreement.changes
            for difference in change.differences
            if difference.code == code and difference.what == "target"
        )

    @property
    def own_staff(self) -> StaffTable | None:
        """The office's own people: any grouping but the one by satker, which counts the UPT too."""
        return next((table for table in self.staff if table.group != "satker"), None)

    @property
    def _indicators(self) -> dict[str, IndicatorFacts]:
        return {i.code: i for i in self.performance.indicators}
