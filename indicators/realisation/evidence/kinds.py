"""What a file truly is: by its first bytes and, where it is a zip, by its structure; never by its name alone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MAX_UNPACKED, MAX_ENTRIES = 200 * 1024 * 1024, 5000
ENCRYPTED = 0x1
CHUNK = 64 * 1024

Fault = Callable[[Path], bool]
"""Whether a file's content is not what its name promises."""


class UnfitError(ValueError):
    """Why a file is not taken, as a sentence."""


@dataclass(frozen=True, slots=True)
class FileKind:
    suffixes: tuple[str, ...]
    title: str
    content_type: str
    strange: Fault


def begins(*starts: bytes) -> Fault:
    def strange(path: Path) -> bool:
        with path.open("rb") as file:
            return not file.read(16).startswith(starts)

    return strange


def office(part: str) -> Fault:
    """A zip with the parts of an office document, nothing that climbs out of it, and no macros."""

    def strange(path: Path) -> bool:
        try:
            with zipfile.ZipFile(path) as archive:
                return _unlike(archive.infolist(), part)
        except (zipfile.BadZipFile, OSError, NotImplementedError):
            return True

    return strange


def _unlike(entries: list[zipfile.ZipInfo], part: str) -> bool:
    names = {entry.filename for entry in entries}
    if not {"[Content_Types].xml", part} <= names or len(entries) > MAX_ENTRIES:
        return True
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        return True
    return any(_suspect(entry) for entry in entries)


def _suspect(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename.lower()
    climbs = name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/")
    return climbs or "vbaproject" in name or bool(entry.flag_bits & ENCRYPTED)


def no_text(path: Path) -> bool:
    """Control signs, or markup that a browser would run."""
    head = True
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            if head and chunk.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
                return True
            if any(sign < 9 or 13 < sign < 32 for sign in chunk):
                return True
            head = False
    return False


KINDS = (
    FileKind((".pdf",), "PDF", "application/pdf", begins(b"%PDF-")),
    FileKind((".jpg", ".jpeg"), "JPG", "image/jpeg", begins(b"\xff\xd8\xff")),
    FileKind((".png",), "PNG", "image/png", begins(b"\x89PNG\r\n\x1a\n")),
    FileKind(
        (".xlsx",),
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        office("xl/workbook.xml"),
    ),
    FileKind(
        (".docx",),
        "DOCX",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        office("word/document.xml"),
    ),
    FileKind(
        (".pptx",),
        "PPTX",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        office("ppt/presentation.xml"),
    ),
    FileKind((".csv",), "CSV", "text/csv", no_text),
    FileKind((".txt",), "TXT", "text/plain", no_text),
)
BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
TITLES = ", ".join(kind.title for kind in KINDS[:-1]) + f", atau {KINDS[-1].title}"
ACCEPT = ",".join(BY_SUFFIX)


def kind_of(name: str) -> FileKind:
    """By the name's ending. Raises UnfitError."""
    suffix = Path(name).suffix.lower()
    if kind := BY_SUFFIX.get(suffix):
        return kind
    shown = f"Jenis berkas {suffix[:20]}" if suffix else "Berkas tanpa akhiran nama"
    raise UnfitError(f"{shown} tidak diterima. Simpan sebagai {TITLES}, lalu unggah lagi.")


def mind_content(path: Path, kind: FileKind) -> None:
    """Raises UnfitError where the content is something else than the name says."""
    if kind.strange(path):
        raise UnfitError(
            f"Isi berkas ini bukan {kind.title} yang wajar (rusak, terkunci, bermakro, atau jenis lain yang "
            f"diganti namanya). Buka dan simpan ulang sebagai {kind.title}, lalu unggah lagi."
        )
