"""Tables without rules that only set things side by side: pairs, large figures, signatures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.outline import nodes as n
from reports.outline.markup import plain

from . import theme
from .fields import run
from .inline import Letters, runs
from .package import Package
from .styles import rule
from .xml import Element, mm, w

ASIDE = 56.0
"""Millimetres beside the large figures."""
_GREY = Letters(colour=theme.INK_2)


def _table(widths: list[float], rows: Iterable[Iterable[Element]], *borders: Element) -> Element:
    """`widths` in millimetres; every row keeps together."""
    sizes = [mm(width) for width in widths]
    properties = w(
        "tblPr",
        w("tblW", w=sum(sizes), type="dxa"),
        w("tblBorders", *borders) if borders else None,
        w("tblLayout", type="fixed"),
        w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=mm(3), type="dxa")),
        w("tblLook", val="0000"),
    )
    body = (w("tr", w("trPr", w("cantSplit")), *cells) for cells in rows)
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=size) for size in sizes)), *body)


def _cell(width: float, *paragraphs: Element, align: str = "top") -> Element:
    return w("tc", w("tcPr", w("tcW", w=mm(width), type="dxa"), w("vAlign", val=align)), *paragraphs)


def _line(style: str, *content: Element) -> Element:
    return w("p", w("pPr", w("pStyle", val=style)), *content)


# --- pairs ---


def legend(pairs: tuple[tuple[str, n.Text], ...], package: Package, room: float) -> Element:
    """The symbols of a formula and what they mean."""
    italic = Letters(italic=True)
    rows = ((runs(symbol, package, italic), runs(meaning, package)) for symbol, meaning in pairs)
    return _pairs(rows, 14, room, "IsiTabel")


def key_value(node: n.KeyValue, package: Package, room: float) -> Element:
    rows = ((run(label), (*run(": "), *runs(value, package))) for label, value in node.pairs)
    return _pairs(rows, 34, room, "Pihak")


def _pairs(
    rows: Iterable[tuple[Iterable[Element], Iterable[Element]]], first: float, room: float, style: str
) -> Element:
    widths = [first, room - first]
    return _table(
        widths,
        [
            [_cell(width, _line(style, *content)) for width, content in zip(widths, pair, strict=True)]
            for pair in rows
        ],
    )


# --- large figures ---


def headline(node: n.Headline, package: Package, room: float) -> Element:
    """The strip of large figures, as wide as each needs, with what stands beside them in the last place."""
    aside = [ASIDE] if node.aside else []
    needs = [max(len(plain(item.value)), len(item.label) / 2, 4) + 1 for item in node.items]
    widths = [(room - sum(aside)) * need / sum(needs) for need in needs] + aside
    columns = [tuple(_figure(item, package)) for item in node.items]
    if node.aside:
        columns.append((_line("IsiTabel", *runs(node.aside, package)),))
    cells = [_cell(width, *column) for width, column in zip(widths, columns, strict=True)]
    return _table(widths, [cells], rule("top", 12, theme.NAVY), rule("bottom", 4, theme.NAVY))


def _figure(item: n.HeadlineItem, package: Package) -> Iterator[Element]:
    yield _line("Kecil", *runs(item.label, package, _GREY))
    yield _line("AngkaBesar", *runs(item.value, package))
    if item.note:
        yield _line("IsiTabel", *runs(item.note, package, Letters(bold=True)))


# --- signatures ---


def signatures(node: n.SignatureBlock, package: Package, room: float) -> Element:
    """Two columns whatever the number of signatories, so that both names stand on one line."""
    pair = (node.left, node.right)
    half = room / 2
    titles = [_cell(half, *_titles(who), align="bottom") for who in pair]
    names = [_cell(half, *_name(who)) for who in pair]
    return _table([half, half], [titles, names])


def _titles(who: n.Signature | None) -> Iterator[Element]:
    lines = [text for text in (who.place_date, who.capacity, who.title) if text] if who else []
    yield _line("TandaTangan", *run("\n".join(lines)))
    yield w(
        "p",
        w(
            "pPr",
            w("pStyle", val="TandaTangan"),
            w("spacing", before=0, after=0, line=mm(24), lineRule="exact"),
        ),
    )


def _name(who: n.Signature | None) -> Iterator[Element]:
    if who is None:
        yield _line("TandaTangan")
        return
    yield _line("TandaTangan", *run(who.name, (("b", {}), ("u", {"val": "single"}))))
    if who.nip:
        yield _line("TandaTangan", *run(f"NIP {who.nip}"))
