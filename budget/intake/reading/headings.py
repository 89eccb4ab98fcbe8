"""Finds the header among titles, stamps and merged cells, and which column holds which field."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from .fields import Column, Field, Setting, Source, What
from .opening import RawSheet
from .scales import bare_heading
from .words import plain

SEARCHED_ROWS = 60
MOST_ROWS = 2000
"""Of a sheet on which tables are stacked."""
MOST_SPAN = 4
MOST_COLUMNS = 120
"""Of a table that a person reads; what lies further right is not looked at."""
IGNORED = "-"
_COUNTING = re.compile(r"\(?(\d{1,2})\)?(?: ?=.*)?")


@dataclass(frozen=True, slots=True)
class Header:
    """Rows `first` to `last` (from 1); `matched` counts the fields found."""

    first: int
    last: int
    columns: tuple[Column, ...]
    matched: int
    complete: bool
    """Whether every group of `Source.needs` has a column."""

    @property
    def rank(self) -> tuple[bool, int, int, int]:
        return self.complete, self.matched, self.first - self.last, -self.first


def find_header(sheet: RawSheet, source: Source, setting: Setting) -> Header | None:
    """The rows whose texts name the most fields; None where no row names at least two."""
    candidates = (_header(first, last, texts, source, setting) for first, last, texts in _headings(sheet))
    best = max(candidates, key=lambda header: header.rank, default=None)
    return _titled(best, sheet) if best and best.matched >= 2 else None


def find_headers(sheet: RawSheet, source: Source, setting: Setting) -> list[Header]:
    """Every complete header of a sheet from top to bottom, the best of those that share a row."""
    places = _headings(sheet, MOST_ROWS)
    found = [_header(first, last, texts, source, setting) for first, last, texts in places]
    kept: list[Header] = []
    for header in sorted((h for h in found if h.complete), key=lambda h: h.rank, reverse=True):
        if all(header.last < other.first or header.first > other.last for other in kept):
            kept.append(header)
    return [_titled(header, sheet) for header in sorted(kept, key=lambda h: h.first)]


def _titled(header: Header, sheet: RawSheet) -> Header:
    """Columns with the lowest text that stands over them, as somebody typed it."""
    rows = sheet.rows[header.first - 1 : header.last]

    def title(index: int) -> str:
        cells = [row[index - 1] for row in reversed(rows) if index <= len(row)]
        return next((" ".join(str(cell).split()) for cell in cells if cell not in ("", None)), "")

    columns = tuple(replace(column, title=title(column.index)) for column in header.columns)
    return replace(header, columns=columns)


def with_answers(header: Header, source: Source, setting: Setting) -> Header:
    """The planner's own choice of columns for this file goes before everything else."""
    chosen = {key: value for key, value in setting.answers.items() if key.startswith("kolom:")}
    if not chosen:
        return header
    columns = tuple(_chosen(column, source, chosen) for column in header.columns)
    return _judged(header.first, header.last, columns, source)


def _chosen(column: Column, source: Source, chosen: Mapping[str, str]) -> Column:
    name = chosen.get(f"kolom:{column.letters}")
    if name is None:
        return column
    field = next((field for field in source.fields if field.name == name), None)
    return replace(column, field=field)


def title_above(sheet: RawSheet, header: Header) -> str:
    return _texts(sheet.rows[: header.first - 1])


def _texts(rows: Sequence[Sequence[object]]) -> str:
    return "\n".join(" ".join(str(cell) for cell in row if cell not in ("", None)) for row in rows).strip()


def skip_counting_row(sheet: RawSheet, row: int) -> int:
    """The first row of data: a row that only counts the columns, (1) (2) (3), is passed over."""
    if row > len(sheet.rows):
        return row
    cells = [cell for cell in sheet.rows[row - 1] if cell not in ("", None)]
    numbers = [_COUNTING.fullmatch(_count_text(cell)) for cell in cells]
    counted = [int(found[1]) for found in numbers if found]
    steady = all(later == earlier + 1 for earlier, later in itertools.pairwise(counted))
    return row + 1 if len(counted) == len(cells) >= 3 and steady and counted[0] <= 2 else row


