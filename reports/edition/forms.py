"""What is asked of somebody who orders the report, freezes it or corrects what was issued."""

from __future__ import annotations

import re
from typing import Any, cast

from django import forms

from divisions.access import can_freeze_final
from divisions.models import Membership
from lkjip.forms import LookMixin
from lkjip.periods import Period

from .errors import open_errors
from .freezing import newest_final
from .models import Edition, Erratum
from .order import FORMS, PERIODS, Freezing, Order

UNKNOWN = {"required": "Pilih salah satu.", "invalid_choice": "Pilih salah satu yang ada di daftar."}
LONGEST = 2000


class OrderForm(LookMixin, forms.Form):
    form = forms.ChoiceField(label="Bentuk", choices=list(FORMS.items()), error_messages=UNKNOWN)
    period = forms.ChoiceField(label="Periode", choices=list(PERIODS.items()), error_messages=UNKNOWN)

    def order(self, year: int) -> Order:
        return Order(year, self.cleaned_data["form"], Period(self.cleaned_data["period"]))


class FreezeForm(LookMixin, forms.Form):
    """Kind, period, why errors of the review stay, and what a correction corrects."""

    kind = forms.ChoiceField(label="Jenis", error_messages=UNKNOWN)
    period = forms.ChoiceField(label="Periode", choices=list(PERIODS.items()), error_messages=UNKNOWN)
    note = forms.CharField(
        label="Catatan",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 3}),
        help_text="Untuk apa terbitan ini. Pada perbaikan terbitan final: apa yang diperbaiki.",
    )
    reason = forms.CharField(
        label="Alasan bila galat reviu dibiarkan",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, data: Any, member: Membership, year: int) -> None:
        super().__init__(data)
        self.member, self.year = member, year
        kinds = {Edition.Kind.DRAFT: "Draf, untuk diperiksa bersama"}
        if can_freeze_final(member):
            kinds[Edition.Kind.FINAL] = "Final, tidak berubah lagi"
        cast(forms.ChoiceField, self.fields["kind"]).choices = list(kinds.items())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("kind") == Edition.Kind.FINAL and "period" in given:
            self._clean_final(given, Period(given["period"]))
        errors = len(open_errors(self.member.office, self.year))
        if errors and not given.get("reason"):
            self.add_error(
                "reason",
                f"Ada {errors} galat reviu yang terbuka. Bereskan dahulu, atau tulis mengapa dibiarkan.",
            )
        return given

    def _clean_final(self, given: dict[str, Any], period: Period) -> None:
        newest = newest_final(self.member.office, self.year, period)
        given["replaces"] = newest.pk if newest else None
        if newest and not given.get("note"):
            self.add_error(
                "note", f"Terbitan ini menggantikan {newest.label}. Tulis apa yang diperbaiki di dalamnya."
            )

    def freezing(self) -> Freezing:
        given = self.cleaned_data
        return Freezing(
            self.year,
            Period(given["period"]),
            given["kind"],
            note=given["note"],
            reason=given["reason"],
            replaces=given.get("replaces"),
        )


class ErratumForm(LookMixin, forms.ModelForm):
    class Meta:
        model = Erratum
        fields = ("place", "wrong", "right")
        widgets = {"wrong": forms.Textarea({"rows": 2}), "right": forms.Textarea({"rows": 2})}
        help_texts = {"place": "Misalnya: halaman 74, Tabel 3.9, baris PAS-2.1."}


HASH = re.compile(r"[0-9a-f]{64}")


class CheckForm(forms.Form):
    """A file's SHA-256, however it was copied: with blanks, in capitals, with the name behind it."""

    sidik = forms.CharField(
        label="SHA-256 berkas",
        max_length=500,
        widget=forms.TextInput({"class": "form-control", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Tempel SHA-256 berkas, atau pilih berkasnya."},
    )

    def clean_sidik(self) -> str:
        text = self.cleaned_data["sidik"].lower()
        found = HASH.search(text) or HASH.fullmatch(re.sub(r"\s+", "", text))
        if found is None:
            raise forms.ValidationError(
                "SHA-256 terdiri atas 64 huruf a sampai f dan angka. Salin lagi seluruhnya."
            )
        return found[0]
