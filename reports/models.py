from .narrative.models import Effort, Passage, PassageStep, ReportInfo, SectionText, StrategicIssue, Writing
from .review.checklist.models import ChecklistAnswer, ReviewStatement
from .review.models import AcceptedFinding

__all__ = [
    "AcceptedFinding",
    "ChecklistAnswer",
    "Effort",
    "Passage",
    "PassageStep",
    "ReportInfo",
    "ReviewStatement",
    "SectionText",
    "StrategicIssue",
    "Writing",
]
