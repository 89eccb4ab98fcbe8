"""Rows copied from a spreadsheet: an indicator's code and its target, or targets alone in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Pasted:
    """`found` maps a code, or a field's name where no codes were pasted, to the target's text."""

    found: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    """A sentence per row that was not used, with its number."""


def read_paste(text: str, codes: Sequence[str], names: Sequence[str]) -> Pasted:
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()]
    rows = [[cell for cell in row if cell] for row in rows]
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        return Pasted(problems=["Tempelannya kosong. Salin dahulu baris dari lembar kerja."])
    if all(len(row) <= 1 for row in rows):
        return _in_order(rows, names)
    return _by_code(rows, {code.lower(): code for code in codes})


def _in_order(rows: Sequence[Sequence[str]], names: Sequence[str]) -> Pasted:
    """One column: the n-th row is the n-th indicator of the page, an empty row leaves it as it is."""
    if len(rows) != len(names):
        return Pasted(
            problems=[
                f"Ada {len(rows)} baris tempelan untuk {len(names)} indikator. Samakan banyaknya, atau salin juga "
                "kolom kodenya."
            ]
        )
    return Pasted({name: row[0] for name, row in zip(names, rows, strict=True) if row})


def _by_code(rows: Sequence[Sequence[str]], codes: dict[str, str]) -> Pasted:
    """The code may stand in any column; the target is the last cell of the row."""
    pasted = Pasted()
    for number, row in enumerate(rows, start=1):
        named = [codes[cell.lower()] for cell in row if cell.lower() in codes]
        if not row:
            continue
        if len(named) != 1 or len(row) < 2:
            pasted.problems.append(
                f"Baris {number} ({' '.join(row)[:60]}) tidak memuat satu kode indikator dan targetnya."
            )
        elif named[0] in pasted.found:
            pasted.problems.append(f"Baris {number}: {named[0]} sudah ada pada baris sebelumnya.")
        else:
            pasted.found[named[0]] = row[-1]
    return pasted
