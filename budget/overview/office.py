"""The office's own scores as its page lists them: value, category, how it came about, target, trend and source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from budget.intake.writing.provenance import Origin
from budget.scores.board import Board
from divisions.models import Division
from indicators.achievement.rating import Band, bands_from, rate
from lkjip.numbers import format_number
from lkjip.periods import month_name


@dataclass(frozen=True, slots=True)
class OfficeScore:
    """`page` is where it is typed or explained, with its `code`; `suffix` stands behind the value."""

    title: str
    value: Decimal | None
    how: str
    kind: str = ""
    suffix: str = ""
    before: Decimal | None = None
    target: Decimal | None = None
    category: Band | None = None
    origin: Origin | None = None
    page: str = ""
    code: str = ""

    @property
    def trend(self) -> Decimal | None:
        return None if self.value is None or self.before is None else self.value - self.before


def office_scores(board: Board, earlier: Board, origins: Mapping[str, Origin]) -> list[OfficeScore]:
    """`earlier` is the year before; a planning score has no trend after a SMART."""
    return [
        _value(board, earlier),
        _yearly(board, earlier, origins),
        _ikpa(board, earlier, origins),
        _monev(board, earlier, origins),
        OfficeScore(
            "e-Performance",
            board.filled,
            "Bulan yang terisi sampai tenggat dibagi bulan yang diketahui",
            suffix="%",
            before=earlier.filled,
            target=board.target.get("e_performance"),
            origin=origins.get("e_performance"),
            page="filings",
        ),
        *_tasks(board, earlier, origins),
    ]


def _value(board: Board, earlier: Board) -> OfficeScore:
    how = board.value_trace or board.value_reason
    before = earlier.value if earlier.yearly_title == board.yearly_title else None
    return OfficeScore("Nilai Kinerja Anggaran", board.value, how, before=before, page="score_rules")


def _yearly(board: Board, earlier: Board, origins: Mapping[str, Origin]) -> OfficeScore:
    kind = "perencanaan" if board.planned else "smart"
    same = earlier.planned == board.planned
    return OfficeScore(
        board.yearly_title,
        board.mean_yearly,
        "Rata-rata satker yang dinilai" if board.mean_yearly is not None else "Belum ada data",
        before=earlier.mean_yearly if same else None,
        target=board.target.get(kind),
        category=_category(board, kind, board.mean_yearly),
        origin=origins.get(kind),
        page="planning" if board.planned else "smart",
    )


def _ikpa(board: Board, earlier: Board, origins: Mapping[str, Origin]) -> OfficeScore:
    month = board.ikpa_month
    return OfficeScore(
        "IKPA",
        board.mean_ikpa,
        f"Rata-rata satker sampai {month_name(month)}" if month else "Belum ada data",
        before=earlier.mean_of("ikpa", month) if month else None,
        target=board.target.get("ikpa"),
        category=_category(board, "ikpa", board.mean_ikpa),
        origin=origins.get("ikpa"),
        page="ikpa",
    )


def _category(board: Board, kind: str, value: Decimal | None) -> Band | None:
    rules = board.rules[kind]
    bands = bands_from(rules.data.get("bands", ())) if rules else ()
    return rate(value, bands) if bands else None


def _monev(board: Board, earlier: Board, origins: Mapping[str, Origin]) -> OfficeScore:
    last = board.quarter
    quarters = [
        f"TW {number}: anggaran {_shown(board, number, 'budget')}, progres {_shown(board, number, 'progress')}"
        for number in range(1, (last or 0) + 1)
    ]
    return OfficeScore(
        "e-Monev",
        board.mean_monev(last, "progress") if last else None,
        "; ".join(quarters) or "Belum ada data",
        suffix="%",
        before=earlier.mean_monev(last, "progress") if last else None,
        target=board.target.get("emonev"),
        origin=origins.get("emonev"),
        page="monev",
    )


def _shown(board: Board, quarter: int, name: str) -> str:
    return format_number(board.mean_monev(quarter, name), 2)


def _tasks(board: Board, earlier: Board, origins: Mapping[str, Origin]) -> Iterator[OfficeScore]:
    if not board.tasks and (first := board.office.divisions.in_force(board.year).first()):
        yield OfficeScore("e-Tarja", None, "Belum ada data", page="target_tasks", code=first.code)
    for division, tasks in board.tasks.items():
        yield OfficeScore(
            f"e-Tarja {division.short_name or division.name}",
            board.mean_tasks(division),
            f"Rata-rata {len(tasks)} target",
            suffix="%",
            before=earlier.mean_tasks(_same(division, earlier)),
            target=board.target.get("target_kinerja"),
            origin=origins.get("target_kinerja"),
            page="target_tasks",
            code=division.code,
        )


def _same(division: Division, earlier: Board) -> Division | None:
    return next((known for known in earlier.tasks if known.code == division.code), None)
