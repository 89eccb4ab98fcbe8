"""What one agreement says differently from another: the same list for versions, for two savers and for next year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip.numbers import format_rupiah
from lkjip.periods import format_date

from .content import Content, Line, Money

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Difference:
    """`subject` says which row, `what` which part of it. An added row has no `before`, a removed one no `after`."""

    subject: str
    what: str
    before: str
    after: str
    code: str = ""

    @property
    def sentence(self) -> str:
        return f"{self.label}: {self.change}"

    @property
    def label(self) -> str:
        return f"{self.subject}, {self.what}"

    @property
    def change(self) -> str:
        return f"{self.before or NOTHING} menjadi {self.after or NOTHING}"

    def told(self) -> dict[str, str]:
        """As events keep it."""
        return {"kunci": self.subject, "kolom": self.what, "lama": self.before, "baru": self.after}


def compare(old: Content, new: Content) -> tuple[Difference, ...]:
    """Every difference in the order of the document: parties, place, date, annex, budget."""
    return (*_heads(old, new), *_lines(old, new), *_budget(old, new))


def _heads(old: Content, new: Content) -> Iterator[Difference]:
    cells = (
        ("Pihak pertama", "jabatan", old.first_party, new.first_party),
        ("Pihak kedua", "jabatan", old.second_party, new.second_party),
        ("Penandatanganan", "tempat", old.place, new.place),
        ("Penandatanganan", "tanggal", format_date(old.date), format_date(new.date)),
    )
    for subject, what, before, after in cells:
        if before != after:
            yield Difference(subject, what, before, after)


def _lines(old: Content, new: Content) -> Iterator[Difference]:
    before = {line.key: line for line in old.lines}
    after = {line.key: line for line in new.lines}
    for key in dict.fromkeys((*before, *after)):
        yield from _line(before.get(key), after.get(key))


def _line(old: Line | None, new: Line | None) -> Iterator[Difference]:
    line = new or old
    assert line is not None
    if old is None or new is None:
        yield Difference(line.label, "target", *_one_sided(old, new), code=line.code)
        return
    cells = (
        ("sasaran", old.objective, new.objective),
        ("indikator", old.indicator, new.indicator),
        ("target", old.text, new.text),
    )
    for what, before, after in cells:
        if before != after:
            yield Difference(line.label, what, before, after, code=line.code)


def _one_sided(old: Line | None, new: Line | None) -> tuple[str, str]:
    if old is None:
        return "tidak ada", (new and new.text) or "baru, target belum ada"
    return old.text, "tidak ada lagi"


def _budget(old: Content, new: Content) -> Iterator[Difference]:
    before = {(m.programme, m.activity): m for m in old.money}
    after = {(m.programme, m.activity): m for m in new.money}
    for key in dict.fromkeys((*before, *after)):
        first, second = before.get(key), after.get(key)
        texts = _amount(first), _amount(second)
        if texts[0] != texts[1]:
            yield Difference(key[1] or key[0], "anggaran", *texts)


def _amount(money: Money | None) -> str:
    return "tidak ada" if money is None else format_rupiah(money.amount)
