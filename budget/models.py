"""The stages' models in the order of the flow."""

from .ceiling.models import Allotment, Pool, PoolIndicator
from .scores.models import DivisionTarget, IkpaScore, MonevProgress, PerformanceFiling, SmartScore

__all__ = [
    "Allotment",
    "DivisionTarget",
    "IkpaScore",
    "MonevProgress",
    "PerformanceFiling",
    "Pool",
    "PoolIndicator",
    "SmartScore",
]
