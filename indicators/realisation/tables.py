"""Tables of what was done: monthly inputs, figures as printed, the division's words."""

from __future__ import annotations

from django.db.models import Q

from lkjip.tables import OfficeTable, decimal, month, text, year

from .loading import approve_loaded, check_realisation, open_months, why_final
from .models import Analysis, Entry, EntryValue, PublishedFigure

INDICATOR = text("ikk*", "kode indikator", "LAY-1.1")
YEAR = year("tahun*", "tahun", 2023)

REALISATION = OfficeTable(
    "realisasi",
    EntryValue,
    "Satu masukan satu bulan, dari seluruh kantor (satker kosong) atau dari satu satker.",
    key={
        "entry__indicator__code": INDICATOR,
        "entry__year": YEAR,
        "entry__month": month("bulan*", "bulan 1 sampai 12", 1),
        "component__symbol": text("komponen*", "simbol komponen", "A"),
        "work_unit__code": text("satker", "kode satker; kosong bila untuk seluruh kantor", "012345"),
    },
    values={
        "component__indicator__code": INDICATOR,
        "value": decimal("nilai*", "angka; 0 berarti nol, kosong berarti tidak ada baris", "17"),
        "note": text("catatan", "sumber atau penjelasan", "Register permohonan Januari"),
    },
    office="entry__indicator__office",
    constants={"not_applicable": False},
    exported=Q(entry__state__in=Entry.FINAL, not_applicable=False),
    prepare=open_months,
    frozen=why_final,
    check=check_realisation,
    finish=approve_loaded,
)

PUBLISHED = OfficeTable(
    "terbit",
    PublishedFigure,
    "Angka sebagaimana tercetak dalam laporan terdahulu.",
    key={"indicator__code": INDICATOR, "year": YEAR},
    values={
        "target": decimal("target", "target tercetak", "85"),
        "realised": decimal("realisasi", "realisasi tercetak", "87.5"),
        "achievement": decimal("capaian", "capaian tercetak, persen", "102.94"),
        "source": text("sumber", "laporan dan tabelnya", "LKjIP 2023, Tabel 3.1"),
    },
    office="indicator__office",
)

ANALYSIS = OfficeTable(
    "analisis",
    Analysis,
    "Penjelasan divisi tentang satu indikator.",
    key={"indicator__code": INDICATOR, "year": YEAR},
    values={
        "national_standard": text(
            "standar_nasional", "pembanding tingkat nasional", "Rata-rata nasional 80%."
        ),
        "cause": text("penyebab", "mengapa berhasil atau tidak", "Petugas loket ditambah pada triwulan II."),
        "supporting_programme": text("program_penunjang", "program yang menunjang", "Layanan keliling."),
        "obstacle": text("kendala", "hambatan", "Jaringan internet di dua kabupaten belum merata."),
        "follow_up": text("tindak_lanjut", "langkah berikutnya", "Memasang jaringan cadangan."),
    },
    office="indicator__office",
)

TABLES = (REALISATION, PUBLISHED, ANALYSIS)
