"""A sheet beside what is stored: what would change, what somebody else changed meanwhile, what is doubted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from divisions.access import can_see_office
from indicators.achievement.bands import bands_for
from indicators.achievement.load import load, rule_for, setting_for
from indicators.achievement.ordinal import written
from lkjip.workbooks import Finding

from ..doubts import doubts
from ..preview import preview
from ..workflow import Source, Typed
from .lines import Line, MonthLines
from .reading import Filled, Reading


@dataclass(frozen=True, slots=True)
class Difference:
    line: Line
    filled: Filled

    @property
    def before(self) -> str:
        return told(self.line.stored, self.line.slot.unit)

    @property
    def after(self) -> str:
        return told(self.filled.typed, self.line.slot.unit)

    @property
    def last(self) -> str:
        return told(self.line.last, self.line.slot.unit)

    @property
    def overtaken(self) -> bool:
        """Somebody stored another figure since the sheet was downloaded."""
        return str(self.line.stored) != self.filled.opened


def told(typed: Typed, unit: str) -> str:
    if typed.not_applicable:
        return "tidak berlaku"
    return "kosong" if typed.value is None else written(typed.value, unit)


@dataclass(frozen=True)
class Comparison:
    lines: MonthLines
    reading: Reading
    asked: bool = False
    """An earlier look at the same sheet found something to confirm."""

    @property
    def findings(self) -> list[Finding]:
        return self.reading.findings

    @cached_property
    def differences(self) -> list[Difference]:
        """What the sheet says anew; a line that it leaves as it was downloaded keeps what is stored."""
        known, read = self.lines.all, self.reading.lines
        pairs = ((known[key], filled) for key, filled in read.items() if key in known)
        return [Difference(line, filled) for line, filled in pairs if _new(line, filled)]

    @property
    def overtaken(self) -> bool:
        return any(difference.overtaken for difference in self.differences)

    @property
    def to_confirm(self) -> bool:
        """Whether somebody must look before this is saved."""
        return self.asked or self.overtaken or bool(self.doubts)

    @cached_property
    def doubts(self) -> list[str]:
        """What can be true but hardly is, each with its indicator."""
        return list(self._doubts()) if self.differences and not self.findings else []

    def _doubts(self) -> Iterator[str]:
        office, year, month = self.lines.member.office, self.lines.year, self.lines.month
        codes = {difference.line.indicator.code for difference in self.differences}
        years = load(office, [year], provisional=True, indicators=codes)
        setting, bands = setting_for(office, year), bands_for(year, office)
        rule, jump = rule_for(setting), setting.jump_percent
        for definition in years.definitions:
            result = preview(definition, years, year, month, self._typed(definition.code), rule, bands, jump)
            yield from (f"{definition.code}: {doubt}" for doubt in doubts(result, self._vouched_for))

    @property
    def _vouched_for(self) -> set[int | None] | None:
        """The operator of a satker answers for its own rows only."""
        member = self.lines.member
        return None if can_see_office(member) else {member.work_unit_id}

    def _typed(self, code: str) -> Mapping[Source, Typed]:
        """The whole month of an indicator as it would stand after saving, other people's rows included."""
        own = {
            line.slot.source: line.stored for line in self.lines.all.values() if line.indicator.code == code
        }
        new = {d.line.slot.source: d.filled.typed for d in self.differences if d.line.indicator.code == code}
        return {**self.lines.everybody(code), **own, **new}


def _new(line: Line, filled: Filled) -> bool:
    return not line.closed and str(filled.typed) != filled.opened and filled.typed != line.stored
