"""What a workbook may change of the plan, and what the history keeps of it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from indicators.achievement.formula import FormulaError, parse
from lkjip.tables import Load, Match
from lkjip.workbooks import Row

from .models import Component, Indicator, Objective, PlanEvent, StrategicPlan
from .scales import why_no_scale
from .usage import COMPONENT_LOCKED, LOCKED, used_years, why_locked

Subject = StrategicPlan | Objective | Indicator


def check_formulas(load: Load) -> None:
    """Every symbol of a formula is a component, of the database or of the same workbook."""
    symbols: dict[str, set[str]] = {}
    for code, symbol in load.index(Component).records:
        symbols.setdefault(code, set()).add(symbol)
    for row in load.rows("ikk"):
        known = None if load.unread("komponen") else symbols.get(row["kode"], set())
        if isinstance(row["rumus"], str):
            _check_formula(load, row, known)
    _check_scales(load)


def _check_formula(load: Load, row: Row, known: set[str] | None) -> None:
    try:
        formula = parse(row["rumus"], known)
    except FormulaError as error:
        load.error(row, "rumus", str(error))
        return
    if unused := sorted((known or set()) - formula.symbols):
        load.warn(row, "rumus", f"Komponen {', '.join(unused)} tidak dipakai rumus ini.")


def _check_scales(load: Load) -> None:
    methods: dict[str, set[str]] = defaultdict(set)
    for (code, _symbol), component in load.index(Component).records.items():
        if component:
            methods[code].add(component.accumulation)
    for match in load.taken["ikk"]:
        i = match.record
        if why := why_no_scale(i.unit, i.formula, i.polarity, methods[i.code]):
            load.warn(match.row, "satuan", why)


def why_used(load: Load, indicator: Indicator) -> str | None:
    """An indicator that signed years stand on keeps what their figures were made with."""
    changed = [name for name in LOCKED if load.before(indicator, name) != getattr(indicator, name)]
    if load.is_new(indicator) or not changed:
        return None
    used = used_years([indicator])
    label = next(f.verbose_name for f in indicator._meta.concrete_fields if f.name == changed[0])
    return why_locked(f"{str(label).capitalize()} {indicator.code}", used) if used else None


def why_used_component(load: Load, component: Component) -> str | None:
    changed = load.is_new(component) or any(
        load.before(component, name) != getattr(component, name) for name in COMPONENT_LOCKED
    )
    if load.is_new(component.indicator) or not changed:
        return None
    used = used_years([component.indicator])
    return why_locked(f"Komponen {component.symbol} {component.indicator.code}", used) if used else None


def keep_history(load: Load) -> None:
    """One event for each plan, objective and indicator that was there already and changed."""
    told: dict[int, tuple[Subject, list[dict[str, Any]]]] = {}
    for table, (owner, prefix) in _OWNERS.items():
        for match in load.changes(table):
            subject = owner(match)
            if not load.is_new(subject):
                told.setdefault(id(subject), (subject, []))[1].extend(_cells(match, prefix(match)))
    for subject, changes in told.values():
        name = {StrategicPlan: "plan", Objective: "objective", Indicator: "indicator"}[type(subject)]
        reason = load.reason or "Dimuat dari buku kerja."
        PlanEvent.objects.create(by=load.by, reason=reason, changes=changes, **{name: subject})


_OWNERS: dict[str, tuple[Any, Any]] = {
    "renstra": (lambda m: m.record, lambda m: ""),
    "renstra_butir": (lambda m: m.record.plan, lambda m: f"{m.record}, "),
    "sasaran": (lambda m: m.record, lambda m: ""),
    "ikk": (lambda m: m.record, lambda m: ""),
    "komponen": (lambda m: m.record.indicator, lambda m: f"komponen {m.record.symbol}, "),
    "isian_satker": (
        lambda m: m.record.component.indicator,
        lambda m: f"komponen {m.record.component.symbol}, ",
    ),
    "target_renstra": (lambda m: m.record.indicator, lambda m: f"target Renstra {m.record.year}, "),
}
"""Table → whose history a row belongs to, and how its columns are introduced there."""


def _cells(match: Match, prefix: str) -> list[dict[str, str]]:
    return [
        {"kolom": f"{prefix}{cell['kolom']}", "lama": cell["lama"] or "", "baru": cell["baru"] or ""}
        for cell in match.told()
        if cell["lama"] != cell["baru"]
    ]
