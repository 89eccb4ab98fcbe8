"""The list of passages, and a date for all that are shown."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_arrange_report, can_see_prose
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.forms import sent

from ..desk.bench import Bench, Wanted, set_due
from ..desk.forms import DueForm
from ..desk.manuscript import Desk


@require_http_methods(["GET", "POST"])
@for_member(can_see_prose)
def manuscript(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    may_arrange = can_arrange_report(member)
    if request.method == "POST" and not may_arrange:
        raise PermissionDenied
    bench = Bench(member, Desk(member.office, year), Wanted.of(request.GET.dict()))
    form = DueForm(sent(request))
    if form.is_valid():
        count = set_due(bench.shown, form.cleaned_data["due"])
        messages.success(request, f"Tenggat {count} naskah disimpan.")
        return redirect(request.get_full_path())
    context = {"bench": bench, "form": form, "may_arrange": may_arrange}
    return render(request, "narrative/bench.html", context, status=422 if form.is_bound else 200)
