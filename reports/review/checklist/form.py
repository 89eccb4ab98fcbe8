"""The questions that people answer, and the statement's signatory, on one form; saved whole or not at all."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.http import QueryDict

from divisions.models import Membership, Office
from lkjip.forms import DayField, LookMixin
from lkjip.merge import Clash, Merged, merge, packed, shown

from .items import Item
from .models import ChecklistAnswer, ReviewStatement
from .sheet import Answered, Sheet, sheet_of

STATEMENT = {"title": "Jabatan pereviu", "name": "Nama pereviu", "nip": "NIP pereviu", "place": "Tempat"}
LONGEST = {"title": 200, "name": 200, "nip": 30, "place": 100}


def answer_name(item: Item) -> str:
    return f"jawab-{item.key}"


def note_name(item: Item) -> str:
    return f"catatan-{item.key}"


def checklist_form(sheet: Sheet, data: QueryDict | None = None) -> forms.Form:
    """A form of exactly the questions that the system leaves to people."""
    fields: dict[str, forms.Field] = {"date": DayField(label="Tanggal pernyataan", required=False)}
    for name, label in STATEMENT.items():
        fields[name] = forms.CharField(label=label, required=False, max_length=LONGEST[name])
    for row in sheet.people:
        fields.update(_asked(row.item))
    kind = type("ChecklistForm", (LookMixin, forms.Form), fields)
    return kind(data, initial=_initial(sheet))


def _asked(item: Item) -> dict[str, forms.Field]:
    where = item.key.replace("-", ".")
    kept = [a for a in ChecklistAnswer.Answer if item.unless or a != ChecklistAnswer.Answer.NOT_ASKED]
    choices = [("", "Belum dijawab"), *((answer.value, answer.label) for answer in kept)]
    answer = forms.ChoiceField(label=f"Jawaban butir {where}", choices=choices, required=False)
    note = forms.CharField(
        label=f"Keterangan butir {where}",
        required=False,
        max_length=500,
        widget=forms.TextInput({"placeholder": "Keterangan"}),
    )
    return {answer_name(item): answer, note_name(item): note}


def _initial(sheet: Sheet) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(sheet.statement, name) for name in (*STATEMENT, "date")}
    for row in sheet.people:
        values[answer_name(row.item)], values[note_name(row.item)] = row.answer, row.note
    return values


class ChecklistPage:
    """What the page shows and does. After `save` returned False everything typed is still in `form`."""

    def __init__(self, office: Office, year: int) -> None:
        self.sheet = sheet_of(office, year)
        self.form = checklist_form(self.sheet)
        self.origin = packed(shown(self.form))
        self.clashes: list[Clash] = []
        self.status = 200

    @property
    def parts(self) -> list[tuple[Any, list[tuple[Answered, Any, Any]]]]:
        """Each part with its rows: the answer, and the two controls where people answer."""
        return [(part, [self._row(row) for row in rows]) for part, rows in self.sheet.parts]

    def _row(self, row: Answered) -> tuple[Answered, Any, Any]:
        if row.by_system:
            return row, None, None
        return row, self.form[answer_name(row.item)], self.form[note_name(row.item)]

    @property
    def signatory(self) -> list[Any]:
        return [self.form[name] for name in (*STATEMENT, "date")]

    def save(self, member: Membership, data: QueryDict) -> bool:
        merged = self._merged(data)
        self.form, self.clashes = checklist_form(self.sheet, merged.data), merged.clashes
        valid = self.form.is_valid()
        self.status = 409 if self.clashes else 200 if valid else 422
        if self.clashes or not valid:
            self.origin = merged.origin
            return False
        _store(member, self.sheet, self.form.cleaned_data)
        return True

    def _merged(self, data: QueryDict) -> Merged:
        unbound = checklist_form(self.sheet)
        labels = {name: str(field.label) for name, field in unbound.fields.items()}
        return merge(data, shown(unbound), labels)


@transaction.atomic
def _store(member: Membership, sheet: Sheet, values: dict[str, Any]) -> None:
    place: dict[str, Any] = {"office": sheet.office, "year": sheet.year}
    ReviewStatement.objects.update_or_create(
        **place, defaults={name: values[name] for name in (*STATEMENT, "date")}
    )
    for row in sheet.people:
        answer, note = values[answer_name(row.item)], values[note_name(row.item)]
        if (answer, note) != (row.answer, row.note):
            ChecklistAnswer.objects.update_or_create(
                **place, item=row.item.key, defaults={"answer": answer, "note": note, "by": member.user}
            )
