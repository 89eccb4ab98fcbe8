"""The tree as PDF/A-3a and PDF/UA-1: tagged, bookmarked, labelled, with no font or file but the project's own.

`render_pdf` lays the whole document out as one; `parts.render_in_parts` does the same in pieces and keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reports.outline.numbering import Numbered

from .archive import Attachment

__all__ = ["Attachment", "render_pdf"]


def render_pdf(
    numbered: Numbered,
    progress: Callable[[str, int], None] | None = None,
    attachments: Iterable[Attachment] = (),
) -> bytes:
    """The document as PDF bytes. `progress(step, page)` is called while pages are laid out and written."""
    from .plain import (
        render,  # WeasyPrint is loaded where pages are laid out, not in every process of the site
    )

    return render(numbered, progress, attachments)
