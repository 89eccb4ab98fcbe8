"""What was planned: strategic plan, objectives, indicators, their formulas, targets and history."""

from .definition import Component, ComponentWorkUnit, Indicator, Objective
from .history import PlanEvent
from .over_time import IndicatorLink, MidTermTarget
from .strategic import PlanItem, StrategicPlan

__all__ = [
    "Component",
    "ComponentWorkUnit",
    "Indicator",
    "IndicatorLink",
    "MidTermTarget",
    "Objective",
    "PlanEvent",
    "PlanItem",
    "StrategicPlan",
]
