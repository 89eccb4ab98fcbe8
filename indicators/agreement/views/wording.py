"""The wording of statement and pledge: edited by the planner, looked at before it is saved."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_keep_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement import wording as words
from indicators.agreement.forms.wording import WordingForm, initial_of
from indicators.agreement.preview import example
from lkjip.forms import sent


@require_http_methods(["GET", "POST"])
@for_member(can_keep_agreements)
def wording(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """In force from this year on; what is signed keeps its own words."""
    rule = words.rule_for(member.office, year)
    current = words.from_kept(rule.data)
    step = request.POST.get("langkah", "")
    if step == "baku":
        words.forget_wording(member.office, year)
        messages.success(request, "Naskah kembali ke susunan sebelumnya.")
        return redirect(request.path)
    form = WordingForm(sent(request), initial=initial_of(current))
    sound = form.is_valid() if form.is_bound else False
    if sound and step == "simpan":
        words.save_wording(member.office, year, form.wording())
        messages.success(request, f"Naskah disimpan, berlaku sejak perjanjian {year}.")
        return redirect(request.path)
    shown = form.wording() if sound else current
    context = {
        "form": form,
        "rule": rule,
        "own": rule.office_id is not None and rule.year_from == year,
        "tokens": words.TOKENS,
        "example": example(member.office, year, shown) if sound or not form.is_bound else None,
    }
    return render(
        request, "agreement/wording.html", context, status=422 if form.is_bound and not sound else 200
    )
