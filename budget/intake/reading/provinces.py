"""Whose file it is, where no code tells: a title or a name may speak of another province."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .fields import Setting, Table
from .words import plain, unstamped

PROVINCES = {
    "aceh": ("nad",),
    "sumatera utara": ("sumut",),
    "sumatera barat": ("sumbar",),
    "riau": (),
    "kepulauan riau": ("kepri",),
    "jambi": (),
    "sumatera selatan": ("sumsel",),
    "kepulauan bangka belitung": ("babel", "bangka belitung"),
    "bengkulu": (),
    "lampung": (),
    "dki jakarta": (),
    "banten": (),
    "jawa barat": ("jabar",),
    "jawa tengah": ("jateng",),
    "daerah istimewa yogyakarta": ("di yogyakarta", "diy", "d i yogyakarta"),
    "jawa timur": ("jatim",),
    "bali": (),
    "nusa tenggara barat": ("ntb",),
    "nusa tenggara timur": ("ntt",),
    "kalimantan barat": ("kalbar",),
    "kalimantan tengah": ("kalteng",),
    "kalimantan selatan": ("kalsel",),
    "kalimantan timur": ("kaltim",),
    "kalimantan utara": ("kaltara",),
    "sulawesi utara": ("sulut",),
    "gorontalo": (),
    "sulawesi tengah": ("sulteng",),
    "sulawesi barat": ("sulbar",),
    "sulawesi selatan": ("sulsel",),
    "sulawesi tenggara": ("sultra",),
    "maluku": (),
    "maluku utara": ("malut",),
    "papua": (),
    "papua barat": (),
    "papua selatan": (),
    "papua tengah": (),
    "papua pegunungan": (),
    "papua barat daya": (),
}
"""Province → how else it is written, in plain words."""
KEY = "kantor"
_MINE = (("ya", "Ya, berkas ini milik kantor ini"),)


def mind_office(table: Table, setting: Setting) -> None:
    """Asks where title and names speak of other provinces only."""
    own = plain(setting.province)
    told = set(_told(table))
    if not own or not told or own in told or setting.answers.get(KEY) == "ya":
        return
    shown = ", ".join(name.title() for name in sorted(told))
    table.ask(
        KEY,
        f"Berkas ini menyebut {shown}, sedangkan kantor ini di {setting.province}. Apakah memang berkas kantor ini?",
        _MINE,
    )


def _told(table: Table) -> Iterator[str]:
    yield from provinces_in(unstamped(table.title))
    for row in table.rows:
        if row.has("name") and not row.has("code"):
            yield from provinces_in(str(row["name"]))


@lru_cache(maxsize=4096)
def provinces_in(text: str) -> frozenset[str]:
    """The longest name counts: "Kepulauan Riau" is not Riau."""
    said = f" {plain(text)} "
    found = set()
    for name, others in sorted(PROVINCES.items(), key=lambda item: -len(item[0])):
        if any(f" {way} " in said for way in (name, *others)):
            found.add(name)
            said = said.replace(f" {name} ", " ")
    return frozenset(found)
