"""One finding: what, where, how bad, what was expected, what was found, and where to mend it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import partial


class Severity(StrEnum):
    """Error: the report would contradict itself or the law. Warning: somebody has to look. Note: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def word(self) -> str:
        return {"error": "Galat", "warning": "Peringatan", "note": "Catatan"}[self.value]


@dataclass(frozen=True, slots=True)
class Finding:
    """`subject` begins with the workbook's code of what it is about (PAS-2.1, BSK, 406602)."""

    severity: Severity
    subject: str
    message: str
    expected: str = ""
    found: str = ""
    url: str = ""
    rule: str = ""
    """Family and rule, "arithmetic.published"; the runner writes it."""

    def told(self) -> dict[str, str]:
        """As JSON gives it, in this order."""
        told = asdict(self)
        names = ("rule", "severity", "subject", "message", "expected", "found", "url")
        return {name: str(told[name]) for name in names}

    @property
    def code(self) -> str:
        return self.subject.split(maxsplit=1)[0].rstrip(",:") if self.subject else ""


error = partial(Finding, Severity.ERROR)
warning = partial(Finding, Severity.WARNING)
note = partial(Finding, Severity.NOTE)
