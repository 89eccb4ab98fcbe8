"""December 2023 of PAS-2.1, PAS-5.2 and YAN-3.1 is taken out of the first office, to be typed again."""

from __future__ import annotations

from typing import Any

import pytest

from indicators.realisation.models import Entry

RUTAN = {
    "406611": "30",
    "406633": "62",
    "406642": "4",
    "497773": "1",
    "497789": "0",
    "526823": "32",
    "562873": "32",
}
"""PAS-2.1, component A: 161 detainees in seven rutan. B: 1.305 for the office."""


@pytest.fixture
def december(stage: Any) -> None:
    again = ["PAS-2.1", "PAS-5.2", "YAN-3.1"]
    Entry.objects.filter(indicator__code__in=again, year=2023, month=12).delete()


def entry_of(code: str, month: int = 12) -> Entry:
    return Entry.objects.get(indicator__code=code, year=2023, month=month)


def figures(code: str, month: int = 12) -> dict[str, str]:
    """What an entry holds, as "A" or "A-406611" → text."""
    rows = entry_of(code, month).values.select_related("component", "work_unit")
    return {
        f"{row.component.symbol}{'-' + row.work_unit.code if row.work_unit else ''}": (
            "tidak berlaku" if row.not_applicable else f"{row.value.normalize():f}"
        )
        for row in rows
    }


def fill(page: Any, **typed: str) -> Any:
    """The entry form of a page with figures typed into it; `A_406611` is the field A-406611."""
    form = page.forms["isian"]
    for name, text in typed.items():
        form[name.replace("_", "-")] = text
    return form


def fill_rutan(page: Any) -> Any:
    """161 of 1,305 is below the target of December, so a follow-up is owed."""
    form = page.forms["isian"]
    form["bulan-follow_up"] = "Surat perpanjangan penahanan diminta sepuluh hari lebih awal."
    for code, text in RUTAN.items():
        form[f"A-{code}"] = text
    form["B"] = "1.305"
    return form


def send(form: Any, step: str = "simpan") -> Any:
    """Presses one of the two buttons and follows to the page where it was saved."""
    return form.submit("langkah", value=step, status=302).follow()


def refused(form: Any, step: str = "simpan") -> Any:
    """Presses one of the two buttons: nothing is saved, and the page comes back with its reasons."""
    return form.submit("langkah", value=step, status=200)
