"""A small invented report that holds every kind of node, and a long one for measuring."""

from indicators.achievement.drawing import Fraction, Letter
from reports.outline import nodes as n

BAR = (
    '<svg width="130" height="9" viewBox="0 0 130 9"><title>Batang {0}</title>'
    '<rect width="{0}" height="6" fill="#1B4480"/></svg>'
)
CHART = (
    '<svg width="190" height="120" viewBox="0 0 190 120"><path d="M20 104H190" stroke="#DCE1E9"/>'
    '<rect x="75" y="93.2" width="22" height="10.8" fill="#8FA3C2"/>'
    '<rect x="117" y="24.8" width="22" height="79.2" fill="#1B4480"/>'
    '<path d="M71 32h30M113 23h30" stroke="#8A6412" stroke-width="2"/>'
    '<text x="86" y="116" font-family="Source Sans 3" font-size="9" text-anchor="middle">2022</text>'
    '<text x="128" y="116" font-family="Source Sans 3" font-size="9" text-anchor="middle">2023</text></svg>'
)
BULLET = (
    '<svg width="170" height="26" viewBox="0 0 170 26"><rect y="3" width="170" height="10" fill="#EEF1F5"/>'
    '<rect y="5" width="149.6" height="6" fill="#D2691E"/><path d="M153 0v16" stroke="#16233B"/></svg>'
)
LONG = (
    "Kantor wilayah melaksanakan tugas kementerian di wilayahnya dan melaporkan hasilnya setiap tahun. "
    "Laporan ini disusun dari angka yang dicatat setiap bulan oleh satuan kerja, diperiksa oleh divisi, dan "
    "disetujui sebelum dihitung. "
)


def skyline() -> str:
    bars = "".join(
        f'<rect x="{85 + i * 7.6:.1f}" y="{504.6 - h}" width="5.6" height="{h}" fill="#5E82B5"/>'
        for i, h in enumerate(90 + (i * 53) % 190 for i in range(60))
    )
    return (
        f'<svg viewBox="0 0 595.3 504.6">{bars}'
        '<rect x="85" y="385" width="454" height="2" fill="#E0B75A"/></svg>'
    )


def sample() -> n.Document:
    return n.Document(
        title="Laporan Kinerja Instansi Pemerintah",
        subtitle="2023",
        author="Kantor Wilayah Contoh",
        subject="Laporan kinerja tahun 2023",
        keywords=("LKjIP", "2023"),
        header="Laporan Kinerja 2023",
        footer="Kantor Wilayah Contoh",
        cover=n.Cover(
            "Kementerian Contoh", "Kantor Wilayah Contoh", "2023", ("Jalan Contoh 1", "Terbitan 1"), skyline()
        ),
        front=(foreword(), *n.standard_listings(), summary()),
        chapters=(opening(), planning(), results(), closing()),
        annexes=(agreements(),),
    )


def foreword() -> n.Section:
    signed = n.Signature(
        "Kepala Kantor Wilayah", "Nama Pejabat", "", "Contoh, 05 Januari 2024", "19800131 200501 1 001"
    )
    return n.Section("kata-pengantar", "Kata Pengantar", (n.Paragraph(LONG * 2), n.SignatureBlock(signed)))


def summary() -> n.Section:
    return n.Section(
        "ikhtisar",
        "Ikhtisar Eksekutif",
        (
            n.Paragraph(LONG, style="lead"),
            n.Callout("1 dari 2 indikator belum mencapai target.", "Perlu keputusan.", tone="clay"),
            n.Paragraph(("Rincian ada di ", n.CrossRef("bab-3"), " dan ", n.CrossRef("tabel-rutan"), ".")),
        ),
    )


def opening() -> n.Section:
    return n.Section(
        "bab-1",
        "Pendahuluan",
        (
            n.Section(
                "latar-belakang",
                "Latar Belakang",
                (n.Paragraph(LONG * 3), n.Rich("<p>Prosa <b>tebal</b>.</p>")),
            ),
            n.Section(
                "tugas",
                "Tugas, Fungsi, dan Struktur",
                (
                    n.Paragraph(
                        ("Tugas kantor ", n.Emphasis("menurut"), " peraturan: ", n.Strong("melayani"), ".")
                    ),
                    n.NumberedList(("pembinaan;", "pengawasan;", "pelaporan."), style="a"),
                    n.BulletList((("butir dengan ", n.Value("62", "ikk/PAS-2.1/A")), "butir kedua")),
                    n.Figure(CHART, "Bagan organisasi", note="Sumber: catatan kantor."),
                    staff_by_division(),
                ),
            ),
        ),
    )


