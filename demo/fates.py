"""What becomes of a month, day by day. What lies after today has not happened: a fate cut off is a state.

Every fate befalls some indicator every month: they are dealt out like cards, to others each month.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from lkjip.periods import deadline


class Act(Enum):
    DRAFT = "draf"
    SUBMIT = "ajukan"
    GIVE_BACK = "kembalikan"
    APPROVE = "setujui"


@dataclass(frozen=True, slots=True)
class Step:
    day: dt.date
    act: Act


Fate = tuple[tuple[int, Act], ...]
"""(day of the next month, act); zero and less lie in the month itself, a high day in the months after."""

PROMPT: Fate = ((3, Act.SUBMIT), (7, Act.APPROVE))
EARLY: Fate = ((-12, Act.DRAFT), (2, Act.SUBMIT), (5, Act.APPROVE))
LATE: Fate = ((12, Act.SUBMIT), (16, Act.APPROVE))
WAITING: Fate = ((4, Act.SUBMIT), (45, Act.APPROVE))
RETURNED: Fate = ((4, Act.SUBMIT), (9, Act.GIVE_BACK), (42, Act.SUBMIT), (46, Act.APPROVE))
UNFINISHED: Fate = ((4, Act.DRAFT), (36, Act.SUBMIT), (40, Act.APPROVE))
FORGOTTEN: Fate = ((66, Act.SUBMIT), (70, Act.APPROVE))

DEALT = (
    *(PROMPT, EARLY, PROMPT, LATE, PROMPT, WAITING, PROMPT, FORGOTTEN, PROMPT),
    *(RETURNED, EARLY, PROMPT, PROMPT, UNFINISHED, PROMPT, WAITING, PROMPT),
)
"""Seventeen: as many as there are monthly indicators to which something applies."""


def dealt(place: int, month: int) -> Fate:
    """The fate of the indicator at `place` among those due, another one each month."""
    return DEALT[(place + 5 * month) % len(DEALT)]


def steps(fate: Fate, year: int, month: int, today: dt.date) -> list[Step]:
    """What has happened by today."""
    first = deadline(year, month, 1)
    dated = [Step(first + dt.timedelta(days=number - 1), act) for number, act in fate]
    return [step for step in dated if step.day <= today]
