"""One account per role and office, all with the same known password. They exist only where load_demo ran."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.contrib.auth.hashers import check_password, make_password

from divisions.models import Division, Membership, Office, Role, User, WorkUnit

PASSWORD = "coba-2023"

WORK_UNITS = {"kalbar": ("rutan", "406633"), "contoh": ("pos", "090302")}
"""Office → the satker whose operator has an account: its short word and code."""


@dataclass(frozen=True, slots=True)
class Account:
    username: str
    name: str
    role: Role
    division: Division | None = None
    work_unit: WorkUnit | None = None


def ensure(office: Office) -> list[Membership]:
    """The office's accounts in the order of the work; who is there already keeps name, password and role."""
    return [_member(office, account) for account in _accounts(office)]


def _member(office: Office, account: Account) -> Membership:
    user, is_new = User.objects.get_or_create(
        username=account.username,
        defaults={"full_name": account.name, "email": f"{account.username}@contoh.example"},
    )
    if is_new:
        user.password = _hashed()
        user.save(update_fields=["password"])
    place = {"role": account.role, "division": account.division, "work_unit": account.work_unit}
    member, _ = Membership.objects.select_related("user", "office", "division", "work_unit").get_or_create(
        user=user, office=office, defaults=place
    )
    return member


@cache
def _hashed() -> str:
    """One slow hash for all."""
    return make_password(PASSWORD)


def _accounts(office: Office) -> Iterator[Account]:
    code, place = office.code, office.code.capitalize()
    word, satker = WORK_UNITS[code]
    unit = office.work_units.get(code=satker)
    yield Account(f"{word}.{code}", f"Operator {unit.name}", Role.WORK_UNIT_OPERATOR, work_unit=unit)
    for division in office.divisions.all():
        username = f"operator.{division.code.lower()}.{code}"
        yield Account(username, f"Operator {division.short_name}", Role.DIVISION_OPERATOR, division)
    for role in (Role.VERIFIER, Role.PLANNER, Role.HEAD, Role.REVIEWER, Role.ADMIN):
        yield Account(f"{role.value}.{code}", f"{role.label.capitalize()} {place}", role)


def passwords(members: list[Membership]) -> dict[str, str]:
    """Username → the known password, or a word where its owner has changed it."""
    stored = {member.user.password for member in members}
    known = {encoded for encoded in stored if check_password(PASSWORD, encoded)}
    return {m.user.username: PASSWORD if m.user.password in known else "sudah diganti" for m in members}
