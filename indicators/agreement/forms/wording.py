"""The office's own words around the annex."""

from __future__ import annotations

from typing import Any

from django import forms

from indicators.agreement.wording import FIRST, SECOND, Wording, WordingError, check_template
from lkjip.forms import LookMixin


class WordingForm(LookMixin, forms.Form):
    statement = forms.CharField(
        label="Pernyataan kedua pihak",
        widget=forms.Textarea(attrs={"rows": 16}),
        error_messages={"required": "Tulis pernyataannya."},
    )
    pledge = forms.CharField(
        label="Pernyataan kesanggupan satu pihak",
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": "Tulis pernyataannya."},
    )

    def clean_statement(self) -> str:
        return self._checked("statement", FIRST, SECOND)

    def clean_pledge(self) -> str:
        return self._checked("pledge", FIRST)

    def _checked(self, name: str, *needed: str) -> str:
        text = str(self.cleaned_data[name]).replace("\r\n", "\n")
        try:
            check_template(text, *needed)
        except WordingError as error:
            raise forms.ValidationError(str(error)) from None
        return text

    def wording(self) -> Wording:
        return Wording(self.cleaned_data["statement"], self.cleaned_data["pledge"])


def initial_of(wording: Wording) -> dict[str, Any]:
    return {"statement": wording.statement, "pledge": wording.pledge}
