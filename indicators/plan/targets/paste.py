"""A block copied from a spreadsheet: the code of an indicator, then one column per year."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

_YEAR = re.compile(r"(19|20|21)\d\d")
MOST_LINES = 2000


@dataclass
class Pasted:
    """`cells`: (code, year) → text as copied, to be read like typed text. `problems`: sentences with their line."""

    cells: dict[tuple[str, int], str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_block(text: str, years: Sequence[int], open_years: Mapping[str, Collection[int]]) -> Pasted:
    """Columns stand under the years of a heading line, or without one in the order of `years`.

    `open_years`: code → the years in which that indicator can have a target.
    """
    pasted = Pasted()
    lines = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST_LINES:
        pasted.problems.append(f"Tempelan berisi {len(lines)} baris, paling banyak {MOST_LINES}.")
        return pasted
    columns = dict(enumerate(years, 1))
    if lines and (heading := _heading(lines[0][1])):
        _, columns = lines.pop(0), heading
        pasted.problems += _outside(columns, years)
    for number, cells in lines:
        _read_line(pasted, number, cells, columns, open_years)
    return pasted


def _heading(cells: Sequence[str]) -> dict[int, int]:
    """Position → year, where any cell after the first is one."""
    return {at: int(c.strip()) for at, c in enumerate(cells) if at and _YEAR.fullmatch(c.strip())}


def _outside(columns: Mapping[int, int], years: Sequence[int]) -> list[str]:
    plan = f"{years[0]}–{years[-1]}"
    return [
        f"Kolom {year} diabaikan: tahun itu di luar Renstra {plan}."
        for year in columns.values()
        if year not in years
    ]


def _read_line(
    pasted: Pasted,
    number: int,
    cells: Sequence[str],
    columns: Mapping[int, int],
    open_years: Mapping[str, Collection[int]],
) -> None:
    code = cells[0].strip()
    if code not in open_years:
        pasted.problems.append(f"Baris {number}: indikator “{code[:40]}” tidak ada dalam Renstra ini.")
        return
    if beyond := [cell for at, cell in enumerate(cells) if at > max(columns, default=0) and cell.strip()]:
        pasted.problems.append(f"Baris {number}: {len(beyond)} kolom berlebih diabaikan.")
    for at, year in columns.items():
        text = cells[at].strip() if at < len(cells) else ""
        if not text:
            continue
        if year in open_years[code]:
            pasted.cells[code, year] = text
        elif year in {y for known in open_years.values() for y in known}:
            pasted.problems.append(f"Baris {number}: {code} tidak berlaku pada tahun {year}.")
