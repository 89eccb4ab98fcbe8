"""The month as a protected sheet: only the cells to fill are open; codes are hidden, and checked when it returns."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from indicators.achievement.ordinal import Scale, label_of, scale_of
from lkjip.numbers import MAX_DIGITS
from lkjip.workbooks.writing import put

from ..workflow import Typed
from .layout import (
    FIGURE,
    FLAG,
    HEADING_ROW,
    HEADINGS,
    KEY,
    LAST,
    OPENED,
    ORIGIN,
    SEPARATOR,
    SHEET,
    WIDTHS,
    YES,
    Origin,
)
from .lines import Line, MonthLines

HELP = (
    "Isi kolom Isian dengan angka bulan ini saja; 0 bila memang tidak ada, kosong bila belum tahu. Tulis “ya” pada "
    "kolom Tidak berlaku bila tidak berlaku. Setelah itu unggah kembali; yang disimpan adalah draf."
)
OPEN_FILL = PatternFill("solid", fgColor="FFF8E1")
UNDER = Border(bottom=Side("thin", color="16233B"))
TOP = Alignment(vertical="top", wrap_text=True)


def write_sheet(lines: MonthLines) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    _head(sheet, lines)
    for number, line in enumerate(lines.open, start=HEADING_ROW + 1):
        _row(sheet, number, line)
    _validate(sheet, lines.open)
    _protect(sheet)
    _origin(book.create_sheet(ORIGIN), Origin(lines.member.office.code, lines.year, lines.month).rows())
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _head(sheet: Worksheet, lines: MonthLines) -> None:
    who = lines.member.work_unit or lines.member.division or lines.member.office
    put(sheet, 1, 1, f"Isian realisasi {lines.period}, {who}")
    put(sheet, 2, 1, HELP)
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    for position, (name, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True), start=1):
        put(sheet, HEADING_ROW, position, name)
        heading = sheet.cell(HEADING_ROW, position)
        heading.font, heading.border = Font(bold=True), UNDER
        column = sheet.column_dimensions[get_column_letter(position)]
        column.width, column.hidden = width, position > FLAG + 1
    sheet.freeze_panes = f"B{HEADING_ROW + 1}"


def _row(sheet: Worksheet, number: int, line: Line) -> None:
    component = line.slot.component
    texts = (
        line.indicator.code,
        line.indicator.name,
        component.symbol,
        component.name,
        component.unit or line.indicator.unit,
        line.place,
    )
    for position, text in enumerate(texts, start=1):
        put(sheet, number, position, text)
        sheet.cell(number, position).alignment = TOP
    _figure(sheet, number, LAST, line.last, line.slot.unit)
    _figure(sheet, number, FIGURE, line.stored, line.slot.unit)
    put(sheet, number, FLAG + 1, YES if line.stored.not_applicable else None)
    put(sheet, number, KEY + 1, SEPARATOR.join(line.key))
    put(sheet, number, OPENED + 1, str(line.stored) or None)
    for position in (FIGURE, FLAG):
        cell = sheet.cell(number, position + 1)
        cell.protection, cell.fill = Protection(locked=False), OPEN_FILL


def _figure(sheet: Worksheet, number: int, position: int, typed: Typed, unit: str) -> None:
    if position == LAST and typed.not_applicable:
        put(sheet, number, position + 1, "tidak berlaku")
    else:
        put(sheet, number, position + 1, label_of(typed.value, scale_of(unit)) or typed.value)


def _validate(sheet: Worksheet, lines: Sequence[Line]) -> None:
    """Figures, or labels where the unit names a scale."""
    first = HEADING_ROW + 1
    for scale, run in groupby(lines, lambda line: scale_of(line.slot.unit)):
        last = first + len(list(run)) - 1
        for rule, position in ((_figure_rule(scale), FIGURE), (_flag_rule(), FLAG)):
            letter = get_column_letter(position + 1)
            rule.add(f"{letter}{first}:{letter}{last}")
            sheet.add_data_validation(rule)
        first = last + 1


def _flag_rule() -> DataValidation:
    return _rule(_one_of((YES,)), FLAG, f"Tulis “{YES}”, atau kosongkan.")


def _figure_rule(scale: Scale) -> DataValidation:
    if scale:
        return _rule(_one_of(scale), FIGURE, f"Tulis salah satu dari {', '.join(scale)}, atau kosongkan.")
    bound = 10**MAX_DIGITS
    figure = DataValidation("decimal", operator="between", formula1=f"-{bound}", formula2=str(bound))
    return _rule(figure, FIGURE, "Isi dengan angka. Kosongkan bila belum tahu.")


def _one_of(texts: Sequence[str]) -> DataValidation:
    return DataValidation("list", formula1=f'"{",".join(texts)}"')


def _rule(rule: DataValidation, position: int, error: str) -> DataValidation:
    rule.allow_blank, rule.showErrorMessage = True, True
    rule.errorTitle, rule.error = HEADINGS[position], error
    return rule


def _protect(sheet: Worksheet) -> None:
    """Against slips, not against people: no password. Columns may be widened, rows filtered."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.protection.autoFilter = False


def _origin(sheet: Worksheet, rows: Sequence[tuple[str, str]]) -> None:
    for row in rows:
        sheet.append(row)
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True
