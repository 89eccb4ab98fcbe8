"""The text that a section prints while nobody wrote one, as Markdown to be taken over and changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reports.chapters import document
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .places import SOMETHING, Place


def default_text(place: Place, facts: YearFacts) -> str:
    """What prose here takes the place of; "" where it only stands before what is generated."""
    without = {slug: text for slug, text in facts.texts.items() if slug != place.slug}
    generated = _blocks(place.slug, replace(facts, texts=without))
    beside = _blocks(place.slug, replace(facts, texts={**without, place.slug: SOMETHING}))
    replaced = [block for block in generated if block not in beside]
    return "\n\n".join(filter(None, map(_markdown, replaced)))


def _blocks(slug: str, facts: YearFacts) -> tuple[n.Block, ...]:
    report = document(facts)
    found = (s for s in _sections((*report.front, *report.chapters)) if s.slug == slug)
    return next((section.children for section in found), ())


def _sections(blocks: Iterable[n.Block]) -> Iterator[n.Section]:
    for block in blocks:
        if isinstance(block, n.Section):
            yield block
            yield from _sections(block.children)


def _markdown(block: n.Block) -> str:
    """Paragraphs and lists; what only the report can draw has no Markdown."""
    if isinstance(block, n.Paragraph):
        return _text(block.text)
    if isinstance(block, n.BulletList):
        return "\n".join(f"- {_text(item)}" for item in block.items)
    if isinstance(block, n.NumberedList):
        return "\n".join(f"{number}. {_text(item)}" for number, item in enumerate(block.items, start=1))
    return ""


def _text(text: n.Text) -> str:
    """Figures stay live."""
    if isinstance(text, tuple):
        return "".join(map(_text, text))
    if isinstance(text, n.Value):
        return f"{{{{ {text.path} }}}}" if text.path else text.text
    if isinstance(text, n.Strong):
        return f"**{text.text}**"
    if isinstance(text, n.Emphasis):
        return f"*{text.text}*"
    return text if isinstance(text, str) else getattr(text, "text", "")
