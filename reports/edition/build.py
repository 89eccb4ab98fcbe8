"""From facts to a file: the LKjIP as PDF or as one HTML page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from divisions.models import Office
from reports.chapters import document
from reports.facts.collect import collect
from reports.outline import Numbered, number
from reports.outline.html import render_document
from reports.outline.pdf import render_pdf

Progress = Callable[[int, str], None]


def numbered_report(office: Office, year: int) -> Numbered:
    """The whole report as a numbered tree; approved and locked months only."""
    return number(document(collect(office, year)))


def build(office: Office, year: int, path: Path, progress: Progress = lambda percent, stage: None) -> None:
    """Writes the report to `path` (.pdf or .html), whole or not at all."""
    progress(2, "Mengumpulkan data")
    tree = numbered_report(office, year)
    progress(8, "Menyusun halaman")
    if path.suffix == ".html":
        content = render_document(tree).encode()
    else:
        content = render_pdf(tree, lambda step, page: progress(*_share(step, page)))
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(path.suffix + ".sebagian")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _share(step: str, page: int) -> tuple[int, str]:
    """How far along a page is; the number of pages is not known before the end, so it nears 95% slowly."""
    return 8 + round(87 * page / (page + 60)), f"Menyusun halaman {page}" if page else "Menyusun halaman"
