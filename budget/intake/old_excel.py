"""Reads an .xls in a process of its own: a damaged one can make the reader ask for memory without end and die.

Run as a program it prints the visible sheets, pickled: (name, rows, merged cells). Imports nothing of the project.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

SECONDS = 30
MOST_MEMORY = 2 * 1024**3
MOST_CELLS = 2_000_000
"""Of 16 million that the old format could hold; a year of every satker's accounts is a tenth of it."""
LOCKED, TOO_WIDE = 3, 4

Sheet = tuple[str, list[list[Any]], list[tuple[tuple[int, int], tuple[int, int]]]]


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
        return [
            (sheet.name, sheet.to_python(skip_empty_area=False), list(sheet.merged_cell_ranges or ()))
            for sheet in sheets
        ]


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
