"""Which satker a row means: by code, else by its exact name, else as the planner says once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .fields import INVALID, Row, Setting, Table, Unit
from .words import likeness, plain, telling

_LIKELY = 0.3
_MOST_UNKNOWN = 20
_CODE = re.compile(r"\d{4,7}")


def placed(table: Table, setting: Setting) -> Iterator[tuple[Row, Unit]]:
    """Rows whose satker is known; the others become findings or questions."""
    by_code = {unit.code: unit for unit in setting.units}
    unknown: dict[str, int] = {}
    found: list[tuple[Row, Unit]] = []
    if _mind_turned(table, by_code):
        return
    called: dict[str, Row] = {}
    for row in table.rows:
        if row["code"] is INVALID or row["name"] is INVALID:
            continue
        code = row["code"] or _code_as_name(row)
        unit = _by_code(code, by_code) if code else _by_name(row, table, setting)
        if unit:
            _mind_name(row, unit, table, setting)
            _mind_other_name(row, unit, table, called)
            found.append((row, unit))
        elif code:
            unknown.setdefault(code, row.number)
    _report_unknown(table, unknown, bool(found))
    yield from found


def _code_as_name(row: Row) -> str:
    """The office's own workbook writes the code where others write the name."""
    return row["name"] if row.has("name") and _CODE.fullmatch(row["name"]) else ""


def _mind_turned(table: Table, by_code: dict[str, Unit]) -> bool:
    """Whether the codes stand under the heading of the names."""
    rows = [row for row in table.rows if row.has("code") and row.has("name")]
    turned = [row for row in rows if row["name"] in by_code and not _by_code(row["code"], by_code)]
    if not turned or len(turned) * 2 <= len(rows):
        return False
    table.error(
        table.header_row,
        "code",
        "Kode satker berdiri di kolom nama: judul Kode satker dan Nama satker tertukar. Tukar keduanya pada pemetaan "
        "kolom.",
    )
    return True


def _mind_other_name(row: Row, unit: Unit, table: Table, called: dict[str, Row]) -> None:
    """One code with two names in one sheet: two satker were given the same code."""
    if not row["code"] or not row.has("name"):
        return
    first = called.setdefault(unit.code, row)
    if plain(first["name"]) != plain(row["name"]):
        table.error(
            row.number,
            "code",
            f"Kode {unit.code} di baris ini bernama {row['name']}, sedangkan pada baris {first.number} "
            f"{first['name']}. Perbaiki salah satunya.",
        )


def _by_code(code: str, by_code: dict[str, Unit]) -> Unit | None:
    """ "408830", "013.01.408830", "408830 - KANWIL"; a code typed as a number may have lost its zeros."""
    parts = [part for part in re.split(r"[^A-Za-z0-9]+", code) if part]
    for part in parts:
        if part in by_code:
            return by_code[part]
    bare = {known.lstrip("0"): unit for known, unit in by_code.items()}
    return next((bare[part.lstrip("0")] for part in parts if part.lstrip("0") in bare), None)


def _report_unknown(table: Table, unknown: dict[str, int], any_known: bool) -> None:
    if unknown and not any_known:
        codes = ", ".join(list(unknown)[:5])
        row = next(iter(unknown.values()))
        table.error(
            row,
            "code",
            f"Tidak ada satu pun kode satker kantor ini ({codes}). Berkas ini milik kantor lain, atau kodenya salah.",
        )
        return
    for code, row in list(unknown.items())[:_MOST_UNKNOWN]:
        table.error(
            row, "code", f"Kode satker {code} bukan satker kantor ini. Perbaiki kodenya atau hapus barisnya."
        )
    if len(unknown) > _MOST_UNKNOWN:
        table.error(None, "code", f"{len(unknown) - _MOST_UNKNOWN} kode satker lain juga bukan kantor ini.")


def _mind_name(row: Row, unit: Unit, table: Table, setting: Setting) -> None:
    """A code beside another satker's exact name: one of the two is wrong."""
    if not row["code"] or not row.has("name"):
        return
    other = _named(setting.units).get(plain(row["name"]))
    if other is not None and other.code != unit.code:
        table.error(
            row.number,
            "code",
            f"Kode {unit.code} adalah {unit.name}, tetapi nama di baris ini {row['name']} ({other.code}).",
        )


def _by_name(row: Row, table: Table, setting: Setting) -> Unit | None:
    if not row.has("name"):
        return None
    name = plain(row["name"])
    key = f"satker:{name}"
    if exact := _named(setting.units).get(name):
        return exact
    chosen = setting.answers.get(key) or setting.memory.get(("satker", name))
    if chosen is not None:
        return next((unit for unit in setting.units if unit.code == chosen), None)
    if all(question.key != key for question in table.questions):
        options = tuple((unit.code, f"{unit.code} {unit.name}") for unit in setting.units)
        text = f"“{row['name']}” (baris {row.number}) adalah satker yang mana?"
        table.ask(key, text, (*options, ("-", "Bukan satker kantor ini; lewati")), _likely(name, setting))
    return None


@lru_cache(maxsize=8)
def _named(units: tuple[Unit, ...]) -> dict[str, Unit]:
    """Plain name → satker, where no two share it."""
    names: dict[str, Unit | None] = {}
    for unit in units:
        for name in {plain(unit.name), plain(unit.full_name)} - {""}:
            names[name] = None if name in names else unit
    return {name: unit for name, unit in names.items() if unit}


def _likely(name: str, setting: Setting) -> str:
    """A proposal only: the planner confirms it once and it is remembered."""
    words = telling(name)
    own = [unit for unit in setting.units if unit.own] or list(setting.units)
    rated = ((likeness(words, telling(unit.name)), unit.code) for unit in own)
    (share, _ending), code = max(rated, default=((0.0, 0), ""))
    return code if share >= _LIKELY else ""
