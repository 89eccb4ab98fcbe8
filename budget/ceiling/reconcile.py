"""Do the ceilings agree? Agreement, DIPA and pools of one central unit, types and totals of one satker, programme and
its activities: where two sources differ, both are named with their amounts. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lkjip.numbers import format_rupiah


@dataclass(frozen=True, slots=True)
class Amount:
    """`source` says where it stands, as the page writes it; `value` None = that source says nothing."""

    source: str
    value: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sources that should say the same and do not."""

    subject: str
    one: Amount
    other: Amount

    @property
    def off(self) -> int:
        return (self.one.value or 0) - (self.other.value or 0)

    @property
    def sentence(self) -> str:
        larger, smaller = (self.one, self.other) if self.off > 0 else (self.other, self.one)
        off = format_rupiah(abs(self.off))
        return (
            f"{_capital(larger.source)} {format_rupiah(larger.value)} lebih besar {off} daripada "
            f"{smaller.source} {format_rupiah(smaller.value)}."
        )


def compare(subject: str, one: Amount, other: Amount) -> Iterator[Difference]:
    """A difference where both sources speak and disagree; silence is no difference."""
    if one.value is not None and other.value is not None and one.value != other.value:
        yield Difference(subject, one, other)


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One central unit. `own` are the office's own DIPA for it, `all_units` those of every satker below it.

    Pools and agreements may share out either of the two: they are held against the one that they are nearer to.
    """

    code: str
    name: str
    division: str
    agreement: int | None
    own: int | None
    all_units: int | None
    pools: int | None
    own_realised: int | None
    pools_realised: int | None
    all_realised: int | None = None

    def means_all(self, amount: int) -> bool:
        """Whether an amount is nearer to the DIPA of all satker than to the office's own."""
        if self.own is None or self.all_units is None:
            return self.own is None
        return abs(amount - self.all_units) < abs(amount - self.own)

    def dipa_for(self, amount: int) -> Amount:
        return Amount(ALL, self.all_units) if self.means_all(amount) else Amount(OWN, self.own)


AGREEMENT, OWN, ALL = "perjanjian kinerja", "DIPA kantor", "DIPA seluruh satker"
POOLS, POOLS_SPENT = "pos anggaran", "realisasi pos anggaran"
OWN_SPENT, ALL_SPENT = "realisasi DIPA kantor", "realisasi DIPA seluruh satker"


def unit_differences(line: UnitLine) -> Iterator[Difference]:
    yield from pool_differences(line)
    yield from spending_differences(line)
    if line.agreement is not None:
        yield from compare(line.name, Amount(AGREEMENT, line.agreement), line.dipa_for(line.agreement))


def pool_differences(line: UnitLine) -> Iterator[Difference]:
    if line.pools is not None:
        yield from compare(line.name, Amount(POOLS, line.pools), line.dipa_for(line.pools))


def spending_differences(line: UnitLine) -> Iterator[Difference]:
    """Spending of the same satker whose DIPA the pools share out."""
    if line.pools is None:
        return
    all_spent, own_spent = Amount(ALL_SPENT, line.all_realised), Amount(OWN_SPENT, line.own_realised)
    spent = all_spent if line.means_all(line.pools) else own_spent
    yield from compare(line.name, Amount(POOLS_SPENT, line.pools_realised), spent)


def together(lines: Iterable[UnitLine], name: str, division: str = "") -> UnitLine:
    """Lines added up: what one of them does not know adds nothing; None where none knows."""
    lines = list(lines)

    def total(attribute: str) -> int | None:
        known = [value for line in lines if (value := getattr(line, attribute)) is not None]
        return sum(known) if known else None

    parts = ("agreement", "own", "all_units", "pools", "own_realised", "pools_realised", "all_realised")
    return UnitLine("", name, division, *(total(part) for part in parts))


# --- programmes ---


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One programme over all agreements: its own lines, and its activities added up."""

    name: str
    units: tuple[str, ...]
    stated: int | None
    activities: int | None

    @property
    def amount(self) -> int | None:
        return self.stated if self.stated is not None else self.activities


Budget = tuple[str, str, str, int | None]
"""(central unit, programme, activity or "", amount)."""


def programme_lines(budgets: Iterable[Budget]) -> tuple[list[ProgrammeLine], list[Difference]]:
    """Programmes by name, and where a programme's own amount is not that of its activities."""
    grouped: dict[tuple[str, str], list[Budget]] = {}
    for budget in budgets:
        grouped.setdefault((budget[1], budget[0]), []).append(budget)
    differences: list[Difference] = []
    by_name: dict[str, list[tuple[str, int | None, int | None]]] = {}
    for (name, unit), rows in grouped.items():
        stated = next((row[3] for row in rows if not row[2]), None)
        activities = _sum(row[3] for row in rows if row[2])
        pair = Amount("baris program", stated), Amount("jumlah kegiatannya", activities)
        differences += compare(f"{unit}, {name}", *pair)
        by_name.setdefault(name, []).append((unit, stated, activities))
    return [_programme(name, parts) for name, parts in by_name.items()], differences


def _programme(name: str, parts: list[tuple[str, int | None, int | None]]) -> ProgrammeLine:
    """A unit without an own line counts with its activities, so that the programme's total is whole."""
    stated = _sum(part[1] if part[1] is not None else part[2] for part in parts)
    return ProgrammeLine(name, tuple(part[0] for part in parts), stated, _sum(part[2] for part in parts))


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


# --- one satker ---

TOTAL = ""


def satker_differences(
    name: str,
    ceilings: Mapping[str, int],
    revised: Mapping[str, tuple[int, str]],
) -> Iterator[Difference]:
    """`ceilings` by spending type as OM-SPAN prints them ("" the total), `revised` the last DIPA with its title."""
    types = _sum(amount for kind, amount in ceilings.items() if kind)
    yield from compare(
        name, Amount("jumlah jenis belanja", types), Amount("pagu satker", ceilings.get(TOTAL))
    )
    for kind, (amount, title) in revised.items():
        printed = ceilings.get(kind)
        source = f"pagu OM-SPAN belanja {kind}" if kind else "pagu OM-SPAN"
        yield from compare(name, Amount(title, amount), Amount(source, printed))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
