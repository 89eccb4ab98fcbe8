"""An office's own rule sets in words: what they are called, what they say, and how they changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from budget.intake.models import FigureChange
from lkjip.numbers import format_number
from lkjip.rules.models import RuleSet

from .. import planning
from ..ikpa import COMPONENTS
from .configure import REASON, SOURCE

OWN_CODE = "kantor"
TITLES = {
    "nilai-kantor": "Bobot Nilai Kinerja Anggaran",
    "target-nilai": "Target nilai",
    "perencanaan": "Bobot nilai perencanaan",
    "ikpa": "Bobot IKPA",
}
NAMES = {
    **COMPONENTS,
    **planning.LABELS,
    "smart": "SMART",
    "planning": "Nilai perencanaan",
    "perencanaan": "Nilai perencanaan",
    "ikpa": "IKPA",
    "emonev": "e-Monev, progres",
    "e_performance": "e-Performance",
    "target_kinerja": "e-Tarja",
}


@dataclass(frozen=True, slots=True)
class Held:
    """One rule set as the page lists it; `own` may be withdrawn."""

    rule: RuleSet
    title: str
    says: str

    @property
    def own(self) -> bool:
        return self.rule.office_id is not None

    @property
    def years(self) -> str:
        first, last = self.rule.year_from, self.rule.year_to
        return f"sejak {first}" if last is None else f"{first}" if first == last else f"{first} sampai {last}"


def held(rule: RuleSet) -> Held:
    return Held(rule, TITLES[rule.kind], says(rule.data))


def says(data: Mapping[str, Any]) -> str:
    """ "SMART 60, IKPA 40", always in this order: a database need not keep the one of a rule set's names."""
    numbers = data.get("weights", data)
    return ", ".join(f"{NAMES[name]} {_shown(numbers[name])}" for name in NAMES if _is(numbers.get(name)))


def _is(value: Any) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and value.replace(".", "", 1).isdigit())


def _shown(value: Any) -> str:
    return format_number(Decimal(str(value)))


@dataclass(frozen=True, slots=True)
class RuleChange:
    title: str
    year_from: int
    before: str
    after: str
    source: str
    reason: str
    by: str
    at: dt.datetime


def told(changes: Iterator[FigureChange]) -> Iterator[RuleChange]:
    for change in changes:
        before, after = change.before or {}, change.after or {}
        newest = after or before
        yield RuleChange(
            TITLES[change.key["aturan"]],
            change.key["tahun"],
            _numbers(before),
            _numbers(after),
            newest.get(SOURCE, ""),
            newest.get(REASON, ""),
            str(change.by or ""),
            change.at,
        )


def _numbers(values: Mapping[str, Any]) -> str:
    return says({name: value for name, value in values.items() if name not in {SOURCE, REASON, "sampai"}})
