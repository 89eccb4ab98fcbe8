"""Saying, correcting and taking back. Never after the fact: an answer must still fit what it answers."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from divisions.models import Membership
from indicators.plan.models import Indicator

from ..workflow import Refused
from .models import Comment

EDITABLE = dt.timedelta(minutes=15)
TWICE = dt.timedelta(minutes=1)


def say(member: Membership, indicator: Indicator, year: int, month: int, text: str) -> Comment:
    """The same words twice within a minute are a double click."""
    thread = Comment.objects.filter(indicator=indicator, year=year, month=month)
    last = thread.order_by("at", "pk").last()
    if last and (last.by_id, last.text) == (member.user_id, text) and timezone.now() - last.at < TWICE:
        return last
    return Comment.objects.create(indicator=indicator, year=year, month=month, text=text, by=member.user)


def may_edit(member: Membership, comment: Comment, now: dt.datetime | None = None) -> bool:
    """One's own, within a quarter of an hour."""
    young = (now or timezone.now()) - comment.at < EDITABLE
    return may_delete(member, comment) and young


def may_delete(member: Membership, comment: Comment) -> bool:
    return comment.by_id == member.user_id and comment.deleted_at is None


def edit(member: Membership, comment: Comment, text: str) -> None:
    if not may_edit(member, comment):
        raise Refused("Tanggapan hanya dapat diubah penulisnya dalam 15 menit pertama. Tulis tanggapan baru.")
    if text != comment.text:
        comment.text, comment.edited_at = text, timezone.now()
        comment.save(update_fields=["text", "edited_at"])


def erase(member: Membership, comment: Comment) -> None:
    """The place stays, the words go."""
    if not may_delete(member, comment):
        raise Refused("Tanggapan hanya dapat dihapus penulisnya.")
    comment.text, comment.deleted_at = "", timezone.now()
    comment.save(update_fields=["text", "deleted_at"])
