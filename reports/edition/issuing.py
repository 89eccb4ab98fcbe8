"""What happens to an edition after it was frozen: errata, and whether the public may check it."""

from __future__ import annotations

from django.db import transaction

from divisions.models import Membership, Office

from .models import Edition, Erratum, PublicCheck


def add_erratum(member: Membership, edition: Edition, row: Erratum) -> Erratum:
    """Numbered one after the other, whoever else adds one at the same time."""
    with transaction.atomic():
        Office.objects.select_for_update().get(pk=edition.office_id)
        row.edition, row.by, row.number = edition, member.user, edition.errata.count() + 1
        row.save()
    return row


def open_public_check(member: Membership, year: int) -> None:
    PublicCheck.objects.get_or_create(office=member.office, year=year, defaults={"by": member.user})


def close_public_check(member: Membership, year: int) -> None:
    PublicCheck.objects.filter(office=member.office, year=year).delete()
