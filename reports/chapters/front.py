"""Front matter: cover and foreword with its signature."""

from __future__ import annotations

from lkjip.numbers import counted, format_nip
from lkjip.periods import format_date
from reports.charts import cover_art
from reports.facts.organisation import Signatory
from reports.facts.year import YearFacts
from reports.letters.letterhead import address, letterhead
from reports.narrative.counts import tally_sentence
from reports.outline import nodes as n

from . import parts


def cover(facts: YearFacts) -> n.Cover:
    """The drawing is data: one bar per indicator, the gold line is its target."""
    office = facts.office
    divisions = [parts.bars(d.indicators) for d in facts.performance.divisions if d.indicators]
    caption = f"Capaian {len(facts.performance.indicators)} indikator kinerja menurut divisi. Garis emas: target 100%."
    drawn_up = None if facts.unfinished else facts.report.data_as_of
    lines = (address(facts.office), f"Data per {format_date(drawn_up)}" if drawn_up else "")
    return n.Cover(
        ministry=office.agency,
        office=office.name,
        year=str(facts.year),
        lines=tuple(line for line in lines if line),
        svg=cover_art(divisions, caption if divisions else ""),
    )


def foreword(facts: YearFacts) -> n.Section:
    own = parts.words(facts, "kata-pengantar")
    return n.Section(
        "kata-pengantar",
        "Kata Pengantar",
        (*(own or _foreword(facts)), n.SignatureBlock(_signature(facts, facts.report.signatory))),
        layout="letter",
        above=(letterhead(facts.office),),
    )


def _signature(facts: YearFacts, who: Signatory) -> n.Signature:
    report = facts.report
    blank = f"…… {facts.year if facts.unfinished else facts.year + 1}"
    date = format_date(report.date) if report.date and not facts.unfinished else blank
    return n.Signature(
        title=who.title,
        name=who.name or "(…………………………)",
        place_date=f"{report.place}, {date}" if report.place else date,
        nip=format_nip(who.nip) if who.nip else "",
    )


def _foreword(facts: YearFacts) -> tuple[n.Block, ...]:
    office, tally = facts.office, facts.performance.tally
    plan = f" dan {facts.plan.name}" if facts.plan else ""
    return parts.paragraphs(
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Atas rahmat-Nya, Laporan Kinerja "
        f"{office.name} {facts.span} dapat kami sampaikan.",
        f"Laporan ini mempertanggungjawabkan pelaksanaan perjanjian kinerja tahun {facts.year}{plan}. Di dalamnya "
        f"dibandingkan apa yang dijanjikan dengan apa yang dihasilkan pada {counted(tally.total)} indikator kinerja, "
        "serta anggaran yang dipakai untuk mencapainya. Setiap angka dihitung satu kali dari data yang diisi satuan "
        "kerja, lalu dipakai sama di seluruh laporan."
        if tally.total
        else f"Laporan ini mempertanggungjawabkan pelaksanaan tugas {facts.span}.",
        parts.traced(f"{tally_sentence(tally)}{parts.still_running(facts)}", *tally.figures),
        "Kami berterima kasih kepada seluruh jajaran yang bekerja dan mengisi data sepanjang "
        f"{'periode ini' if facts.unfinished else 'tahun'}. Laporan ini kami harapkan menjadi dasar perbaikan rencana, "
        f"anggaran, dan pelayanan pada {'periode' if facts.unfinished else 'tahun'} berikutnya.",
    )
