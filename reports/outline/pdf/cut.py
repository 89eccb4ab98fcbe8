"""Cuts a chapter's HTML where a new page begins anyway, so that each piece can be laid out alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

CLOSING = "</section>"
_TAG = re.compile(r"<(/?)section\b([^>]*)>")
_CLASSES = re.compile(r'class="([^"]*)"')
STARTS_PAGE = {"baru", "lanskap", "surat"}
"""Sections that report.css sets on a new page."""
ENDS_PAGE = {"lanskap"}
"""Sections after which another page follows: the paper turns back."""
LETTERS_TOGETHER = 4
"""Letters are short: so many stay in one piece."""


def pieces(html: str) -> Iterator[str]:
    """The parts of one top section in order, each with the open sections around it closed and opened again."""
    start = 0
    opened: tuple[str, ...] = ()
    for place, around in _cuts(html):
        if not _bare(html[start:place]):
            yield _wrapped(html[start:place], opened, len(around))
        start, opened = place, around
    if not _bare(html[start:]):
        yield _wrapped(html[start:], opened, 0)


def _cuts(html: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Places to cut at, with the opening tags of the sections that are open there."""
    opened: list[str] = []
    letters = 0
    for tag in _TAG.finditer(html):
        classes = _classes(tag[2])
        if tag[1]:
            closed = _classes(opened.pop())
            if closed & ENDS_PAGE:
                yield tag.end(), tuple(opened)
            continue
        letters = letters + 1 if "surat" in classes else 0
        joins_letters = letters % LETTERS_TOGETHER != 1 and letters > 0
        if opened and classes & STARTS_PAGE and not joins_letters:
            yield tag.start(), tuple(opened)
        opened.append(tag[0])


def _classes(attributes: str) -> set[str]:
    found = _CLASSES.search(attributes)
    return set(found[1].split()) if found else set()


def _bare(html: str) -> bool:
    """Nothing but tags of sections."""
    return not _TAG.sub("", html).strip()


def _wrapped(html: str, opened: tuple[str, ...], left_open: int) -> str:
    while html.startswith(CLOSING):
        html, opened = html.removeprefix(CLOSING), opened[:-1]
    return "".join(opened) + html + CLOSING * left_open
