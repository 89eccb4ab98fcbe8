"""One person's access: who they are, as what they come, and where."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib.auth.validators import ASCIIUsernameValidator

from divisions.models import Division, Membership, Office, Role, User, WorkUnit
from divisions.reach import MailField, MobileField
from lkjip.forms import LookMixin

PLACES: dict[str, tuple[str, ...]] = {
    Role.DIVISION_OPERATOR: ("division",),
    Role.WORK_UNIT_OPERATOR: ("work_unit",),
    Role.VERIFIER: ("division",),
}
"""Which place goes with a role; the others are of the whole office."""
REQUIRED: dict[str, str] = {
    Role.DIVISION_OPERATOR: "Pilih divisi yang diisi oleh operator ini.",
    Role.WORK_UNIT_OPERATOR: "Pilih satuan kerja yang diisi oleh operator ini.",
}


class RoleForm(LookMixin, forms.Form):
    """As what somebody comes. What does not go with the role is not kept."""

    role = forms.ChoiceField(label="Peran", choices=Role.choices)
    division = forms.ModelChoiceField(
        Division.objects.none(),
        label="Divisi",
        required=False,
        empty_label="Seluruh kantor",
        help_text="Untuk operator divisi, dan untuk verifikator yang memeriksa satu divisi saja.",
    )
    work_unit = forms.ModelChoiceField(
        WorkUnit.objects.none(),
        label="Satuan kerja",
        required=False,
        empty_label="Tidak ada",
        help_text="Untuk operator satker.",
    )

    def __init__(self, office: Office, year: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = {"division": office.divisions.in_force(year), "work_unit": office.work_units.in_force(year)}
        for name, places_in_force in places.items():
            cast(forms.ModelChoiceField, self.fields[name]).queryset = places_in_force

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        role = cleaned.get("role", "")
        fitting = PLACES.get(role, ())
        for name in ("division", "work_unit"):
            if name not in fitting:
                cleaned[name] = None
            elif role in REQUIRED and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, REQUIRED[role])
        return cleaned

    @property
    def place(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("role", "division", "work_unit")}


class PersonForm(RoleForm):
    """With name and addresses."""

    full_name = forms.CharField(
        label="Nama lengkap", max_length=200, help_text="Tercantum pada riwayat setiap isian."
    )
    email = MailField(help_text="Untuk tautan sandi dan pengingat tenggat.")
    phone = MobileField(help_text="Misalnya 0812-3456-7890.")

    field_order = ("username", "full_name", "email", "phone", "role", "division", "work_unit")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"  # it is somebody else's

    def clean_full_name(self) -> str:
        return " ".join(self.cleaned_data["full_name"].split())

    @property
    def person(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("full_name", "email", "phone")}


class NewPersonForm(PersonForm):
    username = forms.CharField(
        label="Nama pengguna",
        max_length=150,
        validators=[
            ASCIIUsernameValidator(message="Pakai huruf, angka, titik, garis, dan garis bawah saja.")
        ],
        help_text="Dipakai untuk masuk dan tidak berubah lagi. Misalnya operator.pas atau satker.406611.",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )

    def clean_username(self) -> str:
        """In small letters: a telephone writes the first one large."""
        username: str = self.cleaned_data["username"].lower()
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError("Nama pengguna ini sudah dipakai. Pilih nama lain.")
        return username

    @property
    def person(self) -> dict[str, Any]:
        return {"username": self.cleaned_data["username"], **super().person}


def initial_of(membership: Membership) -> dict[str, Any]:
    user = membership.user
    return {
        **{name: getattr(user, name) for name in ("full_name", "email", "phone")},
        **{name: getattr(membership, name) for name in ("role", "division", "work_unit")},
    }
