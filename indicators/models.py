"""The stages' models in the order of the flow."""

from .agreement.models import Agreement, AgreementBudget, AgreementEvent, AgreementTarget
from .plan.models import (
    Component,
    ComponentWorkUnit,
    Indicator,
    IndicatorLink,
    MidTermTarget,
    Objective,
    PlanEvent,
    PlanItem,
    StrategicPlan,
)
from .realisation.models import Analysis, Entry, EntryEvent, EntryValue, PublishedFigure

__all__ = [
    "Agreement",
    "AgreementBudget",
    "AgreementEvent",
    "AgreementTarget",
    "Analysis",
    "Component",
    "ComponentWorkUnit",
    "Entry",
    "EntryEvent",
    "EntryValue",
    "Indicator",
    "IndicatorLink",
    "MidTermTarget",
    "Objective",
    "PlanEvent",
    "PlanItem",
    "PublishedFigure",
    "StrategicPlan",
]
