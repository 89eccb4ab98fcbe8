from .desk import Passage, PassageStep, Writing
from .prose import Effort, ReportInfo, SectionText, StrategicIssue

__all__ = ["Effort", "Passage", "PassageStep", "ReportInfo", "SectionText", "StrategicIssue", "Writing"]
