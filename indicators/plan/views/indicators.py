"""Pages of one indicator: read, edit, try the formula, who owes it, a new version, its end."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_edit_plan, can_see_plan
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.detail import Detail
from indicators.plan.editors import IndicatorEditor
from indicators.plan.forms.components import PREFIX
from indicators.plan.forms.versions import EndForm, VersionForm
from indicators.plan.models import Indicator
from indicators.plan.removing import remove_indicator
from indicators.plan.sources import SourceMatrix
from indicators.plan.versions import begin_version, finish
from lkjip.forms import sent

from .answers import edit, here, indicator_of


@require_GET
@for_member(can_see_plan)
def definition(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    page = Detail(member, indicator_of(member, code), year)
    return render(request, "plan/definition.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def definition_new(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    indicator = Indicator(office=member.office, places=2, valid_from=year)
    return _edit(request, member, year, indicator, "Indikator dibuat.")


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def definition_edit(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    return _edit(request, member, year, indicator_of(member, code), "Indikator disimpan.")


def _edit(
    request: HttpRequest, member: Membership, year: int, indicator: Indicator, done: str
) -> HttpResponse:
    """`langkah=coba` tries the formula, `langkah=tambah` adds a row: both save nothing."""
    editor = IndicatorEditor(member, indicator, year)
    if request.POST.get("langkah") in {"coba", "tambah"}:
        editor.read(_with_row(request.POST) if request.POST["langkah"] == "tambah" else request.POST)
        return render(request, "plan/definition_form.html", {"page": editor})

    def then(saved: Any) -> str:
        return here(member, year, "definition", code=saved.code)

    return edit(request, editor, "plan/definition_form.html", done, then)


def _with_row(posted: Any) -> Any:
    data, name = posted.copy(), f"{PREFIX}-TOTAL_FORMS"
    rows = data.get(name, "")
    data[name] = str(int(rows) + 1) if rows.isdecimal() and len(rows) < 4 else rows
    return data


@require_POST
@for_member(can_edit_plan)
def definition_try(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """The panel of the formula for what is typed, nothing saved (htmx)."""
    editor = IndicatorEditor(member, Indicator(office=member.office, places=2), year)
    editor.read(request.POST)
    return render(request, "plan/_trial.html", {"trial": editor.trial})


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def definition_sources(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """Which satker owe which component."""
    matrix = SourceMatrix(member, indicator_of(member, code), year)
    if request.method == "POST" and matrix.save(request.POST):
        messages.success(request, "Isian satker disimpan.")
        return redirect(here(member, year, "definition", code=code))
    return render(request, "plan/sources.html", {"page": matrix}, status=matrix.status)


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def definition_version(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """A new definition from a year on, under a new code."""
    old = indicator_of(member, code)
    initial = {
        "year": year + 1,
        "objective": old.objective,
        "number": old.number,
        "code": f"{old.code}-{year + 1}",
    }
    form = VersionForm(old, sent(request), initial=initial)
    if form.is_valid():
        new = begin_version(old, by=member.user, **form.cleaned_data)
        messages.success(
            request, f"{new.code} dibuat sebagai versi baru dari {old.code}. Ubah definisinya di sini."
        )
        return redirect(here(member, form.cleaned_data["year"], "definition_edit", code=new.code))
    status = 422 if form.is_bound else 200
    return render(request, "plan/version_form.html", {"form": form, "indicator": old}, status=status)


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def definition_end(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    indicator = indicator_of(member, code)
    form = EndForm(indicator, sent(request), initial={"last": indicator.valid_to or year})
    if form.is_valid():
        finish(indicator, form.cleaned_data["last"], member.user, form.cleaned_data["reason"])
        messages.success(request, f"{code} berakhir pada tahun {form.cleaned_data['last']}.")
        return redirect(here(member, year, "definition", code=code))
    status = 422 if form.is_bound else 200
    return render(request, "plan/end_form.html", {"form": form, "indicator": indicator}, status=status)


@require_POST
@for_member(can_edit_plan)
def definition_remove(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    if problem := remove_indicator(indicator_of(member, code), member.user):
        messages.error(request, problem)
        return redirect(here(member, year, "definition", code=code))
    messages.success(request, f"Indikator {code} dihapus.")
    return redirect(here(member, year, "plan"))
