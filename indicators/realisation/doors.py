"""How the month's pages obtain what stands in their address: through the member's scope, or 404."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from divisions.access import visible_indicators
from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.periods import MONTHS

from .page import EntryPage


def indicator_of(member: Membership, year: int, code: str) -> Indicator:
    """With its objective, components and who owes them; in force in the year."""
    seen = visible_indicators(member, Indicator.objects.all())
    full = seen.select_related("objective__division", "objective__central_unit").prefetch_related(
        "components__sources__work_unit"
    )
    found = get_object_or_404(full, code=code)
    if not found.in_force_in(year):
        raise Http404
    return found


def page_of(member: Membership, year: int, code: str, month: int) -> EntryPage:
    if month not in MONTHS:
        raise Http404
    return EntryPage(member, indicator_of(member, year, code), year, month, timezone.localdate())
