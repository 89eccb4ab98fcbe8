"""Sentences that restate figures: generated, polarity followed, never claiming more than the facts."""

from __future__ import annotations

from indicators.achievement.achievement import Polarity, Status
from reports.facts.money import EfficiencyFacts
from reports.facts.performance import DivisionFacts, IndicatorFacts, ObjectiveFacts, Tally

from .words import listed, number_word, some_codes

_UNCOMPUTED = {
    Status.MISSING: "belum diisi",
    Status.NOT_DUE: "belum jatuh tempo",
    Status.NOT_APPLICABLE: "tidak berlaku tahun ini",
    Status.NOT_COMPUTED: "tidak dapat dihitung",
}


def against_target(indicator: IndicatorFacts, year: int) -> str:
    """Target against realisation of the year, reached or not, in one sentence or two."""
    if indicator.achievement.value is None:
        return _without_achievement(indicator, year)
    opening = (
        f"Target tahun {year} adalah {indicator.target.display} dan realisasinya {indicator.realised.display}, "
        f"sehingga capaiannya {indicator.achievement.display}."
    )
    verdict = "Target tercapai." if indicator.reached else "Target belum tercapai."
    return f"{opening} {verdict}{_incomplete(indicator)}"


def _without_achievement(indicator: IndicatorFacts, year: int) -> str:
    state = _UNCOMPUTED.get(indicator.status, "belum dapat dihitung")
    reason = f" {indicator.reason}" if indicator.reason else ""
    if indicator.realised.value is not None:
        return (
            f"Realisasi tahun {year} adalah {indicator.realised.display}, tetapi capaiannya {state}.{reason}"
        )
    return f"Capaian tahun {year} {state}.{reason}"


def _incomplete(indicator: IndicatorFacts) -> str:
    return "" if indicator.complete else " Data sebagian satuan kerja belum lengkap sampai bulan terakhir."


def against_last_year(indicator: IndicatorFacts, year: int) -> str:
    """Rise, fall or constancy since last year, and whether that is better for this polarity."""
    comparison = indicator.previous
    if comparison.before is None or not comparison.movement:
        return comparison.reason
    before = comparison.before.realised.display
    now = indicator.realised.display
    if comparison.movement == "tetap":
        return f"Realisasi tahun {year} sama dengan tahun {year - 1}, yaitu {now}."
    size = comparison.difference.display if comparison.difference else ""
    change = (
        f"{comparison.movement} {size} dari {before} pada tahun {year - 1} menjadi {now} pada tahun {year}"
    )
    return f"Realisasi {change}. {_direction(indicator)}".strip()


def _direction(indicator: IndicatorFacts) -> str:
    if indicator.previous.better is None:
        return ""
    wish = "makin kecil makin baik" if indicator.polarity is Polarity.MINIMISE else "makin besar makin baik"
    word = "perbaikan" if indicator.previous.better else "penurunan kinerja"
    return f"Karena indikator ini {wish}, perubahan itu merupakan {word}."


def against_plan(indicator: IndicatorFacts, year: int) -> str:
    """The realisation against the Renstra's own target of the year."""
    plan = indicator.plan
    if plan.achievement.value is None:
        return plan.reason
    verdict = "sudah memenuhi" if plan.reached else "belum memenuhi"
    return (
        f"Realisasi {indicator.realised.display} {verdict} target Renstra tahun {year} sebesar "
        f"{plan.target.display}; capaiannya terhadap Renstra {plan.achievement.display}."
    )


def tally_sentence(tally: Tally) -> str:
    """Reached, missed and not computed, each named; "all" only where it is so."""
    if not tally.total:
        return "Belum ada indikator untuk dinilai."
    if tally.all_reached:
        whole = "Seluruh" if tally.total > 1 else "Satu-satunya"
        count = f" {number_word(tally.total)}" if tally.total > 1 else ""
        return f"{whole}{count} indikator mencapai target."
    parts = [f"{len(tally.reached)} mencapai target"]
    if tally.missed:
        parts.append(f"{len(tally.missed)} belum mencapai target ({some_codes(tally.missed)})")
    if tally.uncomputed:
        parts.append(f"{len(tally.uncomputed)} belum dapat dihitung ({some_codes(tally.uncomputed)})")
    return f"Dari {tally.total} indikator, {listed(parts)}."


def objective_sentence(objective: ObjectiveFacts) -> str:
    opening = f"Sasaran ini diukur dengan {number_word(len(objective.indicators))} indikator."
    mean = objective.tally.mean
    rest = tally_sentence(objective.tally)
    if mean.value is None or len(objective.indicators) < 2:
        return f"{opening} {rest}"
    return f"{opening} {rest} Rata-rata capaiannya {mean.display}{_cap(objective.tally)}."


def division_sentence(division: DivisionFacts) -> str:
    objectives = number_word(len(division.objectives))
    count = number_word(division.tally.total)
    opening = f"{division.name} bertanggung jawab atas {objectives} sasaran dengan {count} indikator."
    return f"{opening} {tally_sentence(division.tally)}"


def _cap(tally: Tally) -> str:
    return f" (tiap indikator dihitung paling banyak {tally.cap:f}%)" if tally.cap is not None else ""


def efficiency_sentence(facts: EfficiencyFacts) -> str:
    """Achievement beside absorption: efficient where as much was reached with no larger share of the money."""
    if facts.efficiency.value is None:
        return facts.efficiency.reason
    both = f"Capaian {facts.achievement.display} diperoleh dengan menyerap {facts.absorption.display} anggarannya"
    if facts.efficiency.value >= 0:
        return f"{both}, jadi penggunaan anggaran sebanding atau lebih hemat daripada hasilnya."
    return f"{both}, jadi hasilnya masih di bawah bagian anggaran yang terpakai."
