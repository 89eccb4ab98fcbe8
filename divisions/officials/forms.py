"""Who holds an office, from a day to a day. A second definitive holder is accepted only when confirmed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from divisions.models import Office, Official
from divisions.models.people import says_acting
from lkjip.forms import DayField, LookMixin
from lkjip.periods import format_date

from .overlaps import rivals_of


class OfficialForm(LookMixin, forms.ModelForm):
    start = DayField(label="Mulai menjabat", help_text="Misalnya 31-12-2025.")
    end = DayField(label="Sampai tanggal", required=False, help_text="Kosong berarti masih menjabat.")
    status = forms.ChoiceField(label="Status", choices=Official.Status.choices)
    confirm = forms.BooleanField(label="Simpan juga; keduanya memang tercatat definitif", required=False)

    class Meta:
        model = Official
        fields = ("title", "name", "nip", "rank", "status", "start", "end")
        help_texts = {
            "title": "Sebutan jabatan tanpa Plt. atau Plh., sama dengan yang tertulis pada perjanjian."
        }
        widgets = {"title": forms.TextInput(attrs={"list": "jabatan", "autocomplete": "off"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rivals: list[Official] = []

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() - {"office"}  # type: ignore[misc]

    def clean_title(self) -> str:
        title = " ".join(self.cleaned_data["title"].split())
        if says_acting(title):
            raise forms.ValidationError("Tulis jabatannya saja; Plt. atau Plh. dipilih pada status.")
        return title

    def _post_clean(self) -> None:
        """After the record itself is sound, it is held against the others."""
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        self.rivals = rivals_of(self.instance)
        if self.rivals and not self.cleaned_data["confirm"]:
            names = "; ".join(f"{o.name} {_term(o)}" for o in self.rivals)
            self.add_error(
                None, f"Jabatan ini pada waktu yang sama sudah dijabat secara definitif oleh {names}."
            )


def _term(official: Official) -> str:
    until = f" sampai {format_date(official.end)}" if official.end else ""
    return f"sejak {format_date(official.start)}{until}"


class EndForm(LookMixin, forms.Form):
    last = DayField(label="Hari terakhir menjabat")

    def __init__(self, official: Official, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.official = official

    def clean_last(self) -> dt.date:
        last = self.cleaned_data["last"]
        if last < self.official.start:
            since = format_date(self.official.start)
            raise forms.ValidationError(f"Hari terakhir tidak boleh mendahului hari pertama, {since}.")
        return last


def titles_of(office: Office) -> list[str]:
    """Offices known so far: the head's, of every identity; those of the central units; those already held."""
    known = {office.head_title, *office.identities.values_list("head_title", flat=True)}
    known |= set(office.central_units.values_list("head_title", flat=True))
    return sorted(known | set(office.officials.values_list("title", flat=True)))
