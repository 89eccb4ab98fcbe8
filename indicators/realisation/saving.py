"""Saving a month from its page: everything is stored, or nothing is and everything typed is still on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from indicators.achievement.ordinal import in_labels

from . import workflow
from .evidence.panel import MISSING as EVIDENCE_MISSING
from .forms import WordsForm
from .models import Entry
from .page import Difference, EntryPage
from .words import save_month_words, save_words

UNREADABLE = "Ada isian yang belum dapat dibaca. Perbaiki yang ditandai, lalu simpan lagi."
NOT_BEGUN = "{} belum dimulai, jadi belum dapat diisi."
CONFLICT = (
    "Orang lain menyimpan isian ini lebih dahulu. Isian Anda belum hilang; bandingkan keduanya di bawah."
)
NOT_TAKEN = "Data dukung belum diterima, dan isian belum disimpan. Lihat sebabnya pada bagian data dukung."
NOT_SAID = "Tanggapan belum terkirim, dan isian belum disimpan. Lihat sebabnya pada bagian tanggapan."
FOLLOW_UP_MISSING = "Realisasi belum mencapai target, jadi tindak lanjut wajib diisi sebelum diajukan."
KEPT = "Isian Anda belum hilang; bandingkan dengan yang tersimpan di bawah."


def save(page: EntryPage, data: Any, files: Any = None) -> str:
    """Saves or hands in; returns what to tell, or "" with the reasons on the page."""
    submit = data.get("langkah") == "ajukan"
    faults = _take_beside(page, data, files)
    page.read(data)
    if faults:
        page.problems += faults
        return ""
    try:
        if page.closed or _sound(page, submit):
            store(page, submit)
            return _told(page, submit)
    except workflow.Conflict:
        _compare(page, CONFLICT)
    except workflow.Refused as refused:
        _compare(page, f"{refused} {KEPT}")
    return ""


def _told(page: EntryPage, submit: bool) -> str:
    if submit:
        return "Isian diajukan."
    return "Draf disimpan." if page.submittable else f"{page.indicator.code} disimpan."


def _take_beside(page: EntryPage, data: Any, files: Any) -> list[str]:
    """Data dukung and words of the talk come before all else: a browser cannot choose a file again by itself, so
    one that is sound is kept."""
    evidence, talk = page.evidence, page.talk
    faults = [] if evidence.take(data, files) else [NOT_TAKEN]
    faults += [] if talk.say_if_typed(data) else [NOT_SAID]
    if evidence.done:
        page.forget()
        page.talk = talk
    return faults


def _sound(page: EntryPage, submit: bool) -> bool:
    """Whether what was typed can be stored; if not, the page says why."""
    page.problems += obstacles(page, submit)
    if not page.problems:
        page.to_confirm = page.doubts
    confirmed = not page.to_confirm or bool(page.form.cleaned_data["confirm"])
    return confirmed and not page.problems


def obstacles(page: EntryPage, submit: bool) -> list[str]:
    """Why what was typed cannot be stored, or handed in."""
    if not page.begun:
        return [NOT_BEGUN.format(f"{page.month_name} {page.year}")]
    if not all(form.is_valid() for form in (page.form, page.month_words, page.words)):
        return [UNREADABLE]
    return list(_owed(page)) if submit else []


def _owed(page: EntryPage) -> Iterator[str]:
    """What has to be there before the month can be handed in."""
    for label in page.form.missing():
        yield f"{label} belum diisi. Tulis 0 bila memang tidak ada."
    if page.result.missed and not page.month_words.cleaned_data["follow_up"]:
        page.month_words.add_error("follow_up", FOLLOW_UP_MISSING)
        yield FOLLOW_UP_MISSING
    if page.evidence.owed:
        yield EVIDENCE_MISSING


@transaction.atomic
def store(page: EntryPage, submit: bool) -> Entry:
    if not page.form.is_valid():
        raise workflow.Refused("Isian ini sudah tidak dapat diubah.")
    changes = page.form.changes()
    entry = workflow.save(page.member, page.indicator, page.year, page.month, changes, submit=submit)
    if page.submittable and page.month_words.is_valid() and page.words.is_valid():
        save_month_words(page.member, entry, page.month_words.changes())
        save_words(page.indicator, page.year, page.words.changes())
    return entry


def _compare(page: EntryPage, message: str) -> None:
    """Both versions side by side. Fields that were touched keep what was typed, ready to be saved again."""
    page.forget()
    page.differences = list(_differences(page))
    page.problems.append(message)
    data = {name: page.form.data.get(name) for name in page.form.data}
    page.form.rebase(data, page.initial)
    page.month_words.rebase(data, page.stored_month_words)
    page.words.rebase(data, page.stored_words)
    page.read(data)


def _differences(page: EntryPage) -> Iterator[Difference]:
    stored = page.initial
    for slot in page.slots:
        if slot.name in page.form.changed_data or slot.flag in page.form.changed_data:
            typed = page.form.data
            mine = _text(typed.get(slot.name, ""), slot.flag in typed, slot.unit)
            theirs = _text(stored[slot.name], stored[slot.flag], slot.unit)
            if mine != theirs:
                yield Difference(slot.label, mine, theirs)
    yield from _in_words(page.month_words, page.stored_month_words, " bulan ini")
    yield from _in_words(page.words, page.stored_words)


def _in_words(form: WordsForm, stored: Mapping[str, str], when: str = "") -> Iterator[Difference]:
    for name in form.changed_data:
        mine, theirs = str(form[name].value() or "").strip(), stored[name]
        if mine != theirs:
            yield Difference(f"{form.fields[name].label}{when}", mine or "kosong", theirs or "kosong")


def _text(figure: str, not_applicable: bool, unit: str) -> str:
    return "tidak berlaku" if not_applicable else in_labels(figure.strip(), unit) or "kosong"
