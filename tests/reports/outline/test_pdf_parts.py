"""The document in parts is the plain one, page by page; and what was printed once is not printed again."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from reports.outline import Numbered, number
from reports.outline import nodes as n
from reports.outline.pdf import render_pdf
from reports.outline.pdf.cut import pieces
from reports.outline.pdf.excerpt import render_excerpt
from reports.outline.pdf.parts import render_in_parts
from reports.outline.pdf.piece import Piece, Printed
from reports.outline.pdf.press import press
from reports.outline.pdf.store import Store
from tests.reports.outline_sample import sample
from tests.reports.paper import Paper


class Printer:
    """Prints in this process, keeps in a store, and remembers what it had to print."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        self.printed: list[Piece] = []

    def print(self, pieces: Sequence[Piece], done: Callable[[int], None]) -> list[Printed]:
        return [self._one(index, piece, done) for index, piece in enumerate(pieces)]

    def _one(self, index: int, piece: Piece, done: Callable[[int], None]) -> Printed:
        key = self.store.key(piece)
        found = self.store.get(key)
        if found is None:
            self.printed.append(piece)
            found = press(piece)
            self.store.put(key, found)
        done(index)
        return found


@pytest.fixture(scope="module")
def numbered() -> Numbered:
    return number(sample())


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Printer:
    return Printer(tmp_path_factory.mktemp("cetakan"))


@pytest.fixture(scope="module")
def joined(numbered: Numbered, printer: Printer) -> bytes:
    return render_in_parts(numbered, printer)


@pytest.fixture(scope="module")
def parts(joined: bytes) -> PdfReader:
    return PdfReader(BytesIO(joined))


@pytest.fixture(scope="module")
def plain(numbered: Numbered) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(numbered)))


def words(page: Any) -> list[str]:
    """Sorted, because the page number is written last where the plain way writes it among the rest."""
    return sorted(page.extract_text().split())


def test_every_page_says_what_the_plain_one_says(parts: PdfReader, plain: PdfReader) -> None:
    assert len(parts.pages) == len(plain.pages)
    for mine, other in zip(parts.pages, plain.pages, strict=True):
        assert words(mine) == words(other)
        assert mine.mediabox == other.mediabox


def test_pages_are_labelled_and_numbered_as_in_the_plain_one(parts: PdfReader, plain: PdfReader) -> None:
    mine, other = Paper(parts), Paper(plain)
    assert mine.labels == other.labels
    assert mine.printed_numbers == other.printed_numbers == other.labels[1:]


def test_bookmarks_lists_and_links_lead_to_the_same_places(
    parts: PdfReader, plain: PdfReader, numbered: Numbered
) -> None:
    assert Paper(parts).bookmarks == Paper(plain).bookmarks
    assert Paper(parts).wrong_entries(numbered) == []
    assert destinations(parts) == destinations(plain)
    assert links(parts) == links(plain)


def destinations(pdf: PdfReader) -> dict[str, tuple[int | None, int, int]]:
    return {
        name: (pdf.get_destination_page_number(place), round(place.left or 0), round(place.top or 0))
        for name, place in pdf.named_destinations.items()
    }


def links(pdf: PdfReader) -> list[tuple[int, str]]:
    return [
        (index, str(note.get_object()["/Dest"]))
        for index, page in enumerate(pdf.pages)
        for note in page.get("/Annots", ())
    ]


def test_the_structure_is_one_tree_in_reading_order(joined: bytes, numbered: Numbered) -> None:
    with (
        pikepdf.open(BytesIO(joined)) as pdf,
        pikepdf.open(BytesIO(render_pdf(numbered))) as other,
    ):
        assert structure(pdf) == structure(other)
        keys = [int(key) for key in list(pdf.Root.StructTreeRoot.ParentTree.Nums)[::2]]
        assert keys == sorted(set(keys))
        assert {int(page.obj.StructParents) for page in pdf.pages} <= set(keys)


