"""From the preview to the database: what was shown travels with the page, signed, and is saved whole or not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core import signing
from django.db import transaction

from ..workflow import Change, Conflict, Refused, Source, Typed, save
from .comparing import Comparison
from .lines import Line, MonthLines
from .reading import Filled, Reading

SALT, MAX_AGE = "isian-excel", 24 * 3600
NOT_APPLICABLE = "tidak berlaku"
UNCONFIRMED = "Centang bahwa angkanya sudah diperiksa, lalu simpan lagi."
NOTHING_SAVED = "Belum ada yang disimpan; periksa perbedaannya di bawah, lalu simpan lagi."


class StaleError(Exception):
    """What came back is not what this member was shown for this month, or is too old."""


def packed(compared: Comparison) -> str:
    """What the preview shows: per line what is stored and what the sheet says; and whether somebody must look."""
    rows = [[*d.line.key, str(d.line.stored), str(d.filled.typed)] for d in compared.differences]
    said = {**_place(compared.lines), "periksa": compared.to_confirm, "isi": rows}
    return signing.dumps(said, salt=SALT, compress=True)


def _place(lines: MonthLines) -> dict[str, Any]:
    return {"anggota": lines.member.pk, "tahun": lines.year, "bulan": lines.month}


def unpacked(lines: MonthLines, sent: str) -> tuple[Reading, bool]:
    """The same again, and whether it wants a confirmation. Raises StaleError."""
    try:
        said = signing.loads(sent, salt=SALT, max_age=MAX_AGE)
    except signing.BadSignature:
        raise StaleError from None
    rows, to_confirm = said.pop("isi"), said.pop("periksa")
    if said != _place(lines):
        raise StaleError
    reading = Reading()
    for code, symbol, unit, old, new in rows:
        reading.lines[code, symbol, unit] = Filled(0, old, _typed(new))
    return reading, to_confirm


def _typed(text: str) -> Typed:
    if text == NOT_APPLICABLE:
        return Typed(not_applicable=True)
    return Typed(Decimal(text)) if text else Typed()


@transaction.atomic
def save_all(lines: MonthLines, reading: Reading) -> int:
    """Raises Refused with what stands in the way; then nothing is stored. Returns how many figures changed."""
    by_indicator: dict[str, dict[Source, Change]] = {}
    for key, filled in reading.lines.items():
        line = _line(lines, key)
        change = Change(_typed(filled.opened), filled.typed)
        by_indicator.setdefault(line.indicator.code, {})[line.slot.source] = change
    for code in sorted(by_indicator):
        _save(lines, code, by_indicator[code])
    return len(reading.lines)


def _line(lines: MonthLines, key: tuple[str, str, str]) -> Line:
    """Still the member's to fill; what is owed may have changed since the preview."""
    line = lines.all.get(key)
    if line is None:
        raise Refused(f"{key[0]} bukan lagi tanggungan Anda. {NOTHING_SAVED}")
    return line


def _save(lines: MonthLines, code: str, changes: dict[Source, Change]) -> None:
    indicator = next(line.indicator for line in lines.all.values() if line.indicator.code == code)
    try:
        save(lines.member, indicator, lines.year, lines.month, changes)
    except Conflict:
        raise Refused(f"Orang lain menyimpan {code} sejak pratinjau. {NOTHING_SAVED}") from None
    except Refused as refused:
        raise Refused(f"{code}: {refused} {NOTHING_SAVED}") from None
