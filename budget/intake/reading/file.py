"""One path from file to records: open, recognise, find the header, read, check. Nothing here knows a database.

reading = read_file(path, "omspan.xlsx", setting)
reading.records, reading.findings, reading.questions
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from lkjip.workbooks import Finding

from ..sources import source_of, sources
from .fields import Question, Record, Setting, Source, Table
from .headings import Header, find_header, title_above, with_answers
from .opening import RawSheet, UnreadableError, open_sheets
from .provinces import mind_office
from .stacked import tables_on
from .tables import build
from .words import plain

KIND, SHEET = "jenis", "lembar"
_HINT_WORTH = 0.5
MOST_TWICE = 20


@dataclass
class Reading:
    """What a file says. Records count only when there is no error and no open question."""

    source: Source | None = None
    tables: list[Table] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    own_findings: list[Finding] = field(default_factory=list)
    own_questions: list[Question] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        return [*self.own_findings, *(finding for table in self.tables for finding in table.findings)]

    @property
    def questions(self) -> list[Question]:
        asked = [*self.own_questions, *(question for table in self.tables for question in table.questions)]
        return list({question.key: question for question in asked}.values())

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.is_error]

    @property
    def warnings(self) -> list[Finding]:
        return [finding for finding in self.findings if not finding.is_error]

    @property
    def sound(self) -> bool:
        return bool(self.records) and not self.errors and not self.questions


def read_file(path: Path, name: str, setting: Setting) -> Reading:
    try:
        sheets = open_sheets(path, Path(name).stem)
        reading = read_sheets([sheet for sheet in sheets if not sheet.hidden], name, setting)
        if not reading.tables:
            reading.own_findings += _unseen([sheet.name for sheet in sheets if sheet.hidden], name)
        return reading
    except UnreadableError as error:
        return Reading(own_findings=[Finding(name, str(error))])


def _unseen(names: Sequence[str], name: str) -> list[Finding]:
    """Hidden sheets are not read; where no other holds a table, that is said."""
    if not names:
        return []
    return [
        Finding(
            name,
            f"Lembar tersembunyi tidak dibaca: {', '.join(names)}. Tampilkan dahulu bila tabelnya di sana.",
        )
    ]


@dataclass(frozen=True)
class _Fit:
    """One source tried on one sheet."""

    source: Source
    sheet: RawSheet
    header: Header
    worth: float

    @property
    def complete(self) -> bool:
        return self.header.complete


def read_sheets(sheets: Sequence[RawSheet], name: str, setting: Setting) -> Reading:
    chosen = source_of(setting.answers.get(KIND, ""))
    fits = list(_fits(sheets, [chosen] if chosen else sources(), name, setting))
    source = chosen or _recognised(fits)
    reading = Reading(source=source)
    if source is None:
        _ask_kind(reading, fits, name)
        return reading
    mine = _sheets_of(source, [fit for fit in fits if fit.source is source], reading, setting)
    if not mine and not reading.own_questions:
        reading.own_findings.append(_no_header(source, name))
    for fit in mine:
        _read_sheet(reading, fit, setting)
    reading.own_findings += islice(_twice(reading.records), MOST_TWICE)
    return reading


def _twice(records: Sequence[Record]) -> Iterator[Finding]:
    """What two tables of one file both say; inside one table its reader has said so."""
    first: dict[tuple[object, ...], Record] = {}
    for record in records:
        held = first.setdefault((record.target, *record.key), record)
        if held is not record:
            place = f"lembar {held.sheet} baris {held.row}"
            message = f"Data yang sama sudah ada pada {place}. Hapus atau perbaiki salah satunya."
            yield Finding(f"lembar {record.sheet}", message, record.row)


def _fits(
    sheets: Sequence[RawSheet], candidates: Sequence[Source], name: str, setting: Setting
) -> Iterator[_Fit]:
    for sheet in sheets:
        for source in candidates:
            own = replace(setting, memory=_memory_of(setting, source))
            for part, found in _places(sheet, source, own):
                header = with_answers(found, source, setting)
                yield _Fit(source, part, header, _worth(part, source, header, name))


def _places(sheet: RawSheet, source: Source, setting: Setting) -> Iterator[tuple[RawSheet, Header]]:
    """The part of a sheet that a table takes, and its header: all of it, but where tables are stacked."""
    header = find_header(sheet, source, setting)
    if header and header.complete and source.stacked:
        yield from tables_on(sheet, source, setting)
    elif header:
        yield sheet, header


def _memory_of(setting: Setting, source: Source) -> dict[tuple[str, str], str]:
    """What was remembered for this source: keys are (source|what, text)."""
    mark = f"{source.code}|"
    return {
        (what.removeprefix(mark), text): value
        for (what, text), value in setting.memory.items()
        if what.startswith(mark)
    }


def _worth(sheet: RawSheet, source: Source, header: Header, name: str) -> float:
    """The share of named columns that the source knows, and what title and file name say for it."""
    named = sum(1 for column in header.columns if column.heading)
    said = plain(f"{title_above(sheet, header)} {name} {sheet.name}")
    hinted = any(hint in said for hint in source.hints)
    return header.matched / max(1, named) + (_HINT_WORTH if hinted else 0)


def _recognised(fits: Sequence[_Fit]) -> Source | None:
    """The source that fits best; None where none is complete or two fit equally well."""
    complete = [fit for fit in fits if fit.complete]
    best: dict[str, _Fit] = {}
    for fit in complete:
        held = best.get(fit.source.code)
        if held is None or (fit.worth, fit.header.matched) > (held.worth, held.header.matched):
            best[fit.source.code] = fit
    ranked = sorted(best.values(), key=lambda fit: (fit.worth, fit.header.matched), reverse=True)
    if not ranked:
        return None
    if len(ranked) > 1 and _rank(ranked[0]) == _rank(ranked[1]):
        return None
    return ranked[0].source


def _rank(fit: _Fit) -> tuple[float, int]:
    return round(fit.worth, 6), fit.header.matched


def _ask_kind(reading: Reading, fits: Sequence[_Fit], name: str) -> None:
    likely = max(fits, key=lambda fit: (fit.complete, fit.worth), default=None)
    options = tuple((source.code, source.label) for source in sources())
    proposal = likely.source.code if likely else ""
    if likely is None:
        message = (
            "Tidak ada baris judul kolom yang dikenal. Periksa apakah berkas ini memang berisi tabel data."
        )
        reading.own_findings.append(Finding(name, message))
    elif not likely.complete:
        reading.own_findings.append(_incomplete(likely, name))
    reading.own_questions.append(
        Question(KIND, f"Jenis berkas {name} tidak dapat dipastikan. Apa isinya?", options, proposal)
    )


def _incomplete(fit: _Fit, name: str) -> Finding:
    found = {column.field.name for column in fit.header.columns if column.field}
    absent = [group for group in fit.source.needs if not found & set(group)]
    wanted = ", ".join(fit.source.field(group[0]).label for group in absent)
    message = f"Berkas {name} paling mirip {fit.source.label}, tetapi kolom {wanted} tidak ditemukan."
    return Finding(f"lembar {fit.sheet.name}", message, fit.header.last)


def _sheets_of(source: Source, fits: list[_Fit], reading: Reading, setting: Setting) -> list[_Fit]:
    """The sheets to read: all that fit, or the one that the planner names."""
    complete = [fit for fit in fits if fit.complete]
    usable = complete or sorted(fits, key=lambda fit: fit.header.rank, reverse=True)[:1]
    chosen = setting.answers.get(SHEET)
    if chosen and not source.many_sheets:
        return [fit for fit in usable if fit.sheet.name == chosen]
    if len(usable) > 1 and not source.many_sheets:
        options = tuple((fit.sheet.name, fit.sheet.name) for fit in usable)
        reading.own_questions.append(
            Question(SHEET, "Beberapa lembar berisi tabel ini. Lembar mana?", options)
        )
        return []
    return usable


def _no_header(source: Source, name: str) -> Finding:
    wanted = ", ".join(" atau ".join(source.field(one).label for one in group[:2]) for group in source.needs)
    return Finding(name, f"Judul kolom {source.label} tidak ditemukan. Yang dicari: {wanted}.")


def _read_sheet(reading: Reading, fit: _Fit, setting: Setting) -> None:
    own = replace(setting, memory=_memory_of(setting, fit.source))
    table = build(fit.sheet, fit.header, fit.source, own)
    mind_office(table, own)
    reading.tables.append(table)
    if fit.complete:
        reading.records.extend(fit.source.read(table, own))
