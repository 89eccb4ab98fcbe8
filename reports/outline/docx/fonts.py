"""The report's fonts inside the file, so that it looks the same where nobody has installed them.

Their licence (OFL) allows it.
"""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from . import theme
from .pictures import FONTS
from .xml import Element, relation, w

OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
FACES = {
    theme.TEXT: {
        "embedRegular": "SourceSans3_400Regular.ttf",
        "embedBold": "SourceSans3_700Bold.ttf",
        "embedItalic": "SourceSans3_400Regular_Italic.ttf",
    },
    theme.TITLES: {"embedBold": "PlusJakartaSans_700Bold.ttf"},
}


def embed(document: Part) -> None:
    """Gives a file without a font table one that carries the fonts."""
    package = document.package
    name = PackURI("/word/fontTable.xml")
    table = Part(name, CONTENT_TYPE.WML_FONT_TABLE, b"", package)
    fonts = w("fonts", *(_font(family, faces, table) for family, faces in FACES.items()))
    table._blob = etree.tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)
    document.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def _font(family: str, faces: dict[str, str], table: Part) -> Element:
    embedded = (_face(kind, file, table) for kind, file in faces.items())
    return w("font", w("family", val="swiss"), w("pitch", val="variable"), *embedded, name=family)


def _face(kind: str, file: str, table: Part) -> Element:
    key = uuid5(NAMESPACE_URL, file)
    blob = obfuscated((FONTS / file).read_bytes(), key)
    part = Part(PackURI(f"/word/fonts/{key.hex[:8]}.odttf"), OBFUSCATED, blob, table.package)
    identifier = table.relate_to(part, RELATIONSHIP_TYPE.FONT)
    return relation(w(kind, fontKey=f"{{{str(key).upper()}}}"), "id", identifier)


def obfuscated(font: bytes, key: UUID) -> bytes:
    """The first 32 bytes mixed with the key, last byte first (ECMA-376 part 4, 2.8.1): a formality, not a secret."""
    mask = key.bytes[::-1] * 2
    return bytes(byte ^ other for byte, other in zip(font[:32], mask, strict=True)) + font[32:]
