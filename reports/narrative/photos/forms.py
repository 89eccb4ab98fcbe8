"""A new picture, and what is said of one that is there. Their controls stand inside the passage's form, so their names
say whose they are."""

from __future__ import annotations

from typing import Any

from django import forms

from lkjip.forms import LookMixin

from ..glyphs import told, unprintable
from ..models import Photo

FIELD_SIZES = {"caption": 300, "source": 200, "alt": 500}
ALT_HELP = "Apa yang terlihat, untuk pembaca layar: “Petugas menyerahkan sertifikat kepada pemohon di loket”."


class WordsOfPhoto(LookMixin, forms.Form):
    caption = forms.CharField(
        label="Keterangan",
        max_length=FIELD_SIZES["caption"],
        error_messages={"required": "Tulis keterangan yang dicetak di bawah foto."},
    )
    source = forms.CharField(
        label="Sumber",
        max_length=FIELD_SIZES["source"],
        error_messages={"required": "Tulis sumber foto, misalnya Humas Kantor Wilayah."},
    )
    alt = forms.CharField(
        label="Teks pengganti",
        max_length=FIELD_SIZES["alt"],
        help_text=ALT_HELP,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Tulis apa yang terlihat pada foto, untuk pembaca layar."},
    )

    def clean_caption(self) -> str:
        return printable(self.cleaned_data["caption"])

    def clean_source(self) -> str:
        return printable(self.cleaned_data["source"])

    def __init__(self, prefix: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, prefix=prefix, **options)
        self.use_required_attribute = False
        for field in self.fields.values():
            field.widget.attrs["form"] = "naskah"


def printable(text: str) -> str:
    """A line that stands below a picture, unless no letter of the report bears it."""
    if signs := unprintable(text):
        raise forms.ValidationError(told(signs))
    return text


class NewPhoto(WordsOfPhoto):
    file = forms.FileField(
        label="Berkas foto",
        help_text="JPG atau PNG, paling besar 10 MB. Diperkecil dan dibersihkan dari data lokasi.",
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ".jpg,.jpeg,.png"}),
        error_messages={
            "required": "Pilih berkas fotonya.",
            "empty": "Berkas ini kosong. Pilih berkas yang berisi.",
        },
    )
    field_order = ("file", "caption", "source", "alt")


def words_of(photo: Photo) -> dict[str, str]:
    return {name: getattr(photo, name) for name in FIELD_SIZES}
