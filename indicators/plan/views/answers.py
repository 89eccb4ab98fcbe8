"""What the pages of the plan answer alike: fetched through a scope, saved or shown again with everything typed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from divisions.access import visible_plan
from divisions.models import Membership
from indicators.plan.editors import Editor
from indicators.plan.models import Indicator, Objective


def here(member: Membership, year: int, page: str, **place: Any) -> str:
    return reverse(page, kwargs={"office": member.office.code, "year": year, **place})


def indicator_of(member: Membership, code: str) -> Indicator:
    rows: QuerySet[Indicator] = visible_plan(member, Indicator.objects.all())
    found = rows.select_related("office", "objective__division", "objective__central_unit")
    return get_object_or_404(found, code=code)


def objective_of(member: Membership, code: str) -> Objective:
    rows: QuerySet[Objective] = visible_plan(member, Objective.objects.all())
    return get_object_or_404(rows.select_related("office", "division", "central_unit"), code=code)


def edit(
    request: HttpRequest, editor: Editor, template: str, done: str, then: Any, **context: Any
) -> HttpResponse:
    """GET shows the form, POST saves it and goes to `then(subject)`."""
    if request.method == "POST" and editor.save(request.POST):
        messages.success(request, done)
        return redirect(then(editor.subject))
    return render(request, template, {"page": editor, **context}, status=editor.status)
