"""The last evening before the 5th: 200 operators save at once, each of them twice (an impatient second click).

A private PostgreSQL, gunicorn as in production, one thread per operator over real HTTP. Afterwards the database must
hold every figure once, with one step of history each. Prints the times; fails when anything is lost or doubled.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parent.parent
OPERATORS, YEAR = 200, 2024
sys.path.insert(0, str(ROOT))


@dataclass(frozen=True)
class Operator:
    """One person with a session, and the one month that is theirs to fill."""

    cookie: str
    code: str
    month: int
    figure: int

    @property
    def address(self) -> str:
        return f"/kalbar/{YEAR}/realisasi/{self.code}/{self.month}/"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "postgres"
        postgres = [str(ROOT / "scripts" / "postgres.sh")]
        Path(folder).chmod(0o755)
        url = subprocess.run([*postgres, "start", home], check=True, capture_output=True, text=True).stdout
        os.environ.update(DATABASE_URL=url.strip(), VAR_DIR=folder, DJANGO_SETTINGS_MODULE="lkjip.settings")
        try:
            return evening(prepare())
        finally:
            subprocess.run([*postgres, "stop", home], check=True)


def prepare() -> list[Operator]:
    import django

    django.setup()
    from django.core.management import call_command

    from divisions.models import Office
    from indicators.models import Indicator
    from lkjip.tables import load_office

    call_command("migrate", verbosity=0)
    load_office(ROOT / "data" / "kalbar-2023")
    office = Office.objects.get(code="kalbar")
    indicators = list(Indicator.objects.filter(office=office).select_related("objective__division"))
    places = [(indicator, month) for month in range(1, 13) for indicator in indicators][:OPERATORS]
    return [operator(office, *place, figure) for figure, place in enumerate(places, start=1)]


def operator(office: Any, indicator: Any, month: int, figure: int) -> Operator:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from divisions.models import Membership, User

    user = User.objects.create(username=f"operator-{figure}")
    division = indicator.objective.division
    Membership.objects.create(user=user, office=office, role="operator_divisi", division=division)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return Operator(f"sessionid={session.session_key}", indicator.code, month, figure)


def evening(operators: list[Operator]) -> int:
    from django.db import connection

    connection.close()
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "lkjip.wsgi", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        [*command, "--workers", "2", "--threads", "4", "--log-level", "error"], cwd=ROOT
    )
    try:
        wait_for(port)
        together = threading.Barrier(len(operators))
        with ThreadPoolExecutor(len(operators)) as crowd:
            saved = list(crowd.map(lambda one: save_twice(one, port, together), operators))
    finally:
        server.terminate()
        server.wait()
    return tell(operators, [second for pair in saved for second in pair])


def save_twice(one: Operator, port: int, together: threading.Barrier) -> list[float]:
    """Opens the month, waits for everybody, then sends the same form twice at the same time."""
    base = f"http://127.0.0.1:{port}{one.address}"
    opened, cookies = fetch(base, one.cookie)
    body = filled(opened, one.figure)
    together.wait()
    with ThreadPoolExecutor(2) as clicks:
        return list(clicks.map(lambda _: click(base, f"{one.cookie}; {cookies}", body), range(2)))


def click(address: str, cookie: str, body: bytes) -> float:
    start = time.perf_counter()
    fetch(address, cookie, body)
    return time.perf_counter() - start


def fetch(address: str, cookie: str, body: bytes | None = None) -> tuple[str, str]:
    """The page and the cookie that came with it. Raises on any answer from 400 on."""
    request = urllib.request.Request(address, body, {"Cookie": cookie, "Referer": address})
    with urllib.request.urlopen(request, timeout=120) as answer:
        cookies = answer.headers.get_all("Set-Cookie") or []
        return answer.read().decode(), "; ".join(cookie.partition(";")[0] for cookie in cookies)


def filled(page: str, figure: int) -> bytes:
    """The month's form as a browser sends it, every figure filled in, doubts confirmed."""
    form = BeautifulSoup(page, "html.parser").find("form", id="isian")
    assert form is not None, "the month's form is not on the page"
    fields: dict[str, str] = {}
    for field in form.find_all("input"):
        name = str(field.get("name") or "")
        if name and field.get("type") != "checkbox":
            fields[name] = str(figure if field.get("inputmode") == "decimal" else field.get("value") or "")
    return urllib.parse.urlencode({**fields, "confirm": "on", "langkah": "simpan"}).encode()


def tell(operators: list[Operator], seconds: list[float]) -> int:
    from indicators.models import Entry, EntryEvent, EntryValue

    entries = Entry.objects.filter(year=YEAR)
    values = EntryValue.objects.filter(entry__in=entries).select_related("entry__indicator")
    expected = {(one.code, one.month): one.figure for one in operators}
    right = all(value.value == expected[value.entry.indicator.code, value.entry.month] for value in values)
    steps = EntryEvent.objects.filter(entry__in=entries).count()
    print(f"{len(operators)} operators, {len(seconds)} saves at once on PostgreSQL")
    print(f"save: median {statistics.median(seconds):.2f} s, worst {max(seconds):.2f} s")
    print(
        f"months stored {entries.count()}, steps of history {steps}, figures {values.count()}, right: {right}"
    )
    whole = entries.count() == steps == len(operators) and right and values.count() >= len(operators)
    print("nothing lost, nothing doubled" if whole else "SOMETHING WAS LOST OR DOUBLED")
    return 0 if whole else 1


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/masuk/", timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The site did not start.")


if __name__ == "__main__":
    sys.exit(main())