def structure(pdf: pikepdf.Pdf) -> list[str]:
    """Headings, tables and figures in order; how deep they are nested differs where a chapter was cut."""
    wanted = {"/H1", "/H2", "/H3", "/H4", "/H5", "/Table", "/Figure", "/Caption", "/Link"}
    found: list[str] = []

    def walk(element: Any) -> None:
        for kid in element.K if isinstance(element.get("/K"), pikepdf.Array) else ():
            if isinstance(kid, pikepdf.Object) and kid.get("/Type") == "/StructElem":
                if str(kid.S) in wanted:
                    found.append(str(kid.S))
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def test_what_was_printed_is_not_printed_again(joined: bytes, numbered: Numbered, printer: Printer) -> None:
    printer.printed.clear()
    assert len(PdfReader(BytesIO(render_in_parts(numbered, printer))).pages) > 10
    assert printer.printed == []


def test_a_changed_word_prints_its_own_piece_only(joined: bytes, printer: Printer) -> None:
    document = sample()
    last = replace(
        document.chapters[-1],
        children=(
            n.Section(
                "kesimpulan", "Kesimpulan", (n.Paragraph("Kata lain."), n.PageBreak(), n.Paragraph("x"))
            ),
        ),
    )
    printer.printed.clear()
    render_in_parts(number(replace(document, chapters=(*document.chapters[:-1], last))), printer)
    assert len(printer.printed) == 1
    assert "Kata lain." in printer.printed[0].html


def test_progress_counts_every_piece_by_its_chapter(numbered: Numbered, printer: Printer) -> None:
    told: list[tuple[int, int, str]] = []
    render_in_parts(numbered, printer, lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1]
    assert {"Sampul", "Daftar Isi", "Bab III Akuntabilitas Kinerja"} <= {title for _, _, title in told}


def test_a_damaged_piece_is_printed_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    piece = Piece("<!doctype html><html lang='id'><title>x</title><p>Halo</p></html>", "")
    store.put(store.key(piece), press(piece))
    assert store.get(store.key(piece)) is not None
    next(tmp_path.glob("*/*")).write_bytes(b"rusak")
    assert store.get(store.key(piece)) is None
    assert store.get(store.key(replace(piece, css="p{color:red}"))) is None


def test_the_store_forgets_the_oldest_when_it_grows_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    for name in ("lama", "baru"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_bytes(b"x" * 10)

    os.utime(tmp_path / "lama" / "lama", (1_000_000_000, 1_000_000_000))
    monkeypatch.setattr("reports.outline.pdf.store.MOST_BYTES", 15)
    store.tidy()
    assert [path.name for path in tmp_path.glob("*/*")] == ["baru"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<section class="bab"><h1>A</h1>x</section>', ['<section class="bab"><h1>A</h1>x</section>']),
        (
            '<section class="bab"><h1>A</h1><section class="baru"><h2>B</h2></section></section>',
            [
                '<section class="bab"><h1>A</h1></section>',
                '<section class="bab"><section class="baru"><h2>B</h2></section></section>',
            ],
        ),
        (
            '<section class="bab"><section><section class="lanskap">t</section>u</section></section>',
            [
                '<section class="bab"><section><section class="lanskap">t</section></section></section>',
                '<section class="bab"><section>u</section></section>',
            ],
        ),
        (
            '<section class="bab"><section><section class="lanskap">t</section></section>'
            "<section>u</section></section>",
            [
                '<section class="bab"><section><section class="lanskap">t</section></section></section>',
                '<section class="bab"><section>u</section></section>',
            ],
        ),
        (
            '<section class="bab"><section class="lanskap">t</section></section>',
            ['<section class="bab"><section class="lanskap">t</section></section>'],
        ),
    ],
)
def test_a_chapter_is_cut_where_a_page_begins_anyway(html: str, expected: list[str]) -> None:
    assert list(pieces(html)) == expected


def test_one_section_alone_keeps_its_numbers(numbered: Numbered) -> None:
    pdf = PdfReader(BytesIO(render_excerpt(numbered, "ikk-pas-2.2")))
    text = pdf.pages[0].extract_text()
    assert "PAS-2.2" in text
    assert "Tabel 3.4" in text
    assert "Tabel 3.1 " not in text
    assert pdf.metadata is not None
    assert pdf.metadata.title == "PAS-2.2 Persentase menurunnya tahanan yang melewati masa penahanan"
    with pytest.raises(KeyError):
        render_excerpt(numbered, "tidak-ada")
