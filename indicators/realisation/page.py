"""What one entry page knows and can do; the view only carries it between browser and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from divisions.access import can_fill, can_judge, can_submit
from divisions.models import Membership
from indicators.achievement.load import load, rule_for, setting_for
from indicators.plan.models import Component, Indicator
from lkjip.numbers import format_number
from lkjip.periods import deadline, month_name

from . import workflow
from .forms import EntryForm, Slot, WordsForm, grouped, initial_of, slots_of
from .models import Analysis, Entry, EntryValue
from .months import is_late, is_open, state_of
from .preview import POLARITY_WORDS, Preview, preview, warnings

WORDS = ("cause", "supporting_programme", "obstacle", "follow_up")


def find_entry(indicator: Indicator, year: int, month: int) -> Entry | None:
    entries = Entry.objects.filter(indicator=indicator, year=year, month=month)
    return entries.select_related("submitted_by", "approved_by").prefetch_related("values__component").first()


@dataclass
class EntryPage:
    member: Membership
    indicator: Indicator
    year: int
    month: int
    today: dt.date
    form: EntryForm = field(init=False)
    words: WordsForm = field(init=False)
    problems: list[str] = field(default_factory=list)
    to_confirm: list[str] = field(default_factory=list)
    conflict: list[tuple[str, str, str]] = field(default_factory=list)
    """(field, mine, theirs) where somebody else saved in between."""
    status: int = 200

    def __post_init__(self) -> None:
        self.form = EntryForm(self.slots, initial=initial_of(self.entry, self.slots))
        self.words = WordsForm(initial={name: getattr(self.analysis, name, "") for name in WORDS})

    # --- what it knows ---

    @cached_property
    def entry(self) -> Entry | None:
        return find_entry(self.indicator, self.year, self.month)

    @cached_property
    def slots(self) -> list[Slot]:
        return slots_of(self.indicator, self.member)

    @cached_property
    def analysis(self) -> Analysis | None:
        return Analysis.objects.filter(indicator=self.indicator, year=self.year).first()

    @cached_property
    def setting(self):
        return setting_for(self.member.office, self.year)

    @property
    def state(self) -> str:
        return state_of(self.indicator, self.entry, self.year, self.month, self.today)

    @property
    def deadline(self) -> dt.date:
        return deadline(self.year, self.month, self.setting.deadline_day)

    @property
    def late(self) -> bool:
        zone = ZoneInfo(self.member.office.timezone or "Asia/Jakarta")
        day = self.setting.deadline_day
        return is_late(self.state, self.entry, self.year, self.month, self.today, day, zone)

    @property
    def open(self) -> bool:
        return is_open(self.year, self.month, self.today)

    @property
    def editable(self) -> bool:
        unlocked = self.entry is None or self.entry.state in Entry.OPEN
        return self.open and unlocked and can_fill(self.member, self.indicator)

    @property
    def submittable(self) -> bool:
        return self.editable and can_submit(self.member, self.indicator)

    @property
    def judgeable(self) -> bool:
        waits = self.entry is not None and self.entry.state == Entry.State.SUBMITTED
        return waits and can_judge(self.member, self.entry)

    @property
    def reopenable(self) -> bool:
        approved = self.entry is not None and self.entry.state == Entry.State.APPROVED
        return approved and self.member.role == "perencana" and can_judge(self.member, self.entry)

    @property
    def own_submission(self) -> bool:
        waits = self.entry is not None and self.entry.state == Entry.State.SUBMITTED
        return waits and self.entry.submitted_by_id == self.member.user_id  # type: ignore[union-attr]

    @property
    def month_name(self) -> str:
        return month_name(self.month)

    @property
    def polarity(self) -> str:
        return POLARITY_WORDS[self.indicator.polarity]  # type: ignore[index]

    @property
    def groups(self) -> list[ComponentGroup]:
        last = self._last_month
        return [
            ComponentGroup(component, [self._field(slot, last) for slot in slots])
            for component, slots in grouped(self.slots)
        ]

    def _field(self, slot: Slot, last: dict[tuple[str, int | None], EntryValue]) -> FieldRow:
        return FieldRow(slot, self.form[slot.name], self.form[slot.flag], last.get(slot.source))

    @cached_property
    def _last_month(self) -> dict[tuple[str, int | None], EntryValue]:
        rows = EntryValue.objects.filter(
            entry__indicator=self.indicator, entry__year=self.year, entry__month=self.month - 1
        ).select_related("component")
        return {(row.component.symbol, row.work_unit_id): row for row in rows}

    @cached_property
    def events(self):
        return list(self.entry.events.select_related("by").order_by("-at", "-pk")) if self.entry else []

    @property
    def result(self) -> Preview:
        return self._preview(self.form.all_typed() if self.form.is_bound and self._valid else self._stored)

    @cached_property
    def _valid(self) -> bool:
        return self.form.is_valid()

    @property
    def _stored(self) -> dict[workflow.Source, workflow.Typed]:
        rows = self.entry.values.all() if self.entry else ()
        return {
            (row.component.symbol, row.work_unit_id): workflow.Typed(row.value, row.not_applicable)
            for row in rows
        }

    def _preview(self, typed: dict[workflow.Source, workflow.Typed]) -> Preview:
        years = load(self.member.office, [self.year], provisional=True, indicators=[self.indicator.code])
        rule = rule_for(self.setting)
        return preview(years.definitions[0], years, self.year, self.month, typed, rule)

    # --- what it does ---

    def read(self, data: Any) -> None:
        """Binds what was typed, without saving."""
        self.form = EntryForm(self.slots, data, initial=initial_of(self.entry, self.slots))
        self.words = WordsForm(data)
        self.__dict__.pop("_valid", None)

    def save(self, data: Any) -> str:
        """Saves or hands in; returns what to tell, or "" with everything typed still in the form."""
        self.read(data)
        submit = data.get("langkah") == "ajukan"
        if not self._may(submit) or not self._sound(submit):
            self.status = 422
            return ""
        try:
            workflow.save(
                self.member,
                self.indicator,
                self.year,
                self.month,
                self.form.typed(),
                self.form.cleaned_data["version"],
                submit,
            )
        except workflow.Conflict as conflict:
            self._show_conflict(conflict.entry, data)
            return ""
        except workflow.Refused as refused:
            self.problems.append(str(refused))
            self.status = 409
            return ""
        self._save_words()
        return "Isian diajukan." if submit else "Draf disimpan."

    def _may(self, submit: bool) -> bool:
        if not self.editable or (submit and not self.submittable):
            self.problems.append(
                "Isian ini tidak dapat diubah pada keadaannya sekarang atau oleh peran Anda."
            )
            return False
        return True

    def _sound(self, submit: bool) -> bool:
        if not self._valid:
            self.problems.append(
                "Ada angka yang belum dapat dibaca. Perbaiki yang ditandai, lalu simpan lagi."
            )
            return False
        if submit and (missing := self.form.missing()):
            self.problems += [f"{label} belum diisi. Tulis 0 bila memang tidak ada." for label in missing]
            return False
        self.to_confirm = warnings(self._preview(self.form.all_typed()))
        return not self.to_confirm or bool(self.form.cleaned_data["confirm"])

    def _save_words(self) -> None:
        if not (self.submittable and self.words.is_valid()):
            return
        words = {name: self.words.cleaned_data[name] for name in WORDS if name in self.words.data}
        if any(words.values()) or self.analysis:
            Analysis.objects.update_or_create(indicator=self.indicator, year=self.year, defaults=words)

    def _show_conflict(self, entry: Entry, data: Any) -> None:
        """Both versions side by side; saving again keeps mine."""
        fresh = find_entry(self.indicator, self.year, self.month)
        theirs = initial_of(fresh, self.slots)
        for slot in self.slots:
            mine = str(data.get(slot.name, "")).strip()
            other = str(theirs.get(slot.name, ""))
            if mine != other:
                self.conflict.append(
                    (f"{slot.component.symbol}, {slot.label}", mine or "kosong", other or "kosong")
                )
        self.form.data = {**self.form.data.dict(), "version": fresh.version if fresh else 0}  # type: ignore[union-attr]
        self.entry = fresh
        self.status = 409


@dataclass(frozen=True)
class FieldRow:
    slot: Slot
    field: Any
    flag: Any
    last: EntryValue | None

    @property
    def last_text(self) -> str:
        if self.last is None:
            return "–"
        return "tidak berlaku" if self.last.not_applicable else format_number(self.last.value)


@dataclass(frozen=True)
class ComponentGroup:
    component: Component
    rows: list[FieldRow]

    @property
    def split(self) -> bool:
        return self.rows[0].slot.work_unit is not None
