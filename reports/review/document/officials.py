"""Who signs holds the office on the day of signing: another name, or a day on which nobody held it, is an error."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from indicators.agreement.parties import signatory
from lkjip.periods import format_date
from reports.narrative.words import listed

from ..finding import Finding, error
from ..material import Material
from ..signing import Signing, signings

TITLE = "Pejabat tidak menjabat pada tanggal tanda tangan"
FEW = 3
YIELDS = ("document.agreement_dates",)


def check(material: Material) -> Iterator[Finding]:
    """One finding for a title and a day, however many papers were signed on it."""
    acts = sorted(signings(material), key=lambda act: (act.title, act.day, act.name))
    for (title, day, name), group in groupby(acts, key=lambda act: (act.title, act.day, act.name)):
        signed = list(group)
        if fault := _fault(material, signed[0]):
            papers = _papers(list(dict.fromkeys(act.paper for act in signed)))
            yield error(
                signed[0].subject,
                f"{name or 'Seseorang'} menandatangani {papers} sebagai {title} pada {format_date(day)}, {fault}.",
                expected="pejabat yang menjabat pada hari itu",
                found=name or "tidak ada",
                url=material.url("officials"),
            )


def _papers(names: list[str]) -> str:
    """The first ones, and how many more were signed with them."""
    rest = len(names) - FEW
    return listed(names if rest < 2 else [*names[:FEW], f"{rest} dokumen lain"])


def _fault(material: Material, act: Signing) -> str:
    """Where the title was never recorded, `missing.party` tells it."""
    if act.title not in {official.title for official in material.officials}:
        return ""
    holder = signatory(material.officials, act.title, act.day).name
    if not holder:
        return "padahal tidak ada pejabat yang tercatat menjabat pada hari itu"
    if act.name and act.name != holder:
        return f"padahal yang tercatat menjabat adalah {holder}"
    return ""
