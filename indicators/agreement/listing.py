"""A year of agreements: per central unit its versions and where they stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q

from divisions.access import visible_agreements
from divisions.models import CentralUnit, Membership

from .models import Agreement, AgreementTarget


@dataclass(frozen=True, slots=True)
class UnitRow:
    """`versions` newest first; empty where nothing has been drawn up."""

    unit: CentralUnit
    versions: tuple[Agreement, ...]

    @property
    def newest(self) -> Agreement | None:
        return self.versions[0] if self.versions else None


def rows_of(member: Membership, year: int) -> list[UnitRow]:
    """Units in force, and units of the past that have an agreement; a fixed number of queries."""
    by_unit: dict[int, list[Agreement]] = defaultdict(list)
    for agreement in _agreements(member, year):
        by_unit[agreement.central_unit_id].append(agreement)
    units = member.office.central_units.all()
    return [UnitRow(u, tuple(by_unit[u.pk])) for u in units if by_unit[u.pk] or u.covers(year)]


def _agreements(member: Membership, year: int):
    activity = Q(targets__level=AgreementTarget.Level.ACTIVITY)
    seen = visible_agreements(member, Agreement.objects.with_state()).filter(year=year)
    counted = seen.annotate(
        indicators=Count("targets", filter=activity), missing=Count("targets", filter=Q(targets__text=""))
    )
    return counted.order_by("central_unit__order", "-version")
