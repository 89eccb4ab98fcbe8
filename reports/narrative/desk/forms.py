"""The forms of the desk: the words of one passage, its task, and a date for many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from divisions.models import Division, Membership, Role
from indicators.realisation.forms import WordsField
from lkjip.forms import DayField, LookMixin
from lkjip.numbers import format_number
from lkjip.tables.columns import LONG_TEXT
from reports.narrative.models import Passage

from .fields import Field, texts_of

CONFIRM = "benar-"
ROWS = {"section": 14, "analysis": 4, "points": 8}


def _fits(text: str) -> None:
    """The office's workbook carries these words too, one passage in one cell."""
    if len(text) > LONG_TEXT:
        raise ValidationError(
            f"Naskah ini {format_number(len(text))} tanda; paling banyak {format_number(LONG_TEXT)}, "
            "sebanyak yang dimuat satu sel Excel. Singkatkan, atau pindahkan sebagian ke bagian lain."
        )


class PassageForm(forms.Form):
    """One text area per field, under the field's own name."""

    def __init__(self, fields: Sequence[Field], data: Any = None) -> None:
        super().__init__(data, initial=texts_of(fields))
        for field in fields:
            area = forms.Textarea(attrs={"rows": _rows(field), "class": "form-control", "data-naskah": ""})
            self.fields[field.name] = WordsField(
                label=field.label, required=False, validators=[_fits], widget=area
            )
        for field in fields:
            if field.moved:
                box = forms.CheckboxInput(attrs={"class": "form-check-input"})
                self.fields[f"{CONFIRM}{field.name}"] = forms.BooleanField(
                    label="Kalimat ini masih benar dengan angka yang baru", required=False, widget=box
                )
        self._tidied = {field.name: field.tidied for field in fields}
        self.words = [self[field.name] for field in fields]

    @property
    def texts(self) -> dict[str, str]:
        """As typed so far, whether or not all of it may be saved."""
        return {bound.name: self._tidied[bound.name](str(bound.value() or "")) for bound in self.words}

    @property
    def confirmed(self) -> frozenset[str]:
        """Names of sentences that were read again against figures that changed."""
        ticked = (name for name, value in self.cleaned_data.items() if value and name.startswith(CONFIRM))
        return frozenset(name.removeprefix(CONFIRM) for name in ticked)


def _rows(field: Field) -> int:
    few = 3 if field.generated or field.name == "pengantar" else ROWS[field.kept]
    return max(few, min(22, field.text.count("\n") + len(field.text) // 80 + 2))


class TaskForm(LookMixin, forms.Form):
    """Who owes the passage, and until when."""

    division = forms.ModelChoiceField(
        Division.objects.none(), label="Divisi", required=False, empty_label="Perencana"
    )
    person = forms.ModelChoiceField(
        Membership.objects.none(), label="Penulis", required=False, empty_label="siapa pun di sana"
    )
    due = DayField(label="Tenggat", required=False)

    def __init__(self, passage: Passage, divisions: Iterable[Division], data: Any = None) -> None:
        office = passage.office
        people = office.memberships.exclude(role=Role.WORK_UNIT_OPERATOR).select_related("user", "office")
        named = people.filter(user_id=passage.person_id).first() if passage.person_id else None
        super().__init__(data, initial={"division": passage.division_id, "person": named, "due": passage.due})
        chosen = office.divisions.filter(pk__in=[division.pk for division in divisions])
        self.fields["division"].queryset = chosen  # type: ignore[attr-defined]
        self.fields["person"].queryset = people  # type: ignore[attr-defined]


class DueForm(LookMixin, forms.Form):
    """One date for every passage shown; empty takes it away."""

    due = DayField(label="Tenggat", required=False)
