"""Gives somebody access to an office: the first admin, or somebody who already works for another office."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from divisions.members import keeping
from divisions.members.forms import NewPersonForm, RoleForm
from divisions.members.invitation import Invitation
from divisions.models import Membership, Office, Role, User


class Command(BaseCommand):
    help = "Memberi seseorang akses ke sebuah kantor, lalu mencetak tautan untuk membuat kata sandi."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--office", required=True, metavar="CODE")
        parser.add_argument("--username", required=True)
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--name", default="", help="nama lengkap")
        parser.add_argument("--email", default="")
        parser.add_argument("--phone", default="")
        parser.add_argument("--division", default="", metavar="CODE")
        parser.add_argument("--work-unit", default="", metavar="CODE")

    def handle(self, *args: Any, **options: Any) -> None:
        office = Office.objects.filter(code=options["office"]).first()
        if office is None:
            raise CommandError(f"Kantor {options['office']} tidak ada. Muat dahulu dengan load_office.")
        user = User.objects.filter(username=options["username"]).first()
        member = _join(office, user, options) if user else _add(office, options)
        self.stdout.write(f"{member.user.username}: {member.what}, {office}.")
        if not member.user.has_usable_password():
            self.stdout.write(Invitation(member).link)


def _join(office: Office, user: User, options: dict[str, Any]) -> Membership:
    if office.memberships.filter(user=user).exists():
        raise CommandError(
            f"{user.username} sudah punya akses ke kantor ini. Ubah perannya di halaman Pengguna."
        )
    form = RoleForm(office, timezone.localdate().year, _typed(office, options))
    _mind(form)
    return keeping.join(office, user, form.place, None)


def _add(office: Office, options: dict[str, Any]) -> Membership:
    form = NewPersonForm(office, timezone.localdate().year, _typed(office, options))
    _mind(form)
    return keeping.add(office, form.person, form.place, None)


def _typed(office: Office, options: dict[str, Any]) -> dict[str, Any]:
    """As the page would send it."""
    typed = {name: options[name] for name in ("username", "role", "email", "phone")}
    return {
        **typed,
        "full_name": options["name"] or options["username"],
        "division": _pk(office.divisions, options["division"]),
        "work_unit": _pk(office.work_units, options["work_unit"]),
    }


def _pk(rows: Any, code: str) -> Any:
    if not code:
        return ""
    found = rows.filter(code=code).first()
    if found is None:
        raise CommandError(f"{rows.model._meta.verbose_name.capitalize()} {code} tidak ada di kantor ini.")
    return found.pk


def _mind(form: RoleForm) -> None:
    if not form.is_valid():
        lines = (
            f"{form.fields[name].label}: {fault}" if name in form.fields else str(fault)
            for name, faults in form.errors.items()
            for fault in faults
        )
        raise CommandError("\n".join(lines))
