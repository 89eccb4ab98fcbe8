"""One step for many entries: each by itself, so that one that cannot go holds back no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .models import Entry
from .workflow import Refused


@dataclass(slots=True)
class Outcome:
    done: list[Entry] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Why not, each naming its entry."""


def for_each(entries: Iterable[tuple[Entry, int]], step: Callable[[Entry, int], Entry]) -> Outcome:
    """`entries` with the version that their judge has seen."""
    outcome = Outcome()
    for entry, version in entries:
        try:
            outcome.done.append(step(entry, version))
        except Refused as refused:
            outcome.refused.append(f"{entry.indicator.code}: {refused}")
    return outcome
