"""One agreement, or all of an office's, as a document of their own."""

from __future__ import annotations

from collections.abc import Sequence

from divisions.models import Office
from indicators.achievement.load import agreements_in_force
from indicators.agreement.models import Agreement
from indicators.agreement.paper import papers_of
from reports.facts.agreements import facts_of
from reports.facts.organisation import AgreementFacts
from reports.outline import Numbered, number
from reports.outline import nodes as n

from .agreement import letters, title_of


def numbered_letters(office: Office, agreements: Sequence[Agreement]) -> Numbered:
    """The agreements in the order given, each with its statement, annex and pledge."""
    return number(document([facts_of([paper]) for paper in papers_of(office, agreements)]))


def document(agreements: Sequence[AgreementFacts]) -> n.Document:
    first = agreements[0]
    alone = len(agreements) == 1
    title = title_of(first) if alone else f"Perjanjian Kinerja Tahun {first.year}"
    return n.Document(
        title=title,
        subtitle=f"dengan {first.second.title}" if alone else first.house.name,
        author=first.house.name,
        subject=f"{title} {first.first.title}",
        keywords=("Perjanjian Kinerja", str(first.year)),
        header=title,
        footer=first.house.name,
        chapters=tuple(paper for agreement in agreements for paper in letters(agreement)),
    )


def in_force(office: Office, year: int) -> list[Agreement]:
    """All agreements of a year that print together: of each unit the version in force, else its draft."""
    chosen = agreements_in_force(office, [year])
    return sorted(chosen, key=lambda a: (a.central_unit.order or 0, a.central_unit.code))
