"""The talk about one month as its page shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django import forms
from django.utils import timezone

from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.numbers import format_number

from ..forms import WordsField
from ..workflow import Refused
from .keeping import edit, may_delete, may_edit, say
from .models import MAX_LENGTH, Comment

FIELD = "tanggapan"
EMPTY = "Tulis tanggapannya dahulu."


class SayForm(forms.Form):
    """Its field stands inside the entry's form, so its name says whose it is."""

    tanggapan = WordsField(
        label="Tanggapan", error_messages={"required": EMPTY}, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tanggapan"].widget.attrs |= {"class": "form-control", "form": "isian"}
        self.use_required_attribute = False

    def clean_tanggapan(self) -> str:
        text = self.cleaned_data["tanggapan"].strip()
        if len(text) > MAX_LENGTH:
            raise forms.ValidationError(
                f"Tanggapan ini {format_number(len(text))} tanda, paling banyak {format_number(MAX_LENGTH)}. "
                "Persingkat atau bagi menjadi dua."
            )
        return text


@dataclass(frozen=True, slots=True)
class Line:
    comment: Comment
    editable: bool
    deletable: bool


@dataclass
class TalkPanel:
    member: Membership
    indicator: Indicator
    year: int
    month: int
    form: SayForm = field(default_factory=SayForm)
    problems: list[str] = field(default_factory=list)

    @cached_property
    def lines(self) -> list[Line]:
        rows = Comment.objects.filter(indicator=self.indicator, year=self.year, month=self.month)
        now = timezone.now()
        return [
            Line(row, may_edit(self.member, row, now), may_delete(self.member, row))
            for row in rows.select_related("by")
        ]

    @property
    def count(self) -> int:
        return sum(line.comment.deleted_at is None for line in self.lines)

    def keep(self, data: Any) -> None:
        if not self.form.is_bound:
            self.form = SayForm(initial={FIELD: data.get(FIELD, "")})

    def say_if_typed(self, data: Any) -> bool:
        """With a save of the whole page: words that stand in the field are meant to be sent."""
        if not str(data.get(FIELD, "")).strip():
            return True
        said = self.say(data)
        if said:
            self.form = SayForm()
        return said

    def say(self, data: Any) -> bool:
        return self._take(data, lambda text: say(self.member, self.indicator, self.year, self.month, text))

    def edit(self, comment: Comment, data: Any) -> bool:
        """Where it is refused, what was typed stands in the field of a new one: nothing is lost."""
        typed = {FIELD: data.get(f"ubah-{comment.pk}", "")}
        return self._take(typed, lambda text: edit(self.member, comment, text))

    def _take(self, data: Any, step: Callable[[str], Any]) -> bool:
        self.form = SayForm(data)
        if not self.form.is_valid():
            return False
        try:
            step(self.form.cleaned_data[FIELD])
        except Refused as refused:
            self.problems.append(str(refused))
            return False
        return True
