"""Targets that are labels: WTP, BB, A. They are signed and printed; nothing is divided by them."""

OPINION = ("TMP", "TW", "WDP", "WTP-DPP", "WTP")
AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
SERVICE = ("D", "C", "B", "A")

SCALES: dict[str, tuple[str, ...]] = {"opini": OPINION, "predikat": AKIP, "mutu": SERVICE}
"""Unit of an indicator → its labels, lowest first. An indicator is ordinal when its unit names a scale."""


def scale_of(unit: str) -> tuple[str, ...]:
    """The labels of an ordinal unit; empty for a unit that counts or measures."""
    return SCALES.get(unit.strip().lower(), ())
