"""The stages' models in the order of the flow."""

from .ceiling.models import Allotment, DipaRevision, Pool, PoolIndicator
from .intake.models import FigureChange, Remembered, Upload
from .scores.models import (
    DivisionTarget,
    IkpaScore,
    MonevProgress,
    PerformanceFiling,
    PlanningScore,
    SmartScore,
)
from .spending.models import PlannedWithdrawal, SpendingPosition

__all__ = [
    "Allotment",
    "DipaRevision",
    "DivisionTarget",
    "FigureChange",
    "IkpaScore",
    "MonevProgress",
    "PerformanceFiling",
    "PlannedWithdrawal",
    "PlanningScore",
    "Pool",
    "PoolIndicator",
    "Remembered",
    "SmartScore",
    "SpendingPosition",
    "Upload",
]
