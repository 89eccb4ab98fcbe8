"""What the system answers by itself, from findings and facts, each answer with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from indicators.realisation.models import Entry
from reports.narrative.words import some_codes

from ..finding import Finding, Severity
from ..material import Material

YES, NO, NOT_ASKED = "ya", "tidak", "tidak_berlaku"


@dataclass(frozen=True, slots=True)
class Filled:
    answer: str
    note: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What answers are read from."""

    material: Material
    findings: Sequence[Finding]

    def of(self, *rules: str) -> list[Finding]:
        """Errors and warnings of some rules; notes answer nothing."""
        return [f for f in self.findings if f.rule in rules and f.severity is not Severity.NOTE]


def _without(good: str, *rules: str) -> Callable[[Evidence], Filled]:
    """ "Ya" where none of the rules has a finding; else "tidak", and about what."""

    def answer(evidence: Evidence) -> Filled:
        found = evidence.of(*rules)
        if not found:
            return Filled(YES, good)
        codes = list(dict.fromkeys(finding.code for finding in found))
        return Filled(NO, f"{len(found)} temuan reviu: {some_codes(codes, 6)}.")

    return answer


def _achievement(evidence: Evidence) -> Filled:
    tally = evidence.material.facts.performance.tally
    if tally.uncomputed or not tally.total:
        return Filled(
            NO, f"Capaian {len(tally.uncomputed)} dari {tally.total} indikator belum dapat dihitung."
        )
    return Filled(YES, f"Capaian {tally.total} indikator dihitung dan disajikan.")


def _annexes(evidence: Evidence) -> Filled:
    agreements = evidence.material.facts.agreements
    signed = sum(agreement.date is not None for agreement in agreements)
    answer = YES if agreements and signed == len(agreements) else NO
    return Filled(answer, f"{signed} dari {len(agreements)} perjanjian dalam lampiran sudah ditandatangani.")


def _money(evidence: Evidence) -> Filled:
    rows = evidence.material.facts.money.absorption
    missing = evidence.of("missing.dipa_row")
    answer = YES if rows and not missing else NO
    return Filled(answer, f"Pagu dan realisasi {len(rows)} satker disajikan, {len(missing)} satker belum.")


def _workflow(evidence: Evidence) -> Filled | None:
    """Months that one person submitted and another approved; loaded ones tell nothing of a mechanism."""
    final = [entry for entry in evidence.material.entries if entry.state in Entry.FINAL]
    handed = [entry for entry in final if entry.submitted_by_id]
    if not handed:
        return None
    return Filled(YES, f"{len(handed)} isian bulanan diajukan lewat sistem dan disetujui orang lain.")


def _responsible(evidence: Evidence) -> Filled | None:
    """Where nobody was named at all the system does not know; people may."""
    indicators = evidence.material.indicators
    bare = [indicator.code for indicator in indicators if not indicator.responsible]
    if len(bare) == len(indicators):
        return None
    if bare:
        return Filled(NO, f"Penanggung jawab belum dicatat untuk {some_codes(bare, 6)}.")
    return Filled(YES, f"Tiap indikator ({len(indicators)}) punya penanggung jawab.")


def _contributions(evidence: Evidence) -> Filled:
    divisions = evidence.material.facts.performance.divisions
    silent = [d.short_name for d in divisions if d.indicators and not any(i.realised for i in d.indicators)]
    if silent:
        return Filled(NO, f"Belum ada realisasi dari {', '.join(silent)}.")
    return Filled(YES, f"{len(divisions)} divisi menyampaikan realisasinya.")


def _comparison(evidence: Evidence) -> Filled:
    indicators = evidence.material.indicators
    bare = [i.code for i in indicators if not i.previous.movement and not i.words.national_standard.strip()]
    if bare:
        return Filled(NO, f"Tanpa pembanding: {some_codes(bare, 6)}.")
    return Filled(YES, "Tiap indikator dibandingkan dengan tahun lalu atau disertai uraian standar nasional.")


ANSWERS: Mapping[str, Callable[[Evidence], Filled | None]] = {
    "I-1": _without("Organisasi, Renstra, dan pegawai disajikan.", "missing.section"),
    "I-2": _without("Setiap indikator punya target.", "missing.target", "missing.agreement"),
    "I-3": _achievement,
    "I-4": _annexes,
    "I-5": _without("Tiap target yang tidak tercapai punya tindak lanjut.", "missing.follow_up"),
    "I-6": _money,
    "II-2": _without(
        "Tidak ada data atau data dukung wajib yang kurang.",
        "missing.realisation",
        "missing.month",
        "missing.satker_row",
        "missing.evidence",
    ),
    "II-3": _workflow,
    "II-4": _responsible,
    "II-7": _contributions,
    "III-1": _without(
        "Setiap sasaran punya perjanjian dan target.",
        "missing.agreement",
        "missing.target",
        "missing.signature",
    ),
    "III-2": _without(
        "Target perjanjian tidak di bawah Renstra.", "targets.renstra", "targets.unit", "targets.scale"
    ),
    "III-4": _without("Naskah dan nilai target sama.", "targets.text", "missing.target"),
    "III-7": _comparison,
}


def filled(evidence: Evidence) -> dict[str, Filled]:
    """Item key → the system's answer, where it has one."""
    answers = {key: answer(evidence) for key, answer in ANSWERS.items()}
    return {key: answer for key, answer in answers.items() if answer is not None}
