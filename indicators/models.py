"""The stages' models in the order of the flow."""

from .agreement.models import (
    Agreement,
    AgreementBudget,
    AgreementEvent,
    AgreementSeal,
    AgreementTarget,
    OpenedSeal,
    PeriodTarget,
    SignedCopy,
)
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
    "AgreementSeal",
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
    "OpenedSeal",
    "PeriodTarget",
    "PlanEvent",
    "PlanItem",
    "PublishedFigure",
    "SignedCopy",
    "StrategicPlan",
]
