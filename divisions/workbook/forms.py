"""The workbook that is sent in, and what saving it asks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django import forms

from divisions.models import WorkbookUpload
from lkjip.forms import LookMixin
from lkjip.tables import definitions
from lkjip.workbooks.xlsx import MAX_BYTES

_MEGABYTE = 1024 * 1024


class UploadForm(forms.Form):
    file = forms.FileField(
        label="Berkas",
        help_text="Buku kerja .xlsx, paling besar 20 MB. Boleh satu lembar saja.",
        error_messages={
            "required": "Pilih berkasnya dahulu.",
            "empty": "Berkas ini kosong. Pilih berkas yang berisi tabel.",
        },
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ".xlsx"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if Path(file.name).suffix.lower() != ".xlsx":
            raise forms.ValidationError("Berkas harus .xlsx. Simpan ulang sebagai buku kerja Excel (.xlsx).")
        if file.size > MAX_BYTES:
            size = file.size / _MEGABYTE
            raise forms.ValidationError(
                f"Berkas ini {size:.0f} MB, batasnya 20 MB. Bagi menjadi beberapa berkas."
            )
        return file


class SheetForm(LookMixin, forms.Form):
    """Which sheet to take out; none chosen means all."""

    lembar = forms.ChoiceField(label="Lembar", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sheets = [(table.name, table.name) for table in definitions()]
        self.fields["lembar"].choices = [("", "Semua lembar"), *sheets]  # type: ignore[attr-defined]


class SaveForm(LookMixin, forms.Form):
    """`digest` is that of the preview which the person has seen."""

    reason = forms.CharField(
        label="Alasan",
        max_length=1000,
        help_text="Disimpan dalam riwayat perjanjian dan isian yang berubah.",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Tulis alasannya: ada yang sudah ditandatangani atau disetujui berubah."},
    )
    digest = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, upload: WorkbookUpload, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["digest"].initial = upload.preview.get("digest")
        if not upload.preview.get("sealed"):
            del self.fields["reason"]

    @property
    def asks_reason(self) -> bool:
        return "reason" in self.fields

    def order(self) -> dict[str, str]:
        """What the worker is told: the reason, "" where none is needed, and what was seen."""
        return {"reason": self.cleaned_data.get("reason", ""), "digest": self.cleaned_data["digest"]}
