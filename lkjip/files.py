"""Files that are written whole or not at all, and a sentence where they cannot be."""

from __future__ import annotations

import errno
from pathlib import Path

WHY = {
    errno.EACCES: "tidak ada izin menulis di sana",
    errno.EPERM: "tidak ada izin menulis di sana",
    errno.EROFS: "tempat itu hanya dapat dibaca",
    errno.EISDIR: "nama itu sudah dipakai sebuah folder",
    errno.ENOTDIR: "sebagian alamatnya sebuah berkas, bukan folder",
    errno.EEXIST: "sebagian alamatnya sebuah berkas, bukan folder",
    errno.ENOENT: "foldernya tidak dapat dibuat",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def unwritable(path: Path, error: OSError) -> str:
    """Why a file cannot be written, and what to do."""
    why = WHY.get(error.errno or 0, error.strerror or str(error))
    return f"{path} tidak dapat ditulis: {why}. Pilih tempat atau nama lain."


def ready_to_write(path: Path) -> None:
    """OSError before any long work where the file could not be written after it."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "folder", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = _unfinished(path)
    unfinished.write_bytes(b"")
    unfinished.unlink()


def write_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = _unfinished(path)
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _unfinished(path: Path) -> Path:
    return path.with_suffix(path.suffix + ".sebagian")
