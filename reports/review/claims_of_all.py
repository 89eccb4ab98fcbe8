"""What a sentence claims of all, or of most, indicators, objectives or targets; silence where unsure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from .claims import of_another_year, stated


class Part(StrEnum):
    ALL = "semua"
    MOST = "sebagian besar"
    NOT_ALL = "tidak semua"


class Outcome(StrEnum):
    REACHED = "mencapai target"
    EXCEEDED = "melampaui target"
    MISSED = "belum mencapai target"


@dataclass(frozen=True, slots=True)
class ShareClaim:
    """`plan`: the target meant is the Renstra's."""

    part: Part
    outcome: Outcome
    plan: bool = False


_THINGS = r"(?:indikator|ikk|sasaran|target|iku)(?:nya)?"
_NUMBER = r"(?:(?P<number>\d+)\s+)?(?:\([^)]*\)\s+)?"
_ALL = re.compile(
    rf"\b(?:seluruh|semua|setiap|tiap)\s+{_NUMBER}(?:(?!satker|upt)\w+\s+)?{_THINGS}\b"
    rf"|\b{_THINGS}\b(?:\s+\w+){{0,3}}?\s+(?:seluruhnya|semuanya)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"\b(?:tidak|tak|belum)\s+(?:ada\s+)?(?:ada|satu pun|satupun)\s+(?:satu pun\s+)?{_THINGS}\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    rf"\b(?:tidak|belum|bukan)\s+(?:semua|seluruh|setiap)\s+{_NUMBER}(?:\w+\s+)?{_THINGS}\b", re.IGNORECASE
)
_MOST = re.compile(
    r"\b(?:sebagian besar|mayoritas|kebanyakan|hampir semua|hampir seluruh|lebih dari (?:separuh|setengah))\s+"
    rf"(?:dari\s+)?(?:\w+\s+)?{_THINGS}\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(kecuali|selain|hanya|tinggal|rata-rata|jumlah|total)\b", re.IGNORECASE)
_MISSED = re.compile(
    r"\b(?:belum|tidak|tak|gagal)\s+(?:dapat\s+|berhasil\s+|mampu\s+)?"
    r"(?:mencapai|memenuhi|tercapai|terpenuhi|dicapai|dipenuhi)\b|\b(?:di bawah|kurang dari)\s+(?:target|100)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:mencapai|memenuhi)\s+(?:\w+\s+){0,2}?(?:target|100|sasaran)|\b(?:tercapai|terpenuhi|dicapai|dipenuhi)\b",
    re.IGNORECASE,
)
_EXCEEDED = re.compile(
    r"\b(?:melampaui|melebihi|melewati|di atas|lebih dari)\s+(?:\w+\s+){0,2}?(?:target|100)"
    r"|\b(?:terlampaui|terlewati|dilampaui)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\brenstra\b|\bjangka menengah\b|\brencana strategis\b", re.IGNORECASE)


def claims_share(sentence: str, year: int, total: int) -> ShareClaim | None:
    """A claim of `total` indicators; of another number ("seluruh 12 indikator divisi itu") it says nothing here."""
    if of_another_year(sentence, year) or _UNSURE.search(sentence):
        return None
    if none := _NONE.search(sentence):
        return _of_none(sentence[none.end() :], sentence)
    outcome, part = _outcome(sentence), _part(sentence, total)
    return ShareClaim(part, outcome, _of_plan(sentence)) if part and outcome else None


def _of_none(rest: str, sentence: str) -> ShareClaim | None:
    """ "Tidak ada indikator yang …": of all the contrary."""
    if _MISSED.search(rest):
        return ShareClaim(Part.ALL, Outcome.REACHED, _of_plan(sentence))
    if _REACHED.search(rest):
        return ShareClaim(Part.ALL, Outcome.MISSED, _of_plan(sentence))
    return None


def _of_plan(sentence: str) -> bool:
    return bool(_PLAN.search(sentence))


def _part(sentence: str, total: int) -> Part | None:
    if found := _NOT_ALL.search(sentence):
        return Part.NOT_ALL if _is_whole(found, total) else None
    if stated(_MOST, sentence):
        return Part.MOST
    whole = next((found for found in _ALL.finditer(sentence) if _is_whole(found, total)), None)
    return Part.ALL if whole and stated(_ALL, sentence) else None


def _is_whole(found: re.Match[str], total: int) -> bool:
    return found["number"] is None or int(found["number"]) == total


def _outcome(sentence: str) -> Outcome | None:
    """ "Mencapai bahkan melampaui" says no more than that all were reached."""
    if _MISSED.search(sentence):
        return Outcome.MISSED
    if stated(_REACHED, sentence):
        return Outcome.REACHED
    return Outcome.EXCEEDED if stated(_EXCEEDED, sentence) else None
