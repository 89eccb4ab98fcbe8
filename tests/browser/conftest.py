"""A real browser on a live server: Debian's Chromium, silent console, no request to anywhere else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

from tests.cast import Person

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Playwright's sync API runs an event loop in the test's thread, where Django would refuse to touch the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session", autouse=True)
def _chromium_is_here() -> None:
    if shutil.which(CHROMIUM):
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"Chromium is not installed ({CHROMIUM}); browser tests must not be skipped in CI.")
    pytest.skip(f"Chromium is not installed ({CHROMIUM}).")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "headless": True, "args": list(FLAGS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    wide = {"width": 1280, "height": 900}
    return {**browser_context_args, "locale": "id-ID", "timezone_id": "Asia/Pontianak", "viewport": wide}


class Listener:
    """What a page says in its console, and where it asks."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.heard: list[str] = []

    def attend(self, context: BrowserContext) -> None:
        context.on("console", self._said)
        context.on("weberror", self._failed)
        context.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        self.heard.append(f"{message.page.url if message.page else ''}: {message.text}")

    def _failed(self, error: WebError) -> None:
        self.heard.append(f"error: {error.error}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "about:")):
            self.heard.append(f"away: {request.url}")


@pytest.fixture
def listener(live_server: Any) -> Iterator[Listener]:
    """Nothing is heard in any test. A page that answers 403 or 404 says so itself: `heard` may be cleared."""
    listener = Listener(live_server.url)
    yield listener
    assert "\n".join(listener.heard) == ""


@pytest.fixture
def desk(
    browser: Browser, browser_context_args: dict[str, Any], listener: Listener, live_server: Any
) -> Iterator[Any]:
    """desk(person, …) is a page of that person's own browser, signed in; options go to the browser context."""
    contexts = []

    def sit(person: Person | None = None, **options: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, **options, "base_url": live_server.url})
        contexts.append(context)
        context.set_default_timeout(15_000)
        listener.attend(context)
        if person:
            context.add_cookies([{"name": "sessionid", "value": _session(person), "url": live_server.url}])
        return context.new_page()

    yield sit
    for context in contexts:
        context.close()


def _session(person: Person) -> str:
    client = Client()
    client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies["sessionid"].value
