"""Figures of this very year that were printed already, held against the ones computed from the records.

What plain rounding explains is no finding. A printed row that contradicts itself is an error, and so is one that
calls reached what was not, or the other way; another target or realisation than the records have is a warning; an
achievement that was cut off instead of rounded is a note. A realisation that grew beyond all measure since it was
printed is told by `plausibility.too_high`, with what was printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip.numbers import format_percent
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts, YearPoint

from ..causes import Cause, Row, causes
from ..doubts import risen_since_print
from ..finding import Finding, Severity
from ..material import Material

TITLE = "Angka tercetak berbeda dari hitungan"
YIELDS = (
    "plausibility.numerator",
    "plausibility.range",
    "targets.scale",
    "targets.text",
    "missing.satker_row",
    "missing.month",
)
HUNDRED = Decimal(100)
LIGHT = ("dipotong", "tidak dicetak")


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        if indicator.published and indicator.realised and not risen_since_print(material, indicator):
            found = _causes(indicator, indicator.published, material)
            if any(cause.kind != "dibulatkan" for cause in found):
                yield _finding(material, indicator, indicator.published, found)


def _causes(indicator: IndicatorFacts, printed: YearPoint, material: Material) -> list[Cause]:
    if indicator.scale:
        return list(_other_labels(indicator, printed))
    return causes(
        Row(printed.target.value, printed.realised.value, printed.achievement.value),
        Row(indicator.target.value, indicator.realised.value, indicator.achievement.value),
        indicator.raw,
        indicator.polarity,
        _other_targets(indicator, material),
    )


def _other_labels(indicator: IndicatorFacts, printed: YearPoint) -> Iterator[Cause]:
    """Labels are the same or they are not: no rounding explains them."""
    pairs = (
        ("target", printed.target, indicator.target),
        ("realisasi", printed.realised, indicator.realised),
    )
    for name, theirs, ours in pairs:
        if theirs and theirs.value != ours.value:
            yield Cause(
                f"{name} lain", f"{name} tercetak {theirs.display}, menurut isian {ours.display}", grave=True
            )


def _other_targets(indicator: IndicatorFacts, material: Material) -> list[Decimal]:
    """The agreement's, the Renstra's, last year's: targets that a hand may have taken by mistake."""
    before = indicator.previous.before
    figures = (indicator.target, indicator.plan.target, *((before.target,) if before else ()))
    return [figure.value for figure in figures if figure.value]


def _finding(
    material: Material, indicator: IndicatorFacts, printed: YearPoint, found: Sequence[Cause]
) -> Finding:
    kinds = ", ".join(dict.fromkeys(cause.kind for cause in found if cause.kind != "dibulatkan"))
    told = "; ".join(cause.text for cause in found)
    turned = _turned(indicator, printed)
    return Finding(
        Severity.ERROR if turned else _severity(found),
        f"{indicator.code} {indicator.name}",
        f"Kemungkinan sebab: {kinds}. {told[:1].upper()}{told[1:]}.{turned}",
        expected=_row(indicator.target.display, indicator.realised.display, indicator.achievement.display),
        found=_row(printed.target.display, printed.realised.display, _as_printed(printed.achievement))
        + (f" ({printed.origin})" if printed.origin else ""),
        url=material.indicator_url(indicator.code),
    )


def _turned(indicator: IndicatorFacts, printed: YearPoint) -> str:
    """What becomes of the verdict; "" where paper and records agree on it."""
    achievement = printed.achievement.value
    if achievement is None or indicator.reached is None or (achievement >= HUNDRED) is indicator.reached:
        return ""
    paper, records = ("belum tercapai", "tercapai") if indicator.reached else ("tercapai", "belum tercapai")
    return f" Tercetak {paper}, menurut isian {records}."


def _severity(found: Sequence[Cause]) -> Severity:
    if any(cause.grave for cause in found):
        return Severity.ERROR
    light = all(cause.kind in (*LIGHT, "dibulatkan") for cause in found)
    return Severity.NOTE if light else Severity.WARNING


def _as_printed(figure: Figure) -> str:
    """With the decimals that the paper had: 142%, not 142,00%."""
    return format_percent(figure.value, None)


def _row(target: str, realised: str, achievement: str) -> str:
    return f"target {target}, realisasi {realised}, capaian {achievement}"
