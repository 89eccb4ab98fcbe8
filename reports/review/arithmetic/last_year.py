"""Last year's printed row, where its achievement is not that of its own target and realisation.

The report computes it again, so that both years agree; a reader who holds the old report will find another figure.
What rounding or cutting off explains is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.realisation.models import PublishedFigure
from lkjip.numbers import format_percent
from lkjip.validity import plain
from reports.facts.performance import IndicatorFacts

from ..causes import Cause, Row, causes
from ..finding import Finding, note
from ..material import Material

TITLE = "Capaian tahun lalu tercetak berbeda dari hitungan"


def check(material: Material) -> Iterator[Finding]:
    for indicator in (i for i in material.indicators if not i.scale):  # nobody divides letters
        printed = material.printed_before.get(indicator.code)
        cause = _slip(printed, indicator) if printed else None
        before = indicator.previous.before
        if printed and cause and before:
            shown = format_percent(plain(printed.achievement), None)
            yield note(
                f"{indicator.code} {indicator.name}",
                f"Capaian {printed.year} tercetak {shown}, sedangkan laporan ini menghitungnya "
                f"{before.achievement.display}. Kemungkinan sebab: {cause.kind}. {_capital(cause.text)}.",
                expected=before.achievement.display,
                found=shown + (f" ({printed.source})" if printed.source else ""),
                url=material.indicator_url(indicator.code),
            )


def _slip(printed: PublishedFigure, indicator: IndicatorFacts) -> Cause | None:
    """The row held against itself: only what makes it contradict itself counts."""
    row = Row(plain(printed.target), plain(printed.realised), plain(printed.achievement))
    usual = [indicator.target.value, indicator.plan.target.value]
    others: list[Decimal] = [value for value in usual if value]
    return next((c for c in causes(row, row, row.realised, indicator.polarity, others) if c.grave), None)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
