"""The page where the year's words are written, the months' words beside them. Open all year round, also when the
months are approved: they explain the figures and change none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_submit
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.periods import month_name

from .doors import indicator_of
from .forms import WordsForm
from .words import WORDS, gathered, save_words, words_of
from .workflow import Conflict

CONFLICT = (
    "Orang lain menyimpan uraian ini lebih dahulu. Tulisan Anda belum hilang; bandingkan di bawah, lalu "
    "simpan lagi."
)
SAVE, GATHER = "simpan", "kumpulkan"


@dataclass(frozen=True, slots=True)
class WordRow:
    field: Any
    months: list[tuple[int, str]]
    theirs: str
    """What somebody else stored meanwhile, where it differs from what stands in the field."""


@dataclass
class YearWordsPage:
    member: Membership
    indicator: Indicator
    year: int
    form: WordsForm = field(init=False)
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.form = WordsForm(initial=words_of(self.indicator, self.year))

    @property
    def editable(self) -> bool:
        return can_submit(self.member, self.indicator)

    @cached_property
    def months(self) -> Mapping[str, list[tuple[int, str]]]:
        return gathered(self.indicator, self.year)

    @property
    def gatherable(self) -> bool:
        return any(self.months.values())

    @property
    def rows(self) -> list[WordRow]:
        stored = words_of(self.indicator, self.year) if self.problems else {}
        return [
            WordRow(self.form[name], self.months[name], self._theirs(name, stored.get(name, "")))
            for name in WORDS
        ]

    def _theirs(self, name: str, stored: str) -> str:
        return stored if stored and stored != str(self.form[name].value() or "").strip() else ""

    def gather(self, data: Any) -> None:
        """The months' words into the fields that are empty, to be worked over; nothing is saved."""
        filled = data.copy()
        for name, months in self.months.items():
            if not str(filled.get(name, "")).strip():
                filled[name] = "\n".join(f"{month_name(month)}: {text}" for month, text in months)
        self.form = WordsForm(filled)

    def save(self, data: Any) -> bool:
        self.form = WordsForm(data)
        if not self.form.is_valid():
            return False
        try:
            save_words(self.indicator, self.year, self.form.changes())
        except Conflict:
            self.problems.append(CONFLICT)
            self._rebase()
            return False
        return True

    def _rebase(self) -> None:
        data = {name: self.form.data.get(name) for name in self.form.data}
        self.form.rebase(data, words_of(self.indicator, self.year))
        self.form = WordsForm(data)


@require_http_methods(["GET", "POST"])
@for_member()
def year_words(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """`langkah=kumpulkan` fills in the months' words, `simpan` stores."""
    page = YearWordsPage(member, indicator_of(member, year, code), year)
    if request.method == "POST":
        if not page.editable:
            raise PermissionDenied
        if request.POST.get("langkah") == GATHER:
            page.gather(request.POST)
        elif page.save(request.POST):
            messages.success(request, "Uraian tahun disimpan.")
            return redirect(request.path)
    return render(request, "realisation/words/year.html", {"page": page})
