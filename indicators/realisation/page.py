"""What one entry page knows; `saving` is what it does, and the view only carries it between browser and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from divisions.access import can_fill, can_judge, can_keep_calendar, can_reopen, can_see_office, can_submit
from divisions.models import Membership
from indicators.achievement.load import load, rule_for, setting_for
from indicators.plan.models import Indicator
from lkjip.periods import month_name

from .arrivals.arrivals import Arrival, arrival_at, arrivals_of
from .calendar.due import Calendar, Deadline, calendar_for
from .calendar.locks import lock_on
from .calendar.models import Extension, MonthLock
from .doubts import doubts
from .evidence.panel import EvidencePanel
from .forms import EntryForm, Slot, WordsForm, grouped, initial_of, slots_of
from .history import Step, history
from .models import Entry
from .months import NOT_REQUIRED, first_day_after, is_late, is_open, next_due, state_of
from .preview import POLARITY_WORDS, Preview, preview
from .provenance import Origin, origins_of
from .rows import ComponentGroup, FieldRow
from .talk.panel import TalkPanel
from .words import month_words_of, words_of
from .workflow import EMPTY, Source, Typed, values_at, values_of


def find_entry(indicator: Indicator, year: int, month: int) -> Entry | None:
    entries = Entry.objects.filter(indicator=indicator, year=year, month=month)
    return entries.select_related("indicator__objective").first()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field where what was typed is not what is stored."""

    label: str
    mine: str
    theirs: str


