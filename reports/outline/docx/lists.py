"""Numbered and bulleted lists as Word knows them: three kinds, and one instance for every list that starts anew."""

from __future__ import annotations

from typing import Literal

from .xml import Element, mm, w

Kind = Literal["bullet", "1", "a"]
_FORMATS = {"bullet": ("bullet", "•"), "1": ("decimal", "%{0}."), "a": ("lowerLetter", "%{0}.")}
_NUMBERS = {"bullet": 1, "1": 2, "a": 3}
LEVELS = 4


class Lists:
    """Fills the numbering part; `start` gives the number under which a new list counts from one."""

    def __init__(self, part: Element) -> None:
        for child in list(part):
            part.remove(child)
        self.part = part
        self.last = 0
        for kind in _FORMATS:
            part.append(_kind(kind))

    def start(self, kind: Kind) -> int:
        self.last += 1
        again = (
            w("lvlOverride", w("startOverride", val=1), ilvl=level)
            for level in (range(LEVELS) if kind != "bullet" else ())
        )
        self.part.append(w("num", w("abstractNumId", val=_NUMBERS[kind]), *again, numId=self.last))
        return self.last


def _kind(kind: str) -> Element:
    levels = (_level(kind, level) for level in range(LEVELS))
    return w(
        "abstractNum", w("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=_NUMBERS[kind]
    )


def _level(kind: str, level: int) -> Element:
    number_format, text = _FORMATS[kind]
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=number_format),
        w("lvlText", val=text.format(level + 1)),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=mm(7 * (level + 1)), hanging=mm(6))),
        ilvl=level,
    )
