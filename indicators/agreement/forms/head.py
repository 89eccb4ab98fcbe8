"""Who signs, where and when; for an amendment also why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from indicators.agreement.content import Content
from indicators.agreement.models import Agreement
from lkjip.forms import DayField, LookMixin

NAMES = ("first_party", "second_party", "date", "place")
REASONS = ("reason_kind", "reason")


class ReasonForm(LookMixin, forms.Form):
    """Why there is another version; the regulation knows three kinds."""

    reason_kind = forms.ChoiceField(
        label="Jenis perubahan",
        choices=[("", "Pilih jenisnya"), *Agreement.Change.choices],
        error_messages={"required": "Pilih jenis perubahannya."},
    )
    reason = forms.CharField(
        label="Alasan",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Tulis alasannya; kalimat ini ikut tercetak dalam laporan."},
    )


class HeadForm(LookMixin, forms.Form):
    """`revision` guards against two savers. Everything may still be empty in a draft."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    first_party = forms.ChoiceField(label="Pihak Pertama")
    second_party = forms.ChoiceField(label="Pihak Kedua")
    place = forms.CharField(label="Tempat", max_length=100, required=False)
    date = DayField(label="Tanggal", required=False)

    def __init__(self, agreement: Agreement, titles: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.amendment = agreement.is_amendment
        choices = [(title, title) for title in titles]
        for name in ("first_party", "second_party"):
            self.fields[name] = forms.ChoiceField(label=self.fields[name].label, choices=choices)
            self.fields[name].widget.attrs["class"] = "form-select"
        if self.amendment:
            reasons = ReasonForm()
            for name in REASONS:
                self.fields[name] = reasons.fields[name]
                self.fields[name].required = False

    def values(self) -> dict[str, Any]:
        """The content's own cells."""
        names = (*NAMES, *REASONS) if self.amendment else NAMES
        return {name: self.cleaned_data[name] for name in names}


def head_initial(agreement: Agreement, content: Content) -> dict[str, Any]:
    return {
        "revision": agreement.revision,
        **{name: getattr(content, name) for name in (*NAMES, *REASONS)},
    }
