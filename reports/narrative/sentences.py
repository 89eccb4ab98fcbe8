"""Sentences that restate one indicator's figures: polarity followed, never claiming more than the facts."""

from __future__ import annotations

from indicators.achievement.achievement import Polarity, Status
from lkjip.periods import month_name
from reports.facts.performance import ComponentFacts, IndicatorFacts

_UNCOMPUTED = {
    Status.MISSING: "belum diisi",
    Status.NOT_DUE: "belum jatuh tempo",
    Status.NOT_APPLICABLE: "tidak berlaku tahun ini",
    Status.NOT_COMPUTED: "tidak dapat dihitung",
}


def against_target(indicator: IndicatorFacts, year: int, month: int = 12) -> str:
    """Target against realisation, reached or not; a year with months to go says how far its data reach."""
    if indicator.achievement.value is None:
        return _without_achievement(indicator, year)
    until = _until(indicator, year, month)
    opening = (
        f"Target tahun {year} adalah {indicator.target.display} dan realisasinya{until} "
        f"{indicator.realised.display}, sehingga capaiannya {indicator.achievement.display}."
    )
    return f"{opening} {_verdict(indicator, month)}{_incomplete(indicator)}"


def _verdict(indicator: IndicatorFacts, month: int) -> str:
    """While the year runs no target is lost."""
    if indicator.reached:
        return "Target tercapai."
    return (
        "Target belum tercapai."
        if month == 12
        else "Target satu tahun itu belum tercapai; tahun masih berjalan."
    )


def _until(indicator: IndicatorFacts, year: int, month: int) -> str:
    """How far the data reach, where that is not the end of the year."""
    known = min(indicator.until or month, month)
    return f" sampai {month_name(known)} {year} adalah" if known < 12 else ""


def _without_achievement(indicator: IndicatorFacts, year: int) -> str:
    state = _UNCOMPUTED.get(indicator.status, "belum dapat dihitung")
    if indicator.reason.lower().startswith(state):
        return f"Capaian tahun {year} {_lower(indicator.reason)}"
    reason = f" {indicator.reason}" if indicator.reason else ""
    if indicator.realised.value is not None:
        return (
            f"Realisasi tahun {year} adalah {indicator.realised.display}, tetapi capaiannya {state}.{reason}"
        )
    return f"Capaian tahun {year} {state}.{reason}"


def _incomplete(indicator: IndicatorFacts) -> str:
    return "" if indicator.complete else " Data sebagian satuan kerja belum lengkap sampai bulan terakhir."


def by_rank(indicator: IndicatorFacts) -> str:
    """How the achievement of a label below its target comes about; "" where there is nothing to work out."""
    target, realised = indicator.target.value, indicator.realised.value
    if not indicator.scale or indicator.achievement.value is None or target is None or realised is None:
        return ""
    if realised >= target:
        return ""
    return (
        f"{indicator.realised.display} adalah tingkat ke-{realised:f} dan target {indicator.target.display} tingkat "
        f"ke-{target:f}, sehingga capaiannya {realised:f} ÷ {target:f} × 100% = {indicator.achievement.display}."
    )


def largest_source(component: ComponentFacts) -> str:
    """Which satker contributes most, and which ones report nothing at all; "" where there is nothing to tell."""
    known = [s for s in component.sources if s.figure.value is not None]
    most = max(known, key=lambda s: s.figure.value or 0, default=None)
    if most is None or len(known) < 3 or not most.figure.value:
        return ""
    none = [s.name for s in known if not s.figure.value]
    opening = f"Angka terbesar untuk {_lower(component.name)} ada di {most.name}, yaitu {most.figure.display}"
    return f"{opening}; {len(none)} satuan kerja melaporkan nihil." if none else f"{opening}."


def _lower(name: str) -> str:
    """Inside a sentence a name begins small, but an abbreviation stays as it is."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


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
    if plan.target.value == indicator.target.value and indicator.target_upper is None:
        return (
            f"Target Renstra tahun {year} sama dengan target perjanjian kinerja, yaitu {plan.target.display}; "
            f"realisasi {indicator.realised.display} {verdict} keduanya."
        )
    return (
        f"Realisasi {indicator.realised.display} {verdict} target Renstra tahun {year} sebesar "
        f"{plan.target.display}; capaiannya terhadap Renstra {plan.achievement.display}."
    )
