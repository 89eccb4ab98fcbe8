"""One agreement: what it says, where it stands, what is missing, and the next step."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_keep_agreements, can_see_office, visible_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement import workflow
from indicators.agreement.check import Problem, problems_of
from indicators.agreement.content import LEVELS
from indicators.agreement.models import Agreement
from indicators.agreement.paper import papers_of

from . import find, place

STEPS = {"siap": workflow.make_ready, "draf": workflow.take_back, "tandatangan": workflow.sign}
OWN_PAGES = ("agreement_edit", "action_plan")
"""Pages of one agreement; the others are the year's."""
DONE = {
    "siap": "Perjanjian dinyatakan siap ditandatangani.",
    "draf": "Perjanjian dikembalikan menjadi draf.",
    "tandatangan": "Perjanjian ditandai ditandatangani dan tidak dapat diubah lagi.",
}


@require_GET
@for_member(can_see_office)
def agreement(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    return render(request, "agreement/page.html", _context(member, find(member, year, unit, version)))


def _context(member: Membership, found: Agreement) -> dict[str, Any]:
    paper = papers_of(found.office, [found])[0]
    content = paper.content
    problems = [] if found.is_signed else problems_of(found)
    seal = getattr(found, "seal", None)
    return {
        "agreement": found,
        "paper": paper,
        "levels": [(level.label, content.at(level)) for level in LEVELS if content.at(level)],
        "problems": [(problem, _url(found, problem)) for problem in problems],
        "blocked": any(not problem.warning for problem in problems),
        "keeps": can_keep_agreements(member),
        "copies": list(found.copies.select_related("by")) if found.is_signed else [],
        "versions": _versions(member, found),
        "events": list(found.events.select_related("by").order_by("-at", "-pk")[:30]),
        "definitions": seal.definitions if seal else {},
        "State": Agreement.State,
    }


def _versions(member: Membership, found: Agreement) -> list[Agreement]:
    seen = visible_agreements(member, Agreement.objects.with_state())
    return list(seen.filter(year=found.year, central_unit=found.central_unit_id).order_by("-version"))


def _url(found: Agreement, problem: Problem) -> str:
    where = place(found)
    if problem.page not in OWN_PAGES:
        where = {name: where[name] for name in ("office", "year")}
    anchor = f"#{problem.anchor}" if problem.anchor else ""
    return f"{reverse(problem.page, kwargs=where)}{anchor}"


@require_POST
@for_member(can_keep_agreements)
def step(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    """Ready, back to draft, signed; or a draft thrown away."""
    found = find(member, year, unit, version)
    wanted, revision = request.POST.get("langkah", ""), _revision(request)
    try:
        if wanted == "hapus":
            workflow.discard(found, revision)
            messages.success(request, f"Draf {found} dihapus.")
            return redirect("agreements", office=member.office.code, year=year)
        STEPS[wanted](member, found, revision)
    except KeyError:
        messages.error(request, "Langkah ini tidak dikenal. Muat ulang halaman, lalu pilih lagi.")
    except workflow.Conflict as conflict:
        messages.error(request, f"{conflict} Periksa isinya, lalu ulangi langkah ini.")
    except workflow.Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, DONE[wanted])
    return redirect("agreement", **place(found))


def _revision(request: HttpRequest) -> int:
    typed = request.POST.get("revision", "")
    return int(typed) if typed.isdigit() else 0
