"""The door of every page of an office: who is this member, which year, may they be here?"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from .access import membership_of
from .models import Membership

Right = Callable[[Membership], bool]
View = Callable[..., HttpResponseBase]

FIRST_YEAR, LAST_YEAR = 2000, 2100


class OfficeRequest(HttpRequest):
    """A request that has passed the door; the header reads it."""

    member: Membership
    year: int


def for_member(right: Right | None = None) -> Callable[[View], View]:
    """Calls view(request, member, year, …) on the office's clock. Not of this office, or no such year: 404.
    No right: 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, office: str, year: int, **rest: Any) -> HttpResponseBase:
            member = membership_of(request.user, office)
            if member is None or not FIRST_YEAR <= year <= LAST_YEAR:
                raise Http404
            known = cast(OfficeRequest, request)
            known.member, known.year = member, year
            if right is not None and not right(member):
                raise PermissionDenied
            with timezone.override(member.office.zone):
                return view(request, member, year, **rest)

        return guarded

    return decorate
