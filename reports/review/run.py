"""All rules over one office and year, in an order that never changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from divisions.models import Office

from .finding import Finding, Severity
from .material import Material, gather
from .registry import Rule, rules

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def review(office: Office, year: int) -> list[Finding]:
    """Worst first, then by rule and subject. The same data give the same list on any day."""
    return review_of(gather(office, year))


def review_of(material: Material) -> list[Finding]:
    return in_order(unexplained(list(found_in(material, rules())), rules()))


def found_in(material: Material, chosen: Iterable[Rule]) -> Iterator[Finding]:
    for rule in chosen:
        for finding in rule.check(material):
            yield replace(finding, rule=rule.name)


def unexplained(findings: Sequence[Finding], chosen: Iterable[Rule]) -> Iterator[Finding]:
    """Without what only follows from another finding: a realisation that cannot be true makes every word untrue."""
    worst: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = finding.rule, finding.code
        worst[key] = min(_RANK[finding.severity], worst.get(key, len(_RANK)))
    yields = {rule.name: rule.yields for rule in chosen}
    for finding in findings:
        causes = (worst.get((cause, finding.code), len(_RANK)) for cause in yields[finding.rule])
        if all(rank > _RANK[finding.severity] for rank in causes):
            yield finding


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=_key)


def _key(finding: Finding) -> tuple[object, ...]:
    return _RANK[finding.severity], finding.rule, _natural(finding.subject), finding.message, finding.found


def _natural(text: str) -> list[tuple[int, int, str]]:
    """PAS-2.1 before PAS-10.1."""
    parts = re.findall(r"\d+|\D+", text)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]
