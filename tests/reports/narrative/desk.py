"""Writing at the desk in a browser: open a passage, type, save, hand on."""

from __future__ import annotations

from typing import Any

from tests.cast import Person

IKK = "ikk-PAS-2.1"
SDM = "efisiensi-sdm"


def desk_of(person: Person, section: str = IKK, **place: Any) -> Any:
    return person.open("passage", section=section, **place)


def typed(page: Any, **texts: str) -> Any:
    """The page's form with words in some of its fields; `tindak_lanjut` stands for `tindak-lanjut`."""
    form = page.forms["naskah"]
    for name, text in texts.items():
        form[name.replace("_", "-")] = text
    return form


def save(person: Person, section: str = IKK, **texts: str) -> Any:
    return typed(desk_of(person, section), **texts).submit().follow()


def hand_in(person: Person, section: str = IKK, **texts: str) -> Any:
    form = typed(desk_of(person, section), **texts)
    return form.submit("langkah", value="siap").follow()


def judge(person: Person, verdict: str, section: str = IKK, reason: str = "", status: int = 302) -> Any:
    form = desk_of(person, section).forms["putusan"]
    form["alasan"] = reason
    return form.submit("langkah", value=verdict, status=status)


def row(page: Any, section: str = IKK) -> str:
    """What the list says of one passage."""
    link = page.html.find("a", href=lambda href: href and href.endswith(f"/bagian/{section}/"))
    return link.find_parent("tr").get_text(" ", strip=True)
