"""Reads an .xls in a process of its own: a damaged one can make the reader ask for memory without end and die.

Run as a program it prints the visible sheets, pickled: (name, rows, merged cells, hidden rows). Imports nothing of
the project.
"""

from __future__ import annotations

import pickle
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SECONDS = 30
MOST_MEMORY = 2 * 1024**3
MOST_CELLS = 2_000_000
"""Of 16 million that the old format could hold; a year of every satker's accounts is a tenth of it."""
LOCKED, TOO_WIDE = 3, 4

Sheet = tuple[str, list[list[Any]], list[tuple[tuple[int, int], tuple[int, int]]], set[int]]

_END, _SHEET, _ROW = 0x000A, 0x0085, 0x0208
"""Records of the old format ([MS-XLS] 2.3): end of a part, a sheet's place and name, a row."""
_HIDDEN_ROW = 0x20


class DamagedError(ValueError):
    """The reader gave up, was stopped, or died."""


class TooWideError(ValueError):
    """A sheet's rectangle holds more cells than anybody fills."""


class LockedError(ValueError):
    """The file wants a password."""


def read_old(path: Path) -> list[Sheet]:
    command = [sys.executable, str(Path(__file__).resolve()), str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise DamagedError from error
    if done.returncode == LOCKED:
        raise LockedError
    if done.returncode == TOO_WIDE:
        raise TooWideError
    if done.returncode:
        raise DamagedError
    return pickle.loads(done.stdout)


def _sheets(path: str) -> list[Sheet]:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    with CalamineWorkbook.from_path(path) as workbook:
        names = [
            sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible
        ]
        sheets = [workbook.get_sheet_by_name(name) for name in names]
        if sum(sheet.total_height * sheet.total_width for sheet in sheets) > MOST_CELLS:
            raise TooWideError
        hidden = _hidden_rows(path)
        return [
            (
                sheet.name,
                sheet.to_python(skip_empty_area=False),
                list(sheet.merged_cell_ranges or ()),
                hidden.get(sheet.name, set()),
            )
            for sheet in sheets
        ]


def _hidden_rows(path: str) -> dict[str, set[int]]:
    """Rows from 1, by the name of their sheet: the reader of the cells does not tell them."""
    import olefile

    with olefile.OleFileIO(path) as file:
        if not file.exists("Workbook"):
            return {}
        content = file.openstream("Workbook").read()
    places = [_named(data) for kind, data in _records(content, 0) if kind == _SHEET]
    return {name: set(_rows_hidden(content, start)) for start, name in places}


def _records(content: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Kind and data of the records of one part, up to its end."""
    while start + 4 <= len(content):
        kind, size = struct.unpack_from("<HH", content, start)
        if kind == _END:
            return
        yield kind, content[start + 4 : start + 4 + size]
        start += 4 + size


def _named(data: bytes) -> tuple[int, str]:
    """Where a sheet begins, and its name: one byte a letter, or two where the flag says so."""
    (start,), wide = struct.unpack_from("<I", data), data[7] & 1
    return start, data[8:].decode("utf-16-le" if wide else "latin-1")


def _rows_hidden(content: bytes, start: int) -> Iterator[int]:
    for kind, data in _records(content, start):
        if kind == _ROW and len(data) >= 13 and data[12] & _HIDDEN_ROW:
            yield struct.unpack_from("<H", data)[0] + 1


def main(path: str) -> int:
    import resource

    from python_calamine import PasswordError

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        sys.stdout.buffer.write(pickle.dumps(_sheets(path)))
    except PasswordError:
        return LOCKED
    except TooWideError:
        return TOO_WIDE
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
