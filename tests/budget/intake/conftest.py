"""A planner who uploads, and a worker who does what was ordered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from webtest import Upload as File

from lkjip.jobs import queue

from .office import HERE

ACCEPTED, REJECTED = HERE / "accepted", HERE / "rejected"


def work() -> None:
    """The worker until nothing waits."""
    while (job := queue.claim()) is not None:
        queue.run(job)


def sample(name: str) -> Path:
    return next(folder / name for folder in (ACCEPTED, REJECTED) if (folder / name).exists())


Send = Callable[..., Any]


@pytest.fixture
def send(perencana: Any) -> Send:
    """Uploads a file as the planner and returns its page after the worker has read it."""

    def upload(name: str, content: bytes | None = None, status: int = 302, **chosen: str) -> Any:
        page = perencana.open("intake")
        form = next(f for f in page.forms.values() if "file" in f.fields)
        form["file"] = File(name, sample(name).read_bytes() if content is None else content)
        for field, value in chosen.items():
            form[field] = value
        response = form.submit(status=status)
        if status != 302:
            return response
        work()
        return response.follow()

    return upload


def form_of(page: Any, button: str) -> Any:
    """The form that the button sends; it may stand outside of it."""
    found = next(one for one in page.html.find_all("button") if button in one.text)
    if found.get("form"):
        return page.forms[found["form"]]
    return next(form for form in page.forms.values() if button in form.text)


def press(page: Any, button: str) -> Any:
    """Sends the form with that button, lets the worker do it, and returns the page that follows."""
    form = form_of(page, button)
    if "checked" in f_names(form):
        form["checked"] = True
    response = form.submit()
    work()
    return response.follow()


def f_names(form: Any) -> set[str]:
    return {name for name in form.fields if name}
