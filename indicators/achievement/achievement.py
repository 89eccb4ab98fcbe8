"""Capaian: the displayed realisation against the signed target, by polarity.

Higher is better: R / T; lower is better: (2T - R) / T ("kondisi normal" and "kondisi khusus" of Permenpan-RB
8/2021, whose rule for ranges is used too); exactly the target: 1 - |R - T| / T. No cap.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lkjip.numbers import Rounding, round_to

HUNDRED = Decimal(100)


class Polarity(StrEnum):
    MAXIMISE = "maks"
    MINIMISE = "min"
    EXACT = "tepat"


class Status(StrEnum):
    COMPUTED = "terhitung"
    MISSING = "belum_diisi"
    NOT_DUE = "belum_jatuh_tempo"
    NOT_APPLICABLE = "tidak_berlaku"
    NOT_COMPUTED = "tidak_dihitung"


@dataclass(frozen=True, slots=True)
class Target:
    """`value` in the indicator's unit; with `upper` a range; a text target (WTP) has no value."""

    value: Decimal | None
    upper: Decimal | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """An office's rounding: one mode for realisation and achievement, decimals of the achievement."""

    rounding: Rounding = Rounding.HALF_UP
    achievement_places: int = 2
    from_displayed: bool = True


@dataclass(frozen=True, slots=True)
class Achievement:
    """`value` in percent, rounded once; without value `status` and `reason` say why."""

    value: Decimal | None
    status: Status = Status.COMPUTED
    reason: str = ""
    reached: bool | None = None


def achieve(target: Target, realised: Decimal | None, polarity: Polarity, rule: Rule) -> Achievement:
    """Achievement of a realisation. `reached` judges the unrounded value, so that 99,996 is not yet 100."""
    if realised is None:
        return Achievement(None, Status.MISSING, "Realisasi belum diisi.")
    if target.value is None:
        return Achievement(None, Status.NOT_COMPUTED, "Target berupa teks, bukan angka.")
    aim = _aim(target.value, target.upper, realised)
    if aim is None:
        return _computed(HUNDRED, rule)
    if aim == 0:
        return _against_zero(realised, polarity, rule)
    if aim < 0 and polarity is not Polarity.EXACT:
        return Achievement(None, Status.NOT_COMPUTED, "Target di bawah nol tidak dapat menjadi pembanding.")
    return _computed(_FORMULAS[polarity](aim, realised), rule)


def _aim(lower: Decimal, upper: Decimal | None, realised: Decimal) -> Decimal | None:
    """The bound of a range target that counts, the nearer one; None inside the range."""
    if upper is None:
        return lower
    if lower <= realised <= upper:
        return None
    return upper if realised > upper else lower


def _maximise(target: Decimal, realised: Decimal) -> Decimal:
    return realised / target * HUNDRED


def _minimise(target: Decimal, realised: Decimal) -> Decimal:
    return max(Decimal(0), (2 * target - realised) / target * HUNDRED)


def _exact(target: Decimal, realised: Decimal) -> Decimal:
    return max(Decimal(0), (1 - abs(realised - target) / abs(target)) * HUNDRED)


_FORMULAS = {Polarity.MAXIMISE: _maximise, Polarity.MINIMISE: _minimise, Polarity.EXACT: _exact}


def _against_zero(realised: Decimal, polarity: Polarity, rule: Rule) -> Achievement:
    """A target of zero is real where lower, or exactly that, is best: 0 is 100%, anything else 0%."""
    if polarity is Polarity.MAXIMISE:
        return Achievement(None, Status.NOT_COMPUTED, "Target nol tidak dapat menjadi pembagi.")
    return _computed(HUNDRED if realised == 0 else Decimal(0), rule)


def _computed(value: Decimal, rule: Rule) -> Achievement:
    shown = round_to(value, rule.achievement_places, rule.rounding)
    return Achievement(shown, reached=value >= HUNDRED)
