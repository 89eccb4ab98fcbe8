"""The review as a page: counts, one choice of severity, and findings under their rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from django.urls import resolve

from divisions.access import can_review, visible_indicators
from divisions.models import Membership
from indicators.plan.models import Indicator

from .acceptance import Reviewed, fingerprint
from .finding import Finding, Severity
from .models import AcceptedFinding
from .registry import Rule, rules

ALL, ACCEPTED = "", "diterima"
OWN_PAGES = {"indicator", "entry", "year_words", "origins"}
"""Pages of one indicator, which a division opens for its own ones only."""


@dataclass(frozen=True, slots=True)
class Line:
    """`url` is "" where this member may not open the place; `accepted` who took it on and why."""

    finding: Finding
    key: str
    url: str
    accepted: AcceptedFinding | None = None

    @property
    def code(self) -> str:
        return self.finding.code

    @property
    def rest(self) -> str:
        """The subject after its code."""
        return self.finding.subject[len(self.code) :].lstrip(" ,:")


@dataclass(frozen=True, slots=True)
class Group:
    rule: Rule
    severity: Severity
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Tab:
    value: str
    title: str
    count: int


class ReviewPage:
    def __init__(self, member: Membership, result: Reviewed, chosen: str) -> None:
        self.member = member
        self.result = result
        self.tabs = tuple(_tabs(result))
        self.chosen = chosen if chosen in {tab.value for tab in self.tabs} else ALL
        self.may_accept = can_review(member)
        self._visible = set(
            visible_indicators(member, Indicator.objects.all()).values_list("code", flat=True)
        )

    @property
    def groups(self) -> tuple[Group, ...]:
        if self.chosen == ACCEPTED:
            return _grouped(self._line(finding, row) for finding, row in self.result.accepted)
        shown = (f for f in self.result.open if self.chosen in (ALL, f.severity.value))
        return _grouped(self._line(finding) for finding in shown)

    def _line(self, finding: Finding, row: AcceptedFinding | None = None) -> Line:
        return Line(finding, fingerprint(finding), reachable(finding.url, self._visible), row)


def reachable(url: str, visible: Collection[str]) -> str:
    """The address, unless it is the page of an indicator that lies outside the member's division."""
    if not url:
        return ""
    match = resolve(url)
    outside = match.url_name in OWN_PAGES and match.kwargs.get("code") not in visible
    return "" if outside else url


def _tabs(result: Reviewed) -> Iterable[Tab]:
    yield Tab(ALL, "Semua", len(result.open))
    for severity in Severity:
        yield Tab(severity.value, severity.word, result.count(severity))
    yield Tab(ACCEPTED, "Diterima", len(result.accepted))


def _grouped(lines: Iterable[Line]) -> tuple[Group, ...]:
    """In the order of the findings: worst first, rule by rule."""
    known = {rule.name: rule for rule in rules()}
    ordered = groupby(lines, key=lambda line: (line.finding.severity, line.finding.rule))
    return tuple(Group(known[rule], severity, tuple(found)) for (severity, rule), found in ordered)
