"""How months and satker add up: each source's months first, then the sources together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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
    """Satker that said nothing yet for the newest month of the others."""
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
    return Accumulated(
        value=_value(by_source, inside, method, across),
        by_source=by_source,
        missing=tuple(source for source in expected if source not in by_source),
        stale=_stale(inside),
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


def _value(
    by_source: Mapping[str | None, Decimal | None],
    readings: Sequence[Reading],
    method: Method,
    across: Method,
) -> Decimal | None:
    """The satker together; where some months were typed for the whole office, both stretches of the year joined."""
    office = by_source.get(None)
    units = _together([v for source, v in by_source.items() if source and v is not None], across)
    if office is None or units is None:
        return units if office is None else office
    whole = {r.month for r in readings if r.source is None and r.value is not None}
    parts = {r.month for r in readings if r.source is not None and r.value is not None}
    if method is Method.LAST:
        return office if max(whole) > max(parts) else units
    if method is Method.MEAN:
        return (office * len(whole) + units * len(parts)) / (len(whole) + len(parts))
    return office + units


def _together(values: Sequence[Decimal], method: Method) -> Decimal | None:
    if not values:
        return None
    total = sum(values, Decimal(0))
    return total / len(values) if method is Method.MEAN else total


def _stale(readings: Sequence[Reading]) -> tuple[str, ...]:
    latest: dict[str, int] = {}
    for reading in readings:
        if reading.source is not None:
            latest[reading.source] = max(latest.get(reading.source, 0), reading.month)
    newest = max(latest.values(), default=0)
    return tuple(source for source, month in latest.items() if month < newest)


def _none_applies(by_source: dict[str | None, Decimal | None], expected: Collection[str]) -> bool:
    said_all = all(source in by_source for source in expected)
    return bool(by_source) and said_all and all(value is None for value in by_source.values())
