"""Formulas in Word's own mathematics (OMML), from the same pieces as the HTML."""

from __future__ import annotations

from indicators.achievement.drawing import Bracket, Letter, Line, Piece

from .theme import MATHS
from .xml import XML, Element, clean, m, w


def mathematics(line: Line) -> Element:
    """One line of mathematics, to stand in a paragraph."""
    return m("oMath", *(_piece(piece) for piece in line))


def _piece(piece: Piece) -> Element:
    if isinstance(piece, str):
        return _run(piece, m("nor"))
    if isinstance(piece, Letter):
        return _run(piece.name, m("sty", val="i"))
    if isinstance(piece, Bracket):
        return m("d", m("e", *(_piece(inner) for inner in piece.inside)))
    above, below = (tuple(_piece(inner) for inner in side) for side in (piece.above, piece.below))
    return m("f", m("num", *above), m("den", *below))


def _run(text: str, look: Element) -> Element:
    """Figures, signs and words stand upright as normal text; symbols are italic."""
    content = m("t", clean(text))
    content.set(f"{{{XML}}}space", "preserve")
    fonts = w("rPr", w("rFonts", ascii=MATHS, hAnsi=MATHS))
    return m("r", m("rPr", look), fonts, content)
