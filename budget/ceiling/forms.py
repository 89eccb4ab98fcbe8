"""Typing a satker's DIPA: the first document and its revisions, each with number, date and amounts by type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms

from budget.intake.rupiah import RupiahField
from budget.intake.typed import Typed
from budget.intake.typed_rows import Line, RowsForm
from divisions.models import WorkUnit
from lkjip.forms import DayField, WholeField
from lkjip.numbers import format_rupiah
from lkjip.periods import format_date

from .documents import TOTAL, Issue, in_force
from .models import SpendingType

COLUMNS: tuple[tuple[str, str], ...] = (*SpendingType.choices, (TOTAL, "jumlah"))
NEW_ROWS = 2
MOST = 999


@dataclass
class Document:
    """What one row says. `number` None: a new document whose number is typed."""

    row: str
    number: int | None = None
    date: dt.date | None = None
    amounts: dict[str, int] = field(default_factory=dict)

    def name(self, kind: str) -> str:
        return f"{self.row}-{kind or 'jumlah'}"

    @property
    def date_name(self) -> str:
        return f"{self.row}-tanggal"

    @property
    def number_name(self) -> str:
        return f"{self.row}-nomor"


class DipaForm(RowsForm):
    target = "revisi"

    def __init__(self, unit: WorkUnit, issues: Sequence[Issue], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit = unit
        self._documents = [*_held(issues), *(Document(f"baru{extra}") for extra in range(1, NEW_ROWS + 1))]
        for document in self._documents:
            self.add(*self._row(document))

    def _row(self, document: Document) -> tuple[Line, dict[str, forms.Field]]:
        title = _title(document.number)
        new: dict[str, forms.Field] = {}
        if document.number is None:
            new[document.number_name] = WholeField(
                label="Nomor revisi baru", required=False, min_value=0, max_value=MOST, widget=_text("num")
            )
        day = DayField(label=f"Tanggal {title}", required=False, initial=document.date)
        day.widget.attrs["class"] = "form-control"
        new[document.date_name] = day
        for kind, label in COLUMNS:
            new[document.name(kind)] = RupiahField(
                label=f"Pagu {title}, {label}", initial=document.amounts.get(kind)
            )
        return Line(title if document.number is not None else "", {}, tuple(new)), new

    @property
    def keys(self) -> Sequence[dict[str, Any]]:
        """Whoever adds a document meanwhile changes them too."""
        numbers = [document.number for document in self._documents if document.number is not None]
        return [self._key(number, kind) for number in numbers for kind, _label in COLUMNS]

    def _key(self, number: int, kind: str) -> dict[str, Any]:
        return {"tahun": self.year, "satker": self.unit.code, "jenis_belanja": kind, "nomor": number}

    def clean(self) -> dict[str, Any]:
        taken = {document.number for document in self._documents if document.number is not None}
        for document in self._typed_rows():
            self._mind_whole(document)
            if document.row.startswith("baru"):
                self._mind_number(document, taken)
        return super().clean()

    def _typed_rows(self) -> Iterator[Document]:
        """Rows in which something stands, as they were typed."""
        for held in self._documents:
            get = self.cleaned_data.get
            given = {kind: get(held.name(kind)) for kind, _label in COLUMNS}
            amounts = {kind: amount for kind, amount in given.items() if amount is not None}
            number = get(held.number_name) if held.number is None else held.number
            document = Document(held.row, number, get(held.date_name), amounts)
            if amounts or document.date or (held.number is None and number is not None):
                yield document

    def _mind_whole(self, document: Document) -> None:
        """Only where the field itself has nothing to complain about."""
        if document.date is None and document.date_name not in self.errors:
            self.add_error(document.date_name, "Tulis tanggal dokumen ini.")
        if not document.amounts and not any(document.name(kind) in self.errors for kind, _l in COLUMNS):
            self.add_error(document.name(TOTAL), "Tulis pagunya, atau kosongkan seluruh baris.")

    def _mind_number(self, document: Document, taken: set[int]) -> None:
        if document.number is None:
            if document.number_name not in self.errors:
                self.add_error(document.number_name, "Tulis nomor revisinya; 0 untuk DIPA awal.")
        elif document.number in taken:
            self.add_error(document.number_name, f"{_title(document.number)} sudah ada pada daftar ini.")
        else:
            taken.add(document.number)

    def implausible(self, cleaned: Mapping[str, Any]) -> Iterator[str]:
        documents = sorted(self._typed_rows(), key=lambda document: document.number or 0)
        yield from self._strange_dates(documents)
        yield from _unequal_sums(documents)

    def _strange_dates(self, documents: Sequence[Document]) -> Iterator[str]:
        """A DIPA is issued late in the year before at the earliest; a later number has a later day."""
        before: Document | None = None
        for document in documents:
            assert document.date is not None
            shown = f"Tanggal {_title(document.number)} {format_date(document.date)}"
            if not dt.date(self.year - 1, 10, 1) <= document.date <= dt.date(self.year, 12, 31):
                yield f"{shown} di luar tahun anggaran {self.year}."
            if before and before.date and document.date < before.date:
                yield f"{shown} mendahului {_title(before.number)}, {format_date(before.date)}."
            before = document

    def typed(self) -> Iterator[Typed]:
        emptied = {document.number for document in self._documents if document.number is not None}
        for document in self._typed_rows():
            assert document.number is not None
            emptied.discard(document.number)
            for kind, _label in COLUMNS:
                amount = document.amounts.get(kind)
                values = None if amount is None else {"tanggal": document.date, "pagu": amount}
                yield Typed(self._key(document.number, kind), values)
        for number in sorted(emptied):
            yield from (Typed(self._key(number, kind), None) for kind, _label in COLUMNS)


def _held(issues: Sequence[Issue]) -> list[Document]:
    found: dict[int, Document] = {}
    for issue in issues:
        document = found.setdefault(issue.number, Document(f"d{issue.number}", issue.number))
        document.date = max(document.date or issue.date, issue.date)
        document.amounts[issue.kind] = issue.ceiling
    return [found[number] for number in sorted(found)]


def _title(number: int | None) -> str:
    if number is None:
        return "dokumen baru"
    return f"revisi {number}" if number else "DIPA awal"


def _text(name: str) -> forms.TextInput:
    return forms.TextInput(
        attrs={"class": f"form-control {name}", "inputmode": "numeric", "autocomplete": "off"}
    )


def _unequal_sums(documents: Sequence[Document]) -> Iterator[str]:
    """A total beside types is what the types make together with those that the document leaves as they were."""
    issues: list[Issue] = []
    for document in documents:
        assert document.number is not None
        assert document.date is not None
        parts = [(kind, amount) for kind, amount in document.amounts.items() if kind != TOTAL]
        issues += [Issue(kind, document.number, document.date, amount) for kind, amount in parts]
        total = document.amounts.get(TOTAL)
        added = in_force(issues, document.date).get(TOTAL)
        if parts and total is not None and added and added.ceiling != total:
            yield (
                f"Jumlah {_title(document.number)} {format_rupiah(total)}, sedangkan jenis belanjanya berjumlah "
                f"{format_rupiah(added.ceiling)}."
            )
