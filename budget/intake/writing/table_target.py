"""A table's rows by their key, read and written in bulk. Names are those of the office workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Model

from divisions.models import Office
from lkjip.tables import OfficeTable
from lkjip.validity import plain

from .target import Step, UnsavableError, Values, key_text


class TableTarget:
    """Rows of one model, described as a table of the office workbook describes them."""

    def __init__(self, table: OfficeTable) -> None:
        self._table = table
        self.name = table.name
        self.label = str(table.model._meta.verbose_name)

    @cached_property
    def _key(self) -> dict[str, str]:
        return {column.name: path for path, column in self._table.key.items()}

    @cached_property
    def _values(self) -> dict[str, str]:
        return {column.name: path for path, column in self._table.values.items()}

    def order(self, key: Mapping[str, Any]) -> Values:
        return {name: key[name] for name in self._key}

    def stored(self, office: Office, year: int) -> dict[str, Values]:
        return {text: values for text, (_pk, values) in self._found(office, year).items()}

    def _found(self, office: Office, year: int) -> dict[str, tuple[int, Values]]:
        rows = self._table.model._default_manager.filter(
            **{self._table.office: office.pk, self._key["tahun"]: year}
        )
        names = [*self._key, *self._values]
        found = {}
        for pk, *cells in rows.values_list("pk", *self._key.values(), *self._values.values()):
            values = dict(zip(names, map(_bare, cells), strict=True))
            key = {name: values.pop(name) for name in self._key}
            found[key_text(key)] = (pk, values)
        return found

    def write(self, office: Office, steps: Sequence[Step], member: Any) -> None:
        if not steps:
            return
        pks = {text: pk for text, (pk, _values) in self._found(office, steps[0].key["tahun"]).items()}
        codes = _Codes(office)
        manager = self._table.model._default_manager
        gone = [pks[step.key_text] for step in steps if step.after is None]
        manager.filter(pk__in=gone).delete()
        new = [self._record(office, step, codes) for step in steps if step.before is None]
        manager.bulk_create(new, batch_size=500)
        self._update(steps, pks, codes)

    def _record(self, office: Office, step: Step, codes: _Codes) -> Model:
        values = self._attributes({**step.key, **(step.after or {})}, {**self._key, **self._values}, codes)
        own = {"office": office} if self._table.office == "office" else {}
        return self._table.model(**own, **values)

    def _update(self, steps: Sequence[Step], pks: Mapping[str, int], codes: _Codes) -> None:
        manager = self._table.model._default_manager
        changed = [step for step in steps if step.before is not None and step.after is not None]
        records = manager.in_bulk([pks[step.key_text] for step in changed])
        touched: set[str] = set()
        for step in changed:
            attributes = self._attributes(step.after or {}, self._values, codes)
            touched |= set(attributes)
            for name, value in attributes.items():
                setattr(records[pks[step.key_text]], name, value)
        if records and touched:
            manager.bulk_update(records.values(), sorted(touched), batch_size=500)

    def _attributes(self, values: Mapping[str, Any], paths: Mapping[str, str], codes: _Codes) -> Values:
        """Column names → attributes of the model; codes become ids."""
        found = {}
        for name, value in values.items():
            relation, _, beyond = paths[name].partition("__")
            if not beyond:
                found[relation] = self._typed(relation, value)
                continue
            field = self._table.model._meta.get_field(relation)
            found[f"{relation}_id"] = codes.find(field.related_model, value)
        return found

    def _typed(self, attribute: str, value: Any) -> Any:
        field = self._table.model._meta.get_field(attribute)
        return field.to_python(value)  # type: ignore[union-attr]


class _Codes:
    """Code → id of the office's satker, divisions and central units, fetched when first asked for."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._maps: dict[Any, dict[str, int]] = {}

    def find(self, model: Any, code: str) -> int:
        if model not in self._maps:
            rows = model._default_manager.filter(office=self._office)
            self._maps[model] = dict(rows.values_list("code", "pk"))
        try:
            return self._maps[model][code]
        except KeyError:
            raise UnsavableError(f"{str(model._meta.verbose_name).capitalize()} {code} tidak ada.") from None


def _bare(value: Any) -> Any:
    return plain(value) if isinstance(value, Decimal) else value
