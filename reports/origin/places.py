"""From a figure of the report to where it came from: the page of its records, else the page that works it out.

Every path has a place: what no page of the site is about leads to the page of the figure itself, which names what it
was made of. So a new room of the register is never without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.conf import settings
from django.urls import reverse

from divisions.access import visible_indicators
from divisions.models import Membership
from indicators.plan.models import Indicator
from reports.facts.year import YearFacts
from reports.outline.html import FigureUrl

from .part import part_query

Place = tuple[str, ...]
"""The name of a page and what its address takes."""


def figure_url(member: Membership, facts: YearFacts) -> FigureUrl:
    """For a page of the site, as this member may go on from it."""
    visible = set(visible_indicators(member, Indicator.objects.all()).values_list("code", flat=True))

    def url(path: str) -> str:
        page, *place = record_of(path, facts, visible) or ("figure", path)
        address = reverse(page, args=[member.office.code, facts.year, *place])
        return address + part_query(facts.period) if page == "figure" else address

    return url


def figure_address(facts: YearFacts) -> FigureUrl:
    """For a file that is read anywhere: the site's page of each figure, which asks who reads."""
    query = part_query(facts.period)

    def address(path: str) -> str:
        return settings.SITE_URL + reverse("figure", args=[facts.office.code, facts.year, path]) + query

    return address


def record_of(path: str, facts: YearFacts, visible: set[str]) -> Place | None:
    """The page that shows the entries behind a figure. `visible`: indicators whose pages this member may open."""
    room, _, rest = path.partition("/")
    code = rest.partition("/")[0]
    if room == "ikk":
        return ("indicator", code) if code in visible else None
    finder = _RECORDS.get(room)
    return finder(code, facts) if finder else None


def _unit(page: str, *more: str) -> Callable[[str, YearFacts], Place | None]:
    """A page about one satker, for paths that name one; totals, means and weights do not."""

    def place(code: str, facts: YearFacts) -> Place | None:
        return (page, code, *more) if any(unit.code == code for unit in facts.work_units) else None

    return place


def _monitoring(page: str) -> Callable[[str, YearFacts], Place | None]:
    """A page about all satker at once."""

    def place(code: str, facts: YearFacts) -> Place | None:
        return (page,) if _unit(page)(code, facts) else None

    return place


def _agreement(code: str, facts: YearFacts) -> Place | None:
    found = next((row for row in facts.agreements if row.central_unit_code == code), None)
    return ("agreement", code, str(found.version)) if found else None


def _targets(code: str, facts: YearFacts) -> Place | None:
    known = any(division.code == code for division in facts.performance.divisions)
    return ("target_tasks", code) if known else None


def _office(code: str, facts: YearFacts) -> Place | None:
    lists = {"perjanjian": "agreements", "sasaran": "plan", "satker": "money"}
    return (lists[code],) if code in lists else None


_RECORDS: Mapping[str, Callable[[str, YearFacts], Place | None]] = {
    "dipa": _unit("money_unit"),
    "smart": _unit("score", "smart"),
    "ikpa": _unit("score", "ikpa"),
    "perencanaan": _unit("score", "perencanaan"),
    "e-monev": _monitoring("monev"),
    "e-performance": _monitoring("filings"),
    "target-kinerja": _targets,
    "pk": _agreement,
    "pos": lambda code, facts: ("reconciliation",),
    "efisiensi": lambda code, facts: ("money_objectives",),
    "kantor": _office,
}
