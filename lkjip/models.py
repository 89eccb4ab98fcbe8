from .jobs.models import Job
from .rules.models import RuleSet

__all__ = ["Job", "RuleSet"]
