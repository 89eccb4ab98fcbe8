"""PK Perubahan: a new version with its reason, and what it says differently."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from divisions.access import can_keep_agreements, can_see_office, visible_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement import workflow
from indicators.agreement.forms.head import ReasonForm
from indicators.agreement.models import Agreement
from indicators.agreement.paper import compare_papers, papers_of
from lkjip.forms import sent

from . import find, place


@require_http_methods(["GET", "POST"])
@for_member(can_keep_agreements)
def amend(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    """Asks for the kind of change and the reason, then opens the next version as a draft."""
    found = find(member, year, unit, version)
    form = ReasonForm(sent(request))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            new = workflow.amend(member, found, *_kind_and_reason(form))
        except workflow.Refused as refused:
            messages.error(request, str(refused))
            return redirect("agreement", **place(found))
        messages.success(request, f"Versi {new.version} dibuka sebagai draf.")
        return redirect("agreement_edit", **place(new))
    if request.method == "POST":
        status = 422
    return render(request, "agreement/amend.html", {"agreement": found, "form": form}, status=status)


@require_GET
@for_member(can_see_office)
def difference(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    """This version beside the one before it."""
    new = find(member, year, unit, version)
    earlier = visible_agreements(member, Agreement.objects.with_state()).filter(
        year=year, central_unit=new.central_unit_id, version__lt=version
    )
    old = earlier.order_by("-version").first()
    if old is None:
        raise Http404
    before, after = papers_of(new.office, [old, new])
    context = {"old": before, "new": after, "agreement": new, "differences": compare_papers(before, after)}
    return render(request, "agreement/difference.html", context)


def _kind_and_reason(form: ReasonForm) -> tuple[str, str]:
    return form.cleaned_data["reason_kind"], form.cleaned_data["reason"]
