"""A division's objectives: each on a new page, with its diagram and its indicators."""

from __future__ import annotations

from reports.charts import objective_diagram
from reports.facts.performance import DivisionFacts, ObjectiveFacts
from reports.facts.year import YearFacts
from reports.narrative.counts import division_sentence, objective_sentence
from reports.outline import nodes as n

from .. import parts
from .indicator import indicator_section


def division_section(division: DivisionFacts, facts: YearFacts) -> n.Section:
    """The division's first objective follows its heading; every other one opens a page."""
    first, *others = division.objectives
    return n.Section(
        f"divisi-{division.code}",
        division.name,
        (
            *parts.words(facts, f"divisi-{division.code}"),
            n.Paragraph(parts.traced(division_sentence(division), *division.tally.figures)),
            objective_section(first, facts, new_page=False),
            *(objective_section(objective, facts) for objective in others),
        ),
        unnumbered=True,
        break_before="page",
    )


def objective_section(objective: ObjectiveFacts, facts: YearFacts, *, new_page: bool = True) -> n.Section:
    """Sasaran: sentence, diagram, table, then the indicators one after another."""
    several = len(objective.indicators) > 1
    return n.Section(
        f"sasaran-{objective.code}",
        objective.name,
        (
            *parts.words(facts, f"sasaran-{objective.code}"),
            n.Paragraph(parts.traced(objective_sentence(objective), *objective.tally.figures)),
            *_diagram(objective, facts),
            *((_table(objective, facts),) if several else ()),
            *(indicator_section(indicator, facts) for indicator in objective.indicators),
        ),
        label=objective.code,
        lead=_lead(objective, facts),
        break_before="page" if new_page else "auto",
    )


def _lead(objective: ObjectiveFacts, facts: YearFacts) -> str:
    """What kind of heading this is, and to which central unit the objective was promised."""
    names = (unit.name for unit in facts.central_units if unit.code == objective.central_unit_code)
    return ", ".join(("Sasaran kegiatan", *names))


def _diagram(objective: ObjectiveFacts, facts: YearFacts) -> tuple[n.Block, ...]:
    """Where nothing is computed there is nothing to draw."""
    if not any(i.achievement for i in objective.indicators):
        return ()
    chart = n.Figure(
        objective_diagram(parts.bars(objective.indicators)),
        caption=f"Capaian indikator sasaran {objective.code} {facts.span}",
        drawn=parts.achievements(objective.indicators),
    )
    return (chart,)


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
        caption=f"Target dan realisasi sasaran {objective.code} {facts.span}",
        columns=(
            n.Column("Kode", kind="code", width=11),
            n.Column("Indikator", kind="head", width=50),
            n.Column("Target", kind="number"),
            n.Column("Realisasi", kind="number"),
            n.Column("Capaian", kind="number"),
        ),
        rows=rows,
    )
