"""From stored scores and the rule set of the year to traced cases: SMART, planning, IKPA."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from indicators.achievement.rating import bands_from
from lkjip.numbers import format_number, round_to
from lkjip.rules.models import RuleSet
from lkjip.validity import plain

from . import planning
from .ikpa import COMPONENTS, ikpa, weights_from
from .models import IkpaScore, PlanningScore, SmartScore
from .smart import HUNDRED, SmartRule, differs, efficiency_value, smart
from .trace import Case, Input, Inputs, Outcome, Term

SMART_LABELS = {
    "absorption": "Penyerapan",
    "consistency": "Konsistensi",
    "output": "Capaian rincian output",
    "efficiency": "Nilai efisiensi",
}
LEAST = Decimal(-100)
UNKNOWN_RULE = "Aturan penilaian tahun ini belum dicatat, jadi nilainya ditampilkan sebagaimana terbit."
UNKNOWN_PARTS = "Komponennya belum lengkap, jadi nilainya tidak dihitung dan ditampilkan sebagaimana terbit."


def smart_case(row: SmartScore, rules: RuleSet | None) -> Case:
    rule = SmartRule.from_data(rules.data) if rules else None
    inputs = (
        Input("absorption", "Penyerapan (P)", plain(row.absorption)),
        Input("consistency", "Konsistensi (K)", plain(row.consistency)),
        Input("output", "Capaian rincian output (CRO)", plain(row.output)),
        Input(
            "efficiency", "Efisiensi (E)", plain(row.efficiency), LEAST, best=rule.limit if rule else HUNDRED
        ),
    )
    case = _case("smart", "SMART DJA", inputs, rules, row.published_score)
    if rule is None:
        return case

    def arithmetic(values: Inputs) -> Outcome:
        parts = [value for one in inputs if (value := values[one.name]) is not None]
        if len(parts) < len(inputs):  # every part of SMART applies
            return Outcome((), Decimal(0), Decimal(100), None)
        result = smart(parts[0], parts[1], parts[2], parts[3], rule)
        terms = tuple(Term(name, SMART_LABELS[name], value, weight) for name, value, weight in result.trace)
        total = sum((term.product or Decimal(0) for term in terms), Decimal(0))
        return Outcome(terms, total, Decimal(100), result.score)

    value = efficiency_value(row.efficiency, rule.limit)
    limit = format_number(rule.limit)
    note = (
        f"Nilai efisiensi = 50 + E ÷ {limit} × 50 = {format_number(round_to(value, 3))}; "
        f"E dibatasi −{limit} sampai {limit}."
    )
    slips = tuple(_efficiency_slip(row, value))
    return replace(case, arithmetic=arithmetic, notes=(note,), slips=slips)


def _efficiency_slip(row: SmartScore, computed: Decimal) -> Iterator[str]:
    if differs(computed, row.published_efficiency):
        printed = format_number(plain(row.published_efficiency), 2)
        yield f"Nilai efisiensi tercetak {printed}, dihitung {format_number(computed, 2)}."


def ikpa_case(row: IkpaScore, rules: RuleSet | None) -> Case:
    names = list(weights_from(rules.data)) if rules else list(COMPONENTS)
    inputs = tuple(Input(name, COMPONENTS[name], plain(getattr(row, name))) for name in names)
    case = _case("ikpa", "IKPA", inputs, rules, row.published_score)
    if rules is None:
        return case
    if all(one.value is None for one in inputs):
        return replace(case, notes=(UNKNOWN_PARTS,))
    weights = weights_from(rules.data)
    deduction = plain(row.deduction) or Decimal(0)

    def arithmetic(values: Inputs) -> Outcome:
        result = ikpa(values, weights, deduction)
        terms = tuple(Term(name, COMPONENTS[name], value, weight) for name, value, weight in result.trace)
        total = sum((term.product or Decimal(0) for term in terms), Decimal(0))
        return Outcome(terms, total, result.divisor, result.score, deduction)

    note = "Komponen yang tidak berlaku tidak dihitung nol: bobotnya keluar dari pembagi."
    return replace(case, arithmetic=arithmetic, notes=(note,))


def planning_case(row: PlanningScore, rules: RuleSet | None) -> Case:
    inputs = (
        Input("effectiveness", planning.LABELS["effectiveness"], plain(row.effectiveness)),
        Input("efficiency", planning.LABELS["efficiency"], plain(row.efficiency)),
    )
    case = _case("perencanaan", "Nilai perencanaan anggaran", inputs, rules, row.published_score)
    if rules is None:
        return case
    if any(one.value is None for one in inputs):
        return replace(case, notes=(UNKNOWN_PARTS,))
    weights = weights_from(rules.data, planning.LABELS)

    def arithmetic(values: Inputs) -> Outcome:
        terms = tuple(
            Term(name, planning.LABELS[name], values.get(name), weight) for name, weight in weights.items()
        )
        total = sum((term.product or Decimal(0) for term in terms), Decimal(0))
        score = planning.planning_score(values, weights)
        return Outcome(terms, total, sum(weights.values(), Decimal(0)), score)

    return replace(case, arithmetic=arithmetic, notes=tuple(rules.data.get("open", ())))


def _case(
    kind: str, title: str, inputs: tuple[Input, ...], rules: RuleSet | None, printed: Decimal | None
) -> Case:
    data: Mapping[str, Any] = rules.data if rules else {}
    return Case(
        kind,
        title,
        inputs,
        None,
        regulation=rules.regulation if rules else "",
        bands=bands_from(data.get("bands", ())),
        printed=plain(printed),
        notes=() if rules else (UNKNOWN_RULE,),
    )
