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
from .realisation.calendar.models import Extension, MonthEvent, MonthLock
from .realisation.copies.models import CopyMark
from .realisation.evidence.models import Evidence
from .realisation.models import Analysis, Entry, EntryEvent, EntryValue, MonthWords, PublishedFigure
from .realisation.reminders.models import Reminder
from .realisation.talk.models import Comment

__all__ = [
    "Agreement",
    "AgreementBudget",
    "AgreementEvent",
    "AgreementSeal",
    "AgreementTarget",
    "Analysis",
    "Comment",
    "Component",
    "ComponentWorkUnit",
    "CopyMark",
    "Entry",
    "EntryEvent",
    "EntryValue",
    "Evidence",
    "Extension",
    "Indicator",
    "IndicatorLink",
    "MidTermTarget",
    "MonthEvent",
    "MonthLock",
    "MonthWords",
    "Objective",
    "OpenedSeal",
    "PeriodTarget",
    "PlanEvent",
    "PlanItem",
    "PublishedFigure",
    "Reminder",
    "SignedCopy",
    "StrategicPlan",
]
