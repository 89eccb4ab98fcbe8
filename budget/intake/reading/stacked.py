"""Several tables of one kind on one sheet, one below the other: each is cut out with its own title, rows keep their
numbers. A header that only repeats because a page ended is no new table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from .fields import Setting, Source
from .headings import Header, find_headers
from .opening import RawSheet
from .words import plain

Cut = tuple[RawSheet, Header]


def tables_on(sheet: RawSheet, source: Source, setting: Setting) -> list[Cut]:
    """The tables from top to bottom; nothing where no header is complete."""
    headers = find_headers(sheet, source, setting)
    repeated = [header for header in headers[1:] if _repeats(sheet, header)]
    whole = [header for header in headers if header not in repeated]
    bare = _without(sheet, [row for header in repeated for row in range(header.first, header.last + 1)])
    if len(whole) < 2:
        return [(bare, header) for header in whole]
    below = _captions_below(bare, whole)
    ends = [*(header.first for header in whole[1:]), len(bare.rows) + 1]
    return [(_cut(bare, header, end, below), header) for header, end in zip(whole, ends, strict=True)]


def _repeats(sheet: RawSheet, header: Header) -> bool:
    """Nothing is said above it, and the rows below do not begin at 1 again."""
    said = any(_given(row) for row in _above(sheet, header))
    return not said and not _begins_at_one(sheet, header)


def _begins_at_one(sheet: RawSheet, header: Header) -> bool:
    rows = (row for row in sheet.rows[header.last :] if _given(row))
    return str(next((_given(row)[0] for row in rows), "")).strip().rstrip(".") in {"1", "1.0"}


def _above(sheet: RawSheet, header: Header) -> Sequence[Sequence[Any]]:
    """Rows directly above a header that hold no table: empty ones, titles and captions have one cell at most."""
    start = header.first - 1
    while start > 0 and len(_given(sheet.rows[start - 1])) <= 1:
        start -= 1
    return sheet.rows[start : header.first - 1]


def _captions_below(sheet: RawSheet, headers: Sequence[Header]) -> bool:
    """Where no caption stands above the first table, those between two tables belong to the upper one."""
    return not any(_is_caption(row) for row in _above(sheet, headers[0]))


def _cut(sheet: RawSheet, header: Header, end: int, captions_below: bool) -> RawSheet:
    """Title, header and rows up to the next header; everything else on the sheet is empty."""
    title = [() if captions_below and _is_caption(row) else row for row in _above(sheet, header)]
    start = header.first - 1 - len(title)
    empty: list[Sequence[Any]] = [()] * start
    return replace(sheet, rows=[*empty, *title, *sheet.rows[header.first - 1 : end - 1]])


def _without(sheet: RawSheet, numbers: Sequence[int]) -> RawSheet:
    gone = set(numbers)
    rows = [() if number in gone else row for number, row in enumerate(sheet.rows, 1)]
    return replace(sheet, rows=rows)


def _is_caption(row: Sequence[Any]) -> bool:
    return is_caption(" ".join(_words(row)))


def is_caption(line: str) -> bool:
    """ "Tabel 3.199 Capaian e-Tarja Div. Administrasi"."""
    words = plain(line).split()
    return len(words) > 2 and words[0] == "tabel" and words[1].isdigit()


def _words(row: Sequence[Any]) -> Iterator[str]:
    return (str(cell) for cell in _given(row))


def _given(row: Sequence[Any]) -> list[Any]:
    return [cell for cell in row if cell not in ("", None)]
