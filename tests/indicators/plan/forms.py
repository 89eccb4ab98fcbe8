"""Forms of the plan as the planner fills them in."""

from __future__ import annotations

from typing import Any


def fill(form: Any, **values: str) -> Any:
    """Types into a form: k0_name stands for komponen-0-name."""
    for name, value in values.items():
        if name[:1] == "k" and name[1:2].isdigit():
            number, _, field = name[1:].partition("_")
            name = f"komponen-{number}-{field}"
        form[name] = value
    return form


def isian(person: Any, page: str, **place: Any) -> Any:
    """The form of a page, as that person opens it."""
    return person.open(page, **place).forms["isian"]


def save(form: Any, **options: Any) -> Any:
    """Presses Simpan."""
    return form.submit("langkah", value="simpan", **options)
