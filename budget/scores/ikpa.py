"""IKPA: weighted mean over the components that apply, minus deductions (PER-5/PB/2022, PER-5/PB/2024)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip.numbers import round_to

COMPONENTS = {
    "revision": "Revisi DIPA",
    "deviation": "Deviasi Halaman III DIPA",
    "absorption": "Penyerapan Anggaran",
    "contracts": "Belanja Kontraktual",
    "bills": "Penyelesaian Tagihan",
    "advances": "Pengelolaan UP dan TUP",
    "dispensation": "Dispensasi SPM",
    "output": "Capaian Output",
}


@dataclass(frozen=True, slots=True)
class IkpaResult:
    """`score` None where no component applies; `divisor` is the sum of the weights that counted."""

    score: Decimal | None
    divisor: Decimal
    trace: tuple[tuple[str, Decimal | None, Decimal], ...]


def weights_from(data: Mapping, order: Iterable[str] = COMPONENTS) -> dict[str, Decimal]:
    """In the order in which they are always told: a database need not keep the order of a rule set's names."""
    weights = {name: Decimal(weight) for name, weight in data["weights"].items()}
    return {name: weights[name] for name in dict.fromkeys((*order, *sorted(weights))) if name in weights}


def ikpa(
    values: Mapping[str, Decimal | None],
    weights: Mapping[str, Decimal],
    deduction: Decimal = Decimal(0),
) -> IkpaResult:
    """Nilai akhir = Σ(nilai × bobot) / Σ bobot over components that apply, minus `deduction`.

    A value of None does not apply and leaves the divisor; 0 is a real zero.
    """
    trace = tuple((name, values.get(name), weight) for name, weight in weights.items())
    counted = [(value, weight) for _, value, weight in trace if value is not None]
    divisor = sum((weight for _, weight in counted), Decimal(0))
    if divisor == 0:
        return IkpaResult(None, divisor, trace)
    total = sum((value * weight for value, weight in counted), Decimal(0))
    return IkpaResult(round_to(total / divisor - deduction, 2), divisor, trace)


def mean(values: Sequence[Decimal | None]) -> Decimal | None:
    """The mean over those to whom it applies, two decimals; None where it applies to nobody."""
    known = [value for value in values if value is not None]
    return round_to(sum(known, Decimal(0)) / len(known), 2) if known else None
