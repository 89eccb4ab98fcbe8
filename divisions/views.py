"""Where a signed-in person begins."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from .access import memberships_of
from .navigation import first_page


def home(request: HttpRequest) -> HttpResponse:
    """The one office's first page; a choice for people of several offices; a sentence for people of none."""
    memberships = list(memberships_of(request.user))
    if len(memberships) == 1:
        return redirect(first_page(memberships[0]))
    places = [(member, first_page(member)) for member in memberships]
    return render(request, "home.html", {"places": places})
