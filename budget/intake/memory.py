"""What a planner answered once is not asked again for files of the same source."""

from __future__ import annotations

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
    headings = {
        column["letters"]: column["heading"]
        for table in upload.preview.get("tables", ())
        for column in table["columns"]
    }
    for key, value in answers.items():
        what, _, text = key.partition(":")
        if what in _LASTING:
            yield what, text or what, value
        elif what == "kolom" and headings.get(text):
            yield what, headings[text], value
