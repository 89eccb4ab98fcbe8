"""Pages of the agreement. Each finds its agreement only through the member's scope."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from divisions.access import visible_agreements
from divisions.models import Membership
from indicators.agreement.models import Agreement


def find(member: Membership, year: int, unit: str, version: int) -> Agreement:
    """One agreement that this member may see, or 404."""
    seen = visible_agreements(member, Agreement.objects.with_state()).select_related("office")
    return get_object_or_404(seen, year=year, central_unit__code=unit, version=version)


def place(agreement: Agreement) -> dict[str, Any]:
    """The agreement's part of an address."""
    return {
        "office": agreement.office.code,
        "year": agreement.year,
        "unit": agreement.central_unit.code,
        "version": agreement.version,
    }
