"""Talking about a month: whoever sees it may ask and answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from divisions.gate import for_member
from divisions.models import Membership

from ..answers import stay
from ..doors import page_of
from ..page import EntryPage
from ..workflow import Refused
from .keeping import erase
from .models import Comment
from .panel import FIELD

PANEL, ANCHOR = "realisation/talk/_panel.html", "percakapan"


@require_POST
@for_member()
def add(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    page = page_of(member, year, code, month)
    done = "Tanggapan dikirim." if page.talk.say(request.POST) else ""
    return stay(request, page, PANEL, ANCHOR, done, [FIELD])


@require_POST
@for_member()
def change(
    request: HttpRequest, member: Membership, year: int, code: str, month: int, pk: int
) -> HttpResponse:
    """`ubah-<pk>` holds the new words."""
    page = page_of(member, year, code, month)
    done = "Tanggapan diubah." if page.talk.edit(_comment(page, pk), request.POST) else ""
    return stay(request, page, PANEL, ANCHOR, done)


@require_POST
@for_member()
def remove(
    request: HttpRequest, member: Membership, year: int, code: str, month: int, pk: int
) -> HttpResponse:
    page = page_of(member, year, code, month)
    try:
        erase(member, _comment(page, pk))
    except Refused as refused:
        page.talk.problems.append(str(refused))
        return stay(request, page, PANEL, ANCHOR)
    return stay(request, page, PANEL, ANCHOR, "Tanggapan dihapus.")


def _comment(page: EntryPage, pk: int) -> Comment:
    """Of this very month; the page itself was obtained through the member's scope."""
    return get_object_or_404(Comment, pk=pk, indicator=page.indicator, year=page.year, month=page.month)
