"""The document's own styles. Built-in names are Word's English ones, which Word shows in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import theme
from .xml import Element, mm, on, pt, w

UNLISTED = "JudulTanpaDaftar"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: sizes and spacing in points, `line` as a multiple, indents in millimetres."""

    name: str
    based: str = "Normal"
    size: float = 0
    font: str = ""
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    line: float = 0
    left: float = 0
    hanging: float = 0
    align: str = ""
    keep_next: bool = False
    level: int | None = None
    page_break: bool = False
    next: str = ""
    tabs: tuple[float, ...] = ()
    """Positions in millimetres; the last one aligns right."""


def _heading(level: int, size: float, before: float, after: float, *, top: bool = False) -> Style:
    return Style(
        f"heading {level}",
        size=size,
        font=theme.TITLES,
        bold=True,
        before=before,
        after=after,
        line=1.2,
        keep_next=True,
        level=level,
        page_break=top,
        next="BodyText",
    )


STYLES: dict[str, Style] = {
    "BodyText": Style("Body Text", after=6),
    "Heading1": _heading(1, 20, 0, 16, top=True),
    "Heading2": _heading(2, 15, 20, 6),
    "Heading3": _heading(3, 13, 16, 5),
    "Heading4": _heading(4, 11.5, 14, 4),
    "Heading5": _heading(5, 10.5, 11, 3),
    "Heading6": _heading(6, 10.5, 9, 3),
    "Pembuka": Style("Pembuka", "BodyText", size=12, after=9),
    "Kecil": Style("Kecil", "BodyText", size=8.8, colour=theme.INK_2),
    "Tengah": Style("Tengah", "BodyText", align="center"),
    "Kutipan": Style("Kutipan", "BodyText", italic=True, left=6),
    "Sorot": Style("Sorot", "BodyText", before=6, after=9, left=4),
    "AnakJudul": Style("Anak Judul", "BodyText", colour=theme.INK_2, after=8, keep_next=True),
    "Surat": Style("Surat", "BodyText", size=11.5, after=10, line=1.23),
    "Pihak": Style("Pihak", size=11, line=1.1),
    "Butir": Style("List Paragraph", "BodyText", after=3),
    "Rumus": Style("Rumus", "BodyText", size=11.5, left=6, after=5),
    "Caption": Style("caption", size=8.8, colour=theme.INK_2, before=3, after=10, line=1.05, next="BodyText"),
    "Catatan": Style("Catatan", size=8.4, colour=theme.INK_3, after=10, line=1.05),
    "Gambar": Style("Gambar", before=6, keep_next=True),
    "IsiTabel": Style("Isi Tabel", size=9.4, line=1.03),
    "KepalaTabel": Style("Kepala Tabel", "IsiTabel", bold=True, keep_next=True),
    "IsiTabelRapat": Style("Isi Tabel Rapat", size=8, line=0.9),
    "KepalaTabelRapat": Style("Kepala Tabel Rapat", "IsiTabelRapat", bold=True, keep_next=True),
    "AngkaBesar": Style("Angka Besar", size=17, font=theme.TITLES, bold=True, line=1.0),
    "Kop": Style("Kop", size=12.5, font=theme.TITLES, bold=True, align="center", line=1.15),
    "KopAlamat": Style("Kop Alamat", size=9.2, align="center", after=26, line=1.2),
    "TandaTangan": Style("Tanda Tangan", size=11, align="center", keep_next=True, line=1.2),
    "Header": Style("header", size=8, bold=True, colour=theme.INK_2, tabs=(160,)),
    "Footer": Style("footer", size=8, colour=theme.INK_3, tabs=(160,)),
    "TOC1": Style(
        "toc 1", size=10.5, font=theme.TITLES, bold=True, before=9, after=2, left=0, tabs=(22, 160)
    ),
    "TOC2": Style("toc 2", left=12, hanging=6, tabs=(12, 160)),
    "TOC3": Style("toc 3", size=9.6, colour=theme.INK_2, left=18, hanging=6, tabs=(18, 160)),
    "TOC4": Style("toc 4", size=9.2, colour=theme.INK_2, left=34, hanging=12, tabs=(34, 160)),
    "TableofFigures": Style("table of figures", size=9.2, after=2, left=20, hanging=20, tabs=(160,)),
    "SampulJudul": Style("Title", size=31, font=theme.TITLES, bold=True, colour=theme.NAVY, line=1.05),
    "SampulInstansi": Style(
        "Sampul Instansi", size=13, font=theme.TITLES, bold=True, colour="FFFFFF", line=1.2
    ),
    "SampulKeterangan": Style("Sampul Keterangan", size=10, colour=theme.INK_2, line=1.2),
}


