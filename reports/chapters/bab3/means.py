"""Sub-section 6: programmes and activities that supported the result, and the money of its pools."""

from __future__ import annotations

from indicators.achievement.achievement import Status
from reports.facts.money import PoolFacts
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts


def means(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section | None:
    """Nobody owes words before anything is due."""
    written = parts.spoken(indicator, facts).supporting_programme
    silence = "Divisi belum menuliskan program dan kegiatan yang menunjang indikator ini."
    owed = written.strip() or indicator.status is not Status.NOT_DUE
    text = (parts.prose(facts, written, silence),) if owed else ()
    pools = [pool for pool in facts.money.pools if pool.code in indicator.pool_codes]
    sentences = (n.Paragraph(_pool_sentence(pool)) for pool in pools)
    blocks = (*text, *sentences)
    return parts.section(slug, "Program dan Kegiatan Penunjang", blocks, listed=False, keep=True)


def _pool_sentence(pool: PoolFacts) -> tuple[n.Inline, ...]:
    """Where a pool serves several indicators its amount is told once per indicator, but never added up."""
    others = len(pool.indicator_codes) - 1
    shared = f" Pos ini menunjang {others} indikator lain juga." if others > 0 else ""
    spent = (", realisasi ", parts.value(pool.realised), ", serapan ", parts.value(pool.percent))
    return (
        f"Anggarannya berasal dari pos {pool.name}: pagu ",
        parts.value(pool.ceiling),
        *(spent if pool.realised else ()),
        f".{shared}",
    )
