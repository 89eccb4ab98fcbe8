"""A formula draws itself as pieces: fraction bars, symbols italic, figures upright. HTML here, Word in `reports`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from lkjip.numbers import format_number

from .formula import Formula, Negative, Node, Number, Operation, Symbol

INPUT_PLACES = 4
"""An input stands in a formula as it was typed; a mean of inputs with at most so many decimals."""

_SIGNS = {"+": "+", "-": "−", "*": "×"}
_WEAK = {"+", "-"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A symbol, set italic."""

    name: str


@dataclass(frozen=True, slots=True)
class Fraction:
    above: Line
    below: Line


@dataclass(frozen=True, slots=True)
class Bracket:
    """Round brackets as high as what they hold."""

    inside: Line


Piece = str | Letter | Fraction | Bracket
Line = tuple[Piece, ...]
"""One line of mathematics; plain strings stand upright."""


def draw(formula: Formula, values: Mapping[str, str] | None = None) -> Line:
    """The formula as pieces; with `values` (symbol → printed figure) in the year's numbers."""
    return _draw(formula.root, values)


def draw_html(formula: Formula, values: Mapping[str, str] | None = None) -> SafeString:
    """The formula as HTML, as `draw` would have it."""
    return line_html(draw(formula, values))


def line_html(line: Line) -> SafeString:
    return mark_safe(f'<span class="rumus">{_html(line)}</span>')


def _draw(node: Node, values: Mapping[str, str] | None) -> Line:
    if isinstance(node, Number):
        return (format_number(node.value),)
    if isinstance(node, Symbol):
        return (Letter(node.name),) if values is None else (values.get(node.name, "…"),)
    if isinstance(node, Negative):
        return ("−", *_bracketed(node.operand, values))
    if node.sign == "/":
        return (Fraction(_draw(node.left, values), _draw(node.right, values)),)
    left, right = _side(node, node.left, values), _side(node, node.right, values, right=True)
    return (*left, f" {_SIGNS[node.sign]} ", *right)


def _side(parent: Operation, child: Node, values: Mapping[str, str] | None, *, right: bool = False) -> Line:
    """Brackets only where leaving them out would change the meaning; fraction bars need none."""
    weaker = isinstance(child, Operation) and child.sign in _WEAK
    if weaker and (parent.sign == "*" or (right and parent.sign == "-")):
        return _bracketed(child, values)
    return _draw(child, values)


def _bracketed(node: Node, values: Mapping[str, str] | None) -> Line:
    drawn = _draw(node, values)
    return (Bracket(drawn),) if isinstance(node, Operation) and node.sign != "/" else drawn


def _html(line: Line) -> str:
    return "".join(_piece_html(piece) for piece in line)


def _piece_html(piece: Piece) -> str:
    if isinstance(piece, str):
        return escape(piece)
    if isinstance(piece, Letter):
        return f"<i>{escape(piece.name)}</i>"
    if isinstance(piece, Bracket):
        return f"({_html(piece.inside)})"
    above, below = _html(piece.above), _html(piece.below)
    return f'<span class="pecahan"><span class="atas">{above}</span><span class="bawah">{below}</span></span>'
