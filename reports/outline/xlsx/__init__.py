"""The report as an Excel workbook: contents, every captioned table as a sheet, and all figures with their source."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook

from reports.facts.figures import Figure
from reports.outline.nodes import Document
from reports.outline.numbering import Numbered

from .data import data_sheet
from .index import contents_sheet
from .tables import captioned_tables, table_sheet


def render_xlsx(numbered: Numbered, figures: Mapping[str, Figure]) -> bytes:
    """The bytes of an .xlsx; `figures` is the register that the tree's cells point into."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _properties(book, numbered.document)
    tables = list(captioned_tables(numbered))
    contents_sheet(book, numbered.document, tables)
    for table in tables:
        table_sheet(book, table, figures)
    data_sheet(book, figures)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _properties(book: Workbook, document: Document) -> None:
    book.properties.title = " ".join(text for text in (document.title, document.subtitle) if text)
    book.properties.creator = document.author
    book.properties.subject = document.subject
    book.properties.keywords = ", ".join(document.keywords)
    book.properties.language = document.language
