"""Targets that are labels: WTP, BB, A. They are ranked, never divided."""

from collections.abc import Sequence

OPINION = ("TMP", "TW", "WDP", "WTP-DPP", "WTP")
AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
SERVICE = ("D", "C", "B", "A")

SCALES: dict[str, tuple[str, ...]] = {"opini": OPINION, "predikat": AKIP, "mutu": SERVICE}
"""Unit of an indicator → its labels, lowest first. An indicator is ordinal when its unit names a scale."""


def scale_of(unit: str) -> tuple[str, ...]:
    """The labels of an ordinal unit; empty for a unit that counts or measures."""
    return SCALES.get(unit.strip().lower(), ())


def reaches(realised: str, target: str, scale: Sequence[str]) -> bool:
    """Whether a label is at least the target's. Raises ValueError for a label outside the scale."""
    for label in (realised, target):
        if label not in scale:
            raise ValueError(f"“{label}” tidak ada dalam skala {', '.join(scale)}.")
    return scale.index(realised) >= scale.index(target)
