"""The parts of a document: frozen dataclasses without any rendering.

Sequences are tuples. Wherever a node takes `Text` it accepts a plain string, one inline node, or a tuple of
both: `("Realisasi ", Value("88%", "ikk/PAS-2.1/realisasi"), " pada ", CrossRef("tabel-rutan"))`.
The field `number` of sections, tables and figures is filled by `numbering.number`, never by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from indicators.achievement.drawing import Line

Layout = Literal["portrait", "landscape", "letter"]
Break = Literal["auto", "page"]
Align = Literal["left", "right", "center"]
Tone = Literal["", "good", "leaf", "amber", "clay", "brick", "grey", "muted"]
Sign = Literal[
    "",
    "full",
    "half",
    "crossed",
    "flag",
    "tick",
    "triangle",
    "stair5",
    "stair4",
    "stair3",
    "stair2",
    "stair1",
]
RowStyle = Literal["normal", "total", "group", "subhead"]


# --- inside a line ---


@dataclass(frozen=True, slots=True)
class Value:
    """A figure from the facts: its printed text and the register path that it came from."""

    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class CrossRef:
    """A link to a section, table or figure by slug; prints "Tabel 3.9", "Bab III.A", or `text` when given."""

    slug: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Strong:
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    text: str


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is already safe: SVG of a chart, a formula, cleaned Markdown."""

    html: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign and a word in a tone ("● Hijau"): readable in grey print too."""

    text: str
    tone: Tone = ""
    sign: Sign = ""


Inline = str | Value | CrossRef | Strong | Emphasis | Html | Mark
Text = Inline | tuple[Inline, ...]


# --- blocks ---


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    style: Literal["normal", "lead", "small", "center"] = "normal"


@dataclass(frozen=True, slots=True)
class Rich:
    """People's prose: safe HTML from Markdown, without headings."""

    html: str


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    items: tuple[Text, ...]
    style: Literal["1", "a"] = "1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `kind` "number" aligns right and does not wrap, "code" does not wrap, "head" heads the row.

    `width` is a percentage of the table (1-70, 0 = as the contents need); neighbours with the same `group`
    share a heading above their own.
    """

    title: Text = ""
    kind: Literal["text", "number", "code", "head"] = "text"
    align: Align | None = None
    width: int = 0
    group: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that needs more than its text. `source` is the register path of the figure in it."""

    text: Text = ""
    align: Align | None = None
    tone: Tone = ""
    sign: Sign = ""
    colspan: int = 1
    rowspan: int = 1
    source: str | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cells in column order; plain `Text` stands for `Cell(text)`. A single cell spans the whole row."""

    cells: tuple[Cell | Text, ...]
    style: RowStyle = "normal"


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Without caption it gets no number and stands in no list."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    slug: str = ""
    note: Text = ""
    column_numbers: bool = False
    wide: bool = False
    head: bool = True
    number: str = ""

    @property
    def short(self) -> bool:
        """So few rows stand on one page."""
        return len(self.rows) < 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing. `svg` is safe markup; `alt` is read aloud (its caption when empty).

    `drawn` tells line by line what is drawn: it stands below the picture on screen, where its figures lead on.
    """

    svg: str
    caption: str = ""
    slug: str = ""
    alt: str = ""
    note: Text = ""
    drawn: tuple[Text, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture from a JPEG file, `width` by `height` dots; `key` is what the site knows it by."""

    path: str
    caption: str
    alt: str
    width: int
    height: int
    slug: str = ""
    note: Text = ""
    key: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class FormulaBlock:
    """Lines of mathematics, as pieces of `indicators.achievement.drawing`, and the meaning of their symbols."""

    lines: tuple[Line, ...]
    legend: tuple[tuple[str, Text], ...] = ()
    source: str | None = None
    """Register path of the figure that the lines work out."""


@dataclass(frozen=True, slots=True)
class KeyValue:
    """Label and value pairs, set as "Nama : …"."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class HeadlineItem:
    label: str
    value: Text
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Headline:
    """The strip of large figures at the head of an indicator or a summary, with room for a small chart."""

    items: tuple[HeadlineItem, ...]
    aside: Text = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """One statement that must not be overlooked."""

    text: Text
    title: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two groups of blocks next to each other: usually a narrow table and its chart."""

    main: tuple[Block, ...]
    aside: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One signatory. Lines without text are left out; `place_date` reads "Pontianak, 05 Januari 2024"."""

    title: str
    name: str
    capacity: str = ""
    place_date: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    right: Signature
    left: Signature | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    ministry: str
    office: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


@dataclass(frozen=True, slots=True)
class Listing:
    """Place of a generated list: of contents, of tables or of figures."""

    kind: Literal["contents", "tables", "figures"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    `label` replaces the automatic number and takes no part in counting ("PAS-2.1"); `unnumbered` has neither.
    `short` is the title in the contents; `lead` is a line under the heading; `above` holds blocks before the
    heading (a letterhead). `layout` "landscape" and "letter" (no running header) start a new page; `keep`
    holds a short section together on one page.
    """

    slug: str
    title: str
    children: tuple[Block, ...] = ()
    label: str = ""
    short: str = ""
    lead: Text = ""
    above: tuple[Block, ...] = ()
    unnumbered: bool = False
    listed: bool = True
    layout: Layout = "portrait"
    break_before: Break = "auto"
    keep: bool = False
    number: str = ""


Block = (
    Paragraph
    | Rich
    | BulletList
    | NumberedList
    | Table
    | Figure
    | Photo
    | FormulaBlock
    | KeyValue
    | Headline
    | Callout
    | SideBySide
    | SignatureBlock
    | Letterhead
    | PageBreak
    | Listing
    | Section
)


# --- the whole ---


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `svg` (595.3 x 504.6 units, on a dark ground) and `emblem` are safe markup."""

    ministry: str
    office: str
    year: str
    lines: tuple[str, ...] = ()
    svg: str = ""
    emblem: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report. `header` and `footer` stand at the left of every page's head and foot."""

    title: str
    cover: Cover | None = None
    subtitle: str = ""
    language: str = "id"
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    header: str = ""
    footer: str = ""
    front: tuple[Section, ...] = ()
    chapters: tuple[Section, ...] = ()
    annexes: tuple[Section, ...] = ()
    contents_depth: int = field(default=3)


def standard_listings() -> tuple[Section, Section, Section]:
    """Contents, list of tables and list of figures, to be put among `Document.front`."""
    return (
        Section("daftar-isi", "Daftar Isi", (Listing("contents"),)),
        Section("daftar-tabel", "Daftar Tabel", (Listing("tables"),)),
        Section("daftar-gambar", "Daftar Gambar", (Listing("figures"),)),
    )
