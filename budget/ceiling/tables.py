"""Tables of DIPA and of the pools with the indicators that they serve."""

from __future__ import annotations

from lkjip.tables import OfficeTable, date, rupiah, text, year

from .models import Allotment, Pool, PoolIndicator

YEAR = year("tahun*", "tahun anggaran", 2023)
MONEY = {
    "ceiling": rupiah("pagu*", "pagu dalam rupiah bulat", 1250000000),
    "realised": rupiah("realisasi*", "realisasi dalam rupiah bulat", 1198500000),
}

ALLOTMENT = OfficeTable(
    "dipa",
    Allotment,
    "Pagu dan realisasi DIPA tiap satker; tanpa jenis belanja berarti total satker.",
    key={
        "year": YEAR,
        "work_unit__code": text("satker*", "kode satker", "012345"),
        "spending_type": text("jenis_belanja", "51 pegawai, 52 barang, 53 modal, 57 bantuan sosial", "52"),
    },
    values={**MONEY, "as_of": date("per_tanggal", "tanggal data", "2023-12-31")},
    office="work_unit__office",
    at_most={"realisasi": "pagu"},
)

POOL = OfficeTable(
    "pos_anggaran",
    Pool,
    "Pos anggaran yang membiayai satu indikator atau lebih.",
    key={"year": YEAR, "code": text("kode*", "kode pos", "SET-01")},
    values={
        "central_unit__code": text("unit_utama*", "kode unit utama", "SET"),
        "name": text("nama*", "nama pos", "Layanan dukungan manajemen"),
        **MONEY,
    },
    at_most={"realisasi": "pagu"},
)

POOL_INDICATOR = OfficeTable(
    "pos_ikk",
    PoolIndicator,
    "Indikator yang dilayani tiap pos.",
    key={
        "pool__year": YEAR,
        "pool__code": text("pos*", "kode pos anggaran", "SET-01"),
        "indicator__code": text("ikk*", "kode indikator", "LAY-1.1"),
    },
    office="pool__office",
)

TABLES = (ALLOTMENT, POOL, POOL_INDICATOR)
