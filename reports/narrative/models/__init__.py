from .arrangement import SectionChoice
from .desk import Passage, PassageStep, Writing
from .photos import Photo
from .prose import Effort, ReportInfo, SectionText, StrategicIssue

__all__ = [
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
