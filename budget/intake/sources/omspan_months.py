"""OM-SPAN: realisation by satker, account or spending type, and month, one column a month."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lkjip.numbers import format_rupiah
from lkjip.periods import month_name

from ..reading.checks import Once, mind_totals, mind_year
from ..reading.fields import Record, Row, Setting, Source, Table, What, record
from ..reading.places import placed
from ..reading.words import plain
from .common import ACCOUNT, CODE, NAME, TYPE, money, month_fields, spending_type

_NUMBERS = {f"m{number}": number for number in range(1, 13)}
KEY = "kumulatif"
FEWEST_ROWS, FEWEST_MONTHS = 3, 4
"""From which on amounts that only grow are doubted to be those of single months."""
_HOW = (
    ("ya", "Ya, tiap kolom dihitung sejak Januari"),
    ("tidak", "Tidak, tiap kolom hanya bulan itu"),
)


@dataclass
class _Flow:
    """What rows say of one satker and spending type, by month; accounts add up."""

    row: int
    months: dict[int, int] = field(default_factory=dict)
    ceiling: int = 0

    def add(self, months: Mapping[int, int], ceiling: int = 0) -> None:
        self.ceiling += ceiling
        for month, amount in months.items():
            self.months[month] = self.months.get(month, 0) + amount


Flows = dict[tuple[str, str], _Flow]


def read(table: Table, setting: Setting) -> list[Record]:
    """Months are what was spent in each, or since January where the planner says so; stored is the latter."""
    mind_year(table, setting)
    flows = _flows(table, setting)
    cumulative = _is_cumulative(table, setting, list(flows.values()))
    if table.has("total"):
        _mind_row_totals(table, cumulative)
    for flow in flows.values():
        _mind_gap(table, flow)
    mind_totals(table, setting, [name for name in _NUMBERS if table.has(name)])
    return list(_positions(table, setting, _with_unit_totals(flows), cumulative))


def _given(row: Row) -> dict[int, int]:
    cells = row.cells
    return {number: cells[name] for name, number in _NUMBERS.items() if type(cells.get(name)) is int}


def _flows(table: Table, setting: Setting) -> Flows:
    flows: Flows = {}
    once = Once(table, "Satker")
    for row, unit in placed(table, setting):
        kind = spending_type(table, row)
        if kind is None:
            continue
        if table.has("account") or once.allows((unit.code, kind), f"{unit.code} {kind}".strip(), row.number):
            flow = flows.setdefault((unit.code, kind), _Flow(row.number))
            flow.add(_given(row), row["ceiling"] if row.has("ceiling") else 0)
    return flows


def _is_cumulative(table: Table, setting: Setting, flows: Sequence[_Flow]) -> bool:
    """Asked where the title says so, or where amounts only grow or exceed their ceiling when they are added up."""
    answer = setting.answers.get(KEY)
    said = "kumulatif" in plain(table.title).split()
    if answer is None and (said or _looks_cumulative(flows)):
        text = "Apakah angka tiap bulan di berkas ini kumulatif, dihitung sejak Januari?"
        table.ask(KEY, text, _HOW, "ya" if said else "")
    return answer == "ya"


def _looks_cumulative(flows: Sequence[_Flow]) -> bool:
    long = [flow for flow in flows if len(flow.months) >= FEWEST_MONTHS]
    growing = [flow for flow in long if _grows(flow)]
    bursting = [flow for flow in long if _grows(flow) and 0 < flow.ceiling < sum(flow.months.values())]
    return (len(growing) >= FEWEST_ROWS and len(growing) * 2 > len(long)) or len(bursting) * 2 > len(long)


def _grows(flow: _Flow) -> bool:
    amounts = [flow.months[month] for month in sorted(flow.months)]
    return all(later > earlier for earlier, later in itertools.pairwise(amounts))


def _mind_row_totals(table: Table, cumulative: bool) -> None:
    for row in (row for row in table.rows if row.has("total")):
        amounts = list(_given(row).values())
        added = amounts[-1] if cumulative and amounts else sum(amounts)
        if added != row["total"]:
            table.error(
                row.number,
                "total",
                f"Jumlah tercetak {format_rupiah(row['total'])}, sedangkan jumlah bulannya {format_rupiah(added)}.",
            )


def _mind_gap(table: Table, flow: _Flow) -> None:
    """What comes after an unknown month is unknown as well."""
    last = max(flow.months, default=0)
    absent = next((month for month in range(1, last) if month not in flow.months), None)
    if absent is not None:
        table.error(
            flow.row,
            f"m{absent}",
            f"{month_name(absent)} kosong, padahal {month_name(last)} terisi. Isi, atau tulis 0 bila memang nol.",
        )


def _with_unit_totals(flows: Flows) -> Flows:
    whole = dict(flows)
    given = {code for code, kind in flows if kind == ""}
    for (code, _kind), flow in flows.items():
        if code not in given:
            whole.setdefault((code, ""), _Flow(flow.row)).add(flow.months)
    return whole


def _positions(table: Table, setting: Setting, flows: Flows, cumulative: bool) -> Iterator[Record]:
    for (code, kind), flow in flows.items():
        spent = 0
        for month in sorted(flow.months):
            spent = flow.months[month] + (0 if cumulative else spent)
            key = {"tahun": setting.year, "satker": code, "jenis_belanja": kind, "bulan": month}
            yield record("posisi", table, flow.row, key, {"realisasi": spent})


OMSPAN_MONTHS = Source(
    code="omspan-bulanan",
    label="OM-SPAN: realisasi per bulan",
    fields=(
        CODE,
        NAME,
        TYPE,
        ACCOUNT,
        money("ceiling", "Pagu", "pagu", "pagu anggaran", "pagu dipa", checked_only=True),
        *month_fields(What.RUPIAH, "realisasi", "realisasi bulan"),
        money("total", "Jumlah", "jumlah", "total", "total realisasi", "jumlah realisasi", checked_only=True),
    ),
    needs=(("code", "name"), ("m1",), ("type", "account", "ceiling", "total", "m12")),
    hints=("om span", "omspan", "realisasi per bulan", "realisasi bulanan"),
    read=read,
)
