"""Four faults of every family, planted one at a time in the workbook of an office in order: one finding each."""

from __future__ import annotations

import pytest

PRINTED = ("terbit", "LAY-1.2", "2023", "3", "3.25")
LAST = "LKjIP"


def words(text: str):
    return lambda office: office.set("analisis", 2, "penyebab", text)


def section(text: str):
    return lambda office: office.set("narasi", 2, "isi", text)


def cell(table: str, row: int, column: str, value: str):
    return lambda office: office.set(table, row, column, value)


def gone(table: str, row: int):
    return lambda office: office.remove(table, row)


FAULTS = {
    "missing.target error LAY-1.2": lambda office: office.replace("target_pk", "3 Indeks,3,", "3 Indeks,,"),
    "missing.signature error SET": cell("perjanjian", 2, "tanggal", ""),
    "missing.party error SET": gone("pejabat", 3),
    "missing.follow_up warning LAY-2.1": lambda office: office.miss(),
    "missing.satker_row warning LAY-1.1": lambda office: [
        office.replace("realisasi", f"LAY-1.1,2023,{month},A,012,4,\n", "") for month in range(1, 13)
    ],
    "arithmetic.published error LAY-1.2": lambda office: office.add(*PRINTED, "137", LAST),
    "arithmetic.published note LAY-1.2": lambda office: office.add(*PRINTED, "", LAST),
    "arithmetic.programme error SET": cell("anggaran_pk", 2, "jumlah", "1000000001"),
    "arithmetic.staff warning mini": cell("pegawai", 2, "perempuan", "5"),
    "arithmetic.last_year note LAY-1.1": cell("terbit", 2, "capaian", "114"),
    "targets.renstra warning LAY-2.1": cell("target_renstra", 4, "nilai", "22"),
    "targets.unit warning LAY-1.2": cell("target_renstra", 3, "satuan", "%"),
    "targets.scale warning LAY-1.2": cell("target_renstra", 3, "nilai", "82"),
    "targets.text error LAY-2.1": lambda office: office.replace(
        "target_pk", "20 Kegiatan,20,", "20 Kegiatan,21,"
    ),
    "plausibility.numerator error LAY-1.1": lambda office: office.replace(
        "realisasi", ",A,011,8,", ",A,011,14,"
    ),
    "plausibility.range error LAY-1.2": lambda office: office.replace(
        "realisasi", "LAY-1.2,2023,5,A,,3.25,", "LAY-1.2,2023,5,A,,5,"
    ),
    "plausibility.too_high warning LAY-2.1": lambda office: office.replace(
        "realisasi", "LAY-2.1,2023,7,A,,2,", "LAY-2.1,2023,7,A,,26,"
    ),
    "plausibility.falling warning 011": cell("emonev", 4, "progres", "40"),
    "plausibility.share warning 011": cell("emonev", 3, "anggaran", "4841"),
    "words.reached error LAY-1.1": words("Target belum tercapai karena loket kurang."),
    "words.movement warning LAY-1.1": words("Realisasi turun dari tahun 2022."),
    "words.figures warning LAY-1.1": words("Realisasinya 83,4%."),
    "words.years warning LAY-1.1": words("Loket itu dibuka pada tahun 1993."),
    "words.counts warning kesimpulan": section("Laporan ini memuat empat indikator."),
    "words.all_and_most error kesimpulan": section("Sebagian besar indikator belum mencapai target."),
    "money.agreement_dipa warning SET": cell("dipa", 2, "pagu", "1002000000"),
    "money.pool_ceiling warning SET": cell("pos_anggaran", 2, "pagu", "600000001"),
    "money.pool_spending warning SET": cell("pos_anggaran", 2, "realisasi", "595000001"),
    "money.absorption warning 011": cell("emonev", 5, "anggaran", "90"),
    "money.ikpa error 011": cell("ikpa", 2, "penyerapan", "85"),
    "money.ikpa_zero error 011": lambda office: office.replace(
        "ikpa", "100,90,100,100,97", "100,0,100,100,97.78"
    ),
    "document.dates error mini": lambda office: office.replace(
        "laporan", "2024-01-15,Kota Mini", "2023-12-15,Kota Mini"
    ),
    "document.agreement_dates error SET": cell("perjanjian", 2, "tanggal", "2024-02-01"),
    "document.officials error SET": cell("pejabat", 3, "mulai", "2023-06-01"),
    "document.numbering warning LAY-1.2": cell("ikk", 3, "nomor", "1"),
    "document.empty_sections warning kesimpulan": section("## Kesimpulan"),
    "document.references warning kesimpulan": section("Lihat Tabel 3.999."),
}


@pytest.mark.parametrize("told", FAULTS)
def test_a_planted_fault_is_one_finding(sound, told):
    FAULTS[told](sound)
    if told == "missing.follow_up warning LAY-2.1":
        sound.drop("narasi")
    assert sound.told() == [told]


def test_every_family_is_tried_four_times():
    families = [told.partition(".")[0] for told in FAULTS]
    assert all(families.count(family) >= 4 for family in families)
