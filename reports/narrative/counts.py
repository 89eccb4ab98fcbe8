"""Sentences about groups of indicators: how many reached, rose or fell, each named. "All" only where it is so."""

from __future__ import annotations

from reports.facts.performance import DivisionFacts, Movements, ObjectiveFacts, PlanTally, Tally

from .words import every, listed, number_word, some_codes


def tally_sentence(tally: Tally) -> str:
    """Reached, missed, not yet due and not computed; who missed or cannot be computed is named."""
    if not tally.total:
        return "Belum ada indikator untuk dinilai."
    if tally.total == 1:
        return _only(tally)
    if tally.all_reached:
        return f"{every(tally.total)} indikator mencapai target."
    if len(tally.not_due) == tally.total:
        return f"{every(tally.total)} indikator belum jatuh tempo."
    parts = [f"{len(tally.reached)} mencapai target"] if tally.reached else []
    if tally.missed:
        parts.append(f"{len(tally.missed)} belum mencapai target ({some_codes(tally.missed)})")
    if tally.not_due:
        parts.append(f"{len(tally.not_due)} belum jatuh tempo")
    if tally.absent:
        parts.append(f"{len(tally.absent)} belum dapat dihitung ({some_codes(tally.absent)})")
    return f"Dari {tally.total} indikator, {listed(parts)}."


def _only(tally: Tally) -> str:
    if tally.uncomputed:
        return "Indikatornya belum jatuh tempo." if tally.not_due else "Capaiannya belum dapat dihitung."
    return "Targetnya tercapai." if tally.reached else "Targetnya belum tercapai."


def objective_sentence(objective: ObjectiveFacts) -> str:
    opening = f"Sasaran ini diukur dengan {number_word(len(objective.indicators))} indikator."
    mean = objective.tally.mean
    rest = tally_sentence(objective.tally)
    if mean.value is None or len(objective.indicators) < 2:
        return f"{opening} {rest}"
    return f"{opening} {rest} {mean_words(objective.tally)} {mean.display}{cap_words(objective.tally)}."


def division_sentence(division: DivisionFacts) -> str:
    objectives = number_word(len(division.objectives))
    count = number_word(division.tally.total)
    opening = f"{division.name} bertanggung jawab atas {objectives} sasaran dengan {count} indikator."
    return f"{opening} {tally_sentence(division.tally)}"


def mean_words(tally: Tally) -> str:
    """What a mean is the mean of, where some achievements cannot be computed."""
    return "Rata-rata capaian yang dapat dihitung" if tally.uncomputed else "Rata-rata capaiannya"


def cap_words(tally: Tally) -> str:
    return f" (tiap indikator dihitung paling banyak {tally.cap:f}%)" if tally.cap is not None else ""


def movement_sentence(movements: Movements, year: int) -> str:
    """How many indicators are better, the same or worse than last year; the worse ones are named."""
    judged = len(movements.better) + len(movements.same) + len(movements.worse)
    if not judged:
        return f"Belum ada indikator yang dapat dibandingkan dengan tahun {year - 1}."
    parts = [f"{len(movements.better)} membaik"] if movements.better else []
    if movements.same:
        parts.append(f"{len(movements.same)} tetap")
    if movements.worse:
        parts.append(f"{len(movements.worse)} menurun ({some_codes(movements.worse)})")
    rest = (
        f" Perubahan {len(movements.unknown)} indikator lain tidak dapat dinilai."
        if movements.unknown
        else ""
    )
    return f"Dari {judged} indikator yang dapat dibandingkan dengan tahun {year - 1}, {listed(parts)}.{rest}"


def plan_sentence(plan: PlanTally, year: int) -> str:
    """How many indicators meet the Renstra's own target of the year."""
    judged = len(plan.reached) + len(plan.missed)
    if not judged:
        return f"Belum ada indikator yang dapat dibandingkan dengan target Renstra tahun {year}."
    missed = f"; yang belum memenuhinya {some_codes(plan.missed)}" if plan.missed else ""
    opening = f"Target Renstra tahun {year} dipenuhi oleh {len(plan.reached)} dari {judged} indikator"
    return f"{opening} yang dapat dibandingkan{missed}."
