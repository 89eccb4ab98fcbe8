"""e-Monev: cumulative progress by quarter. e-Performance: whether each month was filled in on time."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lkjip.numbers import format_number
from lkjip.periods import month_name

from ..reading.checks import mind_means, mind_negative, mind_over_hundred, mind_year
from ..reading.fields import Field, Record, Row, Setting, Source, Table, Unit, What, record
from ..reading.words import plain
from .common import CODE, NAME, month_fields, once_each, percent

# --- e-Monev ---

QUARTERS = {1: ("i", "1"), 2: ("ii", "2"), 3: ("iii", "3"), 4: ("iv", "4")}


ONE_QUARTER = (
    percent("budget", "Anggaran", "anggaran", "realisasi anggaran"),
    percent("progress", "Progres", "progres pelaksanaan", "progres", "progress"),
)
"""Of a file that tells one quarter, which stands in its title."""
_QUARTER = re.compile(r"\b(?:triwulan|tw) (iv|iii|ii|i|[1-4])\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _quarter_fields() -> Iterator[Field]:
    for number, signs in QUARTERS.items():
        groups = [f"{word} {sign}" for word in ("triwulan", "tw") for sign in signs]
        for name, label, words in (
            ("budget", "Anggaran", ("anggaran", "realisasi anggaran")),
            ("progress", "Progres", ("progres pelaksanaan", "progres", "progress", "kinerja")),
        ):
            names = tuple(f"{group} {word}" for group in groups for word in words)
            yield percent(f"{name}{number}", f"{label} TW {number}", *names)


def read_monev(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    suffixes = {number: str(number) for number in QUARTERS}
    if (table.has("budget") or table.has("progress")) and (single := _quarter(table, setting)):
        suffixes[single] = ""
    names = [f"{name}{suffix}" for name in ("budget", "progress") for suffix in suffixes.values()]
    mind_over_hundred(table, names)
    mind_negative(table, names)
    records = []
    for row, unit in once_each(table, setting):
        _mind_falls(table, row, unit)
        for number, suffix in suffixes.items():
            values = {"anggaran": f"budget{suffix}", "progres": f"progress{suffix}"}
            given = {stored: row[name] for stored, name in values.items() if row.has(name)}
            if given:
                key = {"tahun": setting.year, "triwulan": number, "satker": unit.code}
                records.append(record("emonev", table, row.number, key, given))
    mind_means(table, names)
    return records


def _quarter(table: Table, setting: Setting) -> int | None:
    """As the title says, else as the planner says; None asks."""
    if found := _QUARTER.search(plain(table.title)):
        return _ROMAN.get(found[1]) or int(found[1])
    answer = setting.answers.get("triwulan", "")
    if answer in {str(number) for number in QUARTERS}:
        return int(answer)
    options = tuple((str(number), f"Triwulan {number}") for number in QUARTERS)
    table.ask("triwulan", "Progres di berkas ini sampai triwulan berapa?", options)
    return None


def _mind_falls(table: Table, row: Row, unit: Unit) -> None:
    """Cumulative progress does not fall from one quarter to the next."""
    for name, label in (("budget", "Anggaran"), ("progress", "Progres")):
        known = [(number, row[f"{name}{number}"]) for number in QUARTERS if row.has(f"{name}{number}")]
        for (_, earlier), (number, later) in itertools.pairwise(known):
            if later < earlier:
                table.warn(
                    row.number,
                    f"{name}{number}",
                    f"{label} kumulatif {unit.name} turun dari {format_number(earlier)} menjadi "
                    f"{format_number(later)}.",
                )


MONEV = Source(
    code="emonev",
    label="e-Monev Bappenas",
    fields=(CODE, NAME, *ONE_QUARTER, *_quarter_fields()),
    needs=(("code", "name"), ("progress", *(f"progress{number}" for number in QUARTERS))),
    hints=("e monev", "emonev", "bappenas"),
    read=read_monev,
)

# --- e-Performance ---


def read_performance(table: Table, setting: Setting) -> list[Record]:
    """1 = filled in by the deadline, 0 = not; an empty month is not known yet."""
    mind_year(table, setting)
    records = []
    for row, unit in once_each(table, setting):
        for month in range(1, 13):
            value = row[f"m{month}"] if row.has(f"m{month}") else None
            if value is None:
                continue
            if value not in (0, 1):
                table.error(
                    row.number,
                    f"m{month}",
                    f"{month_name(month)} berisi {format_number(value)}. Tulis 1 bila terisi, 0 bila tidak.",
                )
                continue
            key = {"tahun": setting.year, "bulan": month, "satker": unit.code}
            records.append(record("e_performance", table, row.number, key, {"terisi": value == 1}))
    _mind_counts(table)
    return records


def _mind_counts(table: Table) -> None:
    for total in table.totals:
        for month in range(1, 13):
            name = f"m{month}"
            filled = sum(1 for row in table.rows if row.has(name) and row[name] == 1)
            if total.has(name) and total[name] != filled:
                table.warn(
                    total.number,
                    name,
                    f"Jumlah {month_name(month)} tercetak {format_number(total[name])}, yang terisi {filled}.",
                )


PERFORMANCE = Source(
    code="eperformance",
    label="e-Performance",
    fields=(CODE, NAME, *month_fields(What.TICK)),
    needs=(("code", "name"), ("m1",), ("m2",), ("m3",)),
    hints=("e performance", "eperformance", "monitoring pengisian"),
    read=read_performance,
)
