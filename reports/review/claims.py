"""What a sentence claims of a target or of a movement. Read by phrases; silence where unsure.

Intentions are no claims ("agar target tercapai"), nor is what a sentence says of another year or of some satker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BELOW, EQUAL, ABOVE = "di bawah", "tepat", "di atas"
Relations = frozenset[str]
"""Where a realisation may stand beside its target, above being better."""
ANY, MET = frozenset({BELOW, EQUAL, ABOVE}), frozenset({EQUAL, ABOVE})
MISSED, EXCEEDED = frozenset({BELOW}), frozenset({ABOVE})

_PURPOSE = re.compile(
    r"\b(agar|supaya|untuk|guna|akan|hendak|diharapkan|diupayakan|berupaya|mengupayakan|demi|dapat|bisa|mampu|"
    r"upaya|rangka|dalam|jika|bila|apabila|kalau|bukan)\b[^,;:]*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(tidak ada|tak ada|satu pun)\b|\b(semua|seluruh|setiap|tiap|sebagian|beberapa|masing-masing)\s+"
    r"(?:besar\s+|kecil\s+)?(?!target|indikator|ikk|sasaran)\w+",
    re.IGNORECASE,
)
"""Of some satker, or "tidak ada … yang": not the indicator as a whole."""
_CLAUSE = re.compile(
    r"[,;:]\s+|\s+(?:sedangkan|tetapi|namun|walaupun|meskipun|meski|walau|karena|sehingga|maka)\s+",
    re.IGNORECASE,
)
_NO = r"belum|tidak|tak|gagal|kegagalan|sulit|hampir|nyaris"
_NOT = (
    rf"(?:\b(?P<no>{_NO})\s+(?:(?:dapat|bisa|mampu|berhasil|juga|pernah|sempat|kunjung|akan|"
    r"sepenuhnya|seluruhnya|seutuhnya|optimal|maksimal)\s+){0,2})?"
)
_BETWEEN = rf"(?:\s+(?!(?:{_NO})\b)[\w%.,/()]+){{0,3}}?\s+"
"""Between target and verb: "target 3,1 indeks yang diperjanjikan"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """`side`: it says where the figure stands, which polarity makes better or worse."""

    means: Relations
    pattern: re.Pattern[str]
    side: bool = False


def _phrase(means: Relations, pattern: str, *, side: bool = False) -> Phrase:
    return Phrase(means, re.compile(pattern, re.IGNORECASE), side)


_PHRASES = (
    _phrase(
        MET, rf"{_NOT}\b(?:mencapai|memenuhi|menyentuh|sesuai(?:\s+dengan)?)\s+(?:100%\s+dari\s+)?target"
    ),
    _phrase(MET, rf"\btarget(?:nya)?\b{_BETWEEN}{_NOT}\b(?:tercapai|terpenuhi|dicapai|dipenuhi)\b"),
    _phrase(MET, r"\b(?P<no>belum|tidak|tak)\s+(?:tercapainya|terpenuhinya)\s+target"),
    _phrase(EXCEEDED, rf"{_NOT}\b(?:melampaui|melebihi|melewati)\s+target"),
    _phrase(EXCEEDED, rf"\btarget(?:nya)?\b{_BETWEEN}{_NOT}\b(?:terlampaui|terlewati|dilampaui)\b"),
    _phrase(
        EXCEEDED,
        rf"{_NOT}\b(?:di atas|lebih (?:tinggi|besar|banyak) dari(?:pada)?)\s+target",
        side=True,
    ),
    _phrase(
        MISSED,
        rf"{_NOT}\b(?:di bawah|kurang dari|lebih (?:rendah|kecil|sedikit) dari(?:pada)?)\s+target",
        side=True,
    ),
)
_TURNED = {EXCEEDED: MISSED, MISSED: EXCEEDED}

_RISEN = re.compile(
    r"\b(naik|meningkat|bertambah|kenaikan|peningkatan|melonjak|lonjakan|lebih tinggi)\b", re.IGNORECASE
)
_FALLEN = re.compile(
    r"\b(turun|menurun|berkurang|penurunan|merosot|anjlok|melemah|lebih rendah)\b", re.IGNORECASE
)
_DENIED = re.compile(r"\b(belum|tidak|tak|bukan|tanpa)\s+(?:\w+\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_COMPARED = re.compile(
    r"\b(?:dari|daripada|dibanding(?:kan)?|terhadap|seperti|sama dengan)\s+(?:[\w%.,]+\s+){0,5}?(?:19|20)\d{2}\b",
    re.IGNORECASE,
)


def of_another_year(sentence: str, year: int) -> bool:
    """Comparing with another year ("naik dari 76% pada 2022") is not speaking of it."""
    return any(int(found) != year for found in _YEAR.findall(_COMPARED.sub(" ", sentence)))


def claims_target(sentence: str, year: int, *, lower_is_better: bool = False) -> Relations | None:
    """Where the sentence lets the realisation stand; None where it says nothing, or what cannot be."""
    if of_another_year(sentence, year):
        return None
    claimed = list(_claimed(sentence, lower_is_better))
    return ANY.intersection(*claimed) or None if claimed else None


def _claimed(sentence: str, lower_is_better: bool) -> Iterator[Relations]:
    """ "Melampaui target" of what should be low may praise or blame: it says nothing."""
    for phrase in _PHRASES:
        if lower_is_better and phrase.means is EXCEEDED and not phrase.side:
            continue
        for match in phrase.pattern.finditer(sentence):
            clause = _CLAUSE.split(sentence[: match.end()])[-1]
            if not _PURPOSE.search(sentence[: match.start()]) and not _OTHERS.search(clause):
                turned = phrase.side and lower_is_better
                yield _meant(_TURNED[phrase.means] if turned else phrase.means, match["no"])


def _meant(means: Relations, no: str | None) -> Relations:
    """ "Hampir" and "gagal" miss; "tidak melampaui" leaves open whether the target was met."""
    if not no:
        return means
    return ANY - means if no.casefold() in {"belum", "tidak", "tak"} else MISSED


def claims_movement(sentence: str, year: int, about: re.Pattern[str]) -> str:
    """ "naik" or "turun" since last year; "" where it compares with no such year, or says both.

    Of several clauses the first one counts that tells of a movement of what `about` names.
    """
    if not re.search(rf"\b{year - 1}\b|tahun (?:lalu|sebelumnya)", sentence, re.IGNORECASE):
        return ""
    clauses = [clause for clause in _CLAUSE.split(sentence) if about.search(clause)]
    return next((moved for clause in clauses if (moved := _moved(clause))), _moved(sentence))


def _moved(text: str) -> str:
    risen, fallen = stated(_RISEN, text), stated(_FALLEN, text)
    if risen == fallen:
        return ""
    return "naik" if risen else "turun"


def stated(pattern: re.Pattern[str], sentence: str) -> bool:
    """Somewhere neither denied nor as a purpose or a condition."""
    before = (sentence[: match.start()] for match in pattern.finditer(sentence))
    return any(not _PURPOSE.search(text) and not _DENIED.search(text) for text in before)
