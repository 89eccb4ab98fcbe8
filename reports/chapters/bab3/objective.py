"""A division's objectives: each on a new page, with its diagram and its indicators."""

from __future__ import annotations

from reports.charts import objective_diagram
from reports.facts.performance import DivisionFacts, ObjectiveFacts
from reports.facts.year import YearFacts
from reports.narrative.sentences import division_sentence, objective_sentence
from reports.outline import nodes as n

from .. import parts
from .indicator import indicator_section


def division_section(division: DivisionFacts, facts: YearFacts) -> n.Section:
    return n.Section(
        f"divisi-{division.code}",
        division.name,
        (
            *parts.words(facts, f"divisi-{division.code}"),
            n.Paragraph(division_sentence(division)),
            *(objective_section(objective, facts) for objective in division.objectives),
        ),
    )


def objective_section(objective: ObjectiveFacts, facts: YearFacts) -> n.Section:
    """Sasaran: sentence, diagram, table, then the indicators one after another."""
    return n.Section(
        f"sasaran-{objective.code}",
        objective.name,
        (
            *parts.words(facts, f"sasaran-{objective.code}"),
            n.Paragraph(objective_sentence(objective)),
            _diagram(objective, facts),
            _table(objective, facts),
            *(indicator_section(indicator, facts) for indicator in objective.indicators),
        ),
        label=f"Sasaran {objective.code}",
        lead=facts.central_unit(objective.central_unit_code).name,
        break_before="page",
    )


def _diagram(objective: ObjectiveFacts, facts: YearFacts) -> n.Figure:
    return n.Figure(
        objective_diagram(parts.bars(objective.indicators)),
        caption=f"Capaian indikator sasaran {objective.code} tahun {facts.year}",
    )


def _table(objective: ObjectiveFacts, facts: YearFacts) -> n.Table:
    rows = tuple(
        n.Row(
            (
                i.code,
                i.name,
                parts.cell(i.target),
                parts.cell(i.realised),
                parts.cell(i.achievement, strong=True),
            )
        )
        for i in objective.indicators
    )
    return n.Table(
        caption=f"Target dan realisasi sasaran {objective.code} tahun {facts.year}",
        columns=(
            n.Column("Kode", width=11),
            n.Column("Indikator", kind="head", width=44),
            n.Column("Target", kind="number"),
            n.Column("Realisasi", kind="number"),
            n.Column("Capaian", kind="number"),
        ),
        rows=rows,
    )
