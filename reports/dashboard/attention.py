"""What needs a decision, most pressing first: sentences from the facts, each with its figure and where to go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.words import some_codes

from .charts import indicator_bar
from .timeliness import OPEN

MOST = 6
FAR = 200


@dataclass(frozen=True, slots=True)
class Matter:
    """`page` is the page that it leads to, with its `code` and `place` on it; `chart` an SVG or ""."""

    title: str
    text: str
    figure: str
    note: str
    page: str
    code: str = ""
    place: str = ""
    action: str = "Buka"
    chart: SafeString | str = ""


def matters(facts: YearFacts) -> list[Matter]:
    found = [
        *_missed(facts),
        *_late(facts),
        *_uncomputed(facts),
        *_over_ceiling(facts),
        *_weak_scores(facts),
        *_too_easy(facts),
    ]
    return found[:MOST]


def _missed(facts: YearFacts) -> Iterator[Matter]:
    missed = [facts.indicator(code) for code in facts.performance.tally.missed]
    for i in sorted(missed, key=lambda i: (i.achievement.value or 0, i.code))[:3]:
        yield Matter(
            title=f"{i.name} belum mencapai target",
            text=_cost(i, facts),
            figure=i.realised.display,
            note=f"dari target {i.target.display}",
            page="indicator",
            code=i.code,
            action=f"Buka {i.code}",
            chart=indicator_bar(i),
        )


def _cost(indicator: IndicatorFacts, facts: YearFacts) -> str:
    """Who owns it, and what money stands behind it."""
    owner = indicator.responsible or facts.division(indicator.division_code).name
    pools = [pool for pool in facts.money.pools if pool.code in indicator.pool_codes]
    money = f" Anggarannya {pools[0].ceiling.display}, terserap {pools[0].percent.display}." if pools else ""
    return f"Capaian {indicator.achievement.display}. Penanggung jawab: {owner}.{money}"


def _late(facts: YearFacts) -> Iterator[Matter]:
    """What is still missing can be chased; what only came late cannot any more."""
    late = facts.performance.late
    missing = [(code, month) for code, month in late if _state(facts, code, month) in OPEN]
    came = len(late) - len(missing)
    if late:
        codes = list(dict.fromkeys(code for code, _ in missing or late))
        named = some_codes(codes, 6)
        yield Matter(
            title="Isian bulanan terlambat",
            text=f"Belum masuk: {named}." if missing else f"Semua kini sudah masuk. Menyangkut {named}.",
            figure=str(len(missing) or came),
            note=_too_late(len(missing), came),
            page="timeliness",
            action="Lihat siapa",
        )


def _state(facts: YearFacts, code: str, month: int) -> str:
    return facts.indicator(code).months[month - 1].state


def _too_late(missing: int, came: int) -> str:
    if not missing:
        return "isian masuk sesudah tenggat"
    return f"isian belum masuk; {came} lain masuk sesudah tenggat" if came else "isian belum masuk"


def _uncomputed(facts: YearFacts) -> Iterator[Matter]:
    codes = facts.performance.tally.uncomputed
    if codes:
        yield Matter(
            title="Capaian belum dapat dihitung",
            text=f"{some_codes(codes, 6)}: data atau targetnya belum lengkap.",
            figure=str(len(codes)),
            note=f"dari {facts.performance.tally.total} indikator",
            page="dashboard",
            place="semua",
            action="Lihat daftar",
        )


def _over_ceiling(facts: YearFacts) -> Iterator[Matter]:
    for row in facts.money.absorption:
        if row.over_ceiling:
            yield Matter(
                title=f"Belanja {row.name} melebihi pagu",
                text=f"Realisasi {row.realised.display} dari pagu {row.ceiling.display}.",
                figure=row.percent.display,
                note=f"sisa {row.remaining.display}",
                page="report_chapter",
                code="bab-3",
                place="serapan-satker",
                action="Lihat serapan",
            )


def _weak_scores(facts: YearFacts) -> Iterator[Matter]:
    """SMART below "Baik" (PMK 22/2021)."""
    rows = facts.money.smart.rows if facts.money.smart else ()
    for row in rows:
        if row.category in {"Kurang", "Sangat Kurang"}:
            yield Matter(
                title=f"Nilai kinerja anggaran {row.name} {row.category.lower()}",
                text=f"Penyerapan {row.absorption.display}, capaian rincian output {row.output.display}.",
                figure=row.score.display,
                note="skala 100",
                page="report_chapter",
                code="bab-3",
                place="smart",
                action="Lihat SMART",
            )


def _too_easy(facts: YearFacts) -> Iterator[Matter]:
    codes = [i.code for i in facts.performance.indicators if (i.achievement.value or 0) > FAR]
    if codes:
        yield Matter(
            title="Target terlalu rendah untuk menjadi ukuran",
            text=f"{some_codes(codes, 8)}. Pertimbangkan target baru pada perjanjian berikutnya.",
            figure=str(len(codes)),
            note=f"indikator di atas {FAR}%",
            page="dashboard",
            place="semua",
            action="Lihat daftar",
        )
