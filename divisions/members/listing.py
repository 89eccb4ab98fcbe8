"""The office's people in the order of the work."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from divisions.models import Membership, MembershipEvent, Office, Role


def by_role(memberships: Iterable[Membership]) -> list[tuple[str, list[Membership]]]:
    """(role, its people by place and name), empty roles left out."""
    rows = sorted(memberships, key=lambda m: (str(m.place or ""), str(m.user)))
    groups = [(role.label, [row for row in rows if row.role == role]) for role in Role]
    return [(label, people) for label, people in groups if people]


def events_of(office: Office) -> QuerySet[MembershipEvent]:
    return office.membership_events.select_related("user", "by")
