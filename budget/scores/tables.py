"""Tables of what other systems score: SMART, IKPA, e-Monev, e-Performance, e-Tarja."""

from __future__ import annotations

from lkjip.tables import OfficeTable, decimal, flag, integer, month, quarter, text, year

from .models import DivisionTarget, IkpaScore, MonevProgress, PerformanceFiling, SmartScore

YEAR = year("tahun*", "tahun anggaran", 2023)
MONTH = month("bulan*", "bulan 1 sampai 12", 12)
WORK_UNIT = text("satker*", "kode satker", "012345")
PERCENT = (0, 100)

SMART = OfficeTable(
    "smart",
    SmartScore,
    "Masukan SMART DJA, dan hasilnya sebagaimana tercetak.",
    key={"year": YEAR, "work_unit__code": WORK_UNIT},
    values={
        "absorption": decimal("penyerapan*", "persen", "97.39"),
        "consistency": decimal("konsistensi*", "persen", "99.61"),
        "output": decimal("cro*", "capaian rincian output, persen", "100"),
        "efficiency": decimal("efisiensi*", "persen; boleh negatif", "2.61"),
        "published_efficiency": decimal("nilai_efisiensi_terbit", "sebagaimana tercetak", "56.53"),
        "published_score": decimal("kinerja_terbit", "sebagaimana tercetak", "87.25"),
    },
    office="work_unit__office",
    plausible=dict.fromkeys(
        ("penyerapan", "konsistensi", "cro", "nilai_efisiensi_terbit", "kinerja_terbit"), PERCENT
    )
    | {"efisiensi": (-100, 100)},
)

IKPA_PARTS = {
    "revision": decimal("revisi_dipa", "nilai; kosong bila tidak berlaku", "100"),
    "deviation": decimal("deviasi_halaman_iii", "nilai; kosong bila tidak berlaku", "89.17"),
    "absorption": decimal("penyerapan", "nilai; kosong bila tidak berlaku", "98.5"),
    "contracts": decimal("belanja_kontraktual", "nilai; kosong bila tidak berlaku", "100"),
    "bills": decimal("penyelesaian_tagihan", "nilai; kosong bila tidak berlaku", "100"),
    "advances": decimal("up_tup", "nilai; kosong bila tidak berlaku", "95.55"),
    "dispensation": decimal("dispensasi_spm", "nilai; kosong bila tidak berlaku", "100"),
    "output": decimal("capaian_output", "nilai; kosong bila tidak berlaku", "100"),
    "published_score": decimal("nilai_akhir_terbit", "sebagaimana tercetak", "98.17"),
}

IKPA = OfficeTable(
    "ikpa",
    IkpaScore,
    "Komponen IKPA tiap satker; kosong berarti komponen tidak berlaku.",
    key={"year": YEAR, "month": MONTH, "work_unit__code": WORK_UNIT},
    values=IKPA_PARTS,
    office="work_unit__office",
    plausible={column.name: PERCENT for column in IKPA_PARTS.values()},
)

MONEV = OfficeTable(
    "emonev",
    MonevProgress,
    "e-Monev Bappenas, persen kumulatif sampai akhir triwulan.",
    key={
        "year": YEAR,
        "quarter": quarter("triwulan*", "triwulan 1 sampai 4", 1),
        "work_unit__code": WORK_UNIT,
    },
    values={
        "budget": decimal("anggaran", "realisasi anggaran, persen kumulatif", "16.88"),
        "progress": decimal("progres", "progres pelaksanaan, persen kumulatif", "13.81"),
    },
    office="work_unit__office",
    plausible={"anggaran": PERCENT, "progres": PERCENT},
)

PERFORMANCE = OfficeTable(
    "e_performance",
    PerformanceFiling,
    "Apakah satker mengisi e-Performance sampai tenggatnya.",
    key={"year": YEAR, "month": MONTH, "work_unit__code": WORK_UNIT},
    values={"filled": flag("terisi*", "1 bila terisi tepat waktu, 0 bila tidak", 1)},
    office="work_unit__office",
)

DIVISION_TARGET = OfficeTable(
    "target_kinerja",
    DivisionTarget,
    "Target kinerja divisi (e-Tarja).",
    key={
        "year": YEAR,
        "division__code": text("divisi*", "kode divisi", "LAY"),
        "number": integer("nomor*", "nomor urut", 1),
    },
    values={
        "text": text("uraian*", "target kinerja", "Terlaksananya layanan keliling"),
        "percent": decimal("persen", "seberapa jauh tercapai, persen", "98.33"),
    },
    office="division__office",
    plausible={"persen": PERCENT},
)

TABLES = (SMART, IKPA, MONEV, PERFORMANCE, DIVISION_TARGET)
