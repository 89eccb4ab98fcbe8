"""An indicator whose realisation is not known has no place in a report but as a gap.

While the year runs, only those are told that were due by the last month with figures, and as a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from indicators.achievement.achievement import Status
from indicators.realisation.models import Entry
from lkjip.periods import Frequency, due_months
from reports.facts.performance import IndicatorFacts

from ..finding import Finding, error, warning
from ..groups import by_division
from ..material import Material

TITLE = "Realisasi belum ada"


def check(material: Material) -> Iterator[Finding]:
    if material.untouched:
        return
    told = warning if material.unfinished else error
    gaps = {i.code: i.realised.reason for i in material.indicators if _is_gap(i, material.reach)}
    for group in by_division(material, gaps):
        reason = gaps[group.codes[0]] if group.indicator else ""
        yield told(
            group.subject,
            f"{group.who} belum punya realisasi tahun {material.year} yang disetujui. {reason}".strip(),
            expected="realisasi",
            found="tidak ada",
            url=material.entry_url(group.codes[0]),
        )


def _is_gap(indicator: IndicatorFacts, reach: int) -> bool:
    """A due month holds nothing approved, or what is approved leaves a component out; months that all spoke and have
    no figure said that the indicator does not apply."""
    due = [month for month in due_months(Frequency(indicator.frequency)) if month <= reach]
    absent = indicator.realised.value is None and indicator.status in (Status.MISSING, Status.NOT_DUE)
    silent = any(indicator.months[month - 1].state not in Entry.FINAL for month in due)
    return absent and (silent or (bool(due) and indicator.realised.status is Status.MISSING))
