"""The last sheet: every figure that the report knows, one a row, to be filtered and computed with."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from lkjip.numbers import bare
from reports.facts.figures import Figure
from reports.facts.sources import source_of

from . import looks
from .values import put_number, put_text

DATA = "Data"
NOTE = "Semua angka laporan beserta keadaan dan sumbernya"
COLUMNS = (("Nama", 44), ("Nilai", 20), ("Tampilan", 28), ("Keadaan", 18), ("Alasan", 60), ("Sumber", 60))


def data_sheet(book: Workbook, figures: Mapping[str, Figure]) -> None:
    sheet = book.create_sheet(DATA)
    for place, (title, width) in enumerate(COLUMNS, start=1):
        put_text(sheet.cell(1, place), title)
        sheet.cell(1, place).font = looks.BOLD
        sheet.column_dimensions[get_column_letter(place)].width = width
    for row, (path, figure) in enumerate(figures.items(), start=2):
        texts = {
            1: path,
            3: figure.display,
            4: figure.status.value,
            5: figure.reason,
            6: source_of(path),
        }
        for place, text in texts.items():
            if text:
                put_text(sheet.cell(row, place), text)
        if figure.value is not None:
            put_number(sheet.cell(row, 2), bare(figure.value))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(figures) + 1}"
