"""Loaded realisations arrive approved; an approved month changes only with a reason; nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone

from indicators.achievement.formula import Formula, FormulaError, parse
from indicators.agreement.models import OpenedSeal
from indicators.plan.models import ComponentWorkUnit, Indicator
from lkjip.periods import month_name
from lkjip.tables import Load, Match
from lkjip.validity import plain
from lkjip.workbooks import Row, Severity

from .calendar.models import MonthLock
from .models import Entry, EntryEvent, EntryValue
from .plausible import doubt_about_result, doubts_about_inputs


def open_months(load: Load, rows: Sequence[Row]) -> None:
    """An entry for every indicator and month in the rows; what is new is a draft until all is well.

    Approved figures are open to the database meanwhile: `why_final` refuses to change them without a reason.
    """
    if not OpenedSeal.objects.exists():
        OpenedSeal.objects.create(reason=load.reason or "Buku kerja dimuat tanpa mengubah yang disetujui")
    load.add_index(MonthLock, "division__office", ("division_id", "year", "month"))
    entries = load.add_index(Entry, "indicator__office", ("indicator__code", "year", "month")).records
    indicators = load.index(Indicator).records
    made = {}
    for row in rows:
        code, year, month = key = (row["ikk"], row["tahun"], row["bulan"])
        indicator = indicators.get((code,))
        if indicator and key not in entries and isinstance(year, int) and isinstance(month, int):
            made[key] = Entry(indicator=indicator, year=year, month=month)
    for entry in Entry.objects.bulk_create(made.values()):
        load.note_new(entry)
    entries.update(made)


def why_final(load: Load, value: EntryValue) -> str | None:
    entry = value.entry
    when = f"{month_name(entry.month)} {entry.year}"
    if entry.state in Entry.FINAL and not load.is_new(entry):
        return f"Realisasi {value.component.indicator.code} {when} sudah {entry.get_state_display()}."
    locks = load.index(MonthLock).records
    if locks and (entry.indicator.objective.division_id, entry.year, entry.month) in locks:
        return f"{when} sudah dikunci untuk divisi yang mengisi {entry.indicator.code}."
    return None


def approve_loaded(load: Load) -> None:
    """Moves every month that the load touched to approved and writes one event each; untouched ones stay.

    Closes the door that `open_months` opened.
    """
    told: dict[Entry, list[dict[str, Any]]] = {}
    for match in load.taken["realisasi"]:
        entry = match.record.entry
        if not match.differs and entry.state in Entry.FINAL:
            continue
        if entry not in told:
            told[entry] = []
            _tell_approval(load, match.row, entry)
        if match.differs:
            told[entry].append(_told(match))
    events = [_approve(load, entry, changes) for entry, changes in told.items()]
    Entry.objects.bulk_update(told, ["state", "version", "approved_by", "approved_at", "changed"])
    EntryEvent.objects.bulk_create(events)
    OpenedSeal.objects.all().delete()


def _tell_approval(load: Load, row: Row, entry: Entry) -> None:
    """A month that people are still at ends as approved: they should hear of it."""
    if load.is_new(entry) or entry.state in Entry.FINAL:
        return
    which = f"Realisasi {row['ikk']} {month_name(entry.month)} {entry.year}"
    said = f"{which} masih {entry.get_state_display()}; dengan dimuat menjadi disetujui."
    load.tell(row.finding(None, said, severity=Severity.WARNING))


def _approve(load: Load, entry: Entry, changes: list[dict[str, Any]]) -> EntryEvent:
    before = "" if load.is_new(entry) else entry.state
    entry.version += 0 if load.is_new(entry) else 1
    entry.approved_at = entry.changed = timezone.now()
    entry.approved_by = load.by if load.by and load.by.pk != entry.submitted_by_id else None
    if entry.state != Entry.State.LOCKED:
        entry.state = Entry.State.APPROVED
    return EntryEvent(
        entry=entry, by=load.by, from_state=before, to_state=entry.state, reason=load.reason, changes=changes
    )


def _told(match: Match) -> dict[str, Any]:
    """The shape of EntryEvent.changes; figures as plain text."""
    old = match.old.get("value", None if match.is_new else match.record.value)
    return {
        "komponen": match.row["komponen"],
        "satker": match.row["satker"],
        "lama": None if old is None else f"{plain(old):f}",
        "baru": f"{plain(match.record.value):f}",
    }


def check_realisation(load: Load) -> None:
    _check_kinds(load)
    _check_sources(load)
    _check_years(load)
    _check_figures(load)


def _check_kinds(load: Load) -> None:
    """Never a figure of the office and figures of satker for one component and month: they would add up twice."""
    kinds: dict[tuple[Any, ...], set[bool]] = defaultdict(set)
    for *month, work_unit in load.index(EntryValue).records:
        kinds[tuple(month)].add(work_unit is None)
    last = {match.key[:-1]: match for match in load.taken["realisasi"]}
    for source, match in last.items():
        if len(kinds[source]) == 2:
            message = (
                f"Komponen {source[3]} bulan ini berisi angka kantor dan angka satker sekaligus. "
                "Isi salah satu: satu angka kantor, atau angka tiap satker."
            )
            load.error(match.row, "satker", message)


def _check_sources(load: Load) -> None:
    expected: dict[tuple[Any, ...], set[str | None]] = defaultdict(set)
    for code, symbol, work_unit in load.index(ComponentWorkUnit).records:
        expected[code, symbol].add(work_unit)
    for match in load.taken["realisasi"]:
        code, _year, _month, symbol, work_unit = match.key
        if work_unit not in (expected.get((code, symbol)) or {None}):
            load.warn(match.row, "satker", f"Tabel isian_satker mengatur sumber lain untuk {code} {symbol}.")


def _check_years(load: Load) -> None:
    for match in load.taken["realisasi"]:
        indicator = match.record.entry.indicator
        if not indicator.covers(match.record.entry.year):
            load.warn(match.row, "tahun", f"{indicator.code} tidak berlaku pada {match.record.entry.year}.")


def _check_figures(load: Load) -> None:
    """The formula over one source's month: a share above one, a result outside the indicator's range."""
    groups: dict[tuple[Any, ...], dict[str, Match]] = defaultdict(dict)
    for match in load.taken["realisasi"]:
        code, year, month, symbol, work_unit = match.key
        groups[code, year, month, work_unit][symbol] = match
    formulas = dict(_formulas(load))
    for (code, *_source), matches in groups.items():
        formula = formulas.get(code)
        if formula and formula.symbols and formula.symbols <= matches.keys():
            _check_source(load, formula, matches)


def _formulas(load: Load) -> Iterator[tuple[str, Formula]]:
    for (code,), indicator in load.index(Indicator).records.items():
        try:
            yield code, parse(indicator.formula)
        except (FormulaError, AttributeError):  # reported with its own row
            continue


def _check_source(load: Load, formula: Formula, matches: dict[str, Match]) -> None:
    values = {symbol: match.record.value for symbol, match in matches.items()}
    indicator = next(iter(matches.values())).record.entry.indicator
    doubts = list(doubts_about_inputs(indicator, formula.root, values))
    for symbol, doubt in doubts:
        load.warn(matches[symbol].row, "nilai", doubt)
    if not doubts and (doubt := doubt_about_result(indicator, _result(formula, values))):
        load.warn(matches[min(formula.symbols)].row, "nilai", doubt)


def _result(formula: Formula, values: dict[str, Decimal]) -> Decimal | None:
    try:
        return formula.evaluate(values)
    except FormulaError:
        return None
