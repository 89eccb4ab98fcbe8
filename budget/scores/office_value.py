"""The office's Nilai Kinerja Anggaran: a weighted mean of the mean yearly score and mean IKPA (SMART 60, IKPA 40 until
2023). For the planning score of KMK 466/2023 no weights are established, so an office that knows them records its own.
"""

from collections.abc import Mapping
from decimal import Decimal

from lkjip.numbers import round_to

SMART, PLANNING = "SMART", "Nilai perencanaan"


def office_value(
    yearly: Decimal | None, ikpa: Decimal | None, weight_yearly: Decimal, weight_ikpa: Decimal
) -> Decimal | None:
    """Weights in percent; None where either mean is missing."""
    if yearly is None or ikpa is None:
        return None
    return round_to((yearly * weight_yearly + ikpa * weight_ikpa) / (weight_yearly + weight_ikpa), 2)


def weights_of(data: Mapping[str, str] | None, title: str) -> tuple[Decimal, Decimal] | None:
    """Of the yearly score and of IKPA; None where no rule set says so, or says so of another score."""
    name = "planning" if title == PLANNING else "smart"
    if data is None or name not in data:
        return None
    return Decimal(data[name]), Decimal(data["ikpa"])


def why_not(
    title: str, yearly: Decimal | None, ikpa: Decimal | None, weights: tuple[Decimal, Decimal] | None
) -> str:
    """The sentence that stands where no value is computed; "" where one is."""
    if yearly is None or ikpa is None:
        absent = [name for name, value in ((title, yearly), ("IKPA", ikpa)) if value is None]
        return f"Belum dihitung karena {' dan '.join(absent)} belum ada."
    if weights is None:
        return (
            f"Tidak dihitung: bobot gabungan {title} dan IKPA tahun ini belum dipastikan dari peraturan dan belum "
            "dicatat kantor."
        )
    return ""
