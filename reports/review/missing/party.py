"""An agreement or a report whose signatory has no name cannot be signed: nobody was ever recorded for that title."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error
from ..material import Material
from ..signing import Signing, signings

TITLE = "Nama pejabat belum tercatat"


def check(material: Material) -> Iterator[Finding]:
    recorded = {official.title for official in material.officials}
    for title, acts in _by_title(material).items():
        if title not in recorded and not acts[0].name:
            yield error(
                acts[0].subject,
                f"{title or 'Penanda tangan'} menandatangani {acts[0].paper}, tetapi pejabatnya belum tercatat.",
                expected="nama pejabat",
                found="tidak ada",
                url=material.url("officials"),
            )


def _by_title(material: Material) -> dict[str, list[Signing]]:
    """One title that signs nine agreements is one gap."""
    acts: dict[str, list[Signing]] = {}
    for act in signings(material):
        acts.setdefault(act.title, []).append(act)
    return acts
