"""The office's words as blocks: plain paragraphs with bold in them, and the two parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indicators.agreement.paper import NOBODY
from indicators.agreement.parties import Signatory
from indicators.agreement.wording import FIRST, SECOND
from reports.outline import nodes as n


def blocks(paragraphs: Iterable[str], first: Signatory, second: Signatory) -> Iterator[n.Block]:
    people = {FIRST: first, SECOND: second}
    for text in paragraphs:
        yield person(people[text]) if text in people else n.Paragraph(inline(text))


def person(who: Signatory) -> n.KeyValue:
    return n.KeyValue((("Nama", who.name or NOBODY), ("Jabatan", who.title)))


def inline(text: str) -> n.Text:
    """Words between ** as strong; a lone ** stays what it is."""
    parts = text.split("**")
    if len(parts) % 2 == 0:
        return text
    return tuple(n.Strong(part) if at % 2 else part for at, part in enumerate(parts) if part)
