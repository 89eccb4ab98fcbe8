"""Tables as offices have them: a folder of CSV files or one .xlsx workbook, read with every fault named.

    workbook = read(path, tables)      # Workbook(rows by table, findings); nothing is raised for bad content
    write(path, {"divisi": rows}, tables)
    write_template(path, tables)

A `Table` says which columns there are; a `Finding` says in which file or sheet, row and column what is wrong.
"""

from .columns import Column, Kind, Table
from .findings import Finding, Severity
from .reading import Workbook, read
from .sheet import Row
from .template import write_template
from .writing import write

__all__ = [
    "Column",
    "Finding",
    "Kind",
    "Row",
    "Severity",
    "Table",
    "Workbook",
    "read",
    "write",
    "write_template",
]
