"""One month for one other system: its figures row by row, what was typed already, and what is different by now."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from divisions.access import visible_indicators
from divisions.models import Membership
from indicators.achievement.achievement import Rule
from indicators.achievement.load import Definition, OfficeYears, load, rule_for, setting_for
from indicators.plan.models import Indicator
from lkjip.numbers import NumberError, parse_number
from lkjip.periods import month_name

from ..models import MonthWords
from ..words import WORDS, Words
from .figures import FIGURES, Known
from .models import CopyMark
from .systems import System, systems_of


@dataclass(frozen=True, slots=True)
class Cell:
    name: str
    text: str
    was: str | None
    """What was typed, where it is another text by now."""

    @property
    def heading(self) -> str:
        return FIGURES[self.name].heading

    @property
    def is_words(self) -> bool:
        return FIGURES[self.name].is_words


@dataclass(frozen=True, slots=True)
class CopyRow:
    indicator: Indicator
    cells: tuple[Cell, ...]
    mark: CopyMark | None
    check: str
    """The figure to compare, as typed there."""
    provisional: bool

    @property
    def stamp(self) -> str:
        """Changes whenever a figure does: nobody ticks off what they have not seen."""
        return hashlib.sha256("\0".join(cell.text for cell in self.cells).encode()).hexdigest()[:16]

    @property
    def typed(self) -> bool:
        return self.mark is not None and self.mark.at is not None

    @property
    def changed(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.was is not None]

    @property
    def stale(self) -> bool:
        """Whether the other system has, or shows, something else than what stands here now."""
        return bool(self.changed) or self.differs is True

    @property
    def empty(self) -> bool:
        return not self.check

    @property
    def shown(self) -> str:
        return self.mark.shown if self.mark else ""

    @property
    def differs(self) -> bool | None:
        """Whether the other system shows another figure; None where nobody compared."""
        if not self.shown:
            return None
        try:
            return parse_number(self.shown) != parse_number(self.check)
        except NumberError:
            return True


@dataclass
class CopyPage:
    member: Membership
    year: int
    month: int
    code: str
    sent: Mapping[str, str | None] = field(default_factory=dict)
    """Indicator code → what was typed back, not yet stored."""
    problems: list[str] = field(default_factory=list)

    @cached_property
    def systems(self) -> list[System]:
        return systems_of(self.member.office, self.year)

    @cached_property
    def system(self) -> System | None:
        return next((system for system in self.systems if system.code == self.code), None)

    @property
    def period(self) -> str:
        return f"{month_name(self.month)} {self.year}"

    @property
    def next_month(self) -> int | None:
        """Where the system does not ask for this month: the next one for which it does."""
        asked = self.system is None or self.system.asks(self.month)
        return None if asked or self.system is None else self.system.next_asked(self.month)

    @cached_property
    def rows(self) -> list[CopyRow]:
        """In the report's order; none in a month for which the system does not ask."""
        if self.system is None or not self.system.asks(self.month):
            return []
        known = (self._known(d, self.month) for d in self._definitions)
        return sorted((self._row(one) for one in known), key=self._place)

    @cached_property
    def stale_months(self) -> list[tuple[int, int]]:
        """(month, how many rows) of the year's other months in which what was typed there is no longer right: a
        figure that is corrected late changes every cumulative one after it."""
        known = {d.indicator.pk: d for d in self._definitions}
        elsewhere = [m for m in self._marks.values() if m.month != self.month and m.indicator_id in known]
        counts = Counter(
            m.month for m in elsewhere if self._row(self._known(known[m.indicator_id], m.month)).stale
        )
        return sorted(counts.items())

    def _known(self, definition: Definition, month: int) -> Known:
        words = self._words.get((definition.indicator.pk, month), {})
        return Known(definition, self._years, self.year, month, self._rule, words)

    @property
    def _definitions(self) -> list[Definition]:
        return [d for d in self._years.definitions if d.indicator.in_force_in(self.year)]

    @cached_property
    def _years(self) -> OfficeYears:
        codes = visible_indicators(self.member, Indicator.objects.all()).values_list("code", flat=True)
        return load(self.member.office, [self.year], provisional=True, indicators=list(codes) or [""])

    @cached_property
    def _rule(self) -> Rule:
        return rule_for(setting_for(self.member.office, self.year))

    @property
    def beside(self) -> list[tuple[CopyRow, str]]:
        """Each row with what stands in its field: as just sent, else as stored."""
        rows = ((row, self.sent.get(row.indicator.code)) for row in self.rows)
        return [(row, row.shown if text is None else text) for row, text in rows]

    @property
    def groups(self) -> list[tuple[str, list[tuple[CopyRow, str]]]]:
        system = self.system
        assert system is not None
        grouped = groupby(self.beside, key=lambda pair: system.group_of(pair[0].indicator))
        return [(name, list(pairs)) for name, pairs in grouped]

    def _place(self, row: CopyRow) -> tuple[int, str]:
        """Central units in their order, where the system wants one login each; the rest stays as it is."""
        assert self.system is not None
        unit = row.indicator.objective.central_unit
        return (unit.order or 0, unit.code) if self.system.by_central_unit else (0, "")

    def _row(self, known: Known) -> CopyRow:
        system = self.system
        assert system is not None
        mark = self._marks.get((known.indicator.pk, known.month))
        texts = {name: FIGURES[name].text(known) for name in {*system.figures, system.check}}
        cells = tuple(Cell(name, texts[name], _was(mark, name, texts[name])) for name in system.figures)
        provisional = any(
            (known.indicator.pk, self.year, month) in known.years.provisional
            for month in range(1, known.month + 1)
        )
        return CopyRow(known.indicator, cells, mark, texts[system.check], provisional)

    @cached_property
    def _marks(self) -> dict[tuple[int, int], CopyMark]:
        """(indicator pk, month) → what was typed into this system."""
        rows = CopyMark.objects.filter(
            indicator__office=self.member.office, system=self.code, year=self.year
        ).order_by()
        return {(row.indicator_id, row.month): row for row in rows.select_related("by", "shown_by")}

    @cached_property
    def _words(self) -> dict[tuple[int, int], Words]:
        rows = MonthWords.objects.filter(
            entry__indicator__office=self.member.office, entry__year=self.year
        ).select_related("entry")
        return {
            (row.entry.indicator_id, row.entry.month): {name: getattr(row, name).strip() for name in WORDS}
            for row in rows
        }

    @property
    def done(self) -> int:
        return sum(row.typed for row in self.rows)

    @property
    def changed(self) -> int:
        return sum(bool(row.changed) for row in self.rows)

    @property
    def different(self) -> int:
        return sum(row.differs is True for row in self.rows)


def _was(mark: CopyMark | None, name: str, text: str) -> str | None:
    if mark is None or mark.at is None:
        return None
    typed = str(mark.typed.get(name, ""))
    return typed if typed != text else None
