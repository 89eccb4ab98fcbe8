"""What the edit page of one draft knows and does; the view only carries it between browser and database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from divisions.models import Membership
from indicators.plan.models import Indicator

from . import parties, workflow
from .check import wrong_date
from .content import LEVELS, Content, content_of
from .differences import Difference, compare
from .forms.head import HeadForm, head_initial
from .forms.lines import LineFormSet, line_formset
from .forms.money import MoneyFormSet, money_formset
from .models import Agreement

UNREADABLE = (
    "Ada isian yang belum dapat dibaca. Perbaiki yang ditandai, lalu simpan lagi; tidak ada yang hilang."
)


@dataclass
class Editor:
    member: Membership
    agreement: Agreement
    head: HeadForm = field(init=False)
    levels: list[LineFormSet] = field(init=False)
    money: MoneyFormSet = field(init=False)
    problems: list[str] = field(default_factory=list)
    conflict: Sequence[Difference] = ()
    """What the stored draft says (before) and what this form says (after), where somebody else saved meanwhile."""
    status: int = 200

    def __post_init__(self) -> None:
        self._bind(None)

    def _bind(self, data: Any) -> None:
        stored, indicators = self.stored, self.indicators
        self.head = HeadForm(
            self.agreement, self._titles(), data, initial=head_initial(self.agreement, stored)
        )
        self.levels = [line_formset(level, stored.at(level), indicators, data) for level in LEVELS]
        self.money = money_formset(stored.money, data)

    @cached_property
    def stored(self) -> Content:
        return content_of(self.agreement)

    @cached_property
    def officials(self) -> list[Any]:
        return parties.officials_of(self.agreement.office)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """What this unit may be promised in the year, and what the draft already promises."""
        office, used = self.agreement.office, {line.code for line in self.stored.lines}
        rows = Indicator.objects.filter(office=office).select_related(
            "objective__division", "objective__central_unit"
        )
        ordered = rows.order_by("objective__division__order", "objective__number", "number")
        return {row.code: row for row in ordered if row.code in used or self._promisable(row)}

    def _promisable(self, row: Indicator) -> bool:
        year, unit = self.agreement.year, self.agreement.central_unit_id
        return row.objective.central_unit_id == unit and row.in_force_in(year)

    def _titles(self) -> list[str]:
        used = (self.agreement.first_party, self.agreement.second_party)
        return [t for t in parties.known_titles(self.agreement.office, self.officials, *used) if t]

    @property
    def holders(self) -> list[tuple[str, str]]:
        """(party, who holds the office on the day) as they stand in the database."""
        day = parties.day_of(self.agreement)
        titles = (("Pihak Pertama", self.stored.first_party), ("Pihak Kedua", self.stored.second_party))
        found = [(label, parties.signatory(self.officials, title, day)) for label, title in titles]
        return [(label, f"{who.name}, {who.title}" if who.name else "belum tercatat") for label, who in found]

    def save(self, data: Any) -> str:
        """Saves; returns what to tell, or "" with everything typed still in the form."""
        self._bind(data)
        if not self._sound():
            self.problems.append(UNREADABLE)
            self.status = 422
            return ""
        content = self._content()
        try:
            workflow.save(self.member, self.agreement, content, self.head.cleaned_data["revision"])
        except workflow.Conflict as conflict:
            self._show_conflict(conflict.agreement, content, data)
            return ""
        except workflow.Refused as refused:
            self.problems.append(str(refused))
            self.status = 409
            return ""
        return "Draf disimpan."

    def _sound(self) -> bool:
        parts: tuple[Any, ...] = (self.head, *self.levels, self.money)
        sound = [part.is_valid() for part in parts]
        return all(sound) and self._date_fits()

    def _date_fits(self) -> bool:
        day = self.head.cleaned_data["date"]
        why = wrong_date(self.agreement, day) if day else None
        if why:
            self.head.add_error("date", why)
        return why is None

    def _content(self) -> Content:
        return Content(
            **self.head.values(),
            lines=tuple(line for level in self.levels for line in level.lines()),
            money=tuple(self.money.money()),
        )

    def _show_conflict(self, current: Agreement, mine: Content, data: Any) -> None:
        """Both side by side; saving again keeps mine."""
        self.conflict = compare(content_of(current), mine)
        self.agreement = current
        fresh = data.copy()
        fresh["revision"] = str(current.revision)
        self._bind(fresh)
        self._sound()
        self.status = 409
