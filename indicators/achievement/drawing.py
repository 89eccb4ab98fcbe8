"""A formula draws itself: fraction bars as nested blocks, symbols italic, figures upright."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from lkjip.numbers import format_number

from .formula import Formula, Negative, Node, Number, Operation, Symbol

_SIGNS = {"+": "+", "-": "−", "*": "×"}
_WEAK = {"+", "-"}


def draw_html(formula: Formula, values: Mapping[str, str] | None = None) -> SafeString:
    """The formula as HTML; with `values` (symbol → printed figure) in the year's numbers."""
    return mark_safe(f'<span class="rumus">{_draw(formula.root, values)}</span>')


def _draw(node: Node, values: Mapping[str, str] | None) -> str:
    if isinstance(node, Number):
        return format_number(node.value)
    if isinstance(node, Symbol):
        return f"<i>{node.name}</i>" if values is None else escape(values.get(node.name, "…"))
    if isinstance(node, Negative):
        return f"−{_bracketed(node.operand, values)}"
    if node.sign == "/":
        return _fraction(node, values)
    left, right = _side(node, node.left, values), _side(node, node.right, values, right=True)
    return f"{left} {_SIGNS[node.sign]} {right}"


def _fraction(node: Operation, values: Mapping[str, str] | None) -> str:
    above, below = _draw(node.left, values), _draw(node.right, values)
    return f'<span class="pecahan"><span class="atas">{above}</span><span class="bawah">{below}</span></span>'


def _side(parent: Operation, child: Node, values: Mapping[str, str] | None, *, right: bool = False) -> str:
    """Brackets only where leaving them out would change the meaning; fraction bars need none."""
    weaker = isinstance(child, Operation) and child.sign in _WEAK
    if weaker and (parent.sign == "*" or (right and parent.sign == "-")):
        return _bracketed(child, values)
    return _draw(child, values)


def _bracketed(node: Node, values: Mapping[str, str] | None) -> str:
    drawn = _draw(node, values)
    return f"({drawn})" if isinstance(node, Operation) and node.sign != "/" else drawn