def staff_by_division() -> n.Table:
    """Rows joined by a rowspan, a group row, a total."""
    return n.Table(
        columns=(n.Column("Divisi", width=30), n.Column("Jenis"), n.Column("Orang", kind="number")),
        rows=(
            n.Row(("Kantor wilayah",), style="group"),
            n.Row((n.Cell("Administrasi", rowspan=2), "Perempuan", "12")),
            n.Row(("Laki-laki", "13")),
            n.Row(("Pelayanan", "Semua", n.Cell("5", tone="good"))),
            n.Row(("Jumlah", "", "30"), style="total"),
        ),
        caption="Pegawai menurut divisi",
    )


def planning() -> n.Section:
    columns = (
        n.Column("No", kind="number", width=8),
        n.Column("Sasaran", width=40),
        n.Column("Indikator"),
        n.Column("Target", kind="number"),
    )
    rows = tuple(
        n.Row(
            (
                str(i),
                f"Meningkatnya layanan ke-{i} di wilayah sesuai standar",
                f"Persentase layanan {i}",
                "90%",
            )
        )
        for i in range(1, 61)
    )
    table = n.Table(columns, rows, "Sasaran dan indikator", slug="tabel-panjang", column_numbers=True)
    return n.Section("bab-2", "Perencanaan Kinerja", (n.Paragraph(LONG), table))


def results() -> n.Section:
    goal = n.Section(
        "sasaran-pas-2",
        "Meningkatnya pelayanan tahanan",
        (
            n.Paragraph(LONG),
            indicator("ikk-pas-2.1", "PAS-2.1"),
            indicator("ikk-pas-2.2", "PAS-2.2", ""),
        ),
        label="PAS-2",
        break_before="page",
    )
    return n.Section(
        "bab-3",
        "Akuntabilitas Kinerja",
        (
            n.Section("capaian", "Capaian Kinerja", (n.Paragraph(LONG), goal)),
            n.Section("anggaran", "Realisasi Anggaran", (n.Paragraph(LONG), absorption())),
            n.Section(
                "lainnya",
                "Kinerja Lainnya",
                (n.Paragraph(("Lihat ", n.CrossRef("ikk-pas-2.1"), ". ", LONG)),),
            ),
        ),
    )


def indicator(slug: str, code: str, table_slug: str = "tabel-rutan") -> n.Section:
    headline = n.Headline(
        (
            n.HeadlineItem("Target 2023", "90%"),
            n.HeadlineItem("Realisasi", n.Value("88%", f"{slug}/realisasi")),
            n.HeadlineItem("Capaian", "97,78%"),
        ),
        aside=(
            "Belum mencapai target",
            n.Html(BULLET),
            n.Html("<br>"),
            n.Mark("Kategori Sangat Tinggi", "good", "stair5"),
        ),
    )
    return n.Section(
        slug,
        "Persentase menurunnya tahanan yang melewati masa penahanan",
        (headline, measured(slug, table_slug), compared(slug), planned(slug), national(slug)),
        label=code,
        lead="Sasaran PAS-2: meningkatnya pelayanan tahanan",
    )


def measured(slug: str, table_slug: str) -> n.Section:
    names = ("Pontianak", "Mempawah", "Sambas")
    rows = tuple(
        n.Row(
            (str(i), f"Rutan {name}", n.Cell(str(i * 20), source=f"{slug}/A/{i}"), n.Html(BAR.format(i * 30)))
        )
        for i, name in enumerate(names, start=1)
    )
    columns = (
        n.Column("No", kind="number", width=8),
        n.Column("Rutan", kind="head"),
        n.Column(("Tahanan (", n.Emphasis("A"), ")"), kind="number", width=20),
        n.Column(width=28),
    )
    total = n.Row(("", "Jumlah", "120", ""), style="total")
    formula = n.FormulaBlock(
        ((Letter("R"), " = ", Fraction((Letter("B"), " − ", Letter("A")), (Letter("B"),)), " × 100"),),
        (("A", "tahanan yang melewati masa penahanan (orang)"), ("B", "jumlah tahanan (orang)")),
    )
    worked = n.FormulaBlock(
        ((Letter("R"), " = ", Fraction(("1.000 − 120",), ("1.000",)), " × 100 = 88,00, ditulis 88%"),)
    )
    table = n.Table(columns, (*rows, total), "Tahanan menurut rutan", slug=table_slug)
    return n.Section(f"{slug}-target", "Target dan realisasi", (n.Paragraph(LONG), formula, table, worked))


def compared(slug: str) -> n.Section:
    years = tuple(
        n.Column(title, kind="number", group=year)
        for year in ("2022", "2023")
        for title in ("Target", "Realisasi")
    )
    table = n.Table(
        (n.Column("Indikator", kind="head"), *years),
        (n.Row(("PAS-2.1", "80%", "12%", "90%", "88%")),),
        "Perbandingan 2022 dan 2023",
    )
    return n.Section(
        f"{slug}-lalu", "Perbandingan dengan tahun sebelumnya", (table, n.Paragraph("Realisasi naik."))
    )


