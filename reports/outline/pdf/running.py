"""The head and foot of every page, as CSS."""

from __future__ import annotations

import re

from reports.outline.nodes import Document, Section


def running(document: Document) -> str:
    return running_texts(document.header or document.title, document.footer)


def chapter_head(top: Section) -> str:
    """The chapter's name at the right of the head, also on pages that do not begin with its heading."""
    return f"body{{string-set:bab {css_string(title_of(top))}}}"


def title_of(top: Section) -> str:
    """A top section as running heads name it: "Bab III Akuntabilitas Kinerja"."""
    return " ".join(text for text in (top.number, top.title) if text)


def running_texts(header: str, footer: str) -> str:
    """The head and foot texts that belong to one document alone, as CSS."""
    return f"@page{{@top-left{{content:{css_string(header)}}} @bottom-left{{content:{css_string(footer)}}}}}"


def css_string(text: str) -> str:
    """A quoted CSS string; everything but letters, digits and spaces is escaped."""
    return '"' + re.sub(r"[^\w ]", lambda match: f"\\{ord(match[0]):x} ", text) + '"'
