"""Bab I Pendahuluan: who the institution is, its people, and what it has to reckon with."""

from __future__ import annotations

from lkjip.numbers import counted
from reports.charts import Box, StaffBar, gender_bar, org_chart, staff_bars
from reports.facts.figures import Figure
from reports.facts.organisation import StaffRow, StaffTable
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from . import parts

JOINER = "\N{WORD JOINER}"
"""Keeps "III/a" on one line."""
STAFF_TITLES = {
    "jabatan": "Jabatan",
    "golongan": "Golongan",
    "divisi": "Divisi",
    "satker": "Satuan Kerja",
}


def build(facts: YearFacts) -> n.Section:
    return n.Section(
        "bab-1",
        "Pendahuluan",
        parts.kept(
            _background(facts),
            _duties(facts),
            _structure(facts),
            _staff(facts),
            _aims(facts),
            _strategic_aspects(facts),
            _issues(facts),
            _systematics(facts),
        ),
    )


def _background(facts: YearFacts) -> n.Section | None:
    office = facts.office
    text = parts.paragraphs(
        "Setiap instansi pemerintah mempertanggungjawabkan kinerjanya setiap tahun. Kewajiban itu diatur dalam "
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah. Petunjuk "
        "teknis perjanjian kinerja, pelaporan, dan reviunya ditetapkan dalam Peraturan Menteri Pendayagunaan Aparatur "
        "Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.",
        f"{office.name} bertugas di lingkungan {office.agency}. Laporan ini memuat hasil kerjanya selama tahun "
        f"{facts.year}: target yang disepakati dengan unit utama, realisasi yang diisi satuan kerja, perbandingan "
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
        org_chart(Box(facts.office.head_title), boxes), caption=f"Struktur organisasi {facts.office.label}"
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
            n.Column("Kode", width=14),
            n.Column("Satuan kerja", kind="head"),
        ),
        rows=rows,
    )
    return (table,)


def _staff(facts: YearFacts) -> n.Section | None:
    groups = tuple(_staff_section(table, facts) for table in facts.staff)
    return parts.section(
        "pegawai", "Sumber Daya Manusia", parts.words(facts, "pegawai"), parts.kept(_gender(facts)), groups
    )


def _gender(facts: YearFacts) -> n.Section | None:
    staff = facts.own_staff
    if staff is None or staff.men.value is None or staff.women.value is None or not staff.total.value:
        return None
    shares = (("Laki-laki", staff.men, staff.share_men), ("Perempuan", staff.women, staff.share_women))
    table = n.Table(
        caption=f"Pegawai {facts.office.label} menurut jenis kelamin tahun {facts.year}",
        columns=(
            n.Column("Jenis kelamin", kind="head"),
            n.Column("Orang", kind="number"),
            n.Column("Bagian", kind="number"),
        ),
        rows=(
            *(n.Row((name, parts.cell(people), parts.cell(share))) for name, people, share in shares),
            n.Row(
                ("Jumlah", parts.cell(staff.total), n.Cell("100,00%", source=staff.total.path)), style="total"
            ),
        ),
    )
    chart = n.Figure(
        gender_bar(int(staff.men.value), int(staff.women.value)),
        caption=f"Perbandingan pegawai laki-laki dan perempuan tahun {facts.year}",
    )
    text = (
        f"Pada tahun {facts.year} {facts.office.label} memiliki ",
        parts.value(staff.total),
        " pegawai; ",
        parts.value(staff.share_women),
        " di antaranya perempuan.",
    )
    blocks = (n.Paragraph(text), n.SideBySide((table,), (chart,)))
    return n.Section("pegawai-jenis-kelamin", "Menurut Jenis Kelamin", blocks)


def _staff_section(table: StaffTable, facts: YearFacts) -> n.Section:
    title = STAFF_TITLES[table.group]
    rows = tuple(n.Row((row.item, *_people(row))) for row in table.rows)
    total = n.Row(("Jumlah", *_people(table)), style="total")
    block = n.Table(
        caption=f"Pegawai menurut {title.lower()} tahun {facts.year}",
        columns=(
            n.Column(title, kind="head", width=52),
            n.Column("Laki-laki", kind="number"),
            n.Column("Perempuan", kind="number"),
            n.Column("Jumlah", kind="number"),
        ),
        rows=(*rows, total),
    )
    bars = [StaffBar(row.item, _heads(row.men), _heads(row.women)) for row in table.rows if row.total.value]
    caption = f"Pegawai menurut {title.lower()} dan jenis kelamin tahun {facts.year}"
    chart = (n.Figure(staff_bars(bars), caption=caption),) if bars else ()
    blocks = (_staff_sentence(table), block, *chart)
    return n.Section(f"pegawai-{table.group}", f"Menurut {title}", blocks)


def _people(counted: StaffRow | StaffTable) -> tuple[n.Cell, ...]:
    return parts.cell(counted.men), parts.cell(counted.women), parts.cell(counted.total)


def _heads(figure: Figure) -> int | None:
    return None if figure.value is None else int(figure.value)


def _staff_sentence(table: StaffTable) -> n.Paragraph:
    title = STAFF_TITLES[table.group].lower()
    if not table.total.value:
        return n.Paragraph(f"Jumlah pegawai menurut {title} belum diisi.")
    largest = max(table.rows, key=lambda row: row.total.value or 0)
    return n.Paragraph(
        (
            f"Menurut {title} tercatat ",
            parts.value(table.total),
            " pegawai: ",
            parts.value(table.men),
            " laki-laki dan ",
            parts.value(table.women),
            f" perempuan. Kelompok terbesar adalah {largest.item.replace('/', '/' + JOINER)}, ",
            parts.value(largest.total),
            " orang.",
        )
    )


def _aims(facts: YearFacts) -> n.Section | None:
    generated = (
        n.Paragraph(
            f"Laporan ini disusun untuk mempertanggungjawabkan kinerja {facts.office.label} tahun {facts.year} kepada "
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
        opening = (
            f"Kedudukan kantor sebagai perwakilan {facts.office.agency} di daerah membuat hasilnya ikut menentukan "
            f"{counted(len(objectives))} sasaran strategis instansi:"
        )
        generated = (n.Paragraph(opening), n.NumberedList(objectives))
    return parts.section(
        "aspek-strategis", "Aspek Strategis", parts.words(facts, "aspek-strategis") or generated
    )


def _issues(facts: YearFacts) -> n.Section | None:
    groups = tuple(
        n.Section(f"isu-{division.code}", division.name, (n.NumberedList(division.issues),), listed=False)
        for division in facts.performance.divisions
        if division.issues
    )
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
