"""What a planner answered once is not asked again for files of the same source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from .models import Remembered, Upload

_LASTING = ("satker", "komponen")


def remember(upload: Upload, answers: Mapping[str, str]) -> None:
    """Columns by their heading, satker by their name, the component of an index."""
    source = answers.get("jenis") or upload.source
    for what, text, value in _lasting(upload, answers):
        Remembered.objects.update_or_create(
            office=upload.office, source=source, what=what, text=text[:300], defaults={"value": value}
        )


def _lasting(upload: Upload, answers: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for key, value in answers.items():
        what, _, text = key.partition(":")
        if what in _LASTING:
            yield what, text or what, value
    yield from _columns(upload, answers)


def _columns(upload: Upload, answers: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Not where this one file is at fault: a heading that stands twice, or two headings that were exchanged."""
    columns = [column for table in upload.preview.get("tables", ())[:1] for column in table["columns"]]
    times = Counter(column["heading"] for column in columns)
    moved = [(column, answers[key]) for column in columns if (key := f"kolom:{column['letters']}") in answers]
    old = {column["field"] for column, _new in moved}
    given = {new for _column, new in moved}
    for column, new in moved:
        exchanged = new in old and column["field"] in given
        if column["heading"] and times[column["heading"]] == 1 and not exchanged:
            yield "kolom", column["heading"], new
