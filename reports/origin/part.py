"""Which part of the year a page tells, as its address says it: `?periode=TW1`; without it, the whole year."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from lkjip.periods import Period

NAME = "periode"


def asked_part(request: HttpRequest) -> Period:
    """Raises Http404 for what is no period."""
    try:
        return Period(request.GET.get(NAME, Period.YEAR))
    except ValueError:
        raise Http404 from None


def part_query(period: Period) -> str:
    """What stands behind an address: "?periode=TW1", nothing for the whole year."""
    return "" if period is Period.YEAR else f"?{NAME}={period.value}"
