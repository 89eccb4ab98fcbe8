"""docs/sections.md tells the truth: every section of the report, and where an office's own prose goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reports.chapters import document
from reports.facts.money import PlanningTable
from reports.facts.show import plain_number
from reports.facts.year import YearFacts
from reports.outline import nodes as n
from reports.outline import number

PAGE = Path(__file__).resolve().parents[3] / "docs" / "sections.md"
ROW = re.compile(r"^\| `([^`]+)` \| .+ \| (mengganti|di awal|kalimat|–) \|$", re.MULTILINE)
OWN = "Kalimat yang ditulis kantor sendiri."

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_facts(facts_2023: YearFacts) -> YearFacts:
    """The first office's year with the score that came after it, so that every section has something to say."""
    planned = PlanningTable((), "", (), plain_number(88, "perencanaan/rata-rata"), ())
    return replace(facts_2023, money=replace(facts_2023.money, planning=planned))


def documented() -> dict[str, str]:
    return dict(ROW.findall(PAGE.read_text(encoding="utf-8")))


def everything(blocks: tuple[object, ...]) -> Iterator[n.Section]:
    for block in blocks:
        if isinstance(block, n.Section):
            yield block
            yield from everything(block.children)


def codes(facts: YearFacts) -> dict[str, str]:
    """Every code of the office and what the page writes in its place."""
    performance = facts.performance
    return (
        {division.code: "<divisi>" for division in performance.divisions}
        | {unit.code: "<unit>" for unit in facts.central_units}
        | {objective.code: "<sasaran>" for objective in performance.objectives}
        | {indicator.code: "<ikk>" for indicator in performance.indicators}
    )


def general(slug: str, known: dict[str, str]) -> str:
    """ "ikk-PAS-2.1-3" as "ikk-<ikk>-3"; a code that is both a division's and a unit's is told by what precedes it."""
    kind = slug.partition("-")[0]
    for code in sorted(known, key=len, reverse=True):
        if re.fullmatch(rf"[a-z]+-{re.escape(code)}(-[a-z0-9]+)?", slug):
            word = "<divisi>" if kind in {"isu", "upaya", "divisi"} else known[code]
            return slug.replace(code, word, 1)
    return slug


def test_the_page_lists_exactly_the_sections_of_the_report(full_facts):
    known = codes(full_facts)
    report = number(document(full_facts)).document
    slugs = [section.slug for section in everything((*report.front, *report.chapters, *report.annexes))]
    assert {general(slug, known) for slug in slugs} == set(documented())


def concrete(slug: str) -> str:
    samples = {"<divisi>": "PAS", "<sasaran>": "PAS-2", "<ikk>": "PAS-2.1", "<unit>": "SETJEN"}
    for word, code in samples.items():
        slug = slug.replace(word, code)
    return slug


@pytest.mark.parametrize(("slug", "place"), [pair for pair in documented().items() if pair[1] != "–"])
def test_prose_of_the_office_stands_in_its_section(full_facts, slug, place):
    here = concrete(slug)
    generated = _found(full_facts, here)
    found = _found(replace(full_facts, texts={here: OWN}), here)
    if place == "kalimat":
        assert [block for block in found if block not in generated] == [n.Rich(f"<p>{OWN}</p>\n")]
        assert [type(block) for block in generated if block not in found] == [n.Paragraph]
        return
    own, *rest = found
    assert isinstance(own, n.Rich)
    assert OWN in own.html
    if place == "di awal":
        assert rest == generated
    else:
        assert [block for block in rest if block in generated and isinstance(block, n.Paragraph)] == []


def _found(facts: YearFacts, slug: str) -> list[n.Block]:
    """What stands in the section of this name."""
    report = document(facts)
    tops = (*report.front, *report.chapters)
    return next(list(section.children) for section in everything(tops) if section.slug == slug)
