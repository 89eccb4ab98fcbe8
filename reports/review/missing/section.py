"""Parts that the guideline asks for (Permenpan-RB 53/2014, lampiran II) without data and without prose."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..material import Material

YIELDS = ("missing.hidden_section",)
TITLE = "Bagian laporan belum berisi"


def check(material: Material) -> Iterator[Finding]:
    if material.untouched:
        return
    facts = material.facts
    divisions = facts.performance.divisions
    parts = (
        ("renstra", "Rencana Strategis", facts.plan is not None, Severity.ERROR, "plan"),
        ("pegawai", "Sumber Daya Manusia", bool(facts.staff), Severity.WARNING, "intake"),
        ("isu-strategis", "Isu Strategis", any(d.issues for d in divisions), Severity.WARNING, "manuscript"),
        ("upaya", "Upaya Mencapai Target", any(d.efforts for d in divisions), Severity.NOTE, "manuscript"),
        ("realisasi-anggaran", "Realisasi Anggaran", bool(facts.money.absorption), Severity.WARNING, "money"),
        (
            "efisiensi-anggaran",
            "Efisiensi Anggaran",
            any(row.pool_codes for row in facts.money.efficiency),
            Severity.WARNING,
            "money",
        ),
    )
    for slug, title, filled, severity, page in parts:
        if slug in material.unprinted:
            yield Finding(
                severity,
                f"{slug} {title}",
                f"Bagian {title} tidak dicetak menurut susunan laporan, padahal pedoman memintanya.",
                expected="dicetak",
                found="tidak dicetak",
                url=material.url("arrangement"),
            )
        elif not filled and not facts.texts.get(slug, "").strip():
            yield Finding(
                severity,
                f"{slug} {title}",
                f"Bagian {title} tidak punya data maupun naskah, padahal pedoman memintanya.",
                expected="data atau naskah",
                found="kosong",
                url=material.url(page),
            )
