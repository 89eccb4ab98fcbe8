"""Who does what: the division's operator fills in, a satker's its own rows, the verifier judges."""

from __future__ import annotations

from typing import Any

from divisions.models import Membership, Role
from indicators.plan.models import Indicator


class Crew:
    def __init__(self, members: list[Membership]) -> None:
        self._members = members

    def filler(self, indicator: Indicator) -> Membership:
        return self._one(Role.DIVISION_OPERATOR, division_id=indicator.objective.division_id)

    @property
    def verifier(self) -> Membership:
        return self._one(Role.VERIFIER)

    @property
    def satker(self) -> Membership:
        return self._one(Role.WORK_UNIT_OPERATOR)

    def _one(self, role: Role, **place: Any) -> Membership:
        return next(
            m for m in self._members if m.role == role and all(getattr(m, k) == v for k, v in place.items())
        )
