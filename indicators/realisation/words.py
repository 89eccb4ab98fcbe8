"""Storing the year's words. They belong to the year: people with different months open may write them at once."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from indicators.plan.models import Indicator

from .models import Analysis
from .workflow import Conflict

WORDS = ("cause", "supporting_programme", "obstacle", "follow_up")


def words_of(indicator: Indicator, year: int) -> dict[str, str]:
    row = Analysis.objects.filter(indicator=indicator, year=year).first()
    return {name: _lines(getattr(row, name)) if row else "" for name in WORDS}


@transaction.atomic
def save_words(indicator: Indicator, year: int, changes: Mapping[str, tuple[str, str]]) -> None:
    """Stores the touched ones, each as (as opened, as typed). Raises Conflict where others wrote in between."""
    if not changes:
        return
    row, _ = Analysis.objects.select_for_update().get_or_create(indicator=indicator, year=year)
    for name, (before, after) in changes.items():
        if _lines(getattr(row, name)) not in (before, after):
            raise Conflict
        setattr(row, name, after)
    row.save()


def _lines(text: str) -> str:
    return "\n".join(text.strip().splitlines())
