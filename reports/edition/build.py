"""From facts to a file: the LKjIP in every form in which it is handed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from divisions.models import Office
from reports.chapters import document
from reports.facts.collect import collect
from reports.outline import Numbered, number
from reports.outline.docx import render_docx
from reports.outline.html import render_document
from reports.outline.pdf import render_pdf

Progress = Callable[[int, str], None]
Renderer = Callable[[Numbered, Progress], bytes]


class UnknownForm(ValueError):
    """A file name whose ending no renderer knows; the message is an Indonesian sentence."""


def _pdf(tree: Numbered, progress: Progress) -> bytes:
    return render_pdf(tree, lambda step, page: progress(*_share(step, page)))


RENDERERS: Mapping[str, Renderer] = {
    ".pdf": _pdf,
    ".docx": lambda tree, progress: render_docx(tree),
    ".html": lambda tree, progress: render_document(tree).encode(),
}


def renderer(path: Path) -> Renderer:
    """The renderer for a file name, by its ending."""
    known = RENDERERS.get(path.suffix.lower())
    if known is None:
        endings = ", ".join(RENDERERS)
        raise UnknownForm(f"Akhiran {path.name} tidak dikenal. Pilih salah satu: {endings}.")
    return known


def numbered_report(office: Office, year: int) -> Numbered:
    """The whole report as a numbered tree; approved and locked months only."""
    return number(document(collect(office, year)))


def build(office: Office, year: int, path: Path, progress: Progress = lambda percent, stage: None) -> None:
    """Writes the report to `path`, whole or not at all; its ending chooses the form."""
    render = renderer(path)
    progress(2, "Mengumpulkan data")
    tree = numbered_report(office, year)
    progress(8, "Menyusun halaman")
    content = render(tree, progress)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(path.suffix + ".sebagian")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _share(step: str, page: int) -> tuple[int, str]:
    """How far along a page is; the number of pages is not known before the end, so it nears 95% slowly."""
    return 8 + round(87 * page / (page + 60)), f"Menyusun halaman {page}" if page else "Menyusun halaman"
