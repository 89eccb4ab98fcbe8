from .narrative.models import Effort, Passage, PassageStep, ReportInfo, SectionText, StrategicIssue, Writing
from .review.models import AcceptedFinding

__all__ = [
    "AcceptedFinding",
    "Effort",
    "Passage",
    "PassageStep",
    "ReportInfo",
    "SectionText",
    "StrategicIssue",
    "Writing",
]
