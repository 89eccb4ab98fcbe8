"""How a view comes to its passage: through the report's own outline, or not at all."""

from __future__ import annotations

from django.http import Http404

from divisions.models import Membership

from ..desk.manuscript import Desk
from ..desk.page import PassagePage


def page_of(member: Membership, year: int, section: str) -> PassagePage:
    desk = Desk(member.office, year)
    found = desk.find(section)
    if found is None:
        raise Http404
    return PassagePage(member, desk, found)
