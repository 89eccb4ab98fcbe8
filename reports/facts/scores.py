"""Reads the five scores of one year and computes them with the rule set in force; printed values stay beside."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from budget.scores.ikpa import COMPONENTS, ikpa, mean, weights_from
from budget.scores.models import IkpaScore, SmartScore
from budget.scores.office_value import PLANNING, SMART, office_value, weights_of, why_not
from budget.scores.smart import SmartResult, SmartRule, differs, smart
from indicators.achievement.rating import Band, bands_from, rate
from lkjip.numbers import format_number, round_to
from lkjip.rules.models import RuleSet
from lkjip.validity import plain

from .context import Context
from .figures import Figure
from .money import IkpaFacts, IkpaTable, PlanningTable, SmartFacts, SmartTable
from .monitoring import monitoring
from .planning import planning
from .show import nothing, percent, plain_number

SMART_NAMES = {
    "absorption": "Penyerapan",
    "consistency": "Konsistensi",
    "output": "Capaian Rincian Output",
    "efficiency": "Nilai Efisiensi",
}


def score_facts(context: Context) -> dict[str, Any]:
    """The score fields of Money."""
    rules = rule_set(context, "perencanaan")
    smart_table, planning_table, ikpa_table = _smart(context), planning(context, rules), _ikpa(context)
    title, yearly = (PLANNING, planning_table) if rules else (SMART, smart_table)
    value, trace = _office_value(context, title, yearly, ikpa_table)
    return {
        "smart": smart_table,
        "planning": planning_table,
        "ikpa": ikpa_table,
        "office_value": value,
        "office_value_trace": trace,
        **monitoring(context),
    }


def rule_set(context: Context, kind: str) -> RuleSet | None:
    try:
        return RuleSet.objects.for_year(kind, context.year, context.office.pk)
    except RuleSet.DoesNotExist:
        return None


# --- SMART ---


def _smart(context: Context) -> SmartTable | None:
    rows = list(
        SmartScore.objects.filter(work_unit__office=context.office, year=context.year).select_related(
            "work_unit"
        )
    )
    rules = rule_set(context, "smart")
    if not rows:
        return None
    if rules is None:
        return SmartTable((), "", tuple(_published_smart(row) for row in rows), nothing("smart/rata-rata"))
    rule, bands = SmartRule.from_data(rules.data), bands_from(rules.data["bands"])
    facts = tuple(_smart_row(row, rule, bands) for row in rows)
    weights = tuple(
        (SMART_NAMES[name], percent(plain(weight), f"smart/bobot/{name}", places=1))
        for name, weight in rule.weights.items()
    )
    average = mean([row.score.value for row in facts])
    mean_score = plain_number(average, "smart/rata-rata", places=2)
    limit = plain_number(plain(rule.limit), "smart/batas-efisiensi")
    return SmartTable(weights, rules.regulation, facts, mean_score, limit)


def _smart_row(row: SmartScore, rule: SmartRule, bands: tuple[Band, ...]) -> SmartFacts:
    result = smart(row.absorption, row.consistency, row.output, row.efficiency, rule)
    band = rate(result.score, bands)
    path = f"smart/{row.work_unit.code}"
    return _smart_facts(
        row,
        plain_number(round_to(result.efficiency_value, 2), f"{path}/nilai-efisiensi", places=2),
        plain_number(result.score, f"{path}/nilai", places=2),
        band.label if band else "",
        tuple(_smart_differences(row, result)),
    )


def _published_smart(row: SmartScore) -> SmartFacts:
    """Without a rule set in force nothing is computed; what was printed is shown as printed."""
    path = f"smart/{row.work_unit.code}"
    value = _optional(row.published_efficiency, f"{path}/nilai-efisiensi-terbit")
    score = _optional(row.published_score, f"{path}/nilai-terbit")
    return _smart_facts(row, value or nothing(path), score or nothing(path), "", ())


def _smart_facts(
    row: SmartScore, value: Figure, score: Figure, category: str, differences: tuple[str, ...]
) -> SmartFacts:
    path = f"smart/{row.work_unit.code}"
    return SmartFacts(
        code=row.work_unit.code,
        name=row.work_unit.name,
        absorption=_number(row.absorption, f"{path}/penyerapan"),
        consistency=_number(row.consistency, f"{path}/konsistensi"),
        output=_number(row.output, f"{path}/cro"),
        efficiency=_number(row.efficiency, f"{path}/efisiensi"),
        efficiency_value=value,
        score=score,
        category=category,
        published_efficiency_value=_optional(row.published_efficiency, f"{path}/nilai-efisiensi-terbit"),
        published_score=_optional(row.published_score, f"{path}/nilai-terbit"),
        differences=differences,
    )


def _smart_differences(row: SmartScore, result: SmartResult):
    pairs = (
        ("Nilai Efisiensi", row.published_efficiency, result.efficiency_value),
        ("Nilai Kinerja", row.published_score, result.score),
    )
    for name, printed, computed in pairs:
        if printed is not None and differs(computed, printed):
            yield (
                f"{name} {row.work_unit.name} tercetak {format_number(plain(printed), 2)}, "
                f"sedangkan hitungannya {format_number(computed, 2)}."
            )


# --- IKPA ---


def _ikpa(context: Context) -> IkpaTable | None:
    """The latest month known up to the reported one."""
    rows = IkpaScore.objects.filter(
        work_unit__office=context.office, year=context.year, month__lte=context.month
    )
    rules = rule_set(context, "ikpa")
    latest = rows.order_by("-month").values_list("month", flat=True).first()
    if rules is None or latest is None:
        return None
    weights, bands = weights_from(rules.data), bands_from(rules.data["bands"])
    facts = tuple(
        _ikpa_row(row, weights, bands) for row in rows.filter(month=latest).select_related("work_unit")
    )
    columns = list(zip(*(row.components for row in facts), strict=True))
    return IkpaTable(
        month=latest,
        component_names=tuple(COMPONENTS[name] for name in weights),
        weights=tuple(plain_number(plain(weight), f"ikpa/bobot/{name}") for name, weight in weights.items()),
        regulation=rules.regulation,
        rows=facts,
        means=tuple(
            plain_number(mean([f.value for f in column]), f"ikpa/rata-rata/{name}", places=2)
            for name, column in zip(weights, columns, strict=True)
        ),
        mean_score=plain_number(mean([row.score.value for row in facts]), "ikpa/rata-rata", places=2),
    )


def _ikpa_row(row: IkpaScore, weights: dict[str, Decimal], bands: tuple[Band, ...]) -> IkpaFacts:
    values = {name: getattr(row, name) for name in weights}
    result = ikpa(values, weights, row.deduction or Decimal(0))
    band = rate(result.score, bands)
    path = f"ikpa/{row.work_unit.code}"
    return IkpaFacts(
        code=row.work_unit.code,
        name=row.work_unit.name,
        components=tuple(_number(value, f"{path}/{name}") for name, value in values.items()),
        divisor=plain_number(plain(result.divisor), f"{path}/pembagi"),
        deduction=_number(plain(row.deduction), f"{path}/pengurang"),
        score=plain_number(result.score, f"{path}/nilai", places=2),
        category=band.label if band else "",
        published_score=_optional(row.published_score, f"{path}/nilai-terbit"),
        differences=tuple(_ikpa_differences(row, result.score)),
    )


def _ikpa_differences(row: IkpaScore, score: Decimal | None):
    if score is not None and differs(score, row.published_score):
        yield (
            f"IKPA {row.work_unit.name} tercetak {format_number(row.published_score, 2)}, "
            f"sedangkan hitungannya {format_number(score, 2)}."
        )


def _office_value(
    context: Context, title: str, yearly: SmartTable | PlanningTable | None, ikpa_table: IkpaTable | None
) -> tuple[Figure, str]:
    """The value and how it came about, or why there is none."""
    rules = rule_set(context, "nilai-kantor")
    weights = weights_of(rules.data if rules else None, title)
    first = yearly.mean_score if yearly else nothing("")
    second = ikpa_table.mean_score if ikpa_table else nothing("")
    path = "nilai-kinerja-anggaran"
    if weights is None or not first or not second:
        return nothing(path, why_not(title, first.value, second.value, weights)), ""
    value = office_value(first.value, second.value, *weights)
    trace = " + ".join(
        f"{format_number(weight)}% × {mean.display}"
        for weight, mean in zip(weights, (first, second), strict=True)
    )
    return plain_number(value, path, places=2), trace


def _number(value: Decimal | None, path: str) -> Figure:
    return plain_number(value, path, places=2)


def _optional(value: Decimal | None, path: str) -> Figure | None:
    return None if value is None else _number(value, path)
