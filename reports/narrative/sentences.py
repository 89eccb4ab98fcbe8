"""Sentences that restate one indicator's figures: polarity followed, never claiming more than the facts."""

from __future__ import annotations

from decimal import Decimal

from indicators.achievement.achievement import Polarity, Status
from lkjip.periods import month_name
from reports.facts.figures import Figure
from reports.facts.performance import ComponentFacts, IndicatorFacts, YearPoint

FULL = Decimal(100)
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
    """Rise, fall or constancy since last year beside what became of the target, and what it means where that is not
    plain: a fall that is wished for, a loss, a target reached or missed otherwise than last year."""
    comparison = indicator.previous
    if comparison.before is None or not comparison.movement:
        return comparison.reason
    told = (_change(indicator, comparison.before, year), _meaning(indicator), _turn(indicator, year))
    return " ".join(part for part in told if part)


def _change(indicator: IndicatorFacts, before: YearPoint, year: int) -> str:
    was, now = before.realised.display, indicator.realised.display
    target = _moved_target(before.target, indicator)
    if indicator.previous.movement == "tetap":
        return f"Realisasi tahun {year} sama dengan tahun {year - 1}, yaitu {now}{target}."
    size = indicator.previous.difference.display if indicator.previous.difference else ""
    moved = f"{indicator.previous.movement} {size} dari {was} pada tahun {year - 1} menjadi {now} pada tahun {year}"
    return f"Realisasi {moved}{target}."


def _moved_target(before: Figure, indicator: IndicatorFacts) -> str:
    """What became of the target, where both years have one in numbers."""
    now = indicator.target
    if before.value is None or now.value is None or indicator.target_upper is not None:
        return ""
    if before.value == now.value:
        return f", dengan target yang tetap {now.display}"
    way = "naik" if now.value > before.value else "turun"
    return f", sementara targetnya {way} dari {before.display} menjadi {now.display}"


def _meaning(indicator: IndicatorFacts) -> str:
    """A rise of what should rise explains itself."""
    better = indicator.previous.better
    if better is None or (better and indicator.polarity is Polarity.MAXIMISE):
        return ""
    word = "perbaikan" if better else "penurunan kinerja"
    if indicator.polarity is Polarity.MINIMISE:
        return f"Karena indikator ini makin kecil makin baik, perubahan itu merupakan {word}."
    return f"Perubahan itu merupakan {word}."


def _turn(indicator: IndicatorFacts, year: int) -> str:
    """Whether the target is reached otherwise than last year; before December no target is called missed."""
    before = indicator.previous.before
    if before is None or before.achievement.value is None or indicator.reached is None:
        return ""
    reached_before = before.achievement.value >= FULL
    if indicator.reached:
        return "" if reached_before else f"Target yang belum tercapai pada tahun {year - 1} kini tercapai."
    if (indicator.until or 0) < 12:
        return ""
    if reached_before:
        return f"Target yang tercapai pada tahun {year - 1} kini belum tercapai."
    return "Targetnya belum tercapai dua tahun berturut-turut."


def against_plan(indicator: IndicatorFacts, year: int) -> str:
    """The realisation against the Renstra's own target of the year, and how far it is to that of its last year."""
    plan = indicator.plan
    if plan.achievement.value is None:
        return plan.reason
    verdict = "sudah memenuhi" if plan.reached else "belum memenuhi"
    if plan.target.value == indicator.target.value and indicator.target_upper is None:
        opening = (
            f"Target Renstra tahun {year} sama dengan target perjanjian kinerja, yaitu {plan.target.display}; "
            f"realisasi {indicator.realised.display} {verdict} keduanya."
        )
    else:
        opening = (
            f"Realisasi {indicator.realised.display} {verdict} target Renstra tahun {year} sebesar "
            f"{plan.target.display}; capaiannya terhadap Renstra {plan.achievement.display}."
        )
    return f"{opening} {_to_the_end(indicator)}".strip()


def _to_the_end(indicator: IndicatorFacts) -> str:
    """The mid-term target, which Permenpan-RB 53/2014 wants compared with what is realised so far."""
    plan, end = indicator.plan, indicator.plan.end
    if end is None:
        return ""
    if end.target.value == plan.target.value:
        return f"Target itu tetap sampai akhir Renstra, tahun {end.year}."
    last = f"arget akhir Renstra tahun {end.year}, yaitu {end.target.display},"
    if end.reached:
        return f"T{last} juga sudah terpenuhi."
    if indicator.polarity is Polarity.EXACT or indicator.scale:
        return f"T{last} belum terpenuhi."
    side = "lebih" if indicator.polarity is Polarity.MINIMISE else "kurang"
    return f"Untuk t{last} masih {side} {end.gap.display}."
