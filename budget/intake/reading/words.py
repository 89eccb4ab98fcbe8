"""What titles, headings and names say, however they are typed: plain lower-case words, months, dates."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Sequence

from lkjip.periods import MONTH_NAMES

_SHORT = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
_OTHER = {"agt": 8, "ags": 8, "agst": 8, "sept": 9, "nop": 11, "nopember": 11, "pebruari": 2}
_ENGLISH = {"may": 5, "aug": 8, "oct": 10, "dec": 12, "january": 1, "february": 2, "march": 3, "june": 6}
_ENGLISH |= {"july": 7, "august": 8, "october": 10, "december": 12}
MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | _SHORT | _OTHER | _ENGLISH

_YEAR = re.compile(r"\b(20\d\d)\b")
_BUDGET_YEAR = re.compile(
    r"\b(?:t a|ta|thn|tahun)(?: anggaran)? (20\d\d(?: (?:(?:dan|s d|sampai) )?20\d\d)*)\b"
)
_FILTER = re.compile(r"\b([a-z]{3,9}) ?(?:-|s d|sd|sampai dengan|sampai) ?([a-z]{3,9}) (20\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2}) ([a-z]{3,9}) (20\d\d)\b")
_NUMERIC_DAY = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](20\d\d)\b")
_MONTH = re.compile(r"\b([a-z]{3,9}) (20\d\d)\b")
_POSITION = re.compile(r"\b(?:filter|periode|posisi|keadaan|sampai|s ?\.?d)\b")
_STAMP = re.compile(
    r"\b(?:di)?(?:cetak|unduh|download|print)\w*\b.*?(?=\b(?:filter|periode|posisi|per|sampai|s\.?d)\b|$)",
    re.IGNORECASE | re.MULTILINE,
)


def plain(text: object) -> str:
    """ "% CAPAIAN\\nPER TARGET" → "persen capaian per target"."""
    lowered = str(text).lower().replace("%", " persen ")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", lowered).split())


def spoken(text: object) -> str:
    """Lower case with dates and dashes left as they are: "jan-des 2023", "03.01.2024"."""
    return " ".join(str(text).lower().split())


def month_of(word: str) -> int | None:
    return MONTHS.get(word.strip().lower().rstrip("."))


def years_in(text: str) -> set[int]:
    return {int(year) for year in _YEAR.findall(text)}


def budget_years_in(text: str) -> set[int]:
    """Years that are named as such: "TA 2023", "Tahun Anggaran 2022 dan 2023"."""
    return {year for found in _BUDGET_YEAR.findall(plain(text)) for year in years_in(found)}


def unstamped(text: str) -> str:
    """Without the day on which it was printed or downloaded, which says nothing of what it counts."""
    return _STAMP.sub("", text)


def period_end(text: str) -> tuple[int, int] | None:
    """(year, month) up to which a title or filter counts: "JAN-DES 2023", "S.D. DESEMBER 2023", "31-12-2023"."""
    said = unstamped(text)
    bare = " ".join(spoken(said).replace(".", " ").split())
    if (found := _FILTER.search(bare)) and (month := month_of(found[2])):
        return int(found[3]), month
    for word, year in _MONTH.findall(bare):
        if month := month_of(word):
            return int(year), month
    day = day_in(said)
    return (day.year, day.month) if day else None


def period_below(text: str) -> tuple[int, int] | None:
    """The same below a table, where only a line that speaks of a filter or a position counts, not a signature's day."""
    return period_end("\n".join(line for line in text.splitlines() if _POSITION.search(spoken(line))))


def day_in(text: str) -> dt.date | None:
    """A full date: "31 DESEMBER 2023", "03.01.2024"."""
    bare = spoken(text)
    for day, word, year in _DAY.findall(bare):
        if month := month_of(word):
            return _date(year, month, day)
    found = _NUMERIC_DAY.search(bare)
    return _date(found[3], found[2], found[1]) if found else None


def _date(year: str, month: int | str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


_SPELT_OUT = {
    "sekjen": "sekretariat jenderal",
    "setjen": "sekretariat jenderal",
    "ditjen": "direktorat jenderal",
    "dirjen": "direktorat jenderal",
    "ahu": "sekretariat hukum umum",
    "pas": "pemasyarakatan",
    "im": "imigrasi",
    "imi": "imigrasi",
    "keimigrasian": "imigrasi",
    "ki": "kekayaan intelektual",
    "pp": "peraturan perundang undangan",
    "ham": "hak asasi manusia",
    "bphn": "badan pembinaan hukum nasional",
    "balitbang": "badan penelitian pengembangan",
    "balitbangham": "badan penelitian pengembangan hak asasi manusia",
    "administrasi": "sekretariat",
    "putusibau": "putussibau",
    "kanim": "kantor imigrasi",
    "lapas": "lembaga pemasyarakatan",
    "rutan": "rumah tahanan negara",
    "bapas": "balai pemasyarakatan",
}
_FILLER = {"kanwil", "kantor", "wilayah", "dan", "dipa", "divisi"}


def telling(name: str) -> tuple[str, ...]:
    """The words by which a satker is told from its neighbours, in order, abbreviations spelt out."""
    words = (part for word in plain(name).split() for part in _SPELT_OUT.get(word, word).split())
    return tuple(word for word in words if word not in _FILLER)


def likeness(name: Sequence[str], unit: Sequence[str]) -> tuple[float, int]:
    """The share of the unit's words that a name holds, then how many last words both end with."""
    share = len(set(unit) & set(name)) / len(set(unit)) if unit else 0.0
    pairs = zip(reversed(name), reversed(unit), strict=False)
    return share, sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
