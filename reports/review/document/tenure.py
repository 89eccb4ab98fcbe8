"""One office is held by one person: two names on one day leave open who signs. An acting one may stand beside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from divisions.models import Official
from lkjip.periods import format_date

from ..finding import Finding, warning
from ..material import Material, judged_on

TITLE = "Dua pejabat dalam satu jabatan"
ACTING = {Official.Status.ACTING, Official.Status.DAILY}


def check(material: Material) -> Iterator[Finding]:
    """Of those who came into office by the time of the report, and not before the year."""
    held = [official for official in material.officials if official.status not in ACTING]
    ordered = sorted(held, key=lambda official: (official.title, official.start))
    for _title, group in groupby(ordered, key=lambda official: official.title):
        for before, after in pairwise(group):
            if _overlap(before, after, material.year):
                yield _finding(material, before, after)


def _overlap(before: Official, after: Official, year: int) -> bool:
    """They share a day between the year's beginning and its report."""
    begins, ends = after.start, min(filter(None, (before.end, after.end)), default=None)
    return begins <= judged_on(year) and (ends is None or (ends >= begins and ends.year >= year))


def _finding(material: Material, before: Official, after: Official) -> Finding:
    since = format_date(after.start)
    return warning(
        f"{material.office.code} {after.title}",
        f"{before.name} dan {after.name} sama-sama tercatat sebagai {after.title} sejak {since}. "
        "Isi tanggal selesai pejabat yang lama.",
        expected=f"pejabat yang lama selesai sebelum {since}",
        found=f"selesai {format_date(before.end)}" if before.end else "belum selesai",
        url=material.url("officials"),
    )
