from .narrative.models import Effort, ReportInfo, SectionText, StrategicIssue
from .review.models import AcceptedFinding

__all__ = ["AcceptedFinding", "Effort", "ReportInfo", "SectionText", "StrategicIssue"]
