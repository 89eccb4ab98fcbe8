"""Results that are labels: WTP, BB, A. They are signed, typed and printed as labels; arithmetic knows their ranks.

A realisation is stored as its rank (1 is the lowest), because a workbook's realisations are numbers; no reader sees
it. An indicator is ordinal when its unit names a scale.
"""

from __future__ import annotations

from decimal import Decimal

from lkjip.numbers import format_number

OPINION = ("TMP", "TW", "WDP", "WTP-DPP", "WTP")
AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
SERVICE = ("D", "C", "B", "A")

Scale = tuple[str, ...]
"""Labels, lowest first; empty where a unit counts or measures."""

SCALES: dict[str, Scale] = {"opini": OPINION, "predikat": AKIP, "mutu": SERVICE}
"""Unit of an indicator → its labels."""

AT_LEAST = "MINIMAL "


def scale_of(unit: str) -> Scale:
    return SCALES.get(unit.strip().lower(), ())


def rank_of(text: str, scale: Scale) -> Decimal | None:
    """The rank of a label as people write it: "BB", "minimal BB"; None where the scale has no such label."""
    label = text.strip().upper().removeprefix(AT_LEAST).strip()
    return Decimal(scale.index(label) + 1) if label in scale else None


def label_of(rank: Decimal | None, scale: Scale) -> str:
    """The label of a rank; "" for anything between or beyond them."""
    if rank is None or rank != int(rank) or not 1 <= rank <= len(scale):
        return ""
    return scale[int(rank) - 1]


def in_labels(text: str, unit: str) -> str:
    """A rank kept as text ("5"), as its label; any other text as it is."""
    scale = scale_of(unit)
    return label_of(Decimal(text), scale) or text if scale and text.isdecimal() else text


def explained(unit: str) -> str:
    """How a scale reads and counts, as a sentence; "" for a unit that counts or measures."""
    scale = scale_of(unit)
    if not scale:
        return ""
    return (
        f"Hasilnya berupa {unit.strip().lower()}, dari yang terendah: {', '.join(scale)}. Capaiannya 100% bila sama "
        "dengan target atau lebih tinggi."
    )


def written(value: Decimal | int | None, unit: str, places: int | None = None) -> str:
    """A figure as people read it, without its unit: a label where the unit is a scale, else the number."""
    rank = None if value is None else Decimal(value)
    return label_of(rank, scale_of(unit)) or format_number(value, places)
