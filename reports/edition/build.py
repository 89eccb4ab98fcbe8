"""From facts to a file: the LKjIP in every form in which it is handed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from divisions.models import Office
from lkjip.files import ready_to_write, write_whole
from lkjip.moment import one_moment
from lkjip.periods import Period
from reports.chapters import document
from reports.facts.collect import collect_part
from reports.facts.year import YearFacts
from reports.origin.places import figure_address
from reports.outline import Numbered, number
from reports.outline.docx import render_docx
from reports.outline.html import render_document
from reports.outline.pdf import Attachment, render_pdf
from reports.outline.pdf.excerpt import render_excerpt
from reports.outline.pdf.parts import render_in_parts
from reports.outline.xlsx import render_xlsx

from .workbook import office_workbook
from .workshop import workshop

Progress = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What every renderer reads: the facts, the numbered tree of them, and the data that travel inside the PDF.

    All of one moment: no renderer asks the database.
    """

    facts: YearFacts
    tree: Numbered
    attachments: tuple[Attachment, ...] = ()


Renderer = Callable[[Report, Progress], bytes]


class UnknownForm(ValueError):
    """A file name whose ending no renderer knows; the message is an Indonesian sentence."""


class UnknownSection(ValueError):
    """A section that the report does not have; the message is an Indonesian sentence."""


def _pdf(report: Report, progress: Progress) -> bytes:
    """With the data that the report was made from inside, as the workbook that can be loaded again."""
    try:
        content = render_in_parts(report.tree, workshop(), partial(_piece_done, progress), report.attachments)
    except BrokenProcessPool:
        workshop().close()
        return render_pdf(report.tree, attachments=report.attachments)
    workshop().store.tidy()
    return content


def _piece_done(progress: Progress, done: int, total: int, title: str) -> None:
    progress(8 + round(87 * done / total), f"Menata {title} ({done} dari {total})")


def _html(report: Report) -> bytes:
    return render_document(report.tree, figure_url=figure_address(report.facts)).encode()


RENDERERS: Mapping[str, Renderer] = {
    ".pdf": _pdf,
    ".docx": lambda report, progress: render_docx(report.tree),
    ".xlsx": lambda report, progress: render_xlsx(report.tree, report.facts.register),
    ".html": lambda report, progress: _html(report),
}


def renderer(path: Path) -> Renderer:
    """The renderer for a file name, by its ending."""
    known = RENDERERS.get(path.suffix.lower())
    if known is None:
        endings = ", ".join(RENDERERS)
        raise UnknownForm(f"Akhiran {path.name} tidak dikenal. Pilih salah satu: {endings}.")
    return known


def report_of(office: Office, year: int, period: Period = Period.YEAR, *, data: bool = False) -> Report:
    """The whole report of January to the period's end; approved and locked months only. `data`: also the workbook."""
    with one_moment():
        facts = collect_part(office, year, period)
        attachments = (office_workbook(office),) if data else ()
    return Report(facts, number(document(facts)), attachments)


def numbered_report(office: Office, year: int, period: Period = Period.YEAR) -> Numbered:
    return report_of(office, year, period).tree


def build(
    office: Office,
    year: int,
    path: Path,
    progress: Progress = lambda percent, stage: None,
    period: Period = Period.YEAR,
) -> Report:
    """Writes the report to `path`, whole or not at all; its ending chooses the form."""
    render = renderer(path)
    ready_to_write(path)
    progress(2, "Mengumpulkan data")
    report = report_of(office, year, period, data=path.suffix.lower() == ".pdf")
    progress(8, "Menyusun halaman")
    write_whole(path, render(report, progress))
    return report


def build_section(office: Office, year: int, slug: str, path: Path, period: Period = Period.YEAR) -> None:
    """Writes one section of the report, an indicator or an objective, as a PDF of its own."""
    if path.suffix.lower() != ".pdf":
        raise UnknownForm("Satu bagian hanya dapat ditulis sebagai .pdf.")
    tree = report_of(office, year, period).tree
    try:
        content = render_excerpt(tree, slug)
    except KeyError as error:
        raise UnknownSection(
            f"Bagian {slug} tidak ada dalam laporan. Lihat namanya pada alamat bab di situs."
        ) from error
    write_whole(path, content)
