"""The month in Excel: download what is to be filled, upload it, see what would change, save it whole."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_fill_something
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.forms import sent
from lkjip.periods import MONTHS

from ..workflow import Refused
from .comparing import Comparison
from .layout import Origin
from .lines import MonthLines
from .reading import read_sheet
from .saving import UNCONFIRMED, StaleError, packed, save_all, unpacked
from .writing import write_sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STALE = "Pratinjau ini sudah tidak berlaku. Unggah berkasnya lagi."


class UploadForm(forms.Form):
    berkas = forms.FileField(
        label="Lembar isian (.xlsx)",
        error_messages={"required": "Pilih berkasnya dahulu.", "empty": "Berkas ini kosong."},
        widget=forms.ClearableFileInput(attrs={"class": "form-control", "accept": ".xlsx"}),
    )


@require_http_methods(["GET", "POST"])
@for_member(can_fill_something)
def sheet(request: HttpRequest, member: Membership, year: int, month: int) -> HttpResponse:
    """What the member has to fill; POST with a file shows what saving it would change."""
    lines = _lines(member, year, month)
    form = UploadForm(sent(request), request.FILES or None)
    context = {"lines": lines, "form": form, "months": MONTHS}
    if request.method != "POST" or not form.is_valid():
        return render(request, "realisation/sheets/sheet.html", context, status=422 if form.errors else 200)
    origin = Origin(member.office.code, year, month)
    reading = read_sheet(form.cleaned_data["berkas"], lines.all, origin)
    return _preview(request, Comparison(lines, reading))


def _preview(request: HttpRequest, compared: Comparison, problem: str = "") -> HttpResponse:
    context = {"lines": compared.lines, "compared": compared, "sent": packed(compared), "problem": problem}
    status = 422 if compared.findings or problem else 200
    return render(request, "realisation/sheets/preview.html", context, status=status)


@require_GET
@for_member(can_fill_something)
def download(request: HttpRequest, member: Membership, year: int, month: int) -> HttpResponse:
    lines = _lines(member, year, month)
    if not lines.begun:
        raise Http404
    who = member.work_unit or member.division or member.office
    answer = HttpResponse(write_sheet(lines), content_type=XLSX)
    name = f"isian-{who.code}-{year}-{month:02d}.xlsx"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@for_member(can_fill_something)
def save(request: HttpRequest, member: Membership, year: int, month: int) -> HttpResponse:
    """`isi` is what the preview showed, signed; `periksa` that somebody looked at what is doubted."""
    lines = _lines(member, year, month)
    try:
        reading, to_confirm = unpacked(lines, request.POST.get("isi", ""))
    except StaleError:
        messages.error(request, STALE)
        return redirect("sheet", office=member.office.code, year=year, month=month)
    try:
        if to_confirm and not request.POST.get("periksa"):
            raise Refused(UNCONFIRMED)
        count = save_all(lines, reading)
    except Refused as refused:
        again = Comparison(_lines(member, year, month), reading, to_confirm)
        return _preview(request, again, str(refused))
    messages.success(request, f"{count} isian dari berkas disimpan sebagai draf.")
    listed = reverse("entry_list", kwargs={"office": member.office.code, "year": year})
    return redirect(f"{listed}?bulan={month}")


def _lines(member: Membership, year: int, month: int) -> MonthLines:
    if month not in MONTHS:
        raise Http404
    return MonthLines(member, year, month, timezone.localdate())
