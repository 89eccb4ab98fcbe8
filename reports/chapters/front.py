"""Front matter: cover, foreword with its signature, executive summary."""

from __future__ import annotations

from lkjip.numbers import counted, format_nip
from lkjip.periods import format_date
from reports.charts import cover_art
from reports.facts.organisation import Signatory
from reports.facts.year import YearFacts
from reports.narrative.sentences import division_sentence, tally_sentence
from reports.narrative.words import some_codes
from reports.outline import nodes as n

from . import parts


def cover(facts: YearFacts) -> n.Cover:
    """The drawing is data: one bar per indicator, the gold line is its target."""
    office = facts.office
    art = cover_art([i.achievement.value for i in facts.performance.indicators], width=595, height=300)
    return n.Cover(
        ministry=office.agency,
        office=office.name,
        year=str(facts.year),
        lines=(office.city,) if office.city else (),
        svg=art,
    )


def foreword(facts: YearFacts) -> n.Section:
    own = parts.words(facts, "kata-pengantar")
    return n.Section(
        "kata-pengantar",
        "Kata Pengantar",
        (*(own or _foreword(facts)), n.SignatureBlock(signature(facts, facts.report.signatory))),
        layout="letter",
        above=(letterhead(facts),),
    )


def letterhead(facts: YearFacts) -> n.Letterhead:
    office = facts.office
    address = ", ".join(part for part in (office.address, office.city, office.postcode) if part)
    reach = "  ".join(
        part
        for part in (
            f"Telepon {office.phone}" if office.phone else "",
            f"Faksimile {office.fax}" if office.fax else "",
            office.email,
            office.website,
        )
        if part
    )
    return n.Letterhead(office.agency, office.name, tuple(text for text in (address, reach) if text))


def signature(facts: YearFacts, who: Signatory) -> n.Signature:
    report = facts.report
    date = format_date(report.date) if report.date else f"…… {facts.year + 1}"
    return n.Signature(
        title=who.title,
        name=who.name or "(…………………………)",
        place_date=f"{report.place}, {date}",
        nip=format_nip(who.nip) if who.nip else "",
    )


def _foreword(facts: YearFacts) -> tuple[n.Block, ...]:
    office, tally = facts.office, facts.performance.tally
    plan = f" dan {facts.plan.name}" if facts.plan else ""
    return parts.paragraphs(
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Atas rahmat-Nya, Laporan Kinerja "
        f"{office.name} tahun {facts.year} dapat kami sampaikan.",
        f"Laporan ini mempertanggungjawabkan pelaksanaan perjanjian kinerja tahun {facts.year}{plan}. Di dalamnya "
        f"dibandingkan apa yang dijanjikan dengan apa yang dihasilkan pada {counted(tally.total)} indikator kinerja, "
        "serta anggaran yang dipakai untuk mencapainya. Setiap angka dihitung satu kali dari data yang diisi satuan "
        "kerja, lalu dipakai sama di seluruh laporan.",
        tally_sentence(tally),
        "Kami berterima kasih kepada seluruh jajaran yang bekerja dan mengisi data sepanjang tahun. Laporan ini kami "
        "harapkan menjadi dasar perbaikan rencana, anggaran, dan pelayanan pada tahun berikutnya.",
    )


def executive_summary(facts: YearFacts) -> n.Section:
    own = parts.words(facts, "ikhtisar-eksekutif")
    blocks = (
        *own,
        n.Headline(tuple(_headline(facts))),
        *parts.paragraphs(_opening(facts), _missed(facts), _uncomputed(facts)),
        *_divisions(facts),
        *_money(facts),
    )
    return n.Section("ikhtisar-eksekutif", "Ikhtisar Eksekutif", blocks)


def _headline(facts: YearFacts):
    tally, total = facts.performance.tally, facts.money.total
    reached = f"{len(tally.reached)} dari {tally.total}"
    yield n.HeadlineItem("Indikator mencapai target", reached)
    yield n.HeadlineItem("Rata-rata capaian", parts.value(tally.mean))
    if total.percent.value is not None:
        yield n.HeadlineItem("Serapan anggaran", parts.value(total.percent))


def _opening(facts: YearFacts) -> str:
    performance = facts.performance
    return (
        f"{facts.office.name} pada tahun {facts.year} melaksanakan {counted(len(facts.agreements))} perjanjian kinerja "
        f"yang memuat {counted(len(performance.objectives))} sasaran kegiatan dan "
        f"{counted(performance.tally.total)} indikator. {tally_sentence(performance.tally)}"
    )


def _missed(facts: YearFacts) -> str:
    missed = [facts.indicator(code) for code in facts.performance.tally.missed]
    if not missed:
        return ""
    details = "; ".join(
        f"{i.code} ({i.realised.display} dari target {i.target.display}, capaian {i.achievement.display})"
        for i in missed[:10]
    )
    return f"Yang belum mencapai target: {details}."


def _uncomputed(facts: YearFacts) -> str:
    codes = facts.performance.tally.uncomputed
    return (
        f"Capaian {some_codes(codes)} belum dapat dihitung; sebabnya dijelaskan pada Bab III."
        if codes
        else ""
    )


def _divisions(facts: YearFacts) -> tuple[n.Block, ...]:
    items = tuple(division_sentence(d) for d in facts.performance.divisions if d.objectives)
    return (n.BulletList(items),) if items else ()


def _money(facts: YearFacts) -> tuple[n.Block, ...]:
    money = facts.money
    if not money.absorption:
        return ()
    text = (
        "Anggaran seluruh satuan kerja berjumlah ",
        parts.value(money.total.ceiling),
        " dengan realisasi ",
        parts.value(money.total.realised),
        " atau ",
        parts.value(money.total.percent),
        ".",
    )
    own = (
        " DIPA kantor wilayah sendiri berjumlah ",
        parts.value(money.office_total.ceiling),
        " dengan serapan ",
        parts.value(money.office_total.percent),
        ".",
    )
    return (n.Paragraph((*text, *own) if money.office_absorption else text),)
