"""The steps of an agreement: draft, ready, signed, amended. Every step leaves an event with who, when, why, what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Max

from divisions.models import Membership

from . import sealing
from .check import Problem, blocking, problems_of
from .content import Content, content_of, store
from .differences import Difference, compare
from .draw_up import Drawn
from .models import Agreement, AgreementEvent, PeriodTarget


class Refused(Exception):
    """A step that the agreement's state does not allow; the message says why and what to do."""


class Conflict(Exception):
    """Somebody else saved the same draft in between; nothing was written."""

    def __init__(self, agreement: Agreement) -> None:
        super().__init__("Orang lain menyimpan perjanjian ini lebih dahulu.")
        self.agreement = agreement


class Incomplete(Refused):
    """Not ready: `problems` says what is missing."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("Perjanjian ini belum lengkap.")
        self.problems = problems


@transaction.atomic
def start(member: Membership, year: int, drawn: Iterable[Drawn]) -> list[Agreement]:
    """First versions, as drafts. Raises Refused where one has been begun meanwhile."""
    return [_start(member, year, one) for one in drawn]


def _start(member: Membership, year: int, drawn: Drawn) -> Agreement:
    agreement = Agreement(office=member.office, central_unit=drawn.unit, year=year)
    _create(agreement, drawn.content)
    _event(agreement, member, "Disusun dari Renstra.")
    return agreement


def _create(agreement: Agreement, content: Content) -> None:
    try:
        with transaction.atomic():
            agreement.save()
    except IntegrityError:
        raise Refused(f"{agreement} sudah ada. Muat ulang halaman untuk melihatnya.") from None
    store(agreement, content)
    agreement.save()


@transaction.atomic
def save(member: Membership, agreement: Agreement, content: Content, revision: int) -> Agreement:
    """Replaces a draft's content. `revision` is the one that the form was opened with.

    Raises Conflict or Refused. What was ready becomes a draft again.
    """
    mine = _claim(agreement, revision)
    changes = compare(content_of(mine), content)
    store(mine, content)
    mine.ready = False
    mine.save()
    if changes:
        _event(mine, member, "Diubah.", changes)
    return mine


def _claim(agreement: Agreement, revision: int) -> Agreement:
    """The draft, ours to change: only unsigned, and only if nobody saved since `revision`."""
    unsigned = Agreement.objects.filter(pk=agreement.pk, date__isnull=True)
    if unsigned.filter(revision=revision).update(revision=F("revision") + 1):
        return _fresh(agreement)
    current = _fresh(agreement)
    if current.is_signed:
        raise Refused(f"{current} sudah ditandatangani, jadi tidak dapat diubah. Buat PK Perubahan.")
    raise Conflict(current)


def _fresh(agreement: Agreement) -> Agreement:
    return Agreement.objects.select_related("office", "central_unit").get(pk=agreement.pk)


@transaction.atomic
def make_ready(member: Membership, agreement: Agreement, revision: int) -> None:
    """Draft → ready, when nothing is missing. Raises Incomplete, Conflict or Refused."""
    mine = _claim(agreement, revision)
    _complete(mine)
    mine.ready = True
    mine.save()
    _event(mine, member, "Dinyatakan siap ditandatangani.")


def _complete(agreement: Agreement) -> None:
    if missing := blocking(problems_of(agreement)):
        raise Incomplete(missing)


@transaction.atomic
def take_back(member: Membership, agreement: Agreement, revision: int) -> None:
    """Ready → draft."""
    mine = _claim(agreement, revision)
    mine.ready = False
    mine.save()
    _event(mine, member, "Dikembalikan menjadi draf.")


@transaction.atomic
def sign(member: Membership, agreement: Agreement, revision: int) -> None:
    """Ready → signed: the planned day becomes the date, and the seal closes it. Raises as `make_ready`."""
    mine = _claim(agreement, revision)
    if not mine.ready:
        raise Refused("Nyatakan dahulu perjanjian ini siap ditandatangani.")
    _complete(mine)
    mine.date = mine.planned_date
    mine.save()
    sealing.seal(mine.office, [mine], member.user)
    _event(mine, member, "Ditandatangani.")


@transaction.atomic
def amend(member: Membership, agreement: Agreement, kind: str, reason: str) -> Agreement:
    """A new version as a draft, beginning as a copy of the one in force. Raises Refused."""
    if not agreement.is_signed:
        raise Refused("Perjanjian ini belum ditandatangani. Ubah langsung, tidak perlu versi baru.")
    if agreement.state is Agreement.State.REPLACED:
        raise Refused("Versi ini sudah diganti. Buat perubahan dari versi yang berlaku.")
    _only_one_draft(agreement)
    old = content_of(agreement)
    copy = Agreement(
        office=agreement.office,
        central_unit=agreement.central_unit,
        year=agreement.year,
        version=_newest(agreement) + 1,
    )
    _create(copy, _amended(old, kind, reason))
    _copy_action_plan(agreement, copy)
    _event(copy, member, f"Dibuka sebagai perubahan atas versi {agreement.version}.")
    return copy


def _amended(old: Content, kind: str, reason: str) -> Content:
    return Content(
        first_party=old.first_party,
        second_party=old.second_party,
        place=old.place,
        reason_kind=kind,
        reason=reason.strip(),
        lines=old.lines,
        money=old.money,
    )


def _only_one_draft(agreement: Agreement) -> None:
    draft = _family(agreement).filter(date__isnull=True).first()
    if draft is not None:
        raise Refused(f"Draf versi {draft.version} sudah ada. Lanjutkan draf itu atau hapus dahulu.")


def _family(agreement: Agreement) -> Any:
    return Agreement.objects.filter(central_unit=agreement.central_unit_id, year=agreement.year)


def _newest(agreement: Agreement) -> int:
    return int(_family(agreement).aggregate(newest=Max("version"))["newest"])


def _copy_action_plan(old: Agreement, new: Agreement) -> None:
    PeriodTarget.objects.bulk_create(
        PeriodTarget(agreement=new, indicator_id=row.indicator_id, month=row.month, value=row.value)
        for row in old.period_targets.all()
    )


@transaction.atomic
def discard(agreement: Agreement, revision: int) -> None:
    """Deletes a draft with everything in it. Raises Conflict or Refused."""
    _claim(agreement, revision).delete()


def _event(
    agreement: Agreement, member: Membership, reason: str, changes: Iterable[Difference] = ()
) -> AgreementEvent:
    told = [{"tabel": "perjanjian", **change.told()} for change in changes]
    return AgreementEvent.objects.create(agreement=agreement, by=member.user, reason=reason, changes=told)
