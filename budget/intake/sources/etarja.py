"""e-Tarja: the targets of one division and how far each got in percent; one sheet each, or all on one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip.numbers import format_number, round_to

from ..reading.checks import mind_negative, mind_over_hundred, mind_year
from ..reading.fields import INVALID, Field, Record, Setting, Source, Table, Unit, What, record
from ..reading.stacked import is_caption
from ..reading.words import plain
from .common import percent

MOST = 999


def read(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    mind_over_hundred(table, ("percent",))
    mind_negative(table, ("percent",))
    _mind_mean(table)
    division = _division(table, setting)
    if division is None:
        return []
    records = []
    for number, row in zip(_numbers(table), table.rows, strict=True):
        if row["text"] is INVALID or row["percent"] is INVALID:
            continue
        key = {"tahun": setting.year, "divisi": division.code, "nomor": number}
        values = {"uraian": row["text"], "persen": row["percent"]}
        records.append(record("target_kinerja", table, row.number, key, values))
    return records


def _numbers(table: Table) -> list[int]:
    """As the table numbers them; counted where it does not, or begins again below a heading."""
    told = [str(row["number"] or "").rstrip(".") for row in table.rows]
    if all(text.isdecimal() and 0 < int(text) <= MOST for text in told) and len(set(told)) == len(told):
        return [int(text) for text in told]
    return list(range(1, len(told) + 1))


def _division(table: Table, setting: Setting) -> Unit | None:
    """Named by the title, its caption or the sheet; else as the planner says."""
    key = f"divisi:{table.sheet}:{table.header_row}"
    chosen = setting.answers.get(key) or next(_named(table, setting), None)
    found = next((unit for unit in setting.divisions if unit.code == chosen), None)
    if found is None:
        options = tuple((unit.code, unit.name) for unit in setting.divisions)
        place = f"lembar {table.sheet}, judul kolom baris {table.header_row}"
        table.ask(key, f"Target kinerja pada {place}, milik divisi mana?", options)
    return found


def _named(table: Table, setting: Setting) -> Iterator[str]:
    """The line nearest to the header comes first: the one above it may end the table before."""
    captions = filter(is_caption, table.notes.splitlines())
    for line in (*reversed(table.title.splitlines()), *captions, table.sheet):
        named = [unit.code for unit in setting.divisions if _names(unit) & _phrases(plain(line))]
        if len(named) == 1:
            yield named[0]


def _names(unit: Unit) -> set[str]:
    return {plain(unit.name), plain(unit.full_name)} - {""}


def _phrases(text: str) -> set[str]:
    """Every run of up to eight words."""
    words = text.split()
    return {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + 9, len(words) + 1))}


def _mind_mean(table: Table) -> None:
    """The printed total is the mean of the percentages, with the decimals that it was printed with."""
    known = [row["percent"] for row in table.rows if row.has("percent")]
    for row in [*table.rows, *table.totals]:
        if not row.has("total") or not known:
            continue
        printed: Decimal = row["total"]
        exponent = printed.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        mean = sum(known, Decimal(0)) / len(known)
        if abs(round_to(mean, places) - printed) > (Decimal("0.01") if places else 0):
            table.warn(
                row.number,
                "total",
                f"Total capaian tercetak {format_number(printed)}, rata-rata {len(known)} target adalah "
                f"{format_number(mean, 2)}. Yang dipakai rata-ratanya.",
            )


ETARJA = Source(
    code="etarja",
    label="e-Tarja (target kinerja)",
    fields=(
        Field("number", "Nomor", What.CODE, ("no", "nomor")),
        Field(
            "text",
            "Target",
            What.TEXT,
            ("target", "target kinerja", "uraian target", "uraian target kinerja", "uraian"),
        ),
        percent(
            "percent",
            "Persen capaian",
            "persen capaian per target",
            "persen capaian",
            "capaian",
            "capaian per target",
            "persentase capaian",
        ),
        percent("total", "Total capaian", "persen total capaian", "total capaian", checked_only=True),
    ),
    needs=(("text",), ("percent",)),
    hints=("e tarja", "etarja", "target kinerja"),
    read=read,
    many_sheets=True,
    stacked=True,
    identity=("text",),
)
