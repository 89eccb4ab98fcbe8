"""A block copied from a spreadsheet becomes cells of month and spending type, whichever of the two runs across."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from budget.intake.reading.words import month_of, plain
from budget.intake.sources.common import type_in

TOTAL_WORDS = {"jumlah", "total"}
MOST_LINES = 60
Place = tuple[int, str]
"""(month, spending type); "" is the satker's total."""
Columns = Mapping[int, int | str]
"""Position → month, or position → spending type."""


@dataclass
class Pasted:
    """`cells`: the text as copied, to be read like typed text. `problems`: sentences with their line."""

    cells: dict[Place, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_block(text: str) -> Pasted:
    """A heading line says what stands in the columns, the first cell that says something what stands in the line."""
    pasted = Pasted()
    lines = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST_LINES:
        pasted.problems.append(f"Tempelan berisi {len(lines)} baris, paling banyak {MOST_LINES}.")
        return pasted
    heading = next((columns for _n, cells in lines[:1] if (columns := _heading(cells))), None)
    if heading is None:
        pasted.problems.append(
            "Baris pertama harus berisi judul kolom: nama bulan, atau jenis belanja (51, 52, 53, 57, Jumlah)."
        )
        return pasted
    for number, cells in lines[1:]:
        _read_line(pasted, number, cells, heading)
    return pasted


def _heading(cells: Sequence[str]) -> Columns | None:
    """Whichever of the two the line names more of; at least one."""
    months: Columns = {at: month for at, cell in enumerate(cells) if (month := month_of(plain(cell)))}
    types: Columns = {at: kind for at, cell in enumerate(cells) if (kind := _kind(cell)) is not None}
    return (types if len(types) > len(months) else months) or None


def _kind(cell: str) -> str | None:
    """ "52", "Belanja Barang", "Jumlah" → "52", "52", ""; None where it says none of them."""
    words = plain(cell).split()
    if not words:
        return None
    return "" if words[0] in TOTAL_WORDS else type_in(cell)


def _read_line(pasted: Pasted, number: int, cells: Sequence[str], heading: Columns) -> None:
    across_months = any(isinstance(column, int) for column in heading.values())
    own = next(_own(cells, min(heading), across_months), None)
    if own is None:
        what = "jenis belanja" if across_months else "bulan"
        pasted.problems.append(f"Baris {number}: {what} “{cells[0].strip()[:40]}” tidak dikenal.")
        return
    for at, column in heading.items():
        value = cells[at].strip() if at < len(cells) else ""
        if value:
            pasted.cells[_place(own, column)] = value


def _place(one: int | str, other: int | str) -> Place:
    month, kind = (one, other) if isinstance(one, int) else (other, one)
    return int(month), str(kind)


def _own(cells: Sequence[str], until: int, across_months: bool) -> Iterator[int | str]:
    """What the line is about, from the cells before the first column with figures."""
    for cell in cells[:until]:
        found = _kind(cell) if across_months else month_of(plain(cell))
        if found is not None:
            yield found
