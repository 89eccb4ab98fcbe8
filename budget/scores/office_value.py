"""The office's Nilai Kinerja Anggaran: a weighted mean of mean SMART and mean IKPA (60/40 until 2023)."""

from decimal import Decimal

from lkjip.numbers import round_to


def office_value(
    smart: Decimal | None, ikpa: Decimal | None, weight_smart: Decimal, weight_ikpa: Decimal
) -> Decimal | None:
    """Weights in percent; None where either mean is missing."""
    if smart is None or ikpa is None:
        return None
    return round_to((smart * weight_smart + ikpa * weight_ikpa) / (weight_smart + weight_ikpa), 2)
