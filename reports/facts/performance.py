"""What was promised and what was done, per indicator, objective and division: shapes only, no arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from indicators.achievement.achievement import Polarity, Status
from indicators.achievement.formula import Formula
from indicators.achievement.ordinal import Scale, scale_of
from indicators.achievement.rating import Band

from .figures import Figure


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What one satker contributes to a component, accumulated over the months."""

    code: str
    name: str
    figure: Figure
    not_applicable: bool = False
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ComponentFacts:
    symbol: str
    name: str
    unit: str
    accumulation: str
    total: Figure
    months: tuple[Figure, ...]
    """Twelve figures, each month's own input summed over its sources."""
    sources: tuple[SourceFacts, ...] = ()
    """Empty where the division types one figure for the office."""


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """One month of one indicator: its workflow state and the year to date at its end."""

    month: int
    state: str
    """belum_jatuh_tempo, tidak_wajib, belum_diisi, or an Entry.State value."""
    late: bool
    realised: Figure
    target: Figure
    """What the month is held against: the action plan's target for January to it, else the year's."""
    planned: bool
    achievement: Figure
    filled: bool


@dataclass(frozen=True, slots=True)
class YearPoint:
    """One year of one indicator in a series; a year before this system comes from a published report."""

    year: int
    target: Figure
    realised: Figure
    achievement: Figure
    origin: str = ""
    """"sistem" or the printed source, "" where nothing is known."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """This year against another: `movement` is naik, turun, tetap or "" (not comparable, `reason` says why).

    `better` follows polarity: True, False, or None where constant or not comparable.
    """

    before: YearPoint | None
    movement: str = ""
    difference: Figure | None = None
    better: bool | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlanEnd:
    """How far it is from this year's realisation to what the Renstra wants of its last year."""

    year: int
    target: Figure
    gap: Figure
    """The distance, whichever way."""
    reached: bool


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """Realisation against the Renstra's own target of the year, where it has one in the same unit."""

    target: Figure
    achievement: Figure
    reached: bool | None
    reason: str = ""
    end: PlanEnd | None = None
    """Where the plan goes on after this year, in the same unit."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All that a sentence about it can print."""
        return self.target, self.achievement, *((self.end.target, self.end.gap) if self.end else ())


@dataclass(frozen=True, slots=True)
class Words:
    national_standard: str = ""
    cause: str = ""
    supporting_programme: str = ""
    obstacle: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    code: str
    number: int
    name: str
    unit: str
    polarity: Polarity
    formula: Formula
    places: int
    definition: str
    data_source: str
    frequency: str
    responsible: str
    objective_code: str
    division_code: str
    central_unit_code: str
    status: Status
    reason: str
    target_text: str
    target: Figure
    target_upper: Decimal | None
    raw: Decimal | None
    realised: Figure
    achievement: Figure
    reached: bool | None
    category: Band | None
    provisional: bool
    complete: bool
    components: tuple[ComponentFacts, ...]
    months: tuple[MonthFacts, ...]
    previous: Comparison
    plan: PlanComparison
    series: tuple[YearPoint, ...]
    """Every year of the strategic plan in order; `target` is the Renstra's target."""
    published: YearPoint | None
    """This very year as an earlier report printed it, to compare with."""
    words: Words
    until: int | None
    """The last month up to the reported one in which something was filled in."""
    pool_codes: tuple[str, ...] = ()
    words_so_far: Words = field(default_factory=Words)
    """What people wrote of the months told; `words` are those of the year."""

    @property
    def scale(self) -> Scale:
        """Labels instead of figures; empty where the indicator counts or measures."""
        return scale_of(self.unit)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over a group of indicators; they always add up to `total`, and name who is who by code."""

    total: int
    reached: tuple[str, ...]
    missed: tuple[str, ...]
    uncomputed: tuple[str, ...]
    """Not computable, not filled, not due, not applicable."""
    mean: Figure
    """Mean achievement of those computed, with the cap in `cap` if one is set."""
    cap: Decimal | None = None
    counts: tuple[Figure, ...] = ()
    """The same counts as figures: total, reached, missed, not computed."""
    not_due: tuple[str, ...] = ()
    """Those not computed that nobody has to fill in yet."""
    later: Figure | None = None
    """How many these are."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All that a sentence about the group can print."""
        return *self.counts, self.mean, *((self.later,) if self.not_due and self.later else ())

    @property
    def absent(self) -> tuple[str, ...]:
        """Not computed although due: something is missing, not applicable or without a result."""
        return tuple(code for code in self.uncomputed if code not in self.not_due)

    @property
    def all_reached(self) -> bool:
        return bool(self.total) and len(self.reached) == self.total


@dataclass(frozen=True, slots=True)
class Movements:
    """Indicators against last year, by code. Direction follows polarity, so a falling "lower is better" is better."""

    better: tuple[str, ...]
    same: tuple[str, ...]
    worse: tuple[str, ...]
    unknown: tuple[str, ...]
    """Not comparable, or a change that is neither better nor worse."""
    counts: tuple[Figure, ...] = ()
    """Compared, better, the same, worse, not comparable."""


@dataclass(frozen=True, slots=True)
class PlanTally:
    """Indicators against the Renstra's own target of the year, by code."""

    reached: tuple[str, ...]
    missed: tuple[str, ...]
    unknown: tuple[str, ...]
    counts: tuple[Figure, ...] = ()
    """Compared, reached, missed."""


@dataclass(frozen=True, slots=True)
class ObjectiveFacts:
    code: str
    number: int
    name: str
    division_code: str
    central_unit_code: str
    indicators: tuple[IndicatorFacts, ...]
    tally: Tally
    pool_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DivisionFacts:
    code: str
    name: str
    short_name: str
    duties: str
    objectives: tuple[ObjectiveFacts, ...]
    tally: Tally
    issues: tuple[str, ...] = ()
    efforts: tuple[str, ...] = ()

    @property
    def indicators(self) -> tuple[IndicatorFacts, ...]:
        return tuple(i for objective in self.objectives for i in objective.indicators)


@dataclass(frozen=True, slots=True)
class CategoryCount:
    band: Band
    codes: tuple[str, ...]
    range_text: str
    """"91% ke atas", "76 sampai 90,99%", "di bawah 51%"."""
    count: Figure


@dataclass(frozen=True, slots=True)
class EndedFacts:
    """An indicator of last year that nobody continues, with what it reached then."""

    code: str
    name: str
    division_name: str
    last: YearPoint


@dataclass(frozen=True, slots=True)
class Performance:
    divisions: tuple[DivisionFacts, ...]
    tally: Tally
    categories: tuple[CategoryCount, ...]
    movements: Movements
    plan: PlanTally
    until: int | None
    """The last month with data; None where there is none."""
    late: tuple[tuple[str, int], ...] = field(default=())
    """(indicator code, month) of entries missing or handed in after their deadline."""
    ended: tuple[EndedFacts, ...] = field(default=())

    @property
    def objectives(self) -> tuple[ObjectiveFacts, ...]:
        return tuple(o for division in self.divisions for o in division.objectives)

    @property
    def indicators(self) -> tuple[IndicatorFacts, ...]:
        return tuple(i for objective in self.objectives for i in objective.indicators)
