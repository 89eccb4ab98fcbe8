"""Issues and efforts of a division: rows of a numbered list, written one to a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

KINDS = {"isu": ("issues", "Isu strategis"), "upaya": ("efforts", "Upaya")}
"""First part of a section's slug → what a division's facts and rows call them, and what people do."""
_MARK = re.compile(r"\s*(?:\d{1,3}[.)]|[-*•–])\s+")


def kind_of(slug: str) -> tuple[str, str] | None:
    """ "isu-PAS" → ("issues", "Isu strategis"); None for "isu-strategis" and every other section."""
    head, _, division = slug.partition("-")
    return KINDS.get(head) if division and division != "strategis" else None


def as_markdown(items: Iterable[str]) -> str:
    """Each item on a line of its own, with its number."""
    lines = (" ".join(item.split()) for item in items)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def as_items(text: str) -> tuple[str, ...]:
    """Every line that says something, without the number or the dot that was typed or pasted before it."""
    lines = (
        _MARK.sub("", line, count=1).strip() if _MARK.match(line) else line.strip()
        for line in text.splitlines()
    )
    return tuple(line for line in lines if line)
