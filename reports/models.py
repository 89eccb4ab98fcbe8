from .edition.models import Edition, EditionContent, EditionFile, Erratum, PublicCheck
from .narrative.models import (
    ArrangementStep,
    Effort,
    Passage,
    PassageStep,
    Photo,
    ReportInfo,
    SectionChoice,
    SectionText,
    StrategicIssue,
    Writing,
)
from .review.checklist.models import ChecklistAnswer, ReviewStatement
from .review.models import AcceptedFinding

__all__ = [
    "AcceptedFinding",
    "ArrangementStep",
    "ChecklistAnswer",
    "Edition",
    "EditionContent",
    "EditionFile",
    "Effort",
    "Erratum",
    "Passage",
    "PassageStep",
    "Photo",
    "PublicCheck",
    "ReportInfo",
    "ReviewStatement",
    "SectionChoice",
    "SectionText",
    "StrategicIssue",
    "Writing",
]
