"""The office workbook and the database: each app registers its tables, loading and exporting iterate over them."""

from .columns import date, decimal, flag, integer, month, quarter, rupiah, text, year
from .export import StaleTablesError, export_office
from .load import Load
from .loading import load_office, load_workbook
from .matching import Match
from .outcome import Outcome, TableCount
from .table import OfficeTable, definitions, register, registered

__all__ = [
    "Load",
    "Match",
    "OfficeTable",
    "Outcome",
    "StaleTablesError",
    "TableCount",
    "date",
    "decimal",
    "definitions",
    "export_office",
    "flag",
    "integer",
    "load_office",
    "load_workbook",
    "month",
    "quarter",
    "register",
    "registered",
    "rupiah",
    "text",
    "year",
]
