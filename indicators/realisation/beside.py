"""What stands beside the figures of many entries at once, counted and told in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from divisions.access import visible_evidence
from divisions.models import Membership

from .evidence.models import Evidence
from .models import Entry, MonthWords
from .talk.models import Comment
from .words import WORDS


@dataclass(frozen=True, slots=True)
class Beside:
    evidence: int = 0
    comments: int = 0
    words: tuple[tuple[str, str], ...] = ()
    """(heading, text) of what was written beside the month."""


def beside(member: Membership, year: int, month: int, entries: Sequence[Entry]) -> dict[int, Beside]:
    """Entry pk → what stands beside it; the entries are of one month."""
    files = visible_evidence(member, Evidence.objects.filter(entry__in=entries)).order_by()
    evidence = Counter(files.values_list("entry", flat=True))
    said = Comment.objects.filter(year=year, month=month, deleted_at__isnull=True).order_by()
    comments = Counter(
        said.filter(indicator__in=[entry.indicator_id for entry in entries]).values_list(
            "indicator", flat=True
        )
    )
    words = {row.entry_id: _told(row) for row in MonthWords.objects.filter(entry__in=entries)}
    return {
        entry.pk: Beside(evidence[entry.pk], comments[entry.indicator_id], words.get(entry.pk, ()))
        for entry in entries
    }


def _told(row: MonthWords) -> tuple[tuple[str, str], ...]:
    texts = ((heading.capitalize(), getattr(row, name).strip()) for name, heading in WORDS.items())
    return tuple((heading, text) for heading, text in texts if text)
