"""All targets of the year's drafts on one page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_keep_agreements, visible_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement.bulk import BulkPage, by_level, open_page
from indicators.agreement.models import Agreement


@require_http_methods(["GET", "POST"])
@for_member(can_keep_agreements)
def targets(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`?unit=` shows one draft alone. Nothing typed is lost on an error, on a paste, or to another saver."""
    unit = request.GET.get("unit", "")
    page = open_page(member, _drafts(member, year, unit))
    if request.method == "POST":
        page.type(request.POST.dict())
        if request.POST.get("langkah") == "tempel":
            page.paste(request.POST.get("tempelan", ""))
        elif done := page.save():
            messages.success(request, done)
            return redirect(request.get_full_path())
    context = {**_context(page, unit), "pasting": request.POST.get("tempelan", "")}
    return render(request, "agreement/targets.html", context, status=page.status)


def _drafts(member: Membership, year: int, unit: str) -> list[Agreement]:
    drafts = visible_agreements(member, Agreement.objects.with_state()).filter(year=year, date__isnull=True)
    if unit:
        drafts = drafts.filter(central_unit__code=unit)
    return list(drafts.select_related("office").order_by("central_unit__order", "version"))


def _context(page: BulkPage, unit: str) -> dict:
    return {
        "page": page,
        "sheets": [(sheet, by_level(sheet)) for sheet in page.sheets],
        "unit": unit,
        "total": sum(1 for _ in page.cells),
        "missing": sum(1 for cell in page.cells if not cell.typed.strip()),
    }
