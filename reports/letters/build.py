"""From agreements to a file: PDF, DOCX or HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from divisions.models import Office
from indicators.agreement.models import Agreement
from lkjip.files import ready_to_write, write_whole
from reports.outline import Numbered
from reports.outline.docx import render_docx
from reports.outline.html import render_document
from reports.outline.pdf import render_pdf

from .document import numbered_letters

RENDERERS: Mapping[str, Callable[[Numbered], bytes]] = {
    "pdf": render_pdf,
    "docx": render_docx,
    "html": lambda numbered: render_document(numbered).encode(),
}
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


def render(office: Office, agreements: Sequence[Agreement], form: str) -> bytes:
    """KeyError for a form that is none of RENDERERS."""
    return RENDERERS[form](numbered_letters(office, agreements))


def write(office: Office, agreements: Sequence[Agreement], path: Path) -> None:
    """Writes the file, whole or not at all; its ending chooses the form."""
    ready_to_write(path)
    write_whole(path, render(office, agreements, path.suffix.lstrip(".").lower()))
