"""Joins printed pieces into one tagged file: one structure tree, one set of names, one outline, pages numbered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from .links import structure_parents
from .numerals import number_page, numerals
from .piece import Bookmark, Printed


def join(pieces: Sequence[Printed], labels: Sequence[str], sample: Printed) -> Pdf:
    """`labels` holds each page's printed number; `sample` the page with the characters for them."""
    out = Pdf.open(BytesIO(pieces[0].pdf))
    next_parent = _shift_parents(out, 0)
    sources = [Pdf.open(BytesIO(piece.pdf)) for piece in pieces[1:]]
    for source in sources:
        next_parent = _shift_parents(source, next_parent)
        out.add_pages_from(source)
        _graft(out, source)
    out.Root.StructTreeRoot.ParentTreeNextKey = next_parent
    _number(out, pieces, labels, sample)
    _name_places(out, pieces)
    _outline(out, pieces)
    for source in sources:
        source.close()
    return out


def _shift_parents(pdf: Pdf, start: int) -> int:
    """Keys of the parent tree must be unique in the whole file; returns the first free one."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for place in range(0, len(numbers), 2):
        numbers[place] = int(numbers[place]) + start
    for page in pdf.pages:
        if "/StructParents" in page.obj:
            page.obj.StructParents = int(page.obj.StructParents) + start
        for annotation in page.obj.get("/Annots", ()):
            annotation.StructParent = int(annotation.StructParent) + start
    return max((key for key, _ in structure_parents(pdf)), default=start - 1) + 1


def _graft(out: Pdf, source: Pdf) -> None:
    """The source's structure becomes a part of the document; its pages are in the file already."""
    tree = source.Root.StructTreeRoot
    tree = out.copy_foreign(tree if tree.is_indirect else source.make_indirect(tree))
    document = out.Root.StructTreeRoot.K[0]
    for element in tree.K[0].K:
        element.P = document
        document.K.append(element)
    out.Root.StructTreeRoot.ParentTree.Nums.extend(tree.ParentTree.Nums)


def _number(out: Pdf, pieces: Iterable[Printed], labels: Sequence[str], sample: Printed) -> None:
    font = numerals(sample, out)
    frames = [frame for piece in pieces for frame in piece.pages]
    for page, frame, label in zip(out.pages, frames, labels, strict=True):
        if frame.number and label:
            number_page(page, font.stamp(label, *frame.number), font, out)


def _name_places(out: Pdf, pieces: Iterable[Printed]) -> None:
    """Names sorted by their bytes, as a name tree wants them; the first of equal names counts."""
    places: dict[str, Array] = {}
    for first, piece in _with_first_page(pieces):
        for name, (page, x, y) in piece.anchors.items():
            places.setdefault(name, _place(out, first + page, x, y))
    names = Array()
    for name in sorted(places, key=str.encode):
        names.append(String(name))
        names.append(places[name])
    out.Root.Names = Dictionary(Dests=Dictionary(Names=names))


def _place(out: Pdf, page: int, x: float, y: float) -> Array:
    return Array([out.pages[page].obj, Name.XYZ, round(x, 3), round(y, 3), 0])


def _outline(out: Pdf, pieces: Iterable[Printed]) -> None:
    with out.open_outline() as outline:
        outline.root.clear()
        open_items: list[tuple[int, list[OutlineItem]]] = [(0, outline.root)]
        for first, piece in _with_first_page(pieces):
            for bookmark in piece.bookmarks:
                item = _item(out, first, bookmark)
                while open_items[-1][0] >= bookmark.level:
                    open_items.pop()
                open_items[-1][1].append(item)
                open_items.append((bookmark.level, item.children))


def _item(out: Pdf, first: int, bookmark: Bookmark) -> OutlineItem:
    item = OutlineItem(bookmark.label, _place(out, first + bookmark.page, bookmark.x, bookmark.y))
    item.is_closed = bookmark.closed
    return item


def _with_first_page(pieces: Iterable[Printed]):
    first = 0
    for piece in pieces:
        yield first, piece
        first += len(piece.pages)
