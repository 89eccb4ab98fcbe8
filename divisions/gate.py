"""The door of every page of an office: who is this member, which year, may they be here?"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from .access import membership_of
from .models import Membership

Right = Callable[[Membership], bool]
View = Callable[..., HttpResponse]

FIRST_YEAR, LAST_YEAR = 2000, 2100


def for_member(right: Right | None = None) -> Callable[[View], View]:
    """Calls view(request, member, year, …). Not of this office, or no such year: 404. No right: 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, office: str, year: int, **rest: Any) -> HttpResponse:
            member = membership_of(request.user, office)  # type: ignore[arg-type]
            if member is None or not FIRST_YEAR <= year <= LAST_YEAR:
                raise Http404
            if right is not None and not right(member):
                raise PermissionDenied
            request.member, request.year = member, year  # type: ignore[attr-defined]
            return view(request, member, year, **rest)

        return guarded

    return decorate
