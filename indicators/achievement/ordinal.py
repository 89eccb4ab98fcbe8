"""Targets that are labels: WTP, BB, A. They are ranked, never divided (domain 1.7)."""

from collections.abc import Sequence

OPINION = ("TMP", "TW", "WDP", "WTP-DPP", "WTP")
AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
SERVICE = ("D", "C", "B", "A")


def reaches(realised: str, target: str, scale: Sequence[str]) -> bool:
    """Whether a label is at least the target's. Raises ValueError for a label outside the scale."""
    for label in (realised, target):
        if label not in scale:
            raise ValueError(f"“{label}” tidak ada dalam skala {', '.join(scale)}.")
    return scale.index(realised) >= scale.index(target)
