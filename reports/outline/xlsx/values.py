"""Cells hold numbers that Excel can add up, shown as the report prints them; all else is text and never a formula."""

from __future__ import annotations

import re
from decimal import Decimal

from openpyxl.cell.cell import Cell, MergedCell

from lkjip.numbers import bare
from reports.facts.figures import Figure

_PRINTED = re.compile(
    r"(?P<minus>[−-]?)(?P<before>Rp)?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<decimals>\d+))?"
    r"(?P<after>%|\s[^\d]*)?"
)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


Place = Cell | MergedCell


def put_figure(cell: Place, figure: Figure) -> None:
    """The figure's own value in its printed form; its words where it has none."""
    form = printed_form(figure.display)
    if figure.value is None or form is None:
        put_text(cell, figure.display)
    else:
        put_number(cell, bare(figure.value), form)


def put_printed(cell: Place, text: str) -> None:
    """A number that only the table knows ("113", "97,78%"), else the text."""
    number = printed_number(text)
    if number is None:
        put_text(cell, text)
    else:
        put_number(cell, number, printed_form(text) or "General")


def put_number(cell: Place, number: Decimal, form: str = "General") -> None:
    if isinstance(cell, Cell):
        cell.value, cell.number_format = number, form


def put_text(cell: Place, text: str) -> None:
    """Text stays text also where it begins like a formula."""
    bare_text = _FORBIDDEN.sub("", text.replace("\u00ad", ""))
    if bare_text and isinstance(cell, Cell):
        cell.value, cell.data_type = bare_text, "s"


def printed_number(text: str) -> Decimal | None:
    """The value of an Indonesian number with its unit: "Rp1.250" → 1250, "3,78 Indeks" → 3.78."""
    found = _PRINTED.fullmatch(text.strip())
    if found is None:
        return None
    number = Decimal(f"{found['whole'].replace('.', '')}.{found['decimals'] or 0}")
    return bare(-number if found["minus"] else number)


def printed_form(text: str) -> str | None:
    """Excel's format that prints a number just so: "Rp1.250" → "Rp"#,##0. Percent stays a unit: 97.78 is 97,78%."""
    found = _PRINTED.fullmatch(text.strip())
    if found is None:
        return None
    whole = "#,##0" if "." in found["whole"] else "0"
    decimals = f".{'0' * len(found['decimals'])}" if found["decimals"] else ""
    return f"{_quoted(found['before'])}{whole}{decimals}{_quoted(found['after'])}"


def _quoted(unit: str | None) -> str:
    return f'"{unit}"' if unit and unit.strip() else ""
