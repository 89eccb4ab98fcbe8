"""Every signature that the year's papers bear: agreements and the report, each with its title, name and day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from .material import Material


@dataclass(frozen=True, slots=True)
class Signing:
    """`title` is the office as it is held (without Plt.); `name` who signs, "" where nobody is known."""

    subject: str
    paper: str
    title: str
    name: str
    day: dt.date
    url: str


def signings(material: Material) -> Iterator[Signing]:
    by_key = {(a.central_unit.code, a.version): a for a in material.agreements}
    for facts in material.facts.agreements:
        agreement = by_key[facts.central_unit_code, facts.version]
        day = facts.date or facts.day
        if day is None:
            continue
        code = facts.central_unit_code
        url = material.agreement_url(code, facts.version)
        paper = f"perjanjian kinerja {code} {facts.year}"
        for title, party in ((agreement.first_party, facts.first), (agreement.second_party, facts.second)):
            yield Signing(f"{code} {facts.central_unit_name}", paper, title, party.name, day, url)
    yield from _report(material)


def _report(material: Material) -> Iterator[Signing]:
    report = material.facts.report
    if report.date is not None:
        title = _bare(report.signatory.title)
        subject = f"{material.office.code} laporan {material.year}"
        paper = f"laporan kinerja {material.year}"
        yield Signing(subject, paper, title, report.signatory.name, report.date, material.url("report_info"))


def _bare(title: str) -> str:
    return title.removeprefix("Plt. ").removeprefix("Plh. ")
