"""Pools follow the indicators that they serve."""

from __future__ import annotations

from typing import Any

from indicators.plan.models import Indicator

from .models import PoolIndicator


def follow(sender: type[Indicator], *, old: Indicator, new: Indicator, year: int, **_: Any) -> None:
    """Pools of `year` and later serve the new version instead of the old one."""
    PoolIndicator.objects.filter(indicator=old, pool__year__gte=year).update(indicator=new)
