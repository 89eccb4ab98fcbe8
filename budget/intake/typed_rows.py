"""Pages on which figures are typed row by row. What only looks implausible is saved once it is confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from divisions.models import Membership

from .typed import Typed, save_typed, stamp

CHANGED = (
    "Data ini berubah sejak halaman dibuka. Isian Anda belum hilang; bandingkan dengan yang tersimpan, "
    "lalu simpan lagi."
)


@dataclass
class Line:
    """One row of a page: a heading, its stored key, and its fields by column."""

    title: str
    key: dict[str, Any]
    fields: tuple[str, ...]
    hint: str = ""
    note: str = ""


class RowsForm(forms.Form):
    """Fields named `<row>-<column>`; `stamp` guards against two savers, `confirm` accepts what is only implausible."""

    target = ""
    stamp = forms.CharField(widget=forms.HiddenInput, required=False)
    confirm = forms.BooleanField(required=False, label="Angkanya sudah saya periksa dan memang demikian")

    def __init__(self, member: Membership, year: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member, self.year = member, year
        self.lines: list[Line] = []
        self.doubts: list[str] = []

    @property
    def keys(self) -> Sequence[dict[str, Any]]:
        """Of every stored row that the page shows or could write."""
        return [line.key for line in self.lines]

    def now(self) -> str:
        return stamp(self.member, self.year, self.target, self.keys)

    def add(self, line: Line, new: Mapping[str, forms.Field]) -> None:
        self.lines.append(line)
        self.fields.update(new)

    @property
    def touched(self) -> Iterator[Line]:
        """Rows in which something was typed now: what was confirmed once is not asked about again."""
        changed = set(self.changed_data)
        return (line for line in self.lines if changed & set(line.fields))

    def rows(self) -> Iterator[tuple[Line, list[forms.BoundField]]]:
        for line in self.lines:
            yield line, [self[name] for name in line.fields]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        if cleaned.get("stamp") != self.now():
            raise forms.ValidationError(CHANGED, code="changed")
        self.doubts = list(self.implausible(cleaned))
        if self.doubts and not cleaned.get("confirm"):
            raise forms.ValidationError(
                "Periksa angka di bawah, lalu nyatakan bahwa memang demikian.", code="doubt"
            )
        return cleaned

    def implausible(self, cleaned: Mapping[str, Any]) -> Iterator[str]:
        yield from ()

    def typed(self) -> Iterator[Typed]:
        raise NotImplementedError

    def save(self) -> int:
        return save_typed(self.member, self.year, self.target, list(self.typed()))


def saved(request: HttpRequest, form: RowsForm, may_type: bool) -> HttpResponse | None:
    """The way back to the page after saving; None where there is still something to show."""
    if request.method != "POST":
        return None
    if not may_type:
        raise PermissionDenied
    if not form.is_valid():
        return None
    count = form.save()
    messages.success(request, f"Disimpan, {count} baris berubah." if count else "Tidak ada yang berubah.")
    return redirect(request.get_full_path())


def typing_page(
    request: HttpRequest, template: str, context: dict[str, Any], form: RowsForm, seen: str = ""
) -> HttpResponse:
    """`fresh` is the stamp of what is stored now: whoever saves next has seen it. `seen` keeps an older one."""
    return render(request, template, {**context, "fresh": seen or form.now()}, status=_status(form))


def _status(form: RowsForm) -> int:
    """409 where somebody else was first, 422 where something typed is refused."""
    if form.has_error("__all__", "changed"):
        return 409
    return 422 if form.errors else 200
