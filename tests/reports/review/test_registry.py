"""Rules are found by their place; each has its test and its line in docs/review.md."""

from __future__ import annotations

import re

import pytest

from reports.review.finding import Severity
from reports.review.registry import Rule, rules
from tests.test_house import ROOT

FAMILIES = {"missing", "arithmetic", "targets", "plausibility", "words", "money", "document"}
LINE = re.compile(
    r"^\| `(?P<rule>[\w.]+)` \| (?P<title>.+?) \| (?P<worst>error|warning|note) \|", re.MULTILINE
)


def test_every_family_has_rules():
    assert {rule.name.partition(".")[0] for rule in rules()} == FAMILIES


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_is_one_module_with_one_test_of_its_name(rule: Rule):
    family, name = rule.name.split(".")
    assert (ROOT / "reports" / "review" / family / f"{name}.py").is_file()
    assert (ROOT / "tests" / "reports" / "review" / family / f"test_{name}.py").is_file()
    assert rule.why.endswith(".")
    assert rule.title


def test_rules_yield_to_rules_that_exist():
    names = {rule.name for rule in rules()}
    assert all(rule.yields <= names - {rule.name} for rule in rules())
    assert any(rule.yields for rule in rules())


def test_the_page_of_rules_names_them_all():
    page = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
    told = {match["rule"]: match["title"] for match in LINE.finditer(page)}
    assert told == {rule.name: rule.title for rule in rules()}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_page_tells_how_grave_a_rule_can_be(rule: Rule):
    """The worst severity that the module names."""
    family, name = rule.name.split(".")
    source = (ROOT / "reports" / "review" / family / f"{name}.py").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
    told = next(match["worst"] for match in LINE.finditer(page) if match["rule"] == rule.name)
    named = [s for s in Severity if re.search(rf"\b(?:{s.value}\b|Severity\.{s.name}\b)", source)]
    assert told == named[0].value if named else told == "warning"
