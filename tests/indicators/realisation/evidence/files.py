"""Files as people upload them, and as people should not."""

from __future__ import annotations

import io
import zipfile

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32
JPG = b"\xff\xd8\xff\xe0" + b"\x00" * 32
CSV = b"rutan,orang\nSanggau,30\n"
EXE = b"MZ\x90\x00" + b"\x00" * 64
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def office_file(part: str, *more: str) -> bytes:
    """The skeleton of an .xlsx or .docx."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("[Content_Types].xml", part, *more):
            archive.writestr(name, "<x/>")
    return packed.getvalue()


XLSX = office_file("xl/workbook.xml")
DOCX = office_file("word/document.xml")


def chosen(name: str, content: bytes) -> list[tuple[str, bytes]]:
    """The value of a field that takes several files."""
    return [(name, content)]
