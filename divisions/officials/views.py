"""Officials by title, and their forms: everybody of the office reads, the planner edits."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from divisions.access import can_edit_plan, can_see_plan, visible_plan
from divisions.gate import for_member
from divisions.models import Membership, Official
from lkjip.forms import sent

from .forms import EndForm, OfficialForm, titles_of
from .overlaps import overlaps


@require_GET
@for_member(can_see_plan)
def officials(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    rows = list(visible_plan(member, Official.objects.order_by("title", "-start")))
    by_title: dict[str, list[Official]] = {}
    for row in rows:
        by_title.setdefault(row.title, []).append(row)
    context = {"titles": by_title.items(), "overlaps": overlaps(rows), "may_edit": can_edit_plan(member)}
    return render(request, "divisions/officials.html", context)


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def official_new(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    official = Official(office=member.office, title=request.GET.get("jabatan", "")[:200])
    return _edit(request, member, year, official, "Pejabat ditambahkan.")


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def official_edit(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    return _edit(request, member, year, _official(member, pk), "Pejabat disimpan.")


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def official_end(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    official = _official(member, pk)
    form = EndForm(official, sent(request))
    if form.is_valid():
        official.end = form.cleaned_data["last"]
        official.save(update_fields=["end"])
        messages.success(request, f"Masa jabatan {official.name} diakhiri.")
        return redirect("officials", office=member.office.code, year=year)
    context = {"form": form, "official": official}
    return render(request, "divisions/official_end.html", context, status=422 if form.is_bound else 200)


def _official(member: Membership, pk: int) -> Official:
    return get_object_or_404(visible_plan(member, Official.objects.select_related("office")), pk=pk)


def _edit(request: HttpRequest, member: Membership, year: int, official: Any, done: str) -> HttpResponse:
    name = official.name
    form = OfficialForm(sent(request), instance=official)
    if form.is_valid():
        form.save()
        messages.success(request, done)
        return redirect("officials", office=member.office.code, year=year)
    context = {"form": form, "name": name, "titles": titles_of(member.office)}
    return render(request, "divisions/official_form.html", context, status=422 if form.is_bound else 200)
