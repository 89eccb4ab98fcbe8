"""Capaian: the displayed realisation against the signed target, by polarity.

Higher is better: R / T; lower is better: (2T - R) / T ("kondisi normal" and "kondisi khusus" of Permenpan-RB
8/2021, whose rule for ranges is used too); exactly the target: 1 - |R - T| / T. No cap. A label (WTP, BB) that stands
as high as the target or higher is 100%; of one that stands lower the office's rule says what it is worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lkjip.numbers import Rounding, round_to

from .ordinal import Scale, label_of, rank_of

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
    """`value` in the indicator's unit; with `upper` a range. A label has a `scale`; other words have no value."""

    value: Decimal | None
    upper: Decimal | None = None
    text: str = ""
    scale: Scale = ()

    @property
    def rank(self) -> Decimal | None:
        """Where the label stands in its scale; None where it is not of it."""
        written = rank_of(self.text, self.scale)
        return self.value if written is None and label_of(self.value, self.scale) else written

    @property
    def ordinal(self) -> bool:
        """Whether ranks decide; an ordinary figure stays one, whatever its unit is called."""
        return bool(self.scale) and (self.value is None or self.rank is not None)


@dataclass(frozen=True, slots=True)
class Rule:
    """An office's rounding: one mode for realisation and achievement, decimals of the achievement."""

    rounding: Rounding = Rounding.HALF_UP
    achievement_places: int = 2
    from_displayed: bool = True
    by_rank: bool = True
    """A label below the target counts by the ratio of their ranks; else it is only said to be missed."""


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
    if target.ordinal:
        return _against_label(target, realised, rule)
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


def _against_label(target: Target, realised: Decimal, rule: Rule) -> Achievement:
    labels, reached = ", ".join(target.scale), label_of(realised, target.scale)
    if target.rank is None:
        return Achievement(
            None, Status.NOT_COMPUTED, f"Target “{target.text}” bukan salah satu dari {labels}."
        )
    if not reached:
        return Achievement(None, Status.NOT_COMPUTED, f"Realisasinya bukan salah satu dari {labels}.")
    if realised >= target.rank:
        return _computed(HUNDRED, rule)
    if rule.by_rank:
        return _computed(realised / target.rank * HUNDRED, rule)
    reason = f"{reached} di bawah {label_of(target.rank, target.scale)}: target tidak tercapai."
    return Achievement(None, Status.NOT_COMPUTED, reason, reached=False)


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
