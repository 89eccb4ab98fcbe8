"""Bab I Pendahuluan: who the institution is, its people, and what it has to reckon with."""

from __future__ import annotations

from lkjip.numbers import counted
from reports.charts import Box, org_chart
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from . import parts
from .staff import staff


def build(facts: YearFacts) -> n.Section:
    return n.Section(
        "bab-1",
        "Pendahuluan",
        parts.kept(
            _background(facts),
            _duties(facts),
            _structure(facts),
            staff(facts),
            _aims(facts),
            _strategic_aspects(facts),
            _issues(facts),
            _systematics(facts),
        ),
    )


def _background(facts: YearFacts) -> n.Section | None:
    office = facts.office
    place = f"{office.name} bertugas di lingkungan {office.agency}. " if office.agency else ""
    text = parts.paragraphs(
        "Setiap instansi pemerintah mempertanggungjawabkan kinerjanya setiap tahun. Kewajiban itu diatur dalam "
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah. Petunjuk "
        "teknis perjanjian kinerja, pelaporan, dan reviunya ditetapkan dalam Peraturan Menteri Pendayagunaan Aparatur "
        "Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.",
        f"{place}Laporan ini memuat hasil kerja "
        f"{facts.span}: target yang disepakati dengan unit utama, realisasi yang diisi satuan kerja, perbandingan "
        "keduanya, dan anggaran yang dipakai.",
        "Laporan disusun agar pembaca dapat menelusuri setiap angka. Rumus, komponen, dan satuan kerja pengisinya "
        "ditulis di samping hasil, dan indikator yang belum mencapai target disebut dengan namanya.",
    )
    return parts.section("latar-belakang", "Latar Belakang", parts.words(facts, "latar-belakang") or text)


def _duties(facts: YearFacts) -> n.Section | None:
    items = tuple(
        (n.Strong(division.name), f": {division.duties}")
        for division in facts.performance.divisions
        if division.duties
    )
    generated: tuple[n.Block, ...] = ()
    if items:
        divisions = counted(len(facts.performance.divisions))
        opening = f"Tugas {facts.office.label} dijalankan oleh {divisions} divisi berikut."
        generated = (n.Paragraph(opening), n.BulletList(items))
    return parts.section("tugas-fungsi", "Tugas dan Fungsi", parts.words(facts, "tugas-fungsi"), generated)


def _structure(facts: YearFacts) -> n.Section | None:
    return parts.section(
        "struktur-organisasi",
        "Struktur Organisasi",
        parts.words(facts, "struktur-organisasi"),
        _chart(facts),
        _work_units(facts),
    )


def _chart(facts: YearFacts) -> tuple[n.Block, ...]:
    divisions = facts.performance.divisions
    if not divisions:
        return ()
    boxes = [Box(division.name, _responsible(division)) for division in divisions]
    opening = f"{facts.office.head_title} membawahi {listed([d.name for d in divisions])}."
    units = [unit.name for unit in facts.central_units]
    if units:
        opening += f" Perjanjian kinerja dibuat dengan {counted(len(units))} unit utama: {listed(units)}."
    chart = n.Figure(
        org_chart(Box(facts.office.head_title), boxes),
        caption=f"Struktur organisasi {facts.office.label}",
        drawn=tuple(
            parts.drawn(f"{d.name}, banyaknya indikator", ("", d.tally.counts[0]))
            for d in divisions
            if d.objectives
        ),
    )
    return (n.Paragraph(opening), chart)


def _responsible(division) -> str:
    return (
        f"{len(division.objectives)} sasaran, {division.tally.total} indikator" if division.objectives else ""
    )


def _work_units(facts: YearFacts) -> tuple[n.Block, ...]:
    rows = tuple(
        n.Row((str(number), unit.code, unit.full_name)) for number, unit in enumerate(facts.work_units, 1)
    )
    if not rows:
        return ()
    table = n.Table(
        caption=f"Satuan kerja di lingkungan {facts.office.label} tahun {facts.year}",
        columns=(
            n.Column("No", kind="number", width=8),
            n.Column("Kode", kind="code", width=14),
            n.Column("Satuan kerja", kind="head"),
        ),
        rows=rows,
    )
    return (table,)


def _aims(facts: YearFacts) -> n.Section | None:
    generated = (
        n.Paragraph(
            f"Laporan ini disusun untuk mempertanggungjawabkan kinerja {facts.office.label} {facts.span} kepada "
            "pemberi amanat dan masyarakat. Tujuannya:"
        ),
        n.NumberedList(
            (
                "memberi informasi kinerja yang terukur atas janji dalam perjanjian kinerja;",
                "menunjukkan sebab keberhasilan dan kegagalan agar dapat ditindaklanjuti;",
                "menjadi bahan perbaikan perencanaan, anggaran, dan pelaksanaan tahun berikutnya.",
            ),
            style="a",
        ),
    )
    return parts.section(
        "maksud-tujuan", "Maksud dan Tujuan", parts.words(facts, "maksud-tujuan") or generated
    )


def _strategic_aspects(facts: YearFacts) -> n.Section | None:
    objectives = facts.plan.strategic_objectives if facts.plan else ()
    generated: tuple[n.Block, ...] = ()
    if objectives:
        agency = facts.office.agency or "instansinya"
        opening = (
            f"Kedudukan kantor sebagai perwakilan {agency} di daerah membuat hasilnya ikut menentukan "
            f"{counted(len(objectives))} sasaran strategis instansi:"
        )
        generated = (n.Paragraph(opening), n.NumberedList(objectives))
    return parts.section(
        "aspek-strategis", "Aspek Strategis", parts.words(facts, "aspek-strategis") or generated
    )


def _issues(facts: YearFacts) -> n.Section | None:
    divisions = facts.performance.divisions
    groups = parts.kept(*(parts.points(facts, f"isu-{d.code}", d.name, d.issues) for d in divisions))
    return parts.section("isu-strategis", "Isu Strategis", parts.words(facts, "isu-strategis"), groups)


def _systematics(facts: YearFacts) -> n.Section | None:
    chapters = (
        (n.CrossRef("bab-1"), " menjelaskan organisasi, pegawai, dan isu strategisnya;"),
        (n.CrossRef("bab-2"), " memuat rencana strategis dan perjanjian kinerja;"),
        (n.CrossRef("bab-3"), " membandingkan target dengan realisasi tiap indikator, serta anggarannya;"),
        (n.CrossRef("bab-4"), " menyimpulkan hasil dan langkah perbaikan."),
    )
    return parts.section(
        "sistematika",
        "Sistematika Laporan",
        n.Paragraph("Laporan ini tersusun sebagai berikut."),
        n.BulletList(chapters),
    )
