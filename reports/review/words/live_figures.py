"""A live figure that no fact bears prints its own name instead of a number."""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.markdown import unknown_figures

from ..finding import Finding, error, warning
from ..material import Material
from ..prose import all_prose

TITLE = "Nama angka tidak dikenal"


def check(material: Material) -> Iterator[Finding]:
    for prose in all_prose(material):
        for name in dict.fromkeys(unknown_figures(prose.text, material.facts.register)):
            yield error(
                prose.subject,
                f"{prose.place} memakai {{{{ {name} }}}}, tetapi angka dengan nama itu tidak ada.",
                expected="nama angka yang ada",
                found=name,
                url=prose.url,
            )
        for name in dict.fromkeys(_empty(prose.text, material)):
            figure = material.facts.register[name]
            yield warning(
                prose.subject,
                f"{prose.place} memakai {{{{ {name} }}}}, tetapi angkanya belum ada. {figure.reason}".strip(),
                expected="angka",
                found="kosong",
                url=prose.url,
            )


def _empty(text: str, material: Material) -> Iterator[str]:
    register = material.facts.register
    yield from (name for name in live_names(text) if name in register and register[name].value is None)


def live_names(text: str) -> list[str]:
    return unknown_figures(text, {})
