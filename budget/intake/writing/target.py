"""What an import writes: steps, each a row before and after, and what takes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from divisions.models import Office

Values = dict[str, Any]


@dataclass(frozen=True)
class Step:
    """One row to write: `before` None = new, `after` None = to be deleted. `row` is where the file says so."""

    key: Values
    before: Values | None
    after: Values | None
    row: int = 0
    sheet: str = ""

    @property
    def key_text(self) -> str:
        return key_text(self.key)


def key_text(key: Mapping[str, Any]) -> str:
    return "|".join(str(part) for part in key.values())


class UnsavableError(ValueError):
    """Why a row cannot be written, as a sentence."""


class Target(Protocol):
    name: str
    label: str

    def order(self, key: Mapping[str, Any]) -> Values:
        """The key in the target's own order, so that the same key always reads the same."""

    def stored(self, office: Office, year: int) -> dict[str, Values]:
        """Key text → what is stored now."""

    def write(self, office: Office, steps: Sequence[Step], member: Any) -> None: ...


def as_json(values: Mapping[str, Any] | None) -> Values | None:
    """Values as a change keeps them."""
    return None if values is None else {name: _json(value) for name, value in values.items()}


def _json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, dt.date) else value
