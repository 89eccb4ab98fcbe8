"""The report's speed against the same HTML as one plain WeasyPrint document: one run, one table.

Every measured way runs in processes of its own, plain and in parts by turns, so that a slow moment of the machine
meets both. Works on a database of its own in a temporary folder.
"""

from __future__ import annotations

import json
import os
import pickle
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
ROUNDS = 3
AIMS = {
    "in parts, nothing kept": ("plain", 0.60),
    "one number changed, warm": ("plain", 0.12),
    "pages shifted, warm": ("plain", 0.25),
    "nothing changed, warm": ("plain", None),
    "one indicator's PDF, warm": ("seconds", 0.3),
    "one objective's PDF, warm, a page": ("seconds", 0.12),
    "the whole report as HTML": ("seconds", 1.0),
}


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(WAYS[sys.argv[1]](Path(os.environ["VAR_DIR"]))))
        return
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        measured: list[dict[str, float]] = []
        for _ in range(ROUNDS):
            measured.append({**run("plain", Path(folder)), **run("parts", Path(folder))})
    show({name: statistics.median(one[name] for one in measured) for name in measured[0]})


def run(way: str, folder: Path) -> dict[str, float]:
    """One way in a fresh process that works in `folder`; what it measured."""
    environment = {**os.environ, "VAR_DIR": str(folder)}
    done = subprocess.run(
        [sys.executable, __file__, way], check=True, stdout=subprocess.PIPE, text=True, env=environment
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def show(medians: dict[str, float]) -> None:
    plain = medians["plain"]
    print(f"{'':<40}{'seconds':>9}{'ratio':>8}{'aim':>8}")
    print(f"{'one plain document':<40}{plain:>9.2f}{1:>8.2f}")
    for name, (kind, aim) in AIMS.items():
        value = medians[name] / plain if kind == "plain" else medians[name]
        ratio = f"{value:>8.3f}" if kind == "plain" else f"{'':>8}"
        print(f"{name:<40}{medians[name]:>9.2f}{ratio}{limit(kind, aim):>8}")
    memory = medians["largest process MB"] / medians["plain MB"]
    print(f"{'largest process, MB':<40}{medians['largest process MB']:>9.0f}{memory:>8.3f}{'≤ 0.35':>8}")
    print(f"{'plain process, MB':<40}{medians['plain MB']:>9.0f}")


def limit(kind: str, aim: float | None) -> str:
    return "" if aim is None else f"≤ {aim:.2f}" + ("" if kind == "plain" else " s")


# --- the ways, each in its own process ---


def tree(folder: Path) -> dict[str, float]:
    """The report of the office in `folder`/data, kept for the other ways; run in a folder of its own."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lkjip.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from lkjip.tables import load_office
    from reports.edition.build import numbered_report

    call_command("migrate", verbosity=0)
    office = load_office(folder / "data").office
    (folder / "tree.pickle").write_bytes(pickle.dumps(numbered_report(office, 2023)))
    return {}


def one_number(data: Path) -> None:
    """PAS-2.1 has 30 cases more: it shows on the cover, in the summary, the tables and the conclusion."""
    replace(data / "realisasi.csv", "PAS-2.1,2023,12,A,562873,32,", "PAS-2.1,2023,12,A,562873,62,")


def a_page_more(data: Path) -> None:
    """The first objective's words grow, so that everything after it moves."""
    words = "Penjelasan tambahan yang panjang sekali tentang sebabnya. " * 90
    replace(data / "analisis.csv", "Rata-rata survei bulanan 3,78", f"{words}Rata-rata survei bulanan 3,78")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text, f"{file.name} no longer holds {old}"
    file.write_text(text.replace(old, new, 1))


REPORTS: dict[str, Callable[[Path], None]] = {
    "as it is": lambda data: None,
    "one number": one_number,
    "shifted": a_page_more,
}


def prepare(folder: Path) -> None:
    for name, change in REPORTS.items():
        place = folder / name
        shutil.copytree(ROOT / "data" / "kalbar-2023", place / "data")
        change(place / "data")
        run("tree", place)


def plain(folder: Path) -> dict[str, float]:
    from reports.outline.pdf import render_pdf

    whole = load(folder, "as it is")
    return {"plain": timed(lambda: render_pdf(whole)), "plain MB": memory()}


def parts(folder: Path) -> dict[str, float]:
    """Cold with an empty store and no worker yet; then warm, each time with another report."""
    from reports.edition.workshop import Workshop
    from reports.outline.pdf.parts import render_in_parts
    from reports.outline.pdf.store import Store

    kept = {name: load(folder, name) for name in REPORTS}
    with tempfile.TemporaryDirectory() as store:
        shop = Workshop(Store(Path(store)))
        found = {
            "in parts, nothing kept": timed(lambda: render_in_parts(kept["as it is"], shop)),
            "nothing changed, warm": timed(lambda: render_in_parts(kept["as it is"], shop)),
            "one number changed, warm": timed(lambda: render_in_parts(kept["one number"], shop)),
            "pages shifted, warm": timed(lambda: render_in_parts(kept["shifted"], shop)),
            "largest process MB": max(memory(), *workers_memory(shop)),
        }
        shop.close()
    from reports.outline.html import render_document
    from reports.outline.pdf.excerpt import render_excerpt

    whole = kept["as it is"]
    render_excerpt(whole, "ikk-PAS-1.1")
    found["one indicator's PDF, warm"] = timed(lambda: render_excerpt(whole, "ikk-PAS-2.1"))
    pages: list[int] = []
    seconds = timed(lambda: pages.append(count(render_excerpt(whole, "sasaran-PAS-3"))))
    found["one objective's PDF, warm, a page"] = seconds / pages[0]
    found["the whole report as HTML"] = timed(lambda: render_document(whole))
    return found


WAYS: dict[str, Callable[[Path], dict[str, float]]] = {"tree": tree, "plain": plain, "parts": parts}


def load(folder: Path, name: str) -> Any:
    return pickle.loads((folder / name / "tree.pickle").read_bytes())


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def memory() -> int:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def workers_memory(shop: Any) -> list[int]:
    """The same of each worker, from what Linux says about it."""
    return [
        int(line.split()[1]) // 1024
        for pid in shop._pool._processes
        for line in Path(f"/proc/{pid}/status").read_text().splitlines()
        if line.startswith("VmHWM")
    ]


def count(pdf: bytes) -> int:
    from io import BytesIO

    from pikepdf import Pdf

    with Pdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


if __name__ == "__main__":
    main()
