"""Access as it is given, changed and taken; every step is kept. An office never loses its last admin."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from divisions.models import Membership, MembershipEvent, Office, Role, User

Kind = MembershipEvent.Kind


class Refused(ValueError):
    """Why a step is not taken, as a sentence."""


@transaction.atomic
def add(office: Office, person: dict[str, Any], place: dict[str, Any], by: User | None) -> Membership:
    """A new account without a password: its owner sets one through a link."""
    user = User(**person)
    user.set_unusable_password()
    user.save()
    return join(office, user, place, by)


@transaction.atomic
def join(office: Office, user: User, place: dict[str, Any], by: User | None) -> Membership:
    """Somebody who has an account comes to the office, or comes back."""
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
    membership = Membership.objects.create(office=office, user=user, **place)
    _note(membership, Kind.ADDED, by, membership.what)
    return membership


@transaction.atomic
def change(
    membership: Membership, person: dict[str, Any], place: dict[str, Any], by: User | None
) -> Membership:
    """Raises Refused."""
    before = membership.what
    if place["role"] != Role.ADMIN:
        _mind_last_admin(membership)
    _set(membership, place)
    _set(membership.user, person)
    after = membership.what
    _note(membership, Kind.CHANGED, by, f"{before} menjadi {after}" if before != after else "")
    return membership


@transaction.atomic
def revoke(membership: Membership, by: User | None) -> None:
    """Takes the access, and with the last one the right to sign in; what the person did stays. Raises Refused."""
    _mind_last_admin(membership)
    _note(membership, Kind.REVOKED, by, membership.what)
    user = membership.user
    membership.delete()
    if not user.memberships.exists():
        user.is_active = False
        user.save(update_fields=["is_active"])


def note_link(membership: Membership, by: User | None) -> None:
    _note(membership, Kind.LINK, by, "")


def _set(record: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    record.save()


def _mind_last_admin(membership: Membership) -> None:
    """The office's row is the lock: two admins who remove each other come one after the other."""
    office = Office.objects.select_for_update().get(pk=membership.office_id)
    admins = office.memberships.filter(role=Role.ADMIN, user__is_active=True)
    if membership.role == Role.ADMIN and not admins.exclude(pk=membership.pk).exists():
        raise Refused(
            "Ini admin terakhir kantor ini. Jadikan orang lain admin dahulu, lalu ubah atau cabut yang ini."
        )


def _note(membership: Membership, kind: str, by: User | None, text: str) -> None:
    membership.office.membership_events.create(user=membership.user, kind=kind, note=text, by=by)