def _count_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _headings(sheet: RawSheet, most: int = SEARCHED_ROWS) -> Iterator[tuple[int, int, list[tuple[str, str]]]]:
    """(first, last, [(whole heading, its lowest part)] by column) for every place where a header could be."""
    texts = _row_texts(sheet, most)
    for first in range(len(texts)):
        if sum(1 for _own, text in texts[first] if text) < 2:
            continue
        for last in range(first, min(first + MOST_SPAN, len(texts))):
            parts = list(zip(*texts[first : last + 1], strict=True))
            yield first + 1, last + 1, [_joined(column) for column in parts]


def _joined(parts: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Upper parts may come from a group heading to the left; only the lowest must be the column's own."""
    own = [index for index, (text, _filled) in enumerate(parts) if text]
    if not own:
        return "", ""
    lowest = own[-1]
    words: list[str] = []
    for index, (text, filled) in enumerate(parts[: lowest + 1]):
        word = text if index == lowest else filled
        if word and word not in words:
            words.append(word)
    return " ".join(words), parts[lowest][0]


def _row_texts(sheet: RawSheet, most: int) -> list[list[tuple[str, str]]]:
    """(own text, text with the group heading to its left filled in) of the first rows."""
    width = min(sheet.width, MOST_COLUMNS)
    covered = {(a[0], column): a[1] for a in sheet.merged for column in range(a[1], min(a[3], width) + 1)}
    rows = []
    for number, raw in enumerate(sheet.rows[:most], 1):
        cells = [plain(cell) if isinstance(cell, str) else "" for cell in raw[:width]]
        cells += [""] * (width - len(cells))
        merged_here = any(row == number for row, _ in covered)
        rows.append(list(_filled(cells, number, covered if merged_here else None)))
    return rows


def _filled(
    cells: list[str], row: int, covered: Mapping[tuple[int, int], int] | None
) -> Iterator[tuple[str, str]]:
    left = ""
    for index, text in enumerate(cells):
        if covered is not None:
            start = covered.get((row, index + 1))
            yield text, text or (cells[start - 1] if start and start <= len(cells) else "")
            continue
        left = text or left
        yield text, left


def _header(first: int, last: int, texts: list[tuple[str, str]], source: Source, setting: Setting) -> Header:
    columns = tuple(
        Column(index, whole, _field(whole, lowest, source, setting))
        for index, (whole, lowest) in enumerate(texts, 1)
    )
    return _judged(first, last, columns, source)


def _judged(first: int, last: int, columns: tuple[Column, ...], source: Source) -> Header:
    found = {column.field.name for column in columns if column.field}
    complete = all(found & set(group) for group in source.needs)
    return Header(first, last, columns, len(found), complete)


def _field(whole: str, lowest: str, source: Source, setting: Setting) -> Field | None:
    if not whole:
        return None
    remembered = setting.memory.get(("kolom", whole))
    if remembered is not None:
        return next((field for field in source.fields if field.name == remembered), None)
    names = _names(source)
    found = _named(whole, lowest, names)
    return found or next((field for field in _simpler(whole, lowest, names, setting.year)), None)


def _named(whole: str, lowest: str, names: Mapping[str, Field]) -> Field | None:
    words = whole.split()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    return next((names[text] for text in (*endings, lowest) if text in names), None)


def _simpler(whole: str, lowest: str, names: Mapping[str, Field], year: int) -> Iterator[Field]:
    """ "Pagu (Rp)", "Realisasi s.d. Mei 2023", "Penyerapan (%)": the same field without its unit and its period."""
    bare = [bare_heading(text, year) for text in (whole, lowest)]
    if field := _named(bare[0], bare[1], names):
        yield field
    share = [text.removesuffix(" persen") for text in bare]
    field = _named(share[0], share[1], names)
    if field and share != bare and field.what is not What.RUPIAH:
        yield field


@cache
def _by_name(fields: tuple[Field, ...]) -> Mapping[str, Field]:
    return {name: field for field in fields for name in field.names}


def _names(source: Source) -> Mapping[str, Field]:
    return _by_name(source.fields)
