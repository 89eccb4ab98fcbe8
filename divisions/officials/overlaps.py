"""Two definitive holders of one office at one time: possible in the records, hardly in life."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

from divisions.models import Official

FOREVER = dt.date.max


def overlaps(officials: Iterable[Official]) -> list[tuple[Official, Official]]:
    """Pairs of definitive holders of the same title whose terms meet, the earlier one first."""
    definitive = sorted((o for o in officials if is_definitive(o)), key=lambda o: o.start)
    return [(a, b) for a, b in combinations(definitive, 2) if a.title == b.title and meet(a, b)]


def is_definitive(official: Official) -> bool:
    return official.status in {"", Official.Status.PERMANENT}


def meet(a: Official, b: Official) -> bool:
    return a.start <= (b.end or FOREVER) and b.start <= (a.end or FOREVER)


def rivals_of(official: Official) -> list[Official]:
    """Definitive holders already recorded whose term meets this one's."""
    if not is_definitive(official):
        return []
    others = Official.objects.filter(office=official.office, title=official.title).exclude(pk=official.pk)
    return [other for other in others.order_by("start") if is_definitive(other) and meet(other, official)]
