"""People who send workbooks in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from webtest import Upload as File

from divisions.models import Role
from tests.cast import Person, join

from .books import Tables, book, work

Send = Callable[..., Any]


@pytest.fixture
def perencana_lain(stage: Any) -> Person:
    """A second planner of the same office."""
    return join(stage, "perencana_lain", Role.PLANNER)


def put(person: Person, content: bytes | Tables, name: str = "buku.xlsx", status: int = 302) -> Any:
    """Chooses a file on the page and sends it; what follows is the answer."""
    form = next(f for f in person.open("workbook").forms.values() if "file" in f.fields)
    form["file"] = File(name, content if isinstance(content, bytes) else book(content))
    return form.submit(status=status)


@pytest.fixture
def send(perencana: Person) -> Send:
    """The file's page as its sender sees it once the worker has tried it."""

    def sent(
        content: bytes | Tables, name: str = "buku.xlsx", person: Person = perencana, status: int = 302
    ) -> Any:
        response = put(person, content, name, status)
        if status != 302:
            return response
        work()
        return response.follow()

    return sent


def saving(page: Any) -> Any:
    """The form of "Simpan semua"."""
    return next(form for form in page.forms.values() if "Simpan semua" in form.text)


def save(page: Any, reason: str = "") -> Any:
    """Presses "Simpan semua", lets the worker do it, and returns the page that follows."""
    form = saving(page)
    if reason:
        form["reason"] = reason
    response = form.submit(status=302)
    work()
    return response.follow()


def told(page: Any) -> str:
    return str(page.html.main.get_text(" ", strip=True))
