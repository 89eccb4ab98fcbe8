"""The empty workbook for a planner: headings with notes, drop-down lists, one example row per sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from .columns import Column, Kind, Table
from .writing import add_sheet, new_book, put

AUTHOR = "Templat"
LAST_ROW = 2000
EXAMPLE = "Baris contoh. Timpa dengan data sendiri atau hapus; selama isinya tidak diubah, baris ini tidak ikut dimuat."
REQUIRED_FILL = PatternFill("solid", fgColor="E3ECF8")


def write_template(path: Path, tables: Sequence[Table]) -> None:
    """Reading the untouched template gives no rows: an unchanged example is passed over."""
    book = new_book()
    for table in tables:
        sheet = add_sheet(book, table.name, table.columns)
        for position, column in enumerate(table.columns, start=1):
            _describe(sheet, position, column)
            put(sheet, 2, position, column.example)
            sheet.cell(2, position).font = Font(italic=True, color="76829A")
        sheet.cell(2, 1).comment = Comment(EXAMPLE, AUTHOR, width=320, height=90)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _describe(sheet: Worksheet, position: int, column: Column) -> None:
    cell = sheet.cell(1, position)
    cell.comment = Comment(_note(column), AUTHOR, width=320, height=120)
    if column.required:
        cell.fill = REQUIRED_FILL
    letter = get_column_letter(position)
    if rule := _validation(column):
        sheet.add_data_validation(rule)
        rule.add(f"{letter}2:{letter}{LAST_ROW}")
    if column.kind is Kind.TEXT:
        sheet.column_dimensions[letter].number_format = "@"


def _note(column: Column) -> str:
    duty = "wajib" if column.required else "boleh kosong"
    part = ", bagian kunci" if column.key else ""
    return f"{column.help or column.name} ({column.kind.value}, {duty}{part})."


def _validation(column: Column) -> DataValidation | None:
    """A drop-down of choices, or bounds for months, quarters and flags."""
    if column.choices:
        return _explained(DataValidation("list", formula1=f'"{",".join(column.choices)}"'), column)
    bounds = {Kind.MONTH: (1, 12), Kind.QUARTER: (1, 4), Kind.FLAG: (0, 1)}.get(column.kind)
    if bounds is None:
        return None
    low, high = (str(bound) for bound in bounds)
    rule = DataValidation("whole", operator="between", formula1=low, formula2=high)
    return _explained(rule, column)


def _explained(rule: DataValidation, column: Column) -> DataValidation:
    rule.allow_blank = not column.required
    rule.showErrorMessage = True
    rule.errorTitle = column.name
    rule.error = f"Isi dengan {', '.join(column.choices) or column.kind.value}."
    return rule
