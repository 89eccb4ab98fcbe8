"""An office's records of one model by key: what rows are matched with, and what references find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F, Model

Key = tuple[Any, ...]


class Index:
    """Key → record. None stands for a row that was refused: it is known, and was reported once."""

    def __init__(
        self, model: type[Model], office_path: str, paths: Sequence[str], office: Model | None
    ) -> None:
        self.paths = tuple(paths)
        self.records: dict[Key, Any] = {}
        self._views: dict[tuple[str, ...], dict[Key, list[Any]]] = {}
        marks = {f"key_{number}": F(path) for number, path in enumerate(self.paths)}
        mine = model._default_manager.filter(**{office_path: office and office.pk})
        for record in mine.annotate(**marks).order_by():
            self.records[tuple(_bare(getattr(record, mark)) for mark in marks)] = record

    def find(self, named_by: Mapping[str, Any]) -> list[Any]:
        """Records whose key holds these values; by a part of the key there may be several."""
        paths = tuple(sorted(named_by))
        if paths not in self._views:
            self._views[paths] = self._view(paths)
        return self._views[paths].get(tuple(named_by[path] for path in paths), [])

    def _view(self, paths: tuple[str, ...]) -> dict[Key, list[Any]]:
        positions = [self.paths.index(path) for path in paths]
        view: dict[Key, list[Any]] = {}
        for key, record in self.records.items():
            view.setdefault(tuple(key[position] for position in positions), []).append(record)
        return view


def _bare(value: Any) -> Any:
    return None if value == "" else value
