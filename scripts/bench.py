"""How long the main things take here: one run, one table. Ratios travel between machines, seconds do not.

Works on a database of its own in a temporary folder (or on DATABASE_URL, which it fills and does not clean).
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VAR_DIR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lkjip.settings")
        import django

        django.setup()
        rows = [*arithmetic(), *pages(), *report(Path(folder))]
    print(f"{'what':<52}{'median':>10}{'worst':>10}")
    for what, times in rows:
        print(f"{what:<52}{statistics.median(times):>8.3f} s{max(times):>8.3f} s")


Row = tuple[str, list[float]]


def timed(work: Callable[[], object], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return taken


def arithmetic() -> list[Row]:
    from django.core.management import call_command

    from divisions.models import Office
    from lkjip.tables import load_office
    from reports.facts.collect import collect

    call_command("migrate", verbosity=0)
    first = timed(lambda: load_office(ROOT / "data" / "kalbar-2023"), 1)
    again = timed(lambda: load_office(ROOT / "data" / "kalbar-2023"), 3)
    office = Office.objects.get(code="kalbar")
    return [
        ("load the first office", first),
        ("load it again, nothing changes", again),
        ("collect all facts of its year", timed(lambda: collect(office, 2023), 5)),
    ]


def pages() -> list[Row]:
    """Signed in, uncached, whole middleware; the first page of each kind warms up and is not counted."""
    from django.test import Client

    from divisions.models import Membership, Office, User

    planner = User.objects.create_user("bench")
    Membership.objects.create(user=planner, office=Office.objects.get(code="kalbar"), role="perencana")
    client = Client(headers={"accept-encoding": "gzip", "host": "localhost"})
    client.force_login(planner, backend="django.contrib.auth.backends.ModelBackend")
    base = "/kalbar/2023/"
    addresses = ("realisasi/", "realisasi/PAS-2.1/12/", "dasbor/", "indikator/PAS-2.1/", "laporan/bab/bab-3/")
    return [
        (
            f"page {address} ({weight(client, base + address)} kB)",
            timed(partial(client.get, base + address), 10),
        )
        for address in addresses
    ]


def weight(client, address: str) -> int:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return round(len(response.content) / 1000)


def report(folder: Path) -> list[Row]:
    from divisions.models import Office
    from reports.edition.build import build

    office = Office.objects.get(code="kalbar")
    return [
        ("report as HTML", timed(lambda: build(office, 2023, folder / "r.html"), 3)),
        ("report as PDF", timed(lambda: build(office, 2023, folder / "r.pdf"), 1)),
    ]


if __name__ == "__main__":
    main()
