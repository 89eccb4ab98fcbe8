"""Every target of every draft on one page: typed, or pasted from a spreadsheet. All are saved, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction

from divisions.models import Membership
from indicators.plan.models import Indicator

from . import workflow
from .content import Content, Level, Line, contents_of
from .models import Agreement
from .pasting import Pasted, read_paste
from .targets import Reading, TargetError, read_target, refuse


@dataclass
class Cell:
    """One target on the page; `typed` is what stands in its field, `theirs` what somebody else saved meanwhile."""

    agreement: Agreement
    line: Line
    indicator: Indicator | None
    typed: str
    error: str = ""
    theirs: str | None = None

    @property
    def name(self) -> str:
        line = self.line
        return f"t{self.agreement.pk}-{line.level}-{line.objective_number}-{line.indicator_number}"

    @property
    def changed(self) -> bool:
        return self.typed.strip() != self.line.text

    def read(self) -> Line:
        """The line with the typed target. Raises TargetError."""
        reading = read_target(self.typed, self.line.unit)
        if self.indicator and self.line.level == Level.ACTIVITY and (why := refuse(self.indicator, reading)):
            raise TargetError(why)
        return _with(self.line, reading)


def _with(line: Line, reading: Reading) -> Line:
    unit = reading.unit or line.unit
    return replace(line, text=reading.text, value=reading.value, upper=reading.upper, unit=unit)


@dataclass
class Sheet:
    """One draft with its cells. `revision` is the one that the page was opened with."""

    agreement: Agreement
    content: Content
    cells: list[Cell]
    revision: int

    @property
    def revision_name(self) -> str:
        return f"r{self.agreement.pk}"

    @property
    def stale(self) -> bool:
        return self.revision != self.agreement.revision


@dataclass
class BulkPage:
    member: Membership
    sheets: list[Sheet]
    pasted: Pasted | None = None
    problems: list[str] = field(default_factory=list)
    status: int = 200

    @property
    def cells(self) -> Iterator[Cell]:
        for sheet in self.sheets:
            yield from sheet.cells

    @property
    def conflicts(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.theirs is not None]

    # --- what it does ---

    def type(self, data: Mapping[str, str]) -> None:
        """Takes over what was typed and the revisions that the page was opened with."""
        for sheet in self.sheets:
            sheet.revision = _number(data.get(sheet.revision_name, ""))
            for cell in sheet.cells:
                cell.typed = data.get(cell.name, cell.typed)

    def paste(self, text: str) -> None:
        """Fills cells from a spreadsheet's rows; nothing is saved."""
        activity = [cell for cell in self.cells if cell.line.level == Level.ACTIVITY]
        codes = {cell.line.code: cell for cell in activity if cell.line.code}
        self.pasted = read_paste(text, list(codes), [cell.name for cell in activity])
        by_name = {cell.name: cell for cell in self.cells}
        for place, target in self.pasted.found.items():
            (codes.get(place) or by_name[place]).typed = target
        self._read()

    def save(self) -> str:
        """Saves every changed draft; returns what to tell, or "" with everything typed still there."""
        lines = self._read()
        if lines is None:
            self.problems.append(
                "Ada target yang belum dapat dipakai. Perbaiki yang ditandai; belum ada yang disimpan."
            )
            self.status = 422
            return ""
        if self._stale():
            return ""
        try:
            changed = self._store(lines)
        except workflow.Conflict:
            self.problems.append("Orang lain baru saja menyimpan salah satu draf. Simpan sekali lagi.")
            self.status = 409
            return ""
        except workflow.Refused as refused:
            self.problems.append(str(refused))
            self.status = 409
            return ""
        return f"{changed} target disimpan." if changed else "Tidak ada target yang berubah."

    def _read(self) -> dict[int, list[Line]] | None:
        """Agreement pk → its lines with the typed targets; None where one cannot be read (and says so)."""
        lines: dict[int, list[Line]] = {}
        sound = True
        for cell in self.cells:
            try:
                lines.setdefault(cell.agreement.pk, []).append(cell.read())
            except TargetError as error:
                cell.error, sound = str(error), False
        return lines if sound else None

    def _stale(self) -> bool:
        """Marks cells that differ from what somebody else saved; saving again keeps what is typed here."""
        stale = [sheet for sheet in self.sheets if sheet.stale]
        for sheet in stale:
            sheet.revision = sheet.agreement.revision
            for cell in sheet.cells:
                if cell.changed:
                    cell.theirs = cell.line.text
        if stale:
            self.status = 409
        return bool(stale)

    @transaction.atomic
    def _store(self, lines: Mapping[int, list[Line]]) -> int:
        changed = 0
        for sheet in self.sheets:
            differing = sum(cell.changed for cell in sheet.cells)
            if differing:
                content = replace(sheet.content, lines=tuple(lines[sheet.agreement.pk]))
                workflow.save(self.member, sheet.agreement, content, sheet.revision)
            changed += differing
        return changed


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def open_page(member: Membership, drafts: Sequence[Agreement]) -> BulkPage:
    """The drafts as sheets, in a fixed number of queries."""
    contents = contents_of(drafts)
    rows = Indicator.objects.filter(office=member.office)
    indicators = {row.code: row for row in rows}
    return BulkPage(member, [_sheet(draft, contents[draft.pk], indicators) for draft in drafts])


def _sheet(draft: Agreement, content: Content, indicators: Mapping[str, Indicator]) -> Sheet:
    cells = [Cell(draft, line, indicators.get(line.code), line.text) for line in content.lines]
    return Sheet(draft, content, cells, draft.revision)


def by_level(sheet: Sheet) -> list[tuple[Any, list[Cell]]]:
    """(level, cells) for the page."""
    groups = [(level, [c for c in sheet.cells if c.line.level == level]) for level in Level]
    return [(level, cells) for level, cells in groups if cells]
