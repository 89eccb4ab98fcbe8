"""Tables of the strategic plan, objectives, indicators and the inputs of their formulas."""

from __future__ import annotations

from divisions.tables import IN_FORCE
from indicators.agreement.tables import open_seals
from lkjip.tables import OfficeTable, decimal, integer, text, year

from .loading import check_formulas, keep_history, why_used, why_used_component
from .models import (
    Component,
    ComponentWorkUnit,
    Indicator,
    IndicatorLink,
    MidTermTarget,
    Objective,
    PlanItem,
    StrategicPlan,
)

INDICATOR = text("ikk*", "kode indikator", "LAY-1.1")

PLAN = OfficeTable(
    "renstra",
    StrategicPlan,
    "Rencana strategis.",
    key={
        "start": year("mulai*", "tahun pertama", 2020),
        "end": year("selesai*", "tahun terakhir", 2024),
    },
    values={
        "name": text("nama*", "nama rencana strategis", "Rencana Strategis Kementerian Teladan 2020-2024"),
        "vision": text("visi", "visi", "Layanan yang pasti dan ramah di seluruh wilayah"),
    },
)

PLAN_ITEM = OfficeTable(
    "renstra_butir",
    PlanItem,
    "Misi, tujuan, sasaran strategis, dan tata nilai.",
    key={
        "plan__start": year("mulai*", "tahun pertama Renstra", 2020),
        "group": text("kelompok*", "jenis butir", "misi"),
        "number": integer("nomor*", "nomor urut", 1),
    },
    values={"text": text("uraian*", "isi butir", "Mendekatkan layanan kepada masyarakat")},
    office="plan__office",
)

OBJECTIVE = OfficeTable(
    "sasaran",
    Objective,
    "Sasaran kegiatan.",
    key={"code": text("kode*", "kode sasaran", "LAY-1")},
    values={
        "division__code": text("divisi*", "kode divisi yang menjawab", "LAY"),
        "central_unit__code": text("unit_utama*", "kode unit utama penerima janji", "SET"),
        "number": integer("nomor*", "nomor urut dalam divisi", 1),
        "name": text("nama*", "bunyi sasaran", "Meningkatnya mutu layanan di wilayah"),
        **IN_FORCE,
    },
)


INDICATORS = OfficeTable(
    "ikk",
    Indicator,
    "Indikator kinerja kegiatan dan rumusnya.",
    key={"code": text("kode*", "kode indikator", "LAY-1.1")},
    values={
        "objective__code": text("sasaran*", "kode sasaran", "LAY-1"),
        "number": integer("nomor*", "nomor urut dalam sasaran", 1),
        "name": text("nama*", "bunyi indikator", "Jumlah permohonan yang selesai tepat waktu"),
        "unit": text(
            "satuan*",
            "satuan realisasi; Opini, Predikat, dan Mutu berarti hasilnya sebutan, yang ditulis sebagai peringkatnya "
            "dari yang terendah (D = 1)",
            "Permohonan",
        ),
        "polarity": text(
            "polaritas*",
            "maks: makin besar makin baik; min: makin kecil makin baik; tepat: sama dengan target",
            "maks",
        ),
        "formula": text("rumus*", "simbol komponen, angka, + - * / dan kurung, misalnya A / B * 100", "A"),
        "places": integer("desimal*", "banyak desimal realisasi yang ditampilkan", 0),
        "minimum": decimal("minimum", "nilai terkecil yang mungkin", "0"),
        "maximum": decimal("maksimum", "nilai terbesar yang mungkin", "5000"),
        "definition": text("definisi", "apa yang diukur", "Permohonan yang selesai sebelum tenggatnya."),
        "data_source": text("sumber_data", "dari mana angkanya", "Register permohonan"),
        "frequency": text("frekuensi", "seberapa sering diisi; kosong berarti bulanan", "bulanan"),
        "responsible": text("penanggung_jawab", "jabatan yang menjawab", "Kepala Divisi Layanan"),
        **IN_FORCE,
    },
    prepare=open_seals,
    frozen=why_used,
    check=check_formulas,
)

LINK = OfficeTable(
    "padanan_ikk",
    IndicatorLink,
    "Indikator baru yang meneruskan indikator lama.",
    key={
        "old__code": text("lama*", "kode indikator lama", "LAY-1.1"),
        "new__code": text("baru*", "kode indikator baru", "LAY-1.2"),
    },
    values={"relation": text("hubungan*", "lanjut: dapat dibandingkan; berubah: tidak", "lanjut")},
    office="old__office",
)

COMPONENT = OfficeTable(
    "komponen",
    Component,
    "Masukan rumus tiap indikator.",
    key={"indicator__code": INDICATOR, "symbol": text("simbol*", "simbol dalam rumus", "A")},
    values={
        "order": integer("urutan*", "urutan pengisian", 1),
        "name": text("nama*", "apa yang diisi", "Permohonan selesai tepat waktu"),
        "accumulation": text(
            "akumulasi*", "cara bulan digabung: jumlah, terakhir (posisi), atau rerata (indeks)", "jumlah"
        ),
        "across": text("antar_satker", "cara satker digabung: jumlah atau rerata", "jumlah"),
        "unit": text("satuan", "satuan masukan", "permohonan"),
    },
    office="indicator__office",
    prepare=open_seals,
    frozen=why_used_component,
)

SOURCE = OfficeTable(
    "isian_satker",
    ComponentWorkUnit,
    "Satker yang wajib mengisi komponen; tanpa baris di sini divisi mengisi satu angka untuk kantor.",
    key={
        "component__indicator__code": INDICATOR,
        "component__symbol": text("komponen*", "simbol komponen", "A"),
        "work_unit__code": text("satker*", "kode satker", "012345"),
    },
    office="component__indicator__office",
)

MID_TERM = OfficeTable(
    "target_renstra",
    MidTermTarget,
    "Target jangka menengah tiap indikator.",
    key={"indicator__code": INDICATOR, "year": year("tahun*", "tahun target", 2023)},
    values={
        "value": decimal("nilai*", "target", "85"),
        "unit": text("satuan", "satuan dalam Renstra", "Permohonan"),
    },
    office="indicator__office",
    finish=keep_history,
)

TABLES = (PLAN, PLAN_ITEM, OBJECTIVE, INDICATORS, LINK, COMPONENT, SOURCE, MID_TERM)
