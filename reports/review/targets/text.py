"""The signed text of a target and the number that is counted with are one and the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip.numbers import format_number

from ..finding import Finding, error
from ..material import Material

TITLE = "Naskah target berbeda dari nilainya"
_NUMBER = re.compile(r"\d[\d.,]*")


def check(material: Material) -> Iterator[Finding]:
    for row in material.agreed.values():
        if row.value is None or row.indicator is None:
            continue
        wanted = [value for value in (row.value, row.upper) if value is not None]
        written = [_readings(found) for found in _NUMBER.findall(row.text)]
        if written and not all(any(value in reading for reading in written) for value in wanted):
            shown = "–".join(format_number(value) for value in wanted)
            yield error(
                f"{row.indicator.code} {row.indicator.name}",
                f"Target tertulis “{row.text}”, tetapi nilai yang dihitung {shown}.",
                expected=row.text,
                found=shown,
                url=material.agreement_url(row.agreement.central_unit.code, row.agreement.version),
            )


def _readings(text: str) -> set[Decimal]:
    """A written number as Indonesian, and with a decimal point where that is how it was typed: 3.1 is 3,1."""
    bare = text.rstrip(".,")
    found = {bare.replace(".", "").replace(",", ".")}
    if re.fullmatch(r"\d+\.\d{1,2}|\d+\.\d{4,}", bare):
        found = {bare}
    return {Decimal(number) for number in found if number.count(".") <= 1}
