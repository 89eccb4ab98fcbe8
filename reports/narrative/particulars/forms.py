"""The report's own date, place, signatory, day of its data, and the number of the letter that carries it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from divisions.models.office import identity_at
from divisions.models.people import says_acting
from lkjip.forms import DayField, LookMixin
from lkjip.periods import format_date
from reports.narrative.arrangement.forms import LineField
from reports.narrative.models import ReportInfo


class ReportInfoForm(LookMixin, forms.ModelForm):
    date = DayField(label="Tanggal laporan", required=False)
    place = LineField(label="Tempat", required=False, max_length=100)
    signatory = LineField(
        label="Jabatan penanda tangan",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"list": "jabatan", "autocomplete": "off"}),
    )
    data_as_of = DayField(
        label="Data per",
        required=False,
        help_text="Hari data ditarik, dicetak pada sampul. Pagu dalam laporan ikut DIPA yang berlaku pada hari itu.",
    )
    letter_number = LineField(
        label="Nomor surat pengantar",
        required=False,
        max_length=100,
        help_text="Nomor surat yang menyampaikan laporan. Disimpan sebagai catatan, tidak dicetak dalam laporan.",
    )

    class Meta:
        model = ReportInfo
        fields = ("date", "place", "signatory", "data_as_of", "letter_number")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        office, year = self.instance.office, self.instance.year
        self.end = dt.date(year, 12, 31)
        head = identity_at(office, self.end).head_title
        told = {
            "date": f"Dicetak di atas tanda tangan kata pengantar. Sesudah {format_date(self.end)}.",
            "place": f"Dicetak di depan tanggal. Kosongkan untuk {office.city}." if office.city else "",
            "signatory": f"Tanpa Plt. atau Plh. Kosongkan untuk {head}.",
        }
        for name, help_text in told.items():
            self.fields[name].help_text = help_text

    def clean_signatory(self) -> str:
        title: str = self.cleaned_data["signatory"]
        if says_acting(title):
            raise forms.ValidationError("Tulis jabatannya saja; Plt. atau Plh. mengikuti daftar pejabat.")
        return title

    def clean(self) -> None:
        """Only days that can never be right, and only where one of them is typed anew: what a report once bore
        keeps nobody from its other particulars. The review tells the rest."""
        date, drawn = self.cleaned_data.get("date"), self.cleaned_data.get("data_as_of")
        if not {"date", "data_as_of"} & set(self.changed_data):
            return
        if date and date <= self.end:
            self.add_error(
                "date",
                f"Laporan {self.end.year} tidak dapat bertanggal sebelum tahunnya berakhir. "
                f"Tulis tanggal sesudah {format_date(self.end)}.",
            )
        elif date and drawn and drawn > date:
            self.add_error(
                "data_as_of",
                f"Data tidak dapat ditarik {format_date(drawn)}, sesudah laporan bertanggal {format_date(date)}. "
                "Perbaiki salah satunya.",
            )
        if drawn and drawn.year < self.end.year:
            self.add_error("data_as_of", f"Data {self.end.year} tidak dapat ditarik sebelum tahun itu mulai.")
