"""The file around the text: styles, lists, pictures, heads and feet, and the names that references lead to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

import docx
from django.utils import timezone
from docx.opc.constants import RELATIONSHIP_TYPE

from reports.outline import nodes as n
from reports.outline.numbering import Numbered

from .fonts import embed
from .lists import Lists
from .pictures import Picture
from .settings import settings
from .styles import styles
from .xml import Element


@dataclass
class Package:
    """A new Word document that blocks may put parts into; `bytes()` closes it."""

    numbered: Numbered
    file: docx.document.Document = field(init=False)
    lists: Lists = field(init=False)
    bookmarks: dict[str, int] = field(init=False)
    drawings: int = 0
    parts: dict[str, str] = field(default_factory=dict)
    """Relationship ids of heads, feet and pictures that are already in the file."""

    def __post_init__(self) -> None:
        self.file = docx.Document()
        self._clear()
        self.lists = Lists(self.file.part.numbering_part.element)
        self.bookmarks = {slug: place for place, slug in enumerate(self.numbered.targets, 1)}
        self._styles()
        self._settings()
        self._properties()
        embed(self.file.part)

    def bookmark(self, slug: str) -> str:
        """The name of a section's, table's or figure's bookmark: Word allows letters and digits only."""
        return f"_Ref{self.bookmarks[slug]:05}"

    def picture(self, picture: Picture) -> str:
        """Relationship id of a picture; the same one is stored once."""
        key = hashlib.sha256(picture.png).hexdigest()
        return self._part(key, lambda: self.file.part.get_or_add_image(BytesIO(picture.png))[0])

    def head(self, key: str, content: Element) -> str:
        return self._part(f"head {key}", lambda: _filled(self.file.part.add_header_part(), content))

    def foot(self, key: str, content: Element) -> str:
        return self._part(f"foot {key}", lambda: _filled(self.file.part.add_footer_part(), content))

    def address(self, url: str) -> str:
        return self._part(
            f"link {url}",
            lambda: self.file.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
        )

    def next_drawing(self) -> int:
        self.drawings += 1
        return self.drawings

    def bytes(self) -> bytes:
        stream = BytesIO()
        self.file.save(stream)
        return stream.getvalue()

    def _part(self, key: str, make: Callable[[], str]) -> str:
        if key not in self.parts:
            self.parts[key] = make()
        return self.parts[key]

    def _clear(self) -> None:
        """Leaves out what the library's template brings along and nobody needs."""
        for part in (self.file.part, self.file.part.package):
            for identifier, related in list(part.rels.items()):
                if related.reltype.endswith(_NEEDLESS):
                    del part.rels[identifier]

    def _styles(self) -> None:
        element = self.file.styles.element
        for child in list(element):
            element.remove(child)
        for style in styles(self.numbered.document.language):
            element.append(style)

    def _settings(self) -> None:
        element = self.file.settings.element
        for child in list(element):
            element.remove(child)
        for setting in settings():
            element.append(setting)

    def _properties(self) -> None:
        document = self.numbered.document
        properties = self.file.core_properties
        properties.title = _title(document)
        properties.author = document.author
        properties.subject = document.subject
        properties.keywords = ", ".join(document.keywords)
        properties.language = document.language
        properties.comments = ""
        properties.last_modified_by = document.author
        properties.created = properties.modified = timezone.now().replace(tzinfo=None)


_NEEDLESS = ("/stylesWithEffects", "/thumbnail", "/customXml", "/fontTable")


def _title(document: n.Document) -> str:
    return " ".join(text for text in (document.title, document.subtitle) if text)


def _filled(added: tuple, content: Element) -> str:
    part, identifier = added
    for child in list(part.element):
        part.element.remove(child)
    part.element.append(content)
    return identifier
