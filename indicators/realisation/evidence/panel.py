"""The data dukung of one entry as its page shows them, and what this member may do with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from divisions.access import can_edit_plan, can_fill, can_remove_evidence, visible_evidence
from divisions.models import Membership
from indicators.plan.models import Indicator

from ..models import Entry
from ..workflow import Refused
from .forms import NOTHING, TEXTS, EvidenceForm
from .keeping import attach
from .models import Evidence
from .receiving import Received, megabytes, receive_all

NOT_BEGUN = "Bulan ini belum dimulai, jadi data dukungnya belum dapat ditambah."
MISSING = "Belum ada data dukung. Unggah rekap atau surat yang menjadi dasar angka bulan ini."


@dataclass(frozen=True, slots=True)
class Exhibit:
    record: Evidence
    also: tuple[Entry, ...]
    """Other entries that this member sees with the very same file."""
    removable: bool

    @property
    def size(self) -> str:
        return megabytes(self.record.size or 0)


@dataclass
class EvidencePanel:
    member: Membership
    indicator: Indicator
    year: int
    month: int
    entry: Entry | None
    begun: bool
    locked: bool
    """By the month's lock: nothing is added and nothing taken back."""
    form: EvidenceForm = field(default_factory=EvidenceForm)
    problems: list[str] = field(default_factory=list)
    done: str = ""

    @cached_property
    def exhibits(self) -> list[Exhibit]:
        if self.entry is None:
            return []
        own = visible_evidence(self.member, Evidence.objects.filter(entry=self.entry))
        rows = list(own.select_related("by", "work_unit", "entry__indicator__objective"))
        also = _elsewhere(self.member, self.entry, rows)
        return [Exhibit(row, also.get(row.sha256, ()), self._removable(row)) for row in rows]

    def _removable(self, row: Evidence) -> bool:
        open_ = row.entry.state in Entry.OPEN and not self.locked
        return open_ and can_remove_evidence(self.member, row)

    @property
    def count(self) -> int:
        return len(self.exhibits)

    @property
    def required(self) -> bool:
        return self.indicator.evidence_required

    @property
    def may_require(self) -> bool:
        return can_edit_plan(self.member)

    @property
    def owed(self) -> bool:
        """Whether the month cannot be handed in for want of evidence."""
        return self.required and not self.exhibits

    @property
    def may_add(self) -> bool:
        locked = self.locked or (self.entry is not None and self.entry.state == Entry.State.LOCKED)
        return self.begun and not locked and can_fill(self.member, self.indicator)

    @property
    def texts_in_use(self) -> bool:
        return any(self.form[name].value() or self.form.errors.get(name) for name in TEXTS)

    def keep(self, data: Any) -> None:
        if not self.form.is_bound:
            self.form = EvidenceForm(initial={name: data.get(name, "") for name in TEXTS})

    def take(self, data: Any, files: Any, *, insist: bool = False) -> bool:
        """Adds what was chosen and written; False, with the reasons, where something is not taken."""
        self.form = EvidenceForm(data, files)
        if not self.form.given:
            self.problems += [NOTHING] if insist else []
            return not insist
        if not self.begun:
            self.problems.append(NOT_BEGUN)
        elif self.form.is_valid():
            self._add(**self.form.cleaned_data)
        return not (self.problems or self.form.errors)

    def _add(self, berkas: list[Any], tautan: str, keterangan: str) -> None:
        received, faults = receive_all(self.member.office, berkas)
        self.problems += faults
        if faults:
            return
        try:
            self._keep(received, tautan, keterangan)
        except Refused as refused:
            self.problems.append(str(refused))

    def _keep(self, received: list[Received], url: str, note: str) -> None:
        try:
            made = attach(self.member, self.indicator, self.year, self.month, received, url, note)
        except BaseException:
            for file in received:
                file.discard()
            raise
        told = ["Data dukung ditambahkan."] if made.added else []
        told += [f"{file.name} sudah ada di isian ini." for file in made.again]
        self.done, self.entry, self.form = " ".join(told), made.entry, EvidenceForm()
        self.__dict__.pop("exhibits", None)


def _elsewhere(member: Membership, entry: Entry, rows: list[Evidence]) -> Mapping[str, tuple[Entry, ...]]:
    """SHA-256 → entries that hold the same file."""
    hashes = {row.sha256 for row in rows if row.sha256}
    if not hashes:
        return {}
    same = visible_evidence(member, Evidence.objects.filter(sha256__in=hashes)).exclude(entry=entry)
    found: dict[str, tuple[Entry, ...]] = {}
    for row in same.select_related("entry__indicator"):
        found[row.sha256] = (*found.get(row.sha256, ()), row.entry)
    return found
