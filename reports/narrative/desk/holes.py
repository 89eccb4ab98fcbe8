"""What a passage still lacks, and where: live figures without a value, fields that are owed, what paper cannot bear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from indicators.achievement.achievement import Status
from reports.facts.figures import Figure
from reports.narrative.glyphs import told, unprintable
from reports.narrative.markdown import live_figures

from .fields import Field

WIDEST = 10
"""Columns of a table that an upright page still shows legibly."""
LONGEST = 400
"""Words of a paragraph that a reader still gets through."""

STATUS = {
    Status.MISSING: "belum berisi",
    Status.NOT_DUE: "belum jatuh tempo",
    Status.NOT_APPLICABLE: "tidak berlaku",
    Status.NOT_COMPUTED: "tidak dapat dihitung",
}
Register = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Hole:
    """`line` counts from 1; 0 where the field as a whole is meant. `grave` ones would print as an error."""

    field: Field
    line: int
    message: str
    grave: bool = False

    @property
    def place(self) -> str:
        return f"{self.field.label}, baris {self.line}" if self.line else self.field.label


def holes(fields: Iterable[Field], register: Register) -> tuple[Hole, ...]:
    return tuple(hole for field in fields for find in FINDERS for hole in find(field, register))


def _owed(field: Field, register: Register) -> Iterator[Hole]:
    if field.owed and not field.text:
        yield Hole(field, 0, field.owed, grave=True)


def _figures(field: Field, register: Register) -> Iterator[Hole]:
    for line, name in live_figures(field.text):
        figure = register.get(name)
        if figure is None:
            message = f"Angka {name} tidak dikenal. Cari namanya pada daftar angka, lalu ganti."
            yield Hole(field, line, message, grave=True)
        elif figure.value is None:
            why = f" {figure.reason}" if figure.reason else ""
            yield Hole(field, line, f"Angka {name} {STATUS.get(figure.status, 'belum berisi')}.{why}")


def _moved(field: Field, register: Register) -> Iterator[Hole]:
    if changes := field.moved:
        told = "; ".join(map(str, changes))
        yield Hole(field, 0, f"Datanya bergeser sejak kalimat ini ditulis: {told}. Baca lagi.", grave=True)


def _letters(field: Field, register: Register) -> Iterator[Hole]:
    for line, text in _lines(field):
        if signs := unprintable(text):
            yield Hole(field, line, told(signs))


def _tables(field: Field, register: Register) -> Iterator[Hole]:
    """The line under a table's head has one group of dashes per column."""
    for line, text in _lines(field):
        columns = [part for part in text.strip(" |").split("|") if part.strip()]
        if len(columns) > WIDEST and all(set(part.strip()) <= {"-", ":"} for part in columns):
            yield Hole(
                field,
                line,
                f"Tabel ini {len(columns)} kolom; halaman tegak memuat paling banyak {WIDEST} yang terbaca. "
                "Bagi menjadi beberapa tabel.",
            )


def _paragraphs(field: Field, register: Register) -> Iterator[Hole]:
    for line, text in _lines(field):
        if (count := len(text.split())) > LONGEST:
            yield Hole(field, line, f"Alinea ini {count} kata. Bagi menjadi beberapa alinea.")


def _lines(field: Field) -> Iterator[tuple[int, str]]:
    return enumerate(field.text.splitlines(), start=1)


FINDERS: tuple[Callable[[Field, Register], Iterator[Hole]], ...] = (
    _owed,
    _figures,
    _moved,
    _letters,
    _tables,
    _paragraphs,
)
