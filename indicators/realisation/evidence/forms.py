"""What may be added: files, a link, a note; at least one of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator

from .kinds import ACCEPT, TITLES

HTTPS_ONLY = "Tulis alamat lengkap yang diawali https://, misalnya https://drive.contoh.go.id/rekap."
NOTHING = "Pilih berkas, tulis tautan, atau tulis keterangan."

TEXTS = ("tautan", "keterangan")


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    widget = ManyFiles(attrs={"class": "form-control", "accept": ACCEPT})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data if isinstance(data, list) else [data]
        return [file for file in files if file]


class EvidenceForm(forms.Form):
    """Its fields stand inside the entry's form, so their names say whose they are."""

    berkas = ManyFilesField(label="Berkas", required=False)
    tautan = forms.CharField(
        label="Tautan",
        required=False,
        max_length=500,
        validators=[URLValidator(schemes=["https"], message=HTTPS_ONLY)],
        widget=forms.TextInput(attrs={"class": "form-control", "inputmode": "url", "autocomplete": "off"}),
    )
    keterangan = forms.CharField(
        label="Keterangan",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"class": "form-control", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        files, limit = self.fields["berkas"], settings.EVIDENCE_MAX_MB
        files.help_text = f"{TITLES}, masing-masing paling besar {limit} MB."
        files.widget.attrs["data-batas"] = limit

    @property
    def given(self) -> bool:
        """Whether anything was chosen or written at all."""
        return bool(self.files.getlist("berkas") if self.files else False) or any(
            str(self.data.get(name, "")).strip() for name in TEXTS
        )