@dataclass
class EntryPage:
    member: Membership
    indicator: Indicator
    year: int
    month: int
    today: dt.date
    form: EntryForm = field(init=False)
    month_words: WordsForm = field(init=False)
    words: WordsForm = field(init=False)
    """The year's."""
    problems: list[str] = field(default_factory=list)
    to_confirm: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.read(None)

    def read(self, data: Any) -> None:
        """Binds what was typed, over what is stored."""
        self.form = EntryForm(self.slots, data, initial=self.initial)
        self.month_words = WordsForm(data, initial=self.stored_month_words, prefix="bulan")
        self.words = WordsForm(data, initial=self.stored_words)
        for name in ("result", "groups"):
            self.__dict__.pop(name, None)

    # --- the entry ---

    @cached_property
    def entry(self) -> Entry | None:
        return find_entry(self.indicator, self.year, self.month)

    @cached_property
    def stored(self) -> dict[Source, Typed]:
        return values_of(self.entry)

    @cached_property
    def initial(self) -> dict[str, Any]:
        return initial_of(self.stored, self.slots)

    @cached_property
    def stored_month_words(self) -> dict[str, str]:
        return month_words_of(self.entry)

    @cached_property
    def stored_words(self) -> dict[str, str]:
        return words_of(self.indicator, self.year)

    @cached_property
    def slots(self) -> list[Slot]:
        return slots_of(self.indicator, self.member, self.year)

    @cached_property
    def setting(self):
        return setting_for(self.member.office, self.year)

    @cached_property
    def state(self) -> str:
        return state_of(self.indicator, self.entry, self.year, self.month, self.today)

    @cached_property
    def calendar(self) -> Calendar:
        return calendar_for(self.member.office, self.year, self.setting)

    @property
    def month_deadline(self) -> Deadline:
        return self.calendar.of_month(self.month)

    @property
    def extension(self) -> Extension | None:
        return self.calendar.extension(self.indicator.pk, self.month)

    @property
    def deadline(self) -> dt.date:
        return self.calendar.due(self.indicator.pk, self.month)

    @cached_property
    def late(self) -> bool:
        return is_late(self.indicator, self.entry, self.month, self.calendar, self.today)

    @cached_property
    def lock(self) -> MonthLock | None:
        return lock_on(self.indicator, self.year, self.month)

    @property
    def month_name(self) -> str:
        return month_name(self.month)

    @property
    def period(self) -> str:
        return self.month_name if self.month == 1 else f"Januari–{self.month_name}"

    @property
    def polarity(self) -> str:
        return POLARITY_WORDS[self.indicator.polarity]

    @property
    def next_due(self) -> int | None:
        """Where this month is not asked for: the next one that is."""
        return next_due(self.indicator, self.month) if self.state == NOT_REQUIRED else None

    @cached_property
    def steps(self) -> list[Step]:
        if self.entry is None:
            return []
        names = {slot.work_unit.code: slot.work_unit.name for slot in self.slots if slot.work_unit}
        own = self.member.work_unit if not self.sees_result else None
        events = self.entry.events.select_related("by", "entry")
        return history(events, names, self.indicator.unit, own.code if own else "")

    # --- what this member may do ---

    @property
    def begun(self) -> bool:
        return is_open(self.year, self.month, self.today)

    @property
    def closed(self) -> bool:
        return self.lock is not None or (self.entry is not None and self.entry.state not in Entry.OPEN)

    @cached_property
    def editable(self) -> bool:
        return self.begun and not self.closed and can_fill(self.member, self.indicator)

    @cached_property
    def submittable(self) -> bool:
        return self.editable and can_submit(self.member, self.indicator)

    @property
    def judgeable(self) -> bool:
        return self._is(Entry.State.SUBMITTED) and not self.lock and can_judge(self.member, self.entry)

    @property
    def reopenable(self) -> bool:
        return self._is(Entry.State.APPROVED) and can_reopen(self.member)

    @property
    def may_extend(self) -> bool:
        return can_keep_calendar(self.member)

    @property
    def own_submission(self) -> bool:
        own = self.entry is not None and self.entry.submitted_by_id == self.member.user_id
        return own and self._is(Entry.State.SUBMITTED)

    def _is(self, state: Entry.State) -> bool:
        return self.entry is not None and self.entry.state == state

    @property
    def typed_upon(self) -> bool:
        """Whether anything on the page is typed and not yet saved."""
        beside = any((*self.evidence.form.initial.values(), *self.talk.form.initial.values()))
        return beside or self.figures_or_words_typed

    @property
    def figures_or_words_typed(self) -> bool:
        return any(form.has_changed() for form in (self.form, self.month_words, self.words))

    def keep(self, data: Any) -> None:
        """What is typed beside the figures and not yet sent stays where it is."""
        self.evidence.keep(data)
        self.talk.keep(data)

    # --- beside the figures ---

    @cached_property
    def evidence(self) -> EvidencePanel:
        locked = self.lock is not None
        return EvidencePanel(
            self.member, self.indicator, self.year, self.month, self.entry, self.begun, locked
        )

    @cached_property
    def talk(self) -> TalkPanel:
        return TalkPanel(self.member, self.indicator, self.year, self.month)

    @cached_property
    def origins(self) -> list[Origin]:
        return origins_of(self.member, self.indicator, self.year, [self.month])

    @property
    def told_words(self) -> list[tuple[str, str]]:
        """The month's words, for who reads them only."""
        labels = self.month_words.fields
        return [(str(labels[name].label), text) for name, text in self.stored_month_words.items() if text]

    # --- the fields ---

    @cached_property
    def groups(self) -> list[ComponentGroup]:
        together = self.result.this_month
        return [
            ComponentGroup(component, [self._row(slot) for slot in slots], together[component.symbol])
            for component, slots in grouped(self.slots)
        ]

    def _row(self, slot: Slot) -> FieldRow:
        last = self._last_month.get(slot.source, EMPTY)
        field, flag, arrival = self.form[slot.name], self.form[slot.flag], self._arrival(slot)
        return FieldRow(slot, field, flag, last, self.editable, arrival)

    def _arrival(self, slot: Slot) -> Arrival | None:
        if slot.work_unit is None:
            return None
        ended = self.today >= first_day_after(self.year, self.month)
        return arrival_at(self._arrivals, slot.source, ended)

    @cached_property
    def _arrivals(self) -> dict[Source, Arrival]:
        return arrivals_of(self.entry, self.indicator.unit)

    @property
    def live(self) -> bool:
        """Whoever hands the month in sees the satker's figures come, without asking."""
        return self.submittable and any(slot.work_unit for slot in self.slots)

    @property
    def version(self) -> int:
        return self.entry.version if self.entry else 0

    @cached_property
    def _last_month(self) -> dict[Source, Typed]:
        return values_at(self.indicator, self.year, self.month - 1) if self.month > 1 else {}

    @property
    def unreadable(self) -> list[str]:
        """What is wrong with what was typed, said for the result panel."""
        if not self.form.is_bound:
            return []
        return [f"{self.form.fields[name].label}: {error[0]}" for name, error in self.form.errors.items()]

    # --- the result ---

    @cached_property
    def result(self) -> Preview:
        """Of the whole month: what this member types, and what is stored of other people's rows."""
        typed = self.form.all_typed() if self.form.is_bound and self.form.is_valid() else {}
        return self.preview({**self.stored, **typed})

    @property
    def sees_result(self) -> bool:
        """An operator of a single satker is told of its own figures; what the office makes of them is not its page."""
        return can_see_office(self.member)

    @property
    def doubts(self) -> list[str]:
        """About the rows of this page: nobody vouches for other people's."""
        return doubts(self.result, None if self.sees_result else {slot.source[1] for slot in self.slots})

    def preview(self, typed: dict[Source, Typed]) -> Preview:
        years = load(self.member.office, [self.year], provisional=True, known=[self.indicator])
        rule = rule_for(self.setting)
        jump = self.setting.jump_percent
        return preview(years.definitions[0], years, self.year, self.month, typed, rule, jump=jump)

    def forget(self) -> None:
        """After somebody else's save: everything is read anew, what was typed stays in the forms."""
        for name, known in vars(type(self)).items():
            if isinstance(known, cached_property):
                self.__dict__.pop(name, None)
