"""One link, one annotation. WeasyPrint gives one to every element inside a link too, which PDF/UA refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pikepdf import Array, Name, Object, Page, Pdf


def single_links(pdf: Pdf) -> None:
    """Keeps the annotation of the link itself; what stands inside it becomes plain content of the link."""
    elements = dict(structure_parents(pdf))
    for page in pdf.pages:
        if "/Annots" in page.obj:
            _clean(page, elements)


def structure_parents(pdf: Pdf) -> Iterator[tuple[int, Object]]:
    """The parent tree: which structure element a page's content or an annotation belongs to."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for place in range(0, len(numbers), 2):
        yield int(numbers[place]), numbers[place + 1]


def _clean(page: Page, elements: Mapping[int, Object]) -> None:
    kept = Array()
    for annotation in page.obj.Annots:
        element = elements[int(annotation.StructParent)]
        if _is_link(element) and not _is_link(element.P):
            kept.append(annotation)
        else:
            _unlink(element)
    page.obj.Annots = kept


def _unlink(element: Object) -> None:
    """The element loses its reference to the annotation, and is no link any more."""
    element.K = Array([kid for kid in element.K if not _refers(kid)])
    if _is_link(element):
        element.S = Name.Span


def _is_link(element: Object) -> bool:
    return str(element.S) == "/Link"


def _refers(kid: object) -> bool:
    return isinstance(kid, Object) and kid.get("/Type") == Name.OBJR
