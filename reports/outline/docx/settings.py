"""Settings of the file, in the order that the schema asks for."""

from __future__ import annotations

from collections.abc import Iterator

from .xml import Element, mm, w

WORD = "http://schemas.microsoft.com/office/word"
CURRENT = 15
"""Compatibility mode of Word 2013 and later: tables begin at the margin, not left of it."""


def settings() -> Iterator[Element]:
    """Fields (contents, page numbers, references) are computed when Word opens the file."""
    yield w("zoom", percent=100)
    yield w("embedTrueTypeFonts")
    yield w("defaultTabStop", val=mm(9))
    yield w("updateFields", val="true")
    mode = w("compatSetting", name="compatibilityMode", uri=WORD, val=CURRENT)
    yield w("compat", mode)
    yield w("decimalSymbol", val=",")
    yield w("listSeparator", val=";")
