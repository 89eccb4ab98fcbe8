from .arrangement import ArrangementStep, SectionChoice
from .desk import Passage, PassageStep, Writing
from .photos import Photo
from .prose import Effort, ReportInfo, SectionText, StrategicIssue

__all__ = [
    "ArrangementStep",
    "Effort",
    "Passage",
    "PassageStep",
    "Photo",
    "ReportInfo",
    "SectionChoice",
    "SectionText",
    "StrategicIssue",
    "Writing",
]
