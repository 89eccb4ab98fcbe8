"""Why a printed figure is not the computed one: cut off instead of rounded, another target or realisation, a slip.

Pure. A printed row is target, realisation and achievement; each is first held against ours, then the achievement
against the row's own target and realisation, because a row can also contradict itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.achievement.achievement import Polarity, Rule, Target, achieve
from lkjip.numbers import Rounding, bare, format_number, round_to

EXACT = Rule(achievement_places=6)
TURNED = {Polarity.MAXIMISE: Polarity.MINIMISE, Polarity.MINIMISE: Polarity.MAXIMISE}
WORD = {Polarity.MAXIMISE: "makin besar makin baik", Polarity.MINIMISE: "makin kecil makin baik"}


@dataclass(frozen=True, slots=True)
class Row:
    target: Decimal | None
    realised: Decimal | None
    achievement: Decimal | None

    @property
    def whole(self) -> tuple[Decimal, Decimal, Decimal]:
        """For rows of which every cell is printed."""
        assert self.target is not None
        assert self.realised is not None
        assert self.achievement is not None
        return self.target, self.realised, self.achievement


@dataclass(frozen=True, slots=True)
class Cause:
    """`kind` is one of dipotong, dibulatkan, penyebut lain, realisasi lain, target lain, arah lain, dibatasi,
    salah ketik, tidak dicetak, tidak diketahui. `grave`: the printed row contradicts itself."""

    kind: str
    text: str
    grave: bool = False


def causes(
    printed: Row, ours: Row, raw: Decimal | None, polarity: Polarity, targets: Sequence[Decimal] = ()
) -> list[Cause]:
    """What explains the printed row, in the order of the row. `targets`: others that may have been used by mistake."""
    return [
        *_target(printed, ours),
        *_realised(printed, ours, raw),
        *_achievement(printed, ours, raw, polarity, targets),
    ]


def _target(printed: Row, ours: Row) -> Iterator[Cause]:
    if printed.target is not None and ours.target is not None and printed.target != ours.target:
        yield Cause(
            "target lain",
            f"target tercetak {_n(printed.target)}, dalam perjanjian {_n(ours.target)}",
        )


def _realised(printed: Row, ours: Row, raw: Decimal | None) -> Iterator[Cause]:
    if printed.realised is None or ours.realised is None or printed.realised == ours.realised:
        return
    how = _shortened(raw, printed.realised) if raw is not None else None
    if raw is not None and how:
        yield Cause(how, f"realisasi {_n(round_to(raw, 4))} {how} menjadi {_n(printed.realised)}")
    else:
        text = f"realisasi tercetak {_n(printed.realised)}, menurut isian {_n(ours.realised)}"
        yield Cause("realisasi lain", text)


def _achievement(
    printed: Row, ours: Row, raw: Decimal | None, polarity: Polarity, targets: Sequence[Decimal]
) -> Iterator[Cause]:
    if printed.target is None or printed.realised is None:
        return
    own = _computed(printed.target, printed.realised, polarity)
    if printed.achievement is None:
        if own is not None:
            yield Cause("tidak dicetak", f"capaian tidak dicetak, hitungannya {_n(round_to(own, 2))}")
    elif own is not None and printed.achievement != bare(own):
        yield from _departure(printed, own, raw, polarity, targets)


def _departure(
    printed: Row, own: Decimal, raw: Decimal | None, polarity: Polarity, targets: Sequence[Decimal]
) -> Iterator[Cause]:
    """The printed achievement is not that of its own row."""
    achievement = printed.whole[2]
    how = _shortened(own, achievement)
    if how == "dipotong":
        yield Cause(how, f"capaian {_n(round_to(own, 2))} dipotong menjadi {_n(achievement)}")
    elif how is None:
        yield next(_slips(printed, own, raw, polarity, targets))


def _slips(
    printed: Row, own: Decimal, raw: Decimal | None, polarity: Polarity, targets: Sequence[Decimal]
) -> Iterator[Cause]:
    """Explanations of a row that contradicts itself, the likeliest first."""
    target, realised, achievement = printed.whole
    row = f"{_n(realised)} terhadap {_n(target)} adalah {_n(round_to(own, 2))}"
    if achievement == 100 and own > 100:
        yield Cause("dibatasi", f"{row}, tercetak dibatasi 100", grave=True)
    fits = f"{row}; yang tercetak cocok dengan"
    if polarity in TURNED and _explains(target, realised, TURNED[polarity], achievement):
        yield Cause("arah lain", f"{fits} rumus untuk indikator yang {WORD[TURNED[polarity]]}", grave=True)
    for other in dict.fromkeys(targets):
        if _explains(other, realised, polarity, achievement):
            yield Cause("penyebut lain", f"{fits} target {_n(other)}", grave=True)
    for other in _shortenings(raw):
        if _explains(target, other, polarity, achievement):
            yield Cause("realisasi lain", f"{fits} realisasi {_n(other)}", grave=True)
    typo = _one_digit_off(achievement, own)
    whole = _whole_target(printed, polarity)
    if whole is not None and (not typo or whole % 5 == 0 or polarity is Polarity.MINIMISE):
        yield Cause("penyebut lain", f"{fits} penyebut {_n(whole)}", grave=True)
    if typo:
        yield Cause("salah ketik", f"{row}; yang tercetak berbeda satu angka", grave=True)
    yield Cause("tidak diketahui", f"{row}; sebabnya tidak terbaca dari angkanya", grave=True)


def _shortenings(raw: Decimal | None) -> tuple[Decimal, ...]:
    """The realisation as a whole number, cut off and rounded."""
    return () if raw is None else (round_to(raw, 0, Rounding.TRUNCATE), round_to(raw, 0))


def _whole_target(printed: Row, polarity: Polarity) -> Decimal | None:
    """A whole target near the printed one that gives the printed achievement; a round one is preferred."""
    target, realised, achievement = printed.whole
    near = int(target)
    tried = [Decimal(n) for n in range(max(1, near // 2), min(near * 2, near + 1000) + 2) if n != target]
    fitting = [t for t in tried if _explains(t, realised, polarity, achievement)]
    return min(fitting, key=lambda t: (t % 5 != 0, abs(t - near)), default=None)


def _explains(target: Decimal, realised: Decimal, polarity: Polarity, achievement: Decimal) -> bool:
    value = _computed(target, realised, polarity)
    return value is not None and (value == achievement or _shortened(value, achievement) is not None)


def _computed(target: Decimal, realised: Decimal, polarity: Polarity) -> Decimal | None:
    return achieve(Target(target), realised, polarity, EXACT).value


def _shortened(value: Decimal, shown: Decimal) -> str | None:
    """How `value` became `shown` with fewer decimals; None where it did not. Both ways the same: "dibulatkan"."""
    places = max(0, -int(bare(shown).as_tuple().exponent))
    if round_to(value, places) == shown:
        return "dibulatkan"
    return "dipotong" if round_to(value, places, Rounding.TRUNCATE) == shown else None


def _one_digit_off(printed: Decimal, own: Decimal) -> bool:
    """One digit of the printed figure is wrong: 123 for 125."""
    places = max(0, -int(bare(printed).as_tuple().exponent))
    written = str(bare(printed))
    wanted = {str(round_to(own, places)), str(round_to(own, places, Rounding.TRUNCATE))}
    return any(
        len(w) == len(written) and sum(a != b for a, b in zip(w, written, strict=True)) == 1 for w in wanted
    )


def _n(value: Decimal | None) -> str:
    return format_number(value)
