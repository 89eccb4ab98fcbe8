"""Forms of records of one office, and controls that show a value which may no longer change.

A locked control still answers: what a stale or hand-made form sends is refused with a sentence, not dropped.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms


class OfficeRecordForm(forms.ModelForm):
    """The office is not typed, but a repeated code is looked for within it."""

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() - {"office"}  # type: ignore[misc]


def lock(form: forms.BaseForm, names: Iterable[str]) -> None:
    """Text stays readable and cannot be typed into; a choice offers only itself."""
    for name in names:
        field = form.fields[name]
        field.widget.attrs["readonly"] = True
        if isinstance(field, forms.ChoiceField):
            _only_itself(form, field, form.get_initial_for_field(field, name))


def _only_itself(form: forms.BaseForm, field: Any, chosen: Any) -> None:
    """The widget's choices alone: the field still knows the others, to say why they are refused."""
    value = getattr(chosen, "pk", chosen)
    labels = [
        (key, label) for key, label in field.choices if str(getattr(key, "value", key)) == str(value or "")
    ]
    field.widget.choices = labels
