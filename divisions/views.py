"""Where a signed-in person begins."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from .access import can_see_office
from .models import Membership, User


def home(request: HttpRequest) -> HttpResponse:
    """The one office's first page; a choice for people of several offices; a sentence for people of none."""
    memberships = list(memberships_of(request.user))
    if len(memberships) == 1:
        return redirect(first_page(memberships[0]))
    places = [(member, first_page(member)) for member in memberships]
    return render(request, "home.html", {"places": places})


def memberships_of(user: User | AnonymousUser):
    if not user.is_authenticated:
        return Membership.objects.none()
    return Membership.objects.filter(user=user).select_related("office", "division", "work_unit")


def first_page(member: Membership) -> str:
    """The dashboard for those who see the office, the month's entries for a satker operator."""
    year = latest_year(member)
    page = "dasbor" if can_see_office(member) else "realisasi"
    return f"/{member.office.code}/{year}/{page}/"


def latest_year(member: Membership) -> int:
    """The newest year with an agreement, else this year."""
    agreements = member.office.agreements.order_by("-year")  # type: ignore[attr-defined]
    newest = agreements.values_list("year", flat=True).first()
    return newest or timezone.localdate().year
