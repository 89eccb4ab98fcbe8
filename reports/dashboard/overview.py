"""The head's screen: what the facts of a year say, in the order in which a head asks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.safestring import SafeString

from indicators.achievement.rating import Band
from lkjip.numbers import format_number
from lkjip.periods import month_name
from reports.efficiency.rows import Row, objective_rows
from reports.facts.money import AbsorptionFacts
from reports.facts.performance import DivisionFacts, IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.efficiency import efficiency_summary

from . import charts
from .attention import Matter, matters
from .scores import Score, scores
from .timeliness import DivisionMonths, by_division

FEW = 6
LOWEST = 4


@dataclass(frozen=True, slots=True)
class CategoryRow:
    band: Band | None
    """None: those that cannot be computed."""
    range_text: str
    codes: tuple[str, ...]

    @property
    def named(self) -> tuple[str, ...]:
        """The codes themselves, where they are few enough to be read."""
        return self.codes if len(self.codes) <= FEW else ()


def _least_first(row: Row) -> tuple[bool, Decimal, str]:
    efficiency = row.money.efficiency.value
    return efficiency is None, efficiency or Decimal(0), row.objective.code


@dataclass(frozen=True)
class Overview:
    facts: YearFacts

    @property
    def headline(self) -> str:
        tally = self.facts.performance.tally
        if not tally.total:
            return "Belum ada indikator tahun ini"
        if len(tally.uncomputed) == tally.total:
            return f"Capaian {tally.total} indikator belum dapat dihitung"
        return f"{len(tally.reached)} dari {tally.total} indikator mencapai target"

    @property
    def lead(self) -> str:
        """The two figures that a head is asked for, and what is still provisional."""
        return " ".join(filter(None, (self._spent, self._mean, self._provisional)))

    @property
    def _spent(self) -> str:
        money = self.facts.money
        if money.total.percent.value is None:
            return ""
        return f"Anggaran {len(money.absorption)} satuan kerja terserap {money.total.percent.display}."

    @property
    def _mean(self) -> str:
        tally = self.facts.performance.tally
        if tally.mean.value is None:
            return ""
        cap = f", tiap indikator dihitung paling banyak {format_number(tally.cap)}%" if tally.cap else ""
        whose = " yang dapat dihitung" if tally.uncomputed else ""
        return f"Rata-rata capaian{whose} {tally.mean.display}{cap}."

    @property
    def _provisional(self) -> str:
        some = any(indicator.provisional for indicator in self.indicators)
        return "Isian yang menunggu persetujuan ikut dihitung dan ditandai sementara." if some else ""

    @property
    def period(self) -> str:
        month = self.facts.month
        return (
            f"Januari {self.facts.year}" if month == 1 else f"Januari–{month_name(month)} {self.facts.year}"
        )

    @cached_property
    def matters(self) -> list[Matter]:
        return matters(self.facts)

    @property
    def indicators(self) -> tuple[IndicatorFacts, ...]:
        return self.facts.performance.indicators

    @property
    def divisions(self) -> list[tuple[DivisionFacts, SafeString]]:
        return [(d, charts.division_bar(d)) for d in self.facts.performance.divisions if d.objectives]

    @property
    def categories(self) -> list[CategoryRow]:
        performance = self.facts.performance
        rows = [CategoryRow(count.band, count.range_text, count.codes) for count in performance.categories]
        missing = performance.tally.uncomputed
        return [*rows, CategoryRow(None, "data atau target belum lengkap", missing)] if missing else rows

    @property
    def spread(self) -> charts.Picture | None:
        some = any(indicator.achievement.value is not None for indicator in self.indicators)
        return charts.spread_picture(self.facts) if some else None

    @property
    def absorption(self) -> charts.Picture | None:
        return charts.absorption_picture(self.facts)

    @property
    def colours(self) -> str:
        """ "Hijau 32, kuning 4, merah 0; 1 melebihi pagu." """
        money = self.facts.money
        counts = ", ".join(f"{colour} {count}" for colour, count in money.colours)
        over = f"; {len(money.over_ceiling)} melebihi pagu" if money.over_ceiling else ""
        return f"{counts[:1].upper()}{counts[1:]}{over}."

    @property
    def lowest(self) -> list[AbsorptionFacts]:
        """The units that have spent least, the least first, as far as they are not green."""
        behind = [row for row in self.facts.money.absorption if row.colour not in {"hijau", ""}]
        return behind[: -LOWEST - 1 : -1]

    @cached_property
    def scores(self) -> list[Score]:
        return list(scores(self.facts))

    @cached_property
    def efficiency(self) -> list[Row]:
        """Every objective, once money stands beside any: the least efficient first, what is not computed last."""
        rows = list(objective_rows(self.facts))
        return sorted(rows, key=_least_first) if any(row.pools for row in rows) else []

    @property
    def least_efficient(self) -> list[Row]:
        return self.efficiency[:FEW]

    @property
    def more_efficient(self) -> list[Row]:
        return self.efficiency[FEW:]

    @property
    def efficiency_summary(self) -> str:
        return efficiency_summary(self.facts.money.efficiency)

    @cached_property
    def timeliness(self) -> list[DivisionMonths]:
        return by_division(self.facts)