def styles(language: str) -> Iterator[Element]:
    """What `w:styles` holds: defaults, the paragraph styles, and the table style."""
    yield _defaults(language)
    yield w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal")
    yield w("style", w("name", val="Default Paragraph Font"), type="character", default=1, styleId="Biasa")
    for identifier, style in STYLES.items():
        yield _paragraph_style(identifier, style)
    for level in range(1, 7):
        yield _unlisted(level)
    yield from _table_styles()


def unlisted(level: int) -> str:
    """A heading that looks like its level and stays out of the table of contents."""
    return f"{UNLISTED}{level}"


def _unlisted(level: int) -> Element:
    based = f"Heading{level}"
    return w(
        "style",
        w("name", val=f"Judul {level} Tanpa Daftar"),
        w("basedOn", val=based),
        w("next", val="BodyText"),
        w("qFormat"),
        type="paragraph",
        customStyle=1,
        styleId=unlisted(level),
    )


def _defaults(language: str) -> Element:
    letters = w(
        "rPr",
        _fonts(theme.TEXT),
        w("color", val=theme.INK),
        w("sz", val=21),
        w("szCs", val=21),
        w("lang", val=_locale(language), eastAsia=_locale(language), bidi="ar-SA"),
    )
    spacing = w("pPr", w("spacing", before=0, after=0, line=278, lineRule="auto"))
    return w("docDefaults", w("rPrDefault", letters), w("pPrDefault", spacing))


def _locale(language: str) -> str:
    return {"id": "id-ID"}.get(language, language)


def _fonts(name: str) -> Element:
    return w("rFonts", ascii=name, hAnsi=name, cs=name, eastAsia=name)


def _paragraph_style(identifier: str, style: Style) -> Element:
    built_in = style.name == style.name.lower() or identifier in _BUILT_IN
    custom: dict[str, str | int] = {} if built_in else {"customStyle": 1}
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.based),
        w("next", val=style.next) if style.next else None,
        w("uiPriority", val=39) if identifier.startswith("TOC") else None,
        w("qFormat"),
        _spacing(style),
        _letters(style),
        type="paragraph",
        styleId=identifier,
        **custom,
    )


_BUILT_IN = {"BodyText", "Butir", "SampulJudul"}


def _spacing(style: Style) -> Element:
    """Paragraph properties in the order that the schema asks for."""
    line: dict[str, str | int] = {"line": round(style.line * 240), "lineRule": "auto"} if style.line else {}
    return w(
        "pPr",
        on("keepNext", style.keep_next),
        on("keepLines", style.level is not None),
        on("pageBreakBefore", style.page_break),
        _tabs(style.tabs) if style.tabs else None,
        w("spacing", before=pt(style.before), after=pt(style.after), **line),
        w("ind", left=mm(style.left), hanging=mm(style.hanging)) if style.left or style.hanging else None,
        w("jc", val=style.align) if style.align else None,
        w("outlineLvl", val=style.level - 1) if style.level else None,
    )


def _tabs(positions: tuple[float, ...]) -> Element:
    kinds = ["left"] * (len(positions) - 1) + ["right"]
    return w("tabs", *(w("tab", val=kind, pos=mm(at)) for kind, at in zip(kinds, positions, strict=True)))


def _letters(style: Style) -> Element:
    return w(
        "rPr",
        _fonts(style.font) if style.font else None,
        on("b", style.bold),
        on("i", style.italic),
        w("color", val=style.colour) if style.colour else None,
        w("sz", val=round(style.size * 2)) if style.size else None,
        w("szCs", val=round(style.size * 2)) if style.size else None,
    )


def _table_styles() -> Iterator[Element]:
    margins = w(
        "tblCellMar",
        w("top", w=pt(2.6), type="dxa"),
        w("left", w=mm(1.9), type="dxa"),
        w("bottom", w=pt(2.6), type="dxa"),
        w("right", w=mm(1.9), type="dxa"),
    )
    yield w(
        "style",
        w("name", val="Normal Table"),
        w("tblPr", w("tblInd", w=0, type="dxa")),
        type="table",
        default=1,
        styleId="TableNormal",
    )
    lines = w("tblBorders", rule("bottom", 3), rule("insideH", 3))
    yield w(
        "style",
        w("name", val="Tabel Laporan"),
        w("basedOn", val="TableNormal"),
        w("tblPr", lines, margins),
        type="table",
        customStyle=1,
        styleId="TabelLaporan",
    )


def rule(side: str, eighths: int, colour: str = theme.LINE, kind: str = "single", space: int = 0) -> Element:
    """A line on one side: its width in eighths of a point, its distance from the text in points."""
    return w(side, val=kind, sz=eighths, space=space, color=colour)
