"""Which indicator continues which: one page for the whole office."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from divisions.access import can_edit_plan, can_see_plan
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.forms.versions import LinkForm
from indicators.plan.history import note
from indicators.plan.models import IndicatorLink
from lkjip.forms import sent

from .answers import here


@require_http_methods(["GET", "POST"])
@for_member(can_see_plan)
def plan_links(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Everybody reads; the planner adds."""
    may_edit = can_edit_plan(member)
    form = LinkForm(member.office, sent(request)) if may_edit else None
    if request.method == "POST":
        return _add(request, member, year, form)
    return _show(request, member, form)


def _add(request: HttpRequest, member: Membership, year: int, form: LinkForm | None) -> HttpResponse:
    if form is None:
        raise PermissionDenied
    if not form.is_valid():
        return _show(request, member, form, status=422)
    link = IndicatorLink.objects.create(**form.cleaned_data)
    _tell(link, member, f"Padanan {link}: {link.get_relation_display()}.")
    messages.success(request, "Padanan ditambahkan.")
    return redirect(here(member, year, "plan_links"))


def _show(request: HttpRequest, member: Membership, form: Any, status: int = 200) -> HttpResponse:
    links = IndicatorLink.objects.filter(new__office=member.office).select_related("old", "new")
    context = {"links": links.order_by("-new__valid_from", "new__code", "old__code"), "form": form}
    return render(request, "plan/links.html", context, status=status)


@require_POST
@for_member(can_edit_plan)
def link_remove(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    own = IndicatorLink.objects.filter(new__office=member.office).select_related("old", "new")
    link = get_object_or_404(own, pk=pk)
    _tell(link, member, f"Padanan {link} dihapus.")
    link.delete()
    messages.success(request, "Padanan dihapus.")
    return redirect(here(member, year, "plan_links"))


def _tell(link: IndicatorLink, member: Membership, sentence: str) -> None:
    for indicator in (link.old, link.new):
        note(indicator, member.user, [], sentence)
