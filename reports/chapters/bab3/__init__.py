"""Bab III Akuntabilitas Kinerja: achievements, budget, scores, other results."""

from __future__ import annotations

from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts
from .budget import budget
from .efficiency import efficiency
from .ended import ended
from .objective import division_section
from .other import other
from .scores import scores
from .summary import summary


def build(facts: YearFacts) -> n.Section:
    achievements = parts.section(
        "capaian-kinerja",
        "Capaian Kinerja Organisasi",
        parts.words(facts, "capaian-kinerja"),
        summary(facts),
        *(
            division_section(division, facts)
            for division in facts.performance.divisions
            if division.objectives
        ),
        parts.kept(ended(facts), None if facts.unfinished else efficiency(facts)),
    )
    return n.Section(
        "bab-3",
        "Akuntabilitas Kinerja",
        parts.kept(achievements, budget(facts), scores(facts), other(facts)),
    )
