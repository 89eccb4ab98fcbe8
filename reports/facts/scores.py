"""Reads the five scores of one year and computes them with the rule set in force; printed values stay beside."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from budget.scores.emonev import falls
from budget.scores.eperformance import filled_percent
from budget.scores.ikpa import COMPONENTS, ikpa, mean, weights_from
from budget.scores.models import (
    DivisionTarget,
    IkpaScore,
    MonevProgress,
    PerformanceFiling,
    SmartScore,
)
from budget.scores.office_value import office_value
from budget.scores.smart import SmartResult, SmartRule, differs, smart
from indicators.achievement.rating import Band, bands_from, rate
from lkjip.numbers import format_number, round_to
from lkjip.rules.models import RuleSet
from lkjip.validity import plain

from .context import Context
from .figures import Figure
from .money import (
    DivisionTargets,
    FilingFacts,
    IkpaFacts,
    IkpaTable,
    MonevFacts,
    SmartFacts,
    SmartTable,
    TargetTaskFacts,
)
from .show import nothing, percent, plain_number

SMART_NAMES = {
    "absorption": "Penyerapan",
    "consistency": "Konsistensi",
    "output": "Capaian Rincian Output",
    "efficiency": "Nilai Efisiensi",
}


def score_facts(context: Context) -> dict[str, Any]:
    """The score fields of Money."""
    smart_table, ikpa_table = _smart(context), _ikpa(context)
    value, trace = _office_value(context, smart_table, ikpa_table)
    monev = _monev(context)
    filings = _filings(context)
    return {
        "smart": smart_table,
        "ikpa": ikpa_table,
        "office_value": value,
        "office_value_trace": trace,
        "monev": monev,
        "monev_means": _monev_means(monev),
        "filings": filings,
        "filing_percent": percent(
            filled_percent(filled for row in filings for filled in row.months), "e-performance/persen"
        ),
        "division_targets": _division_targets(context),
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


def _office_value(context: Context, smart_table: SmartTable | None, ikpa_table: IkpaTable | None):
    rules = rule_set(context, "nilai-kantor")
    path = "nilai-kinerja-anggaran"
    if rules is None or smart_table is None or ikpa_table is None:
        return nothing(path, "Nilai SMART, IKPA, atau aturan gabungannya belum ada."), ""
    weights = Decimal(rules.data["smart"]), Decimal(rules.data["ikpa"])
    value = office_value(smart_table.mean_score.value, ikpa_table.mean_score.value, *weights)
    trace = (
        f"{format_number(weights[0])}% × {smart_table.mean_score.display} + "
        f"{format_number(weights[1])}% × {ikpa_table.mean_score.display}"
    )
    return plain_number(value, path, places=2), trace


# --- e-Monev, e-Performance, e-Tarja ---


def _monev(context: Context) -> tuple[MonevFacts, ...]:
    rows = MonevProgress.objects.filter(
        work_unit__office=context.office, year=context.year, quarter__lte=context.month // 3
    )
    units: dict[Any, dict[int, MonevProgress]] = {}
    for row in rows.select_related("work_unit"):
        units.setdefault(row.work_unit, {})[row.quarter] = row
    return tuple(_monev_row(unit, quarters) for unit, quarters in units.items())


def _monev_row(unit: Any, quarters: dict[int, MonevProgress]) -> MonevFacts:
    path = f"e-monev/{unit.code}"
    budget = [quarters[q].budget if q in quarters else None for q in range(1, 5)]
    progress = [quarters[q].progress if q in quarters else None for q in range(1, 5)]
    return MonevFacts(
        unit.code,
        unit.name,
        tuple(_number(value, f"{path}/tw-{q}/anggaran") for q, value in enumerate(budget, 1)),
        tuple(_number(value, f"{path}/tw-{q}/progres") for q, value in enumerate(progress, 1)),
        falling=falls(progress),
    )


def _monev_means(rows: tuple[MonevFacts, ...]) -> tuple[tuple[Figure, Figure], ...]:
    if not rows:
        return ()
    return tuple(
        (
            plain_number(mean([r.budget[q].value for r in rows]), f"e-monev/tw-{q + 1}/anggaran", places=2),
            plain_number(mean([r.progress[q].value for r in rows]), f"e-monev/tw-{q + 1}/progres", places=2),
        )
        for q in range(4)
    )


def _filings(context: Context) -> tuple[FilingFacts, ...]:
    rows = PerformanceFiling.objects.filter(
        work_unit__office=context.office, year=context.year, month__lte=context.month
    )
    units: dict[Any, dict[int, bool]] = {}
    for row in rows.select_related("work_unit"):
        units.setdefault(row.work_unit, {})[row.month] = row.filled
    return tuple(_filing(unit, months) for unit, months in units.items())


def _filing(unit: Any, months: dict[int, bool]) -> FilingFacts:
    filled = tuple(months.get(month) for month in range(1, 13))
    return FilingFacts(
        unit.code, unit.name, filled, percent(filled_percent(filled), f"e-performance/{unit.code}")
    )


def _division_targets(context: Context) -> tuple[DivisionTargets, ...]:
    rows = DivisionTarget.objects.filter(division__office=context.office, year=context.year)
    divisions: dict[Any, list[DivisionTarget]] = {}
    for row in rows.select_related("division"):
        divisions.setdefault(row.division, []).append(row)
    return tuple(_division_target(division, tasks) for division, tasks in divisions.items())


def _division_target(division: Any, tasks: list[DivisionTarget]) -> DivisionTargets:
    path = f"target-kinerja/{division.code}"
    facts = tuple(
        TargetTaskFacts(task.number, task.text, percent(task.percent, f"{path}/{task.number}"))
        for task in tasks
    )
    average = percent(mean([task.percent for task in tasks]), f"{path}/rata-rata")
    return DivisionTargets(division.code, division.name, facts, average)


def _number(value: Decimal | None, path: str) -> Figure:
    return plain_number(value, path, places=2)


def _optional(value: Decimal | None, path: str) -> Figure | None:
    return None if value is None else _number(value, path)