def planned(slug: str) -> n.Section:
    rows = (
        n.Row(("2022", "80%", "12%")),
        n.Row((n.Cell("2023", strong=True), n.Cell("90%", strong=True), n.Cell("88%", strong=True))),
        n.Row(("2024", "100%", n.Cell("belum jatuh tempo", tone="muted"))),
    )
    columns = (n.Column("Tahun"), n.Column("Target", kind="number"), n.Column("Realisasi", kind="number"))
    pair = n.SideBySide(
        (n.Table(columns, rows, "Realisasi terhadap target Renstra"),),
        (n.Figure(CHART, "Batang: realisasi. Garis emas: target."),),
    )
    return n.Section(
        f"{slug}-renstra", "Perbandingan dengan target Renstra", (pair, n.Paragraph(LONG)), keep=True
    )


def national(slug: str) -> n.Section:
    text = n.Paragraph("Belum ada standar nasional untuk indikator ini.")
    return n.Section(f"{slug}-nasional", "Perbandingan dengan standar nasional", (text,))


def absorption() -> n.Section:
    columns = (
        n.Column("No", kind="number", width=5),
        n.Column("Satuan kerja", kind="head"),
        n.Column("Pagu", kind="number"),
        n.Column("Realisasi", kind="number"),
        n.Column("%", kind="number"),
        n.Column("Warna", width=14),
    )
    marks: tuple[tuple[str, n.Tone, n.Sign], ...] = (
        ("Hijau", "good", "full"),
        ("Kuning", "amber", "half"),
        ("Melebihi pagu", "grey", "flag"),
    )
    rows = tuple(
        n.Row((str(i), f"Satker {i}", "1.284.263.000", "1.283.997.246", "99,98", cell_of(*marks[i % 3])))
        for i in range(1, 37)
    )
    total = n.Row(("", "Jumlah", "46.233.468.000", "46.223.900.856", "99,98", ""), style="total")
    table = n.Table(
        columns, (*rows, total), "Pagu dan realisasi", note="Sumber: catatan bendahara.", wide=True
    )
    return n.Section(
        "serapan", "Serapan anggaran 36 satuan kerja", (table,), unnumbered=True, layout="landscape"
    )


def cell_of(word: str, tone: n.Tone, sign: n.Sign) -> n.Cell:
    return n.Cell(word, tone=tone, sign=sign)


def closing() -> n.Section:
    return n.Section(
        "bab-4",
        "Penutup",
        (
            n.Section(
                "kesimpulan", "Kesimpulan", (n.Paragraph(LONG), n.PageBreak(), n.Paragraph("Halaman baru."))
            ),
        ),
    )


def agreements() -> n.Section:
    head = n.Letterhead(
        "Kementerian Contoh", "Kantor Wilayah Contoh", ("Jalan Contoh 1", "Telepon (000) 000")
    )
    people = n.KeyValue((("Nama", "Nama Pejabat"), ("Jabatan", "Kepala Kantor Wilayah")))
    first = n.Signature("Kepala Kantor Wilayah", "Nama Pertama", "Pihak Pertama,", "Jakarta, 2 Januari 2023")
    second = n.Signature("Direktur Jenderal Pemasyarakatan", "Nama Kedua", "Pihak Kedua,")
    letter = n.Section(
        "pk-pas",
        "Perjanjian Kinerja Tahun 2023",
        (n.Paragraph("Yang bertanda tangan di bawah ini:"), people, n.SignatureBlock(first, second)),
        short="Perjanjian dengan Direktur Jenderal Pemasyarakatan",
        lead="Kepala Kantor Wilayah dengan Direktur Jenderal Pemasyarakatan",
        above=(head,),
        layout="letter",
        unnumbered=True,
    )
    targets = n.Table(
        (n.Column("Sasaran"), n.Column("Target", kind="number")),
        (n.Row(("Sasaran", "90%")),),
        "Target perjanjian",
    )
    attached = n.Section(
        "pk-pas-lampiran", "Lampiran Perjanjian Kinerja", (targets,), layout="letter", unnumbered=True
    )
    return n.Section(
        "lampiran", "Perjanjian Kinerja", (n.Paragraph("Perjanjian berikut berlaku."), letter, attached)
    )


def long_document(indicators: int = 50) -> n.Document:
    """About four tables for each indicator."""
    parts = tuple(indicator(f"ikk-{i}", f"IKK-{i}", f"rutan-{i}") for i in range(indicators))
    chapter = n.Section("bab-1", "Akuntabilitas Kinerja", (n.Section("capaian", "Capaian Kinerja", parts),))
    return n.Document("Laporan panjang", front=n.standard_listings(), chapters=(chapter,))
