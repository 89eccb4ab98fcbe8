"""What a sentence claims: reached or missed, risen or fallen, all or most. Read by phrases; silence where unsure.

Intentions are no claims ("agar target tercapai"), nor is what a sentence says of another year.
"""

from __future__ import annotations

import re

_PURPOSE = re.compile(
    r"\b(agar|supaya|untuk|guna|akan|hendak|diharapkan|diupayakan|berupaya|mengupayakan|demi|dapat|bisa|mampu|"
    r"upaya|rangka|dalam|jika|bila|apabila|kalau|bukan|meski|meskipun|walau|walaupun)\b[^,;:]*$",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(belum|tidak|gagal|tak)\s+(?:\w+\s+)?(mencapai|memenuhi|melampaui|melewati)\s+target"
    r"|\btarget\b(?:\s+[\w%.,]+){0,3}?\s+(belum|tidak|tak)\s+(?:\w+\s+)?(tercapai|terpenuhi|terlampaui)"
    r"|\b(di bawah|kurang dari|lebih rendah (?:dari|daripada))\s+target",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(melampaui|melebihi|melewati|mencapai|memenuhi)\s+target"
    r"|\btarget\b(?:\s+[\w%.,]+){0,3}?\s+(?:sudah\s+|telah\s+|pun\s+)?(tercapai|terlampaui|terpenuhi|terlewati)\b"
    r"|\bdi atas\s+target",
    re.IGNORECASE,
)
_RISEN = re.compile(r"\b(naik|meningkat|bertambah|kenaikan|peningkatan|lebih tinggi)\b", re.IGNORECASE)
_FALLEN = re.compile(r"\b(turun|menurun|berkurang|penurunan|merosot|lebih rendah)\b", re.IGNORECASE)
_THINGS = r"(?:indikator|ikk|sasaran|target|iku)"
_ALL = re.compile(
    rf"\b(seluruh|semua|setiap|tiap)\s+(?:\d+\s+)?(?:\([^)]*\)\s+)?(?:\w+\s+)?{_THINGS}\b", re.IGNORECASE
)
_MOST = re.compile(
    rf"\b(sebagian besar|mayoritas|kebanyakan|hampir semua|hampir seluruh)\s+(?:\w+\s+)?{_THINGS}\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def claims_reached(sentence: str, year: int) -> bool | None:
    """True: it says that the target is met; False: that it is not; None: neither, both, or about another year."""
    if any(int(found) != year for found in _YEAR.findall(sentence)):
        return None
    missed = _stated(_MISSED, sentence)
    reached = _stated(_REACHED, _MISSED.sub(" ", sentence))
    return None if missed == reached else reached


def claims_movement(sentence: str, year: int) -> str:
    """ "naik" or "turun" since last year; "" where it compares with no such year, or says both."""
    if not re.search(rf"\b{year - 1}\b|tahun (?:lalu|sebelumnya)", sentence, re.IGNORECASE):
        return ""
    risen, fallen = bool(_stated(_RISEN, sentence)), bool(_stated(_FALLEN, sentence))
    if risen == fallen:
        return ""
    return "naik" if risen else "turun"


def claims_share(sentence: str) -> str:
    """ "semua" or "sebagian besar" of the indicators, objectives or targets reached; "" where it claims neither."""
    achieved = re.search(
        r"\b(mencapai|melampaui|memenuhi|melebihi|tercapai|terlampaui|terpenuhi|100)\b", sentence
    )
    if not achieved or _MISSED.search(sentence):
        return ""
    for word, pattern in (("sebagian besar", _MOST), ("semua", _ALL)):
        if _stated(pattern, sentence):
            return word
    return ""


def claims_shortfall(sentence: str) -> str:
    """The same of indicators, objectives or targets that were missed."""
    if not _MISSED.search(sentence):
        return ""
    return next((w for w, p in (("sebagian besar", _MOST), ("semua", _ALL)) if _stated(p, sentence)), "")


def _stated(pattern: re.Pattern[str], sentence: str) -> bool:
    """Somewhere not as a purpose or a condition."""
    return any(not _PURPOSE.search(sentence[: match.start()]) for match in pattern.finditer(sentence))
