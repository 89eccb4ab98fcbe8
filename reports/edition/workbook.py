"""The office's tables as the workbook that travels inside the PDF."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from divisions.models import Office
from lkjip.tables import export_office
from reports.outline.pdf import Attachment


def office_workbook(office: Office) -> Attachment:
    """Everything that was loaded or typed, so that whoever holds the report can compute it again.

    A report is handed on and published, so what concerns persons and no figure (NIP) stays behind.
    """
    name = f"data-{office.code}.xlsx"
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        export_office(office, path, personal=False)
        return Attachment(name, path.read_bytes(), f"Data {office.name}, dapat dimuat kembali")
