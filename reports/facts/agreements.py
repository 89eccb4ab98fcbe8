"""Agreements as facts: the version in force at year end as it was signed, and how it came about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from divisions.models import Office
from indicators.achievement.load import agreements_in_force
from indicators.agreement.content import Level
from indicators.agreement.models import Agreement
from indicators.agreement.paper import Paper, compare_papers, papers_of
from indicators.agreement.wording import paragraphs

from .context import Context
from .organisation import AgreementChange, AgreementFacts, AgreementRow, BudgetLine
from .show import rupiah


def agreements(context: Context) -> tuple[AgreementFacts, ...]:
    """The year's agreements in force, in the order of the central units, each with the versions before it."""
    chosen = agreements_in_force(context.office, [context.year])
    in_force = sorted(chosen, key=lambda a: (a.central_unit.order or 0, a.central_unit.code))
    chains = _chains(context.office, context.year, in_force)
    papers = {paper.pk: paper for paper in papers_of(context.office, [a for c in chains.values() for a in c])}
    return tuple(facts_of([papers[a.pk] for a in chains[agreement.pk]]) for agreement in in_force)


def _chains(office: Office, year: int, in_force: Sequence[Agreement]) -> Mapping[int, list[Agreement]]:
    """Agreement pk → the signed versions that led to it, itself last."""
    signed = Agreement.objects.filter(office=office, year=year, date__isnull=False)
    by_unit: dict[int, list[Agreement]] = defaultdict(list)
    for agreement in signed.select_related("central_unit").order_by("version"):
        by_unit[agreement.central_unit_id].append(agreement)
    return {a.pk: [*(e for e in by_unit[a.central_unit_id] if e.version < a.version), a] for a in in_force}


def facts_of(chain: Sequence[Paper]) -> AgreementFacts:
    """The last of a chain of versions, with what each one changed in the one before."""
    paper = chain[-1]
    content = paper.content
    amounts = [money.amount for money in content.money if money.activity and money.amount is not None]
    return AgreementFacts(
        central_unit_code=paper.unit_code,
        central_unit_name=paper.unit_name,
        year=paper.year,
        version=paper.version,
        date=paper.date,
        day=content.date,
        place=content.place,
        first=paper.first,
        second=paper.second,
        house=paper.house,
        reason=paper.reason,
        statement=paragraphs(paper.wording.statement),
        pledge=paragraphs(paper.wording.pledge),
        strategic=_rows(paper, Level.STRATEGIC),
        programme=_rows(paper, Level.PROGRAMME),
        activity=_rows(paper, Level.ACTIVITY),
        budget=tuple(_budget(paper)),
        total=rupiah(sum(amounts) if amounts else None, f"pk/{paper.unit_code}/anggaran"),
        changes=tuple(_change(old, new) for old, new in pairwise(chain)),
    )


def _budget(paper: Paper):
    for place, money in enumerate(paper.content.money, start=1):
        path = f"pk/{paper.unit_code}/anggaran-{place}"
        yield BudgetLine(money.programme, money.activity, rupiah(money.amount, path))


def _rows(paper: Paper, level: Level) -> tuple[AgreementRow, ...]:
    return tuple(
        AgreementRow(
            line.objective_number,
            line.indicator_number,
            line.objective,
            line.indicator,
            line.code,
            line.text,
            f"ikk/{line.code}/target" if line.code else f"pk/{paper.unit_code}/target",
        )
        for line in paper.content.at(level)
    )


def _change(old: Paper, new: Paper) -> AgreementChange:
    return AgreementChange(new.version, new.date, new.reason_kind, new.reason, compare_papers(old, new))
