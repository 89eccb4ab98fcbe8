"""The inputs of an indicator: totals to date, twelve months, and what each satker contributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indicators.achievement.accumulate import Accumulated, Reading, accumulate
from indicators.achievement.load import Definition
from indicators.achievement.measure import Component
from indicators.achievement.ordinal import scale_of

from .context import Context
from .figures import Figure
from .performance import ComponentFacts, SourceFacts
from .show import given


def component_facts(definition: Definition, context: Context) -> tuple[ComponentFacts, ...]:
    readings = context.years.readings.get((definition.indicator.pk, context.year), {})
    return tuple(
        _component(
            definition.code, _in_labels(definition, component), readings.get(component.symbol, ()), context
        )
        for component in definition.in_year(context.year).components
    )


def _in_labels(definition: Definition, component: Component) -> Component:
    """What goes into an ordinal indicator is a label of the same scale, whatever its unit is called."""
    unit = definition.indicator.unit
    return replace(component, unit=unit) if scale_of(unit) else component


def _component(
    code: str, component: Component, readings: Sequence[Reading], context: Context
) -> ComponentFacts:
    path = f"ikk/{code}/{component.symbol}"
    total = _accumulate(component, readings, range(1, context.month + 1))
    return ComponentFacts(
        symbol=component.symbol,
        name=component.name,
        unit=component.unit,
        accumulation=component.method.value,
        total=given(total.value, component.unit, path),
        months=tuple(_month(component, readings, month, path) for month in range(1, 13)),
        sources=tuple(_source(component, source, total, context, path) for source in component.expected),
    )


def _accumulate(component: Component, readings: Sequence[Reading], months: range) -> Accumulated:
    return accumulate(
        readings,
        method=component.method,
        across=component.across,
        months=months,
        expected=component.expected,
    )


def _month(component: Component, readings: Sequence[Reading], month: int, path: str) -> Figure:
    value = _accumulate(component, readings, range(month, month + 1)).value
    return given(value, component.unit, f"{path}/bulan-{month}")


def _source(component: Component, code: str, total: Accumulated, context: Context, path: str) -> SourceFacts:
    value = total.by_source.get(code)
    return SourceFacts(
        code=code,
        name=context.work_unit_names[code],
        figure=given(value, component.unit, f"{path}/{code}"),
        not_applicable=value is None and code in total.by_source,
        stale=code in total.stale,
    )
