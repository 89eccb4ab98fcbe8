"""Pieces that were laid out before, kept on disk by what went into them; anything may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import time
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from .piece import Bookmark, PageFrame, Piece, Printed

STATIC = Path(__file__).resolve().parents[3] / "static" / "report"
MOST_BYTES = 300 * 1024 * 1024
MOST_DAYS = 60


class Store:
    """A folder of printed pieces; safe for several processes, because files appear whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ground = hashlib.sha256()
        self.ground.update(version("weasyprint").encode())
        for source in _sources():
            self.ground.update(source.read_bytes())

    def key(self, piece: Piece) -> str:
        """Everything that decides how a piece looks: its content, the styles, the program."""
        digest = self.ground.copy()
        digest.update(f"{len(piece.css)} {piece.css}{piece.html}".encode())
        return digest.hexdigest()

    def get(self, key: str) -> Printed | None:
        path = self._path(key)
        try:
            content = path.read_bytes()
            os.utime(path)
        except FileNotFoundError:
            return None
        try:
            return _unpacked(content)
        except (ValueError, KeyError, TypeError):  # a damaged file is printed again
            return None

    def put(self, key: str, printed: Printed) -> None:
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(_packed(printed))
        Path(file.name).replace(path)

    def tidy(self) -> None:
        """Forgets what was not used for long, then the oldest until the folder is small enough."""
        limit = time.time() - MOST_DAYS * 86400
        files = sorted(self.folder.glob("*/*"), key=lambda path: path.stat().st_mtime, reverse=True)
        room = MOST_BYTES
        for path in files:
            room -= path.stat().st_size
            if room < 0 or path.stat().st_mtime < limit:
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key


def _sources() -> list[Path]:
    """What looks depend on beside the piece itself: styles, signs, and these very modules."""
    here = Path(__file__).resolve().parent
    return sorted([*STATIC.rglob("*.css"), *STATIC.rglob("*.svg"), *here.glob("*.py")])


def _packed(printed: Printed) -> bytes:
    """A line of JSON, then the PDF."""
    facts = {
        "pages": [(page.height, page.number) for page in printed.pages],
        "anchors": printed.anchors,
        "bookmarks": [asdict(bookmark) for bookmark in printed.bookmarks],
    }
    return json.dumps(facts).encode() + b"\n" + printed.pdf


def _unpacked(content: bytes) -> Printed:
    line, _, pdf = content.partition(b"\n")
    facts = json.loads(line)
    return Printed(
        pdf=pdf,
        pages=tuple(
            PageFrame(height, tuple(number) if number else None) for height, number in facts["pages"]
        ),
        anchors={name: tuple(place) for name, place in facts["anchors"].items()},
        bookmarks=tuple(Bookmark(**bookmark) for bookmark in facts["bookmarks"]),
    )
