"""The planner at the desk: forms filled in as people fill them in."""

from __future__ import annotations

from typing import Any

from indicators.agreement.models import Agreement
from tests.cast import Person, address


def agreement(unit: str, version: int = 1, year: int = 2023) -> Agreement:
    return Agreement.objects.get(office__code="kalbar", central_unit__code=unit, year=year, version=version)


def draw(planner: Person, year: int = 2024) -> Any:
    """One click: drafts of every unit from the Renstra."""
    page = planner.open("agreements", year=year)
    return _form_with(page, "Susun").submit().follow()


def open_amendment(planner: Person, unit: str = "KI") -> Any:
    """The edit page of a new version 2."""
    form = planner.open("agreement_amend", unit=unit, version=1).forms["isian"]
    form["reason_kind"] = "strategi"
    form["reason"] = "Permohonan bertambah sejak ada loket daerah."
    return form.submit().follow()


def row_of(page: Any, code: str) -> str:
    """The prefix of the fields of one indicator's row on the edit page."""
    fields = page.forms["isian"].fields
    names = [name for name in fields if name and name.endswith("-code")]
    return next(name.removesuffix("code") for name in names if page.forms["isian"][name].value == code)


def type_target(page: Any, code: str, target: str) -> None:
    page.forms["isian"][f"{row_of(page, code)}target"] = target


def take(planner: Person, step: str, unit: str, version: int = 1, year: int = 2023) -> Any:
    """One step on the agreement's page, and the page that follows."""
    page = planner.open("agreement", unit=unit, version=version, year=year)
    return steps(page).submit("langkah", value=step).follow()


def force(
    planner: Person, step: str, unit: str, version: int = 1, year: int = 2023, revision: int = 1
) -> Any:
    """A step for which the page offers no button."""
    token = planner.open("agreement_wording").forms["isian"]["csrfmiddlewaretoken"].value
    sent = {"csrfmiddlewaretoken": token, "langkah": step, "revision": str(revision)}
    place = address("agreement_step", unit=unit, version=version, year=year)
    return planner.browser.post(place, sent).follow()


def sign(planner: Person, unit: str, version: int = 1, year: int = 2023) -> Any:
    take(planner, "siap", unit, version, year)
    return take(planner, "tandatangan", unit, version, year)


def steps(page: Any) -> Any:
    """The form with the agreement's steps."""
    return next(form for form in page.forms.values() if "langkah" in form.fields and form.id != "isian")


def _form_with(page: Any, word: str) -> Any:
    """The form whose button begins with a word."""
    return next(form for form in page.forms.values() if f">{word}" in form.text.replace("\n", ""))
