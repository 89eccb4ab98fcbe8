"""Why a report may go out with a finding."""

from __future__ import annotations

from typing import Any

from django import forms

from lkjip.forms import LookMixin

SHORTEST = 10


class AcceptForm(LookMixin, forms.Form):
    reason = forms.CharField(
        label="Alasan",
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text="Sebut mengapa temuan ini dapat dibiarkan; alasan tampil bersama nama Anda.",
        error_messages={"required": "Tulis alasan mengapa temuan ini diterima."},
    )

    def clean_reason(self) -> Any:
        reason = " ".join(self.cleaned_data["reason"].split())
        if len(reason) < SHORTEST:
            raise forms.ValidationError(
                f"Alasan “{reason}” terlalu singkat untuk dipahami orang lain. Tulis sedikitnya {SHORTEST} huruf."
            )
        return reason
