"""Staff from SIMPEG: one row a person, counted by position, grade, division and satker. Names are not stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..reading.checks import mind_year
from ..reading.fields import INVALID, Field, Record, Row, Setting, Source, Table, What, record
from ..reading.words import plain

GROUPS = {"position": "jabatan", "grade": "golongan", "division": "divisi", "unit": "satker"}
_MEN = {"l", "lk", "laki laki", "pria", "laki", "m"}
_WOMEN = {"p", "pr", "perempuan", "wanita", "f"}


def read(table: Table, setting: Setting) -> list[Record]:
    mind_year(table, setting)
    return [
        one
        for name, group in GROUPS.items()
        if table.has(name)
        for one in _counted(table, setting, name, group)
    ]


def _counted(table: Table, setting: Setting, name: str, group: str) -> Iterator[Record]:
    men: Counter[str] = Counter()
    women: Counter[str] = Counter()
    first: dict[str, int] = {}
    for row in table.rows:
        item = row[name]
        if item is None or item is INVALID:
            table.warn(
                row.number, name, f"Kolom {group} kosong; pegawai ini tidak terhitung di kelompok {group}."
            )
            continue
        counter = _counter(table, row, name, men, women)
        if counter is not None:
            counter[item] += 1
            first.setdefault(item, row.number)
    for item, number in first.items():
        key = {"tahun": setting.year, "kelompok": group, "rincian": item}
        yield record("pegawai", table, number, key, {"laki_laki": men[item], "perempuan": women[item]})


def _counter(
    table: Table, row: Row, name: str, men: Counter[str], women: Counter[str]
) -> Counter[str] | None:
    said = plain(row["gender"] or "")
    if said in _MEN:
        return men
    if said in _WOMEN:
        return women
    if name == next(name for name in GROUPS if table.has(name)):
        table.error(
            row.number, "gender", f"Jenis kelamin “{row['gender'] or ''}” tidak dikenal. Tulis L atau P."
        )
    return None


STAFF = Source(
    code="simpeg",
    label="SIMPEG: daftar pegawai",
    fields=(
        Field("gender", "Jenis kelamin", What.TEXT, ("jenis kelamin", "jk", "l p", "kelamin", "gender")),
        Field(
            "position",
            "Jenis jabatan",
            What.TEXT,
            ("jenis jabatan", "kelompok jabatan", "tipe jabatan", "eselon jabatan"),
        ),
        Field(
            "grade",
            "Golongan",
            What.TEXT,
            ("golongan", "gol", "gol ruang", "golongan ruang", "pangkat golongan"),
        ),
        Field("division", "Divisi", What.TEXT, ("divisi", "bagian divisi")),
        Field("unit", "Satker", What.TEXT, ("satker", "unit kerja", "satuan kerja", "upt", "nama satker")),
    ),
    needs=(("gender",), ("position", "grade", "division", "unit")),
    hints=("simpeg", "daftar pegawai", "data pegawai", "nominatif"),
    read=read,
    identity=("gender", "grade", "position"),
)
