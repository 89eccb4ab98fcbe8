"""Entries ticked on a page: "pk-version" each, so that nobody decides on figures that they have not seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .models import Entry


def mark(entry: Entry) -> str:
    return f"{entry.pk}-{entry.version}"


def chosen_among(known: Mapping[int, Entry], ticked: Iterable[str]) -> list[tuple[Entry, int]]:
    """(entry, version as seen); what is not among the known ones, or is no mark, is passed over."""
    found = []
    for text in dict.fromkeys(ticked):
        pk, _, version = text.partition("-")
        if _whole(pk) and _whole(version) and int(pk) in known:
            found.append((known[int(pk)], int(version)))
    return found


def _whole(text: str) -> bool:
    return text.isascii() and text.isdigit()
