"""Page numbers are set last, when it is known how many pages come before: the characters of the foot's own font."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Name, Object, Page, Pdf, Stream, String, parse_content_stream

from .piece import POINTS, Piece, Printed

CHARACTERS = "0123456789ivxlcdm"
SAMPLE = Piece(
    "<!doctype html><html lang='id'><title>Angka</title><body></body></html>",
    f"@page{{@top-left{{content:none}} @top-right{{content:none;background:none}}"
    f'@bottom-right{{content:"{CHARACTERS}";width:150mm}}}}',
)
"""A page with every character that a page number can hold, in the foot's own style."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """The font in a file, its size, its colour, and of each character the code and the width."""

    font: Object
    size: float
    colour: str
    codes: dict[str, int]
    widths: dict[int, float]

    def stamp(self, label: str, right: float, baseline: float) -> bytes:
        """Content that sets a label so that it ends at `right`; the page's content leaves the y axis pointing down."""
        codes = [self.codes[character] for character in label]
        wide = sum(self.widths[code] for code in codes) * self.size / 1000
        text = "".join(f"{code:04x}" for code in codes)
        return (
            f"/Artifact <</Type /Pagination>> BDC q {POINTS} 0 0 {POINTS} 0 0 cm {self.colour} rg BT "
            f"1 0 0 -1 {right - wide:.3f} {baseline:.3f} Tm {FONT} {self.size} Tf <{text}> Tj ET Q EMC"
        ).encode()


FONT = "/Nomor"


def numerals(sample: Printed, target: Pdf) -> Numerals:
    """Takes the font of the sample page over into the file."""
    with Pdf.open(BytesIO(sample.pdf)) as pdf:
        page = pdf.pages[0]
        name, size, colour, codes = _shown(page)
        font = page.obj.Resources.Font[name]
        widths = dict(_widths(font.DescendantFonts[0].W))
        return Numerals(
            font=target.copy_foreign(font),
            size=size,
            colour=colour,
            codes=dict(zip(CHARACTERS, codes, strict=True)),
            widths=widths,
        )


def _shown(page: Page) -> tuple[str, float, str, list[int]]:
    """Font name, size, colour and character codes of the only text on the page."""
    name, size, colour = "", 0.0, "0 0 0"
    codes: list[int] = []
    for instruction in parse_content_stream(page, "Tf rg TJ"):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            name, size = str(operands[0]), float(operands[1])
        elif operator == "rg":
            colour = " ".join(str(float(part)) for part in operands)
        else:
            codes += _codes(operands[0])
    return name, size, colour, codes


def _codes(shown: Any) -> Iterator[int]:
    """Two bytes for each character; numbers between them only move the pen."""
    for part in shown:
        if isinstance(part, String):
            text = bytes(part)
            yield from (int.from_bytes(text[place : place + 2], "big") for place in range(0, len(text), 2))


def _widths(table: Any) -> Iterator[tuple[int, float]]:
    """The W array: runs of `first [w w w]`."""
    for place in range(0, len(table), 2):
        first = int(table[place])
        for offset, width in enumerate(table[place + 1]):
            yield first + offset, float(width)


def number_page(page: Page, content: bytes, numerals: Numerals, pdf: Pdf) -> None:
    """Adds a label to a page whose resources may be shared with others."""
    page.obj.Resources.Font[Name(FONT)] = numerals.font
    page.contents_add(Stream(pdf, content))
