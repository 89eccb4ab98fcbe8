"""The money of one year: ceilings, spending, pools and the five scores; shapes only, no arithmetic."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .figures import Figure


@dataclass(frozen=True, slots=True)
class AbsorptionFacts:
    """One spending unit, or a total; `colour` is hijau, kuning, merah or "" where the ceiling is zero."""

    code: str
    name: str
    kind: str
    ceiling: Figure
    realised: Figure
    remaining: Figure
    percent: Figure
    colour: str
    over_ceiling: bool


@dataclass(frozen=True, slots=True)
class PoolFacts:
    code: str
    name: str
    central_unit_code: str
    ceiling: Figure
    realised: Figure
    percent: Figure
    indicator_codes: tuple[str, ...]
    achievement: Figure
    """Mean of the indicators that it serves."""
    efficiency: Figure
    """Achievement minus absorption, in percentage points."""


@dataclass(frozen=True, slots=True)
class EfficiencyFacts:
    """Achievement beside absorption of one objective: efficient where achievement is at least absorption."""

    objective_code: str
    pool_codes: tuple[str, ...]
    ceiling: Figure
    realised: Figure
    absorption: Figure
    achievement: Figure
    efficiency: Figure
    """Achievement minus absorption, in percentage points."""


@dataclass(frozen=True, slots=True)
class SmartFacts:
    """SMART of one satker: inputs, computed efficiency value and score, and a printed value that differs."""

    code: str
    name: str
    absorption: Figure
    consistency: Figure
    output: Figure
    efficiency: Figure
    efficiency_value: Figure
    score: Figure
    category: str
    published_efficiency_value: Figure | None = None
    published_score: Figure | None = None
    differences: tuple[str, ...] = ()
    """Indonesian sentences naming printed against computed."""


@dataclass(frozen=True, slots=True)
class IkpaFacts:
    """IKPA of one satker: `components` in the rule set's order, a Figure without value = does not apply."""

    code: str
    name: str
    components: tuple[Figure, ...]
    divisor: Figure
    deduction: Figure
    """Points taken off (PER-5/PB/2024); without a value where none is recorded."""
    score: Figure
    category: str
    published_score: Figure | None = None
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IkpaTable:
    month: int
    component_names: tuple[str, ...]
    weights: tuple[Figure, ...]
    regulation: str
    rows: tuple[IkpaFacts, ...]
    means: tuple[Figure, ...]
    """Per component, over those to whom it applies."""
    mean_score: Figure


@dataclass(frozen=True, slots=True)
class SmartTable:
    weights: tuple[tuple[str, Figure], ...]
    regulation: str
    rows: tuple[SmartFacts, ...]
    mean_score: Figure
    limit: Figure | None = None
    """Where the efficiency is clamped, on both sides."""


@dataclass(frozen=True, slots=True)
class PlanningFacts:
    """Planning score of one satker (KMK 466/2023, from 2024 on); a part not known leaves the score out."""

    code: str
    name: str
    effectiveness: Figure
    efficiency: Figure
    score: Figure
    category: str
    """"" where no categories are established."""
    published_score: Figure | None = None
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanningTable:
    weights: tuple[tuple[str, Figure], ...]
    """Empty where no rule set is in force: scores are then as printed."""
    regulation: str
    rows: tuple[PlanningFacts, ...]
    mean_score: Figure
    notes: tuple[str, ...]
    """What the regulation leaves open, as sentences."""


@dataclass(frozen=True, slots=True)
class MonevFacts:
    code: str
    name: str
    budget: tuple[Figure, ...]
    """Four quarters."""
    progress: tuple[Figure, ...]
    falling: bool


@dataclass(frozen=True, slots=True)
class FilingFacts:
    """e-Performance of one satker: twelve booleans, None where nothing is known."""

    code: str
    name: str
    months: tuple[bool | None, ...]
    percent: Figure


@dataclass(frozen=True, slots=True)
class TargetTaskFacts:
    number: int
    text: str
    percent: Figure


@dataclass(frozen=True, slots=True)
class DivisionTargets:
    division_code: str
    division_name: str
    tasks: tuple[TargetTaskFacts, ...]
    mean: Figure


@dataclass(frozen=True, slots=True)
class Money:
    as_of: dt.date | None
    absorption: tuple[AbsorptionFacts, ...]
    """Every satker, highest absorption first."""
    total: AbsorptionFacts
    office_absorption: tuple[AbsorptionFacts, ...]
    """The office's own DIPA (one per central unit)."""
    office_total: AbsorptionFacts
    colours: tuple[tuple[str, int], ...]
    """hijau, kuning, merah with their counts."""
    colour_ranges: tuple[tuple[str, str], ...]
    """The same colours with their ranges in words: "97% ke atas"."""
    over_ceiling: tuple[str, ...]
    pools: tuple[PoolFacts, ...]
    pool_totals: tuple[PoolFacts, ...]
    """Per central unit (`code` is the unit's)."""
    efficiency: tuple[EfficiencyFacts, ...]
    smart: SmartTable | None
    planning: PlanningTable | None
    """Takes the place of SMART from 2024 on."""
    ikpa: IkpaTable | None
    office_value: Figure
    """The yearly score (SMART, later planning) and IKPA, weighted as the year's rule set says; without a value its
    reason says what is missing."""
    office_value_trace: str
    monev: tuple[MonevFacts, ...]
    monev_means: tuple[tuple[Figure, Figure], ...]
    """Four (budget, progress) pairs."""
    filings: tuple[FilingFacts, ...]
    filing_percent: Figure
    division_targets: tuple[DivisionTargets, ...]
