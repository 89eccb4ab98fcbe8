"""Fonts, grounds and rules of the workbook, in the report's colours."""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

INK, NAVY, GREY = "FF16233B", "FF12305C", "FF5A667E"
FACE = "Calibri"
TITLE = Font(FACE, bold=True, size=14, color=NAVY)
BOLD = Font(FACE, bold=True, color=INK)
NOTE = Font(FACE, italic=True, color=GREY)
LINK = Font(FACE, underline="single", color="FF1B4480")

_THIN, _THICK, _DOUBLE = Side("thin", INK), Side("medium", INK), Side("double", INK)
HEAD = Border(top=_THICK, bottom=_THICK)
TOTAL = Border(top=_THIN, bottom=_DOUBLE)
GROUND = PatternFill("solid", "FFEEF1F5")

WRAP = Alignment(wrap_text=True, vertical="top")


def aligned(side: str) -> Alignment:
    return Alignment(horizontal=side, wrap_text=True, vertical="top")


def link(sheet: Worksheet, place: str, target: str) -> None:
    """Makes a cell lead to the first cell of another sheet."""
    sheet[place].hyperlink = Hyperlink(ref=place, location=f"'{target}'!A1")
    sheet[place].font = LINK


def on_paper(sheet: Worksheet, last_head: int) -> None:
    """Prints as wide as the page, with the heading rows on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"1:{last_head}"
