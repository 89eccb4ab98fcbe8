"""Figures typed on a page go the way of imported ones: compared, written whole, remembered with who and when."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from divisions.models import Membership

from .writing.ledger import Plan, write
from .writing.target import Step, Values, as_json, key_text
from .writing.targets import targets


@dataclass(frozen=True, slots=True)
class Typed:
    """One row: `values` None removes it (not known after all)."""

    key: Mapping[str, Any]
    values: Mapping[str, Any] | None


def stamp(member: Membership, year: int, target: str, keys: Sequence[Mapping[str, Any]]) -> str:
    """Tells whether the rows of a page are still those that it was opened with."""
    held = targets()[target].stored(member.office, year)
    rows = [as_json(held.get(key_text(targets()[target].order(key)))) for key in keys]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()[:16]


@transaction.atomic
def save_typed(member: Membership, year: int, target: str, rows: Sequence[Typed]) -> int:
    """How many rows changed."""
    held = targets()[target].stored(member.office, year)
    steps = [step for row in rows if (step := _step(target, row, held))]
    return write(member.office, Plan({target: steps}), member) if steps else 0


def _step(target: str, row: Typed, held: Mapping[str, Values]) -> Step | None:
    key = targets()[target].order(row.key)
    before = held.get(key_text(key))
    if row.values is None:
        return Step(key, before, None) if before is not None else None
    if before is None:
        empty = all(value is None for value in row.values.values())
        return None if empty else Step(key, None, dict(row.values))
    after = {name: value for name, value in row.values.items() if before.get(name) != value}
    return Step(key, {name: before.get(name) for name in after}, after) if after else None
