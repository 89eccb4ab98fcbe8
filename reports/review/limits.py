"""From where on a figure is doubted. An office may set its own by a rule set of the kind "reviu"."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from divisions.models import Office
from lkjip.rules.models import RuleSet

KIND = "reviu"


@dataclass(frozen=True, slots=True)
class Limits:
    achievement: Decimal = Decimal(200)
    """Percent; an achievement above it says more about the target than about the work."""
    years_unchanged: int = 3
    tiny_base: Decimal = Decimal(10)
    """Cases below which a full share proves little."""
    absorption_gap: Decimal = Decimal("0.5")
    """Points by which two sources of absorption may differ."""


def limits_for(office: Office, year: int) -> Limits:
    try:
        data: dict[str, Any] = RuleSet.objects.for_year(KIND, year, office.pk).data
    except RuleSet.DoesNotExist:
        return Limits()
    usual = Limits()
    given = {f.name: type(getattr(usual, f.name))(data[f.name]) for f in fields(Limits) if f.name in data}
    return Limits(**given)
