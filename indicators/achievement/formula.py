"""Indicator formulas: numbers, component symbols, + - * / and brackets. Parsed by hand, never evaluated as code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

MAX_LENGTH, MAX_DEPTH = 500, 30

_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<symbol>[A-Z][0-9]?)(?![A-Za-z0-9_])|(?P<sign>[-+*/()]))"
)


class FormulaError(ValueError):
    """A formula that cannot be read; the message is an Indonesian sentence."""


class ZeroDivisorError(FormulaError):
    """A division by zero: no cases, so nothing can be computed."""


@dataclass(frozen=True, slots=True)
class Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Symbol:
    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    operand: Node


@dataclass(frozen=True, slots=True)
class Operation:
    sign: str
    left: Node
    right: Node


Node = Number | Symbol | Negative | Operation


@dataclass(frozen=True, slots=True)
class Formula:
    source: str
    root: Node
    symbols: frozenset[str]

    def evaluate(self, values: Mapping[str, Decimal]) -> Decimal:
        """The formula with each symbol's value, exact until the end: a third of three thirds is one.

        Raises ZeroDivisorError where a divisor is zero.
        """
        exact = _evaluate(self.root, values)
        return Decimal(exact.numerator) / Decimal(exact.denominator)


def parse(text: str, symbols: Collection[str] | None = None) -> Formula:
    """Reads a formula such as "(B - A) / B * 100"; with `symbols`, others are refused.

    Raises FormulaError with a sentence that names what cannot stand in a formula.
    """
    if len(text) > MAX_LENGTH:
        raise FormulaError(f"Rumus terlalu panjang: {len(text)} tanda, paling banyak {MAX_LENGTH}.")
    root, used = _Parser(text).parse()
    if not used:
        raise FormulaError("Rumus tidak memakai satu pun simbol komponen. Tulis misalnya A / B * 100.")
    if symbols is not None and (unknown := sorted(used - set(symbols))):
        raise FormulaError(
            f"Simbol {', '.join(unknown)} dalam rumus tidak ada pada komponen. "
            "Tambahkan komponennya atau perbaiki rumusnya."
        )
    return Formula(text, root, frozenset(used))


class _Parser:
    """Recursive descent over at most MAX_LENGTH signs and MAX_DEPTH brackets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
        self.position = 0
        self.depth = 0
        self.used: set[str] = set()

    def parse(self) -> tuple[Node, set[str]]:
        if not self.tokens:
            raise FormulaError("Rumus kosong. Tulis misalnya A / B * 100.")
        node = self.sum()
        if self.peek():
            raise self.misplaced()
        return node, self.used

    def peek(self) -> str:
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.position += 1
        return token

    def sum(self) -> Node:
        node = self.product()
        while self.peek() in {"+", "-"}:
            node = Operation(self.take(), node, self.product())
        return node

    def product(self) -> Node:
        node = self.factor()
        while self.peek() in {"*", "/"}:
            node = Operation(self.take(), node, self.factor())
        return node

    def factor(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise FormulaError(
                f"Kurung dalam rumus bersarang lebih dari {MAX_DEPTH} tingkat. Sederhanakan rumusnya."
            )
        node = self.atom()
        self.depth -= 1
        return node

    def atom(self) -> Node:
        token = self.take()
        if token == "-":
            return Negative(self.factor())
        if token == "(":
            return self.bracket()
        if token[:1].isdigit():
            return Number(Decimal(token))
        if token[:1].isalpha():
            self.used.add(token)
            return Symbol(token)
        expected = f"sebelum “{token}”" if token else "di akhir rumus"
        raise FormulaError(f"Angka atau simbol kurang {expected}.")

    def bracket(self) -> Node:
        node = self.sum()
        if self.peek() not in {")", ""}:
            raise self.misplaced()
        if self.take() != ")":
            raise FormulaError("Kurung buka tidak punya kurung tutup.")
        return node

    def misplaced(self) -> FormulaError:
        return FormulaError(f"Tanda “{self.peek()}” tidak pada tempatnya dalam rumus.")


def _tokens(text: str) -> Iterator[str]:
    position = 0
    bare = text.rstrip()
    while position < len(bare):
        match = _TOKEN.match(bare, position)
        if match is None:
            wrong = bare[position:].split()[0][:20]
            raise FormulaError(
                f"“{wrong}” tidak dapat dipakai dalam rumus. Pakai angka, simbol (A, B, …), + - * / dan kurung."
            )
        yield match.group().strip()
        position = match.end()


def _evaluate(node: Node, values: Mapping[str, Decimal]) -> Fraction:
    if isinstance(node, Number):
        return Fraction(node.value)
    if isinstance(node, Symbol):
        return Fraction(values[node.name])
    if isinstance(node, Negative):
        return -_evaluate(node.operand, values)
    left, right = _evaluate(node.left, values), _evaluate(node.right, values)
    return _apply(node.sign, left, right)


def _apply(sign: str, left: Fraction, right: Fraction) -> Fraction:
    if sign == "/":
        if right == 0:
            raise ZeroDivisorError("Pembagi rumus bernilai nol.")
        return left / right
    if sign == "*":
        return left * right
    return left + right if sign == "+" else left - right
