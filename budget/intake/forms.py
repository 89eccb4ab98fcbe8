"""The upload, and the planner's answers to what a file does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from django import forms

from lkjip.periods import MONTH_NAMES
from lkjip.workbooks.xlsx import MAX_BYTES

from .receiving import SUFFIXES
from .sources import sources

_MEGABYTE = 1024 * 1024
IGNORE = "-"


class UploadForm(forms.Form):
    file = forms.FileField(
        label="Berkas",
        help_text="Buku kerja .xlsx atau .xls, atau .csv; paling besar 20 MB.",
        error_messages={
            "required": "Pilih berkasnya dahulu.",
            "empty": "Berkas ini kosong. Pilih berkas yang berisi tabel.",
        },
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ",".join(SUFFIXES)}),
    )
    kind = forms.ChoiceField(
        label="Jenis",
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    month = forms.ChoiceField(
        label="Sampai bulan",
        required=False,
        choices=[("", "Sebagaimana tertulis di berkas")]
        + [(str(number), name) for number, name in enumerate(MONTH_NAMES, 1)],
        widget=forms.Select(attrs={"class": "form-select"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(source.code, source.label) for source in sources()]
        cast(forms.ChoiceField, self.fields["kind"]).choices = [("", "Kenali sendiri"), *kinds]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if Path(file.name).suffix.lower() not in SUFFIXES:
            raise forms.ValidationError(
                "Berkas harus .xlsx, .xls, atau .csv. Simpan ulang dari lembar kerja."
            )
        if file.size > MAX_BYTES:
            size = file.size / _MEGABYTE
            raise forms.ValidationError(
                f"Berkas ini {size:.0f} MB, batasnya 20 MB. Bagi menjadi beberapa berkas."
            )
        return file

    def answers(self) -> dict[str, str]:
        given = {"jenis": self.cleaned_data["kind"], "bulan": self.cleaned_data["month"]}
        return {key: value for key, value in given.items() if value}


class AnswersForm(forms.Form):
    """One select for each open question, and one for each column of the sheets that were read."""

    NAME = "jawaban"
    """Of the form element: its controls stand in two places of the page."""

    def __init__(self, preview: dict[str, Any], answers: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._keys: dict[str, str] = {}
        self._questions: list[str] = []
        self._mapping: list[str] = []
        for number, question in enumerate(preview.get("questions", ())):
            self._add_question(f"q{number}", question)
        fields = [(IGNORE, "Tidak dipakai"), *map(tuple, preview.get("fields", ()))]
        for number, table in enumerate(preview.get("tables", ())[:1]):
            for column in table["columns"]:
                self._add_column(f"k{number}{column['letters']}", column, fields)

    def _add_question(self, name: str, question: dict[str, Any]) -> None:
        options = [("", "Pilih"), *map(tuple, question["options"])]
        self._keys[name] = question["key"]
        self._questions.append(name)
        self._add(name, question["text"], options, question["proposal"])

    def _add_column(self, name: str, column: dict[str, Any], fields: list[Any]) -> None:
        self._keys[name] = f"kolom:{column['letters']}"
        self._mapping.append(name)
        self._add(name, f"{column['letters']} {column['title']}", fields, column["field"] or IGNORE)

    def _add(self, name: str, label: str, options: list[Any], initial: str) -> None:
        self.fields[name] = forms.ChoiceField(
            label=label,
            required=False,
            choices=options,
            initial=initial,
            widget=forms.Select(attrs={"class": "form-select", "form": self.NAME}),
        )

    @property
    def questions(self) -> Iterator[forms.BoundField]:
        return (self[name] for name in self._questions)

    @property
    def mapping(self) -> Iterator[forms.BoundField]:
        return (self[name] for name in self._mapping)

    def given(self) -> dict[str, str]:
        """Answers to questions, and the columns that the planner means otherwise."""
        answers = {self._keys[name]: self.cleaned_data[name] for name in self._questions}
        moved = {
            self._keys[name]: self.cleaned_data[name]
            for name in self._mapping
            if self.cleaned_data[name] != self.fields[name].initial
        }
        return {key: value for key, value in {**answers, **moved}.items() if value}
