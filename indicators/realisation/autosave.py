"""The draft saves itself while one types. Never hands in, never asks: what is doubted is asked when one saves.

What a person types in one sitting is one step of the history, not one for every pause.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from .models import EntryEvent
from .page import EntryPage
from .saving import obstacles, store
from .words import SAME_SITTING
from .workflow import Conflict, Refused

STEP, AUTOMATIC = "otomatis", "Tersimpan otomatis."
CONFLICT = "Orang lain menyimpan isian ini. Tekan Simpan untuk membandingkan."
ANOTHER = (
    "Belum tersimpan: halaman ini dibuka dengan akun lain. Masuk dengan akun itu, atau muat ulang halamannya."
)
UNSAVED = "Belum tersimpan: ada angka yang belum dapat dibaca."
SAVED, CLASH, UNFIT = "tersimpan", "bentrok", "tertunda"


def autosave(page: EntryPage, data: Any) -> dict[str, str]:
    """What became of it, and what to say beside the buttons."""
    state, said = _saved(page, data)
    return {"keadaan": state, "pesan": said}


def _saved(page: EntryPage, data: Any) -> tuple[str, str]:
    if data.get("pengguna", str(page.member.user_id)) != str(page.member.user_id):
        return CLASH, ANOTHER
    page.read(data)
    if obstacles(page, submit=False):
        return UNFIT, UNSAVED
    if not page.figures_or_words_typed:
        return SAVED, ""
    begun = timezone.now()
    try:
        entry = store(page, submit=False)
    except Conflict:
        return CLASH, CONFLICT
    except Refused as refused:
        return CLASH, str(refused)
    for event in entry.events.filter(by=page.member.user, reason="", at__gte=begun):
        condense(event)
    return SAVED, f"Tersimpan pukul {timezone.localtime():%H.%M}."


def condense(newest: EntryEvent) -> None:
    """Joins an automatic save to the one before, where both are of one sitting and nothing lies between."""
    newest.reason = AUTOMATIC
    before = newest.entry.events.filter(pk__lt=newest.pk).exclude(changes=[]).order_by("-at", "-pk").first()
    if before and _same_sitting(before, newest):
        newest.changes = joined(before.changes, newest.changes)
        newest.from_state = before.from_state
        before.delete()
    newest.save()


def _same_sitting(before: EntryEvent, newest: EntryEvent) -> bool:
    automatic = before.reason == AUTOMATIC and before.by_id == newest.by_id
    return automatic and newest.at - before.at < SAME_SITTING


def joined(older: Iterable[dict[str, Any]], newer: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Per figure from what the older step found to what the newer one left; nothing where both are the same."""
    steps: dict[tuple[str, str | None], dict[str, Any]] = {}
    for change in (*older, *newer):
        place = change["komponen"], change["satker"]
        first = steps.get(place, change)
        steps[place] = {**change, "lama": first["lama"]}
    return [change for change in steps.values() if change["lama"] != change["baru"]]
