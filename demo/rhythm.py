"""What is typed for each component, satker and month: irama.csv says between which bounds, chance says what.

`jenis`: acak (between `rendah` and `tinggi`), bagian (so many percent of the component `dari`), kumulatif (grows by
so much with every month that is due), tidak_berlaku. A row with a satker goes before the row of all. An indicator
without rows is never filled in: such indicators exist too.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from indicators.plan.models import Indicator
from indicators.realisation.workflow import Typed
from lkjip.numbers import round_to
from lkjip.periods import Frequency, due_months

from .chance import draw


@dataclass(frozen=True, slots=True)
class Beat:
    kind: str
    low: str
    high: str
    step: str
    part_of: str

    def draw(self, *key: object) -> Decimal:
        return draw(Decimal(self.low), Decimal(self.high), Decimal(self.step), *key)


@cache
def beats() -> dict[tuple[str, str, str], Beat]:
    """(indicator, component, satker or "") → how it beats."""
    with (Path(__file__).parent / "irama.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["ikk"], row["komponen"], row["satker"]): Beat(
                row["jenis"], row["rendah"], row["tinggi"], row["langkah"], row["dari"]
            )
            for row in csv.DictReader(file)
        }


def is_filled_in(indicator: Indicator) -> bool:
    return any(code == indicator.code for code, _symbol, _satker in beats())


def applies(indicator: Indicator) -> bool:
    """Whether there is anything to count; where not, "tidak berlaku" is quickly said every month."""
    kinds = {beat.kind for (code, _symbol, _satker), beat in beats().items() if code == indicator.code}
    return kinds != {"tidak_berlaku"}


def due(indicator: Indicator) -> tuple[int, ...]:
    return due_months(Frequency(indicator.frequency or Frequency.MONTHLY))


def figure(indicator: Indicator, symbol: str, satker: str, year: int, month: int) -> Typed:
    known, code = beats(), indicator.code
    beat = known.get((code, symbol, satker)) or known[code, symbol, ""]
    key = (code, symbol, satker, year)
    match beat.kind:
        case "tidak_berlaku":
            return Typed(not_applicable=True)
        case "kumulatif":
            return Typed(sum((beat.draw(*key, m) for m in due(indicator) if m <= month), Decimal(0)))
        case "bagian":
            whole = figure(indicator, beat.part_of, satker, year, month).value or Decimal(0)
            return Typed(round_to(whole * beat.draw(*key, month) / 100, 0))
        case _:
            return Typed(beat.draw(*key, month))
