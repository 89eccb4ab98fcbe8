"""What is only implausible loads, with a warning: the review finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip.numbers import format_number

from .table import OfficeTable

if TYPE_CHECKING:
    from .load import Load


def implausible(load: Load, table: OfficeTable) -> None:
    for match in load.taken[table.name]:
        row = match.row
        for column, (low, high) in table.plausible.items():
            value = row[column]
            if value is not None and not low <= value <= high:
                usual = f"biasanya {low} sampai {high}"
                load.warn(row, column, f"Nilai {format_number(value)} tidak wajar; {usual}.")
        for column, limit in table.at_most.items():
            value, most = row[column], row[limit]
            if value is not None and most is not None and value > most:
                load.warn(
                    row, column, f"Nilai {format_number(value)} melebihi {limit} {format_number(most)}."
                )
