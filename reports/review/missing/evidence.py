"""Where the planner made evidence a duty, an approved month without any rests on nobody's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from indicators.realisation.evidence.models import Evidence
from indicators.realisation.models import Entry
from lkjip.periods import month_name
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Data dukung wajib belum ada"


def check(material: Material) -> Iterator[Finding]:
    needy = [e for e in material.entries if e.state in Entry.FINAL and e.indicator.evidence_required]
    if not needy:
        return
    held = set(Evidence.objects.filter(entry__in=needy).values_list("entry_id", flat=True))
    bare: dict[str, list[int]] = defaultdict(list)
    for entry in needy:
        if entry.pk not in held:
            bare[entry.indicator.code].append(entry.month)
    for indicator in material.indicators:
        if months := bare.get(indicator.code):
            yield warning(
                f"{indicator.code} {indicator.name}",
                f"Data dukung wajib, tetapi belum ada untuk {listed([month_name(month) for month in months])}.",
                expected="data dukung tiap bulan yang disetujui",
                found=f"{len(months)} bulan tanpa data dukung",
                url=material.url("entry", code=indicator.code, month=months[0]),
            )
