"""How months and satker add up: each source's months first, then the sources together (domain 2.1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Method(StrEnum):
    SUM = "jumlah"
    LAST = "terakhir"
    MEAN = "rerata"


@dataclass(frozen=True, slots=True)
class Reading:
    """One month of one source; `source` None is the whole office, otherwise a satker's code."""

    month: int
    value: Decimal | None
    source: str | None = None
    applicable: bool = True


@dataclass(frozen=True, slots=True)
class Accumulated:
    value: Decimal | None
    by_source: dict[str | None, Decimal | None]
    """Each source that said something; None = it said only "tidak berlaku"."""
    missing: tuple[str, ...] = ()
    """Expected satker that said nothing at all."""
    stale: tuple[str, ...] = ()
    """Satker whose last known value is older than the newest month of the others."""
    not_applicable: bool = False

    @property
    def complete(self) -> bool:
        return not self.missing and not self.stale


def accumulate(
    readings: Iterable[Reading],
    *,
    method: Method,
    across: Method = Method.SUM,
    months: Collection[int],
    expected: Collection[str] = (),
) -> Accumulated:
    """The value of a component over `months`; None where nothing is known, never 0."""
    inside = [reading for reading in readings if reading.month in months and _speaks(reading)]
    by_source = {source: _months(rows, method) for source, rows in _grouped(inside).items()}
    values = [value for value in by_source.values() if value is not None]
    return Accumulated(
        value=_together(values, across),
        by_source=by_source,
        missing=tuple(source for source in expected if source not in by_source),
        stale=_stale(inside, method),
        not_applicable=_none_applies(by_source, expected),
    )


def _speaks(reading: Reading) -> bool:
    return reading.value is not None or not reading.applicable


def _grouped(readings: Iterable[Reading]) -> dict[str | None, list[Reading]]:
    groups: dict[str | None, list[Reading]] = {}
    for reading in readings:
        groups.setdefault(reading.source, []).append(reading)
    return groups


def _months(readings: Sequence[Reading], method: Method) -> Decimal | None:
    known = [(r.month, r.value) for r in readings if r.applicable and r.value is not None]
    if not known:
        return None
    if method is Method.LAST:
        return max(known)[1]
    return _together([value for _, value in known], method)


def _together(values: Sequence[Decimal], method: Method) -> Decimal | None:
    if not values:
        return None
    total = sum(values, Decimal(0))
    return total / len(values) if method is Method.MEAN else total


def _stale(readings: Sequence[Reading], method: Method) -> tuple[str, ...]:
    if method is not Method.LAST:
        return ()
    latest: dict[str, int] = {}
    for reading in readings:
        if reading.source is not None:
            latest[reading.source] = max(latest.get(reading.source, 0), reading.month)
    newest = max(latest.values(), default=0)
    return tuple(source for source, month in latest.items() if month < newest)


def _none_applies(by_source: dict[str | None, Decimal | None], expected: Collection[str]) -> bool:
    said_all = all(source in by_source for source in expected)
    return bool(by_source) and said_all and all(value is None for value in by_source.values())
