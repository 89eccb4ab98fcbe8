"""Two people with the same form open: the second sees what the first saved, and keeps what was typed.

A form carries, in the hidden field `asal`, what it showed when it was opened. When it comes back, three texts are
known of each control: as opened, as typed, as stored by now.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

ORIGIN = "asal"
Shown = dict[str, str]
"""Name of a control → the text that it shows and would send back."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A control that somebody else changed: `taken` where mine was untouched and theirs now stands in the form."""

    label: str
    mine: str
    theirs: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Merged:
    """`origin` is what the form is to carry from now on: what is stored by now has been shown."""

    data: QueryDict
    origin: str
    clashes: list[Clash]


def shown(*all_forms: forms.BaseForm) -> Shown:
    """What forms that nobody has typed into show."""
    return {bound.html_name: _shown(bound) for form in all_forms for bound in form}


def _shown(bound: forms.BoundField) -> str:
    value = bound.value()
    if isinstance(bound.field, forms.BooleanField):
        return "on" if value else ""
    text = bound.field.widget.format_value(value)
    if isinstance(text, list):  # a choice
        text = next(iter(text), "")
    return _line(text)


def packed(cells: Mapping[str, str]) -> str:
    """Empty cells are left out: most of a large table is empty or short."""
    return json.dumps({name: text for name, text in cells.items() if text}, ensure_ascii=False)


def merge(posted: QueryDict, stored: Shown, labels: Mapping[str, str]) -> Merged:
    """What was typed, joined with what others saved since the form was opened; clashes name every difference."""
    opened = _unpacked(posted.get(ORIGIN, ""))
    data, clashes = posted.copy(), list[Clash]()
    for name in dict.fromkeys((*stored, *opened)):
        was, now, mine = opened.get(name, ""), stored.get(name, ""), _line(posted.get(name))
        if was == now or mine == now:
            continue
        untouched = mine == was or _fewer_rows(name, mine, now)
        if untouched:
            _put(data, name, now)
        if name in labels:
            clashes.append(Clash(labels[name], mine, now, untouched))
    return Merged(data, packed(stored), clashes)


def _fewer_rows(name: str, mine: str, now: str) -> bool:
    """Of two counts of rows, the larger one holds the rows of both."""
    return name.endswith("-TOTAL_FORMS") and (len(mine), mine) < (len(now), now)


def _put(data: QueryDict, name: str, text: str) -> None:
    """Theirs into the form. An unchecked box sends nothing."""
    if text:
        data[name] = text
    else:
        data.pop(name, None)


def _unpacked(text: str) -> Shown:
    """As opened; nothing where the field did not come back whole, so that every difference is shown."""
    try:
        cells: Any = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {str(name): str(value) for name, value in cells.items()} if isinstance(cells, dict) else {}


def _line(text: Any) -> str:
    return "" if text is None else str(text).replace("\r\n", "\n").strip()
