"""Drafts follow their indicators: what is promised for later years is promised under the newest definition."""

from __future__ import annotations

from typing import Any

from django.db.models import F

from indicators.plan.models import Indicator

from .models import Agreement, AgreementTarget, PeriodTarget


def follow(sender: type[Indicator], *, old: Indicator, new: Indicator, year: int, **_: Any) -> None:
    """Unsigned agreements from `year` on name the new indicator, in the annex and in the action plan.

    Only those of its own central unit; elsewhere the row stays and is listed as a problem. What was ready is
    looked at once more.
    """
    unit = new.objective.central_unit
    drafts = Agreement.objects.filter(central_unit=unit, year__gte=year, date__isnull=True)
    pks = list(drafts.filter(targets__indicator=old).values_list("pk", flat=True))
    for rows in (AgreementTarget.objects, PeriodTarget.objects):
        rows.filter(agreement__in=pks, indicator=old).update(indicator=new)
    Agreement.objects.filter(pk__in=pks).update(revision=F("revision") + 1, ready=False)
