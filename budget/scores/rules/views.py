"""The page on which an office records its own weights and targets, with their source, their year and why."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_keep_score_rules, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.rules.models import RuleSet

from .configure import changes_of_rules, withdraw
from .forms import FORMS, RuleForm, WithdrawForm
from .words import TITLES, held, told

MOST_CHANGES = 50
WITHDRAW = "cabut"


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def score_rules(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Everybody of the office reads which rules hold; `langkah` says which form was sent."""
    may_set = can_keep_score_rules(member)
    step = request.POST.get("langkah", "") if request.method == "POST" else ""
    if request.method == "POST" and not may_set:
        raise PermissionDenied
    if step == WITHDRAW:
        return _withdrawn(request, member, year)
    forms = {kind: form(member, year, request.POST if step == kind else None) for kind, form in FORMS.items()}
    if step in forms and forms[step].is_valid() and forms[step].save():
        messages.success(request, f"{forms[step].title} dicatat.")
        return redirect(request.get_full_path())
    return render(request, "budget/rules.html", _shown(member, year, may_set, forms), status=_status(forms))


def _shown(member: Membership, year: int, may_set: bool, forms: dict[str, RuleForm]) -> dict[str, Any]:
    rules = RuleSet.objects.filter(Q(office=None) | Q(office=member.office), kind__in=TITLES)
    known = [held(rule) for rule in rules.order_by("kind", "-year_from", "pk")]
    return {
        "held": known,
        "may_withdraw": may_set and any(one.own for one in known),
        "forms": [(form, form.now()) for form in forms.values()],
        "may_set": may_set,
        "changes": list(told(changes_of_rules(member.office)[:MOST_CHANGES].iterator())),
    }


def _status(forms: dict[str, RuleForm]) -> int:
    """409 where somebody else was first, 422 where something typed is refused."""
    if any(form.is_bound and form.has_error("__all__", "changed") for form in forms.values()):
        return 409
    return 422 if any(form.is_bound for form in forms.values()) else 200


def _withdrawn(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Tulis alasan pencabutan.")
        return redirect(request.get_full_path())
    own = RuleSet.objects.filter(office=member.office, kind__in=TITLES)
    rule = get_object_or_404(own, pk=form.cleaned_data["rule"])
    withdraw(member.office, rule, member.user, form.cleaned_data["reason"])
    messages.success(request, f"{TITLES[rule.kind]} sejak {rule.year_from} dicabut.")
    return redirect(request.get_full_path())
