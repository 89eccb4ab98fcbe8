"""What settings read from the environment, and the one secret that is made where none is given."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

TRUE = {"1", "true", "yes", "on"}


def env_bool(name: str, default: bool) -> bool:
    return os.environ.get(name, str(default)).strip().lower() in TRUE


def env_list(name: str, default: Sequence[str]) -> list[str]:
    """Comma separated; blanks around and empty parts do not count."""
    given = [part.strip() for part in os.environ.get(name, "").split(",")]
    return [part for part in given if part] or list(default)


def kept_secret(path: Path) -> str:
    """A random key that stays the same on this machine: made once, readable by its owner only."""
    if not path.exists():
        _make_secret(path)
    return path.read_text(encoding="utf-8")


def _make_secret(path: Path) -> None:
    """Written aside and then linked, so that two processes starting at once read the same whole key."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(secrets.token_urlsafe(64))
    with suppress(FileExistsError):  # another process was first
        os.link(draft, path)
    draft.unlink()
