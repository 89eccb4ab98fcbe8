from .narrative.models import Effort, ReportInfo, SectionText, StrategicIssue

__all__ = ["Effort", "ReportInfo", "SectionText", "StrategicIssue"]
