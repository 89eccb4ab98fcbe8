"""Every sentence that a library may show in the browser has an Indonesian translation.

The project's own texts are written in Indonesian and never pass gettext, so only libraries can leave English on
the screen. Django's admin is not installed; what only developers see is left out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

UNSEEN = {"axes": "its messages are for its admin pages and log"}


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lkjip.settings")
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    import django

    django.setup()
    missing = [f"{place}: {text!r}" for place, text in untranslated()]
    print("\n".join(missing) or "Every library sentence has an Indonesian translation.")
    return bool(missing)


def untranslated() -> Iterator[tuple[str, str]]:
    import django.conf
    from django.apps import apps

    folders = {config.label: Path(config.path) / "locale" for config in apps.get_app_configs()}
    folders["django"] = Path(django.conf.__file__).parent / "locale"
    for label, folder in folders.items():
        if label not in UNSEEN:
            yield from ((label, text) for text in sorted(sentences(folder, "en") - translated(folder)))


def sentences(folder: Path, language: str) -> set[str]:
    """The msgids of a library's catalogue; none where it has no catalogue."""
    path = folder / language / "LC_MESSAGES" / "django.po"
    return {entry.msgid for entry in polib.pofile(str(path))} if path.exists() else set()


def translated(folder: Path) -> set[str]:
    path = folder / "id" / "LC_MESSAGES" / "django.po"
    return {entry.msgid for entry in polib.pofile(str(path)).translated_entries()} if path.exists() else set()


if __name__ == "__main__":
    sys.exit(main())
