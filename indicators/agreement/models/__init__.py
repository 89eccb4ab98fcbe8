"""The promise: drawn up, signed, sealed, amended, and what belongs to it."""

from .action_plan import PeriodTarget
from .agreement import Agreement, AgreementBudget, AgreementEvent, AgreementTarget
from .copies import SignedCopy
from .seal import AgreementSeal, OpenedSeal

__all__ = [
    "Agreement",
    "AgreementBudget",
    "AgreementEvent",
    "AgreementSeal",
    "AgreementTarget",
    "OpenedSeal",
    "PeriodTarget",
    "SignedCopy",
]
