"""Brings the rule sets that ship with the product into the database; called by migrations.

The migrations read the modules that hold the numbers instead of copying them: a rule set is what a regulation
says, so correcting one must reach old and fresh databases alike, by another migration that calls this again.
An office's own rule sets are other rows and stay untouched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def install(apps: Any, rule_sets: Iterable[Mapping[str, Any]]) -> None:
    rows = apps.get_model("lkjip", "RuleSet")._default_manager
    for rule_set in rule_sets:
        named_by = {name: rule_set[name] for name in ("kind", "code", "year_from")}
        rest = {name: value for name, value in rule_set.items() if name not in named_by}
        rows.update_or_create(office=None, **named_by, defaults=rest)
