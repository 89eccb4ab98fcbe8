"""Sentences about agreements that were changed in the course of the year."""

from __future__ import annotations

from indicators.agreement.differences import Difference
from lkjip.periods import format_date
from reports.facts.organisation import AgreementChange
from reports.outline import nodes as n


def change_told(change: AgreementChange) -> str:
    """ "menjadi versi 2 pada 3 Juli 2023 karena pergantian pejabat. Alasannya …"."""
    day = f" pada {format_date(change.date)}" if change.date else ""
    kind = f" karena {change.kind}" if change.kind else ""
    return f"menjadi versi {change.version}{day}{kind}. {_sentence(change.reason)}".strip()


def target_changed(change: AgreementChange, difference: Difference) -> n.Text:
    """How one indicator's target became another."""
    path = f"ikk/{difference.code}/target"
    return (
        "Target indikator ini semula ",
        n.Value(difference.before or "belum ada", path),
        ", menjadi ",
        n.Value(difference.after or "tidak ada lagi", path),
        f": perjanjiannya diubah {change_told(change)}",
    )


def _sentence(text: str) -> str:
    words = text.strip()
    return words if not words or words[-1] in ".!?" else f"{words}."
