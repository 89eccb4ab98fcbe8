"""Figures that files with unusual headings, units, periods and packages give: read as they are meant, or not at all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from budget.intake.reading.fields import Setting
from budget.intake.reading.file import read_file
from budget.intake.reading.provinces import provinces_in
from budget.intake.reading.scales import bare_heading, factor_in
from budget.intake.reading.words import budget_years_in, period_end, unstamped
from budget.scores.rulesets import IKPA_2024, PLANNING_2024

from .make_samples import sheet
from .office import HERE, SETTING, read
from .test_published_tables import read_with_proposals, values

ACCEPTED = HERE / "accepted"
D = Decimal


def money(name):
    """Satker → (ceiling, realised) of the year."""
    rows = values(read(ACCEPTED / name), "dipa", "satker")
    return {code: (row["pagu"], row["realisasi"]) for (code,), row in rows.items()}


BOTH = {"408830": (1_000_000, 900_000), "408834": (2_000_000, 1_500_000)}


@pytest.mark.parametrize(
    "name",
    [
        "omspan-judul-bersatuan-dan-berulang.xlsx",
        "omspan-empat-baris-judul.xlsx",
        "omspan-jumlah-di-atas.xlsx",
        "omspan-rumus-berhasil-kosong.xlsx",
    ],
)
def test_headings_units_and_totals_wherever_they_stand_give_the_same_rows(name):
    assert money(name) == BOTH


@pytest.mark.parametrize("name", ["omspan-rp-ribu-di-judul-kolom.xlsx", "omspan-ribuan-di-bawah-tabel.xlsx"])
def test_thousands_said_in_a_heading_or_below_the_table_count(name):
    assert money(name) == {
        "408830": (25_523_494_000, 6_000_000_000),
        "408834": (1_674_252_000, 1_197_207_000),
    }


def test_what_is_signed_below_a_table_is_no_row_and_its_day_is_no_period():
    assert money("omspan-tanda-tangan-di-bawah-tabel.csv") == {"408830": (1_000_000, 900_000)}


def test_one_quarter_of_emonev_is_that_of_its_title():
    rows = values(read(ACCEPTED / "emonev-satu-triwulan.csv"), "emonev", "satker", "triwulan")
    assert rows == {("408830", 3): {"anggaran": D("86.05"), "progres": D("61.54")}}


def test_staff_are_counted_also_where_a_row_tells_nothing_but_sex_and_grade():
    rows = values(read(ACCEPTED / "simpeg-hanya-golongan.csv"), "pegawai", "rincian")
    assert rows == {("III/a",): {"laki_laki": 1, "perempuan": 0}}


@pytest.mark.parametrize(("answer", "december"), [("ya", 1_200_000), ("tidak", 7_800_000)])
def test_amounts_since_january_are_taken_as_the_planner_says(answer, december):
    """100.000 × 12; or 100.000 × (1 + 2 + … + 12)."""
    reading = read(HERE / "rejected" / "bulan-kumulatif.csv", kumulatif=answer)
    spent = values(reading, "posisi", "jenis_belanja", "bulan")
    assert reading.sound
    assert spent[("52", 12)]["realisasi"] == december


def test_a_printed_planning_score_that_does_not_follow_is_flagged(tmp_path):
    """75% × 90 + 25% × 80 = 87,50."""
    path = tmp_path / "nilai.csv"
    path.write_text(
        "Nilai Perencanaan Anggaran 2024\nKode Satker;Efektivitas;Efisiensi;NKPA\n408830;90;80;89,5\n"
    )
    setting = replace(SETTING, year=2024, rules={"perencanaan": PLANNING_2024["data"]})
    told = [str(finding) for finding in read_file(path, path.name, setting).warnings]
    assert "Nilai perencanaan Kanwil (Setjen) tercetak 89,50, dihitung 87,50. Keduanya disimpan." in told[0]


def test_a_revision_that_bears_an_earlier_day_is_told(tmp_path):
    path = tmp_path / "dipa.csv"
    rows = "408834;0;30-11-2023;100\n408834;1;30-01-2023;120\n"
    path.write_text(f"Riwayat Revisi DIPA 2023\nKode Satker;Revisi ke;Tanggal;Pagu\n{rows}")
    assert "Revisi 1 bertanggal lebih awal daripada dokumen sebelumnya" in str(read(path).warnings[0])


def test_a_code_under_the_heading_of_names_is_a_code():
    path = HERE / "rejected" / "satker-berupa-kode-kantor-lain.csv"
    told = [str(finding) for finding in read(path, jenis="smart").errors]
    assert any("Tidak ada satu pun kode satker kantor ini (999999)" in one for one in told)


def test_targets_keep_the_numbers_that_they_were_given(tmp_path):
    path = tmp_path / "tarja.csv"
    path.write_text("e-Tarja 2023 Divisi Pemasyarakatan\nNO;TARGET;CAPAIAN\n1;a;100\n3;b;-\n")
    assert set(values(read(path), "target_kinerja", "nomor")) == {(1,), (3,)}


def test_rp_written_against_its_number_is_money():
    assert money("omspan-rp-menempel.csv") == {"408830": (25_523_494_000, 25_389_298_089)}


def test_the_day_of_printing_is_not_what_a_table_counts_up_to():
    reading = read(ACCEPTED / "omspan-dicetak-tahun-berikutnya.xlsx")
    assert set(values(reading, "posisi", "bulan")) == {(12,)}
    assert values(reading, "dipa", "satker")[("408830",)]["per_tanggal"] == dt.date(2023, 12, 31)


@pytest.mark.parametrize("name", ["smart-titik-koma-desimal-indonesia.csv", "smart-teks-unicode-utf16.csv"])
def test_separated_values_are_read_in_each_of_excels_encodings(name):
    row = values(read(ACCEPTED / name), "smart", "satker")[("408830",)]
    assert (row["penyerapan"], row["efisiensi"]) == (D("97.39"), D("-16.14"))


def test_a_ticked_month_is_filled_and_a_denied_one_is_not():
    rows = values(read(ACCEPTED / "eperformance-tanda-centang.xlsx"), "e_performance", "satker", "bulan")
    assert [rows[("408830", month)]["terisi"] for month in (1, 2, 3)] == [True, True, True]
    assert [rows[("408833", month)]["terisi"] for month in (1, 2, 3)] == [False, False, True]


def test_a_cross_may_mean_either_and_is_not_guessed(tmp_path):
    path = tmp_path / "silang.csv"
    path.write_text("e-Performance 2023\nKode Satker;Jan;Feb;Mar\n408830;x;1;1\n")
    assert "“x” tidak dikenal. Tulis 1 bila terisi, 0 bila tidak." in str(read(path).errors[0])


def test_the_day_of_a_document_may_be_a_number_in_separated_values_too():
    reading = read(ACCEPTED / "dipa-revisi-tanggal-berupa-angka.csv")
    assert values(reading, "revisi", "nomor")[(1,)]["tanggal"] == dt.date(2023, 6, 1)
    assert "Angka 45078 dibaca sebagai tanggal 1 Juni 2023" in str(reading.warnings[0])


def test_the_printed_mean_that_counts_what_does_not_apply_is_flagged():
    told = [str(finding) for finding in read_with_proposals(ACCEPTED / "tabel-3-197-ikpa.xlsx").warnings]
    assert len(told) == 1
    assert (
        "Rata-rata Pengelolaan UP dan TUP tercetak 61,49, sedangkan rata-rata 6 nilai di atasnya 92,23"
        in told[0]
    )


IKPA_HEAD = [
    "Kode",
    "Revisi DIPA",
    "Deviasi Hal III DIPA",
    "Penyerapan",
    "Belanja Kontraktual",
    "Penyelesaian Tagihan",
    "UP TUP",
    "Dispensasi SPM",
    "Capaian Output",
    "Nilai Akhir",
]


def test_dispensation_is_taken_off_where_it_has_no_weight_any_more(tmp_path):
    """Weights of 2024, values of row 1 of Tabel 3.197: 97,93 (domain 5.2); less a deduction of 2 it is 95,93."""
    path = tmp_path / "ikpa.xlsx"
    row = ["408830", 100, 89.17, 100, 100, 100, 95.55, 2, 100, 95.93]
    sheet([["IKPA Desember 2024"], IKPA_HEAD, row]).save(path)
    setting: Setting = replace(SETTING, year=2024, rules={"ikpa": IKPA_2024["data"]})
    reading = read_file(path, path.name, setting)
    stored = values(reading, "ikpa", "satker")[("408830",)]
    assert reading.sound
    assert reading.warnings == []
    assert stored["pengurang"] == 2
    assert "dispensasi_spm" not in stored


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("(Rp ribu)", 1000),
        ("(ribuan rupiah)", 1000),
        ("(Rp.000)", 1000),
        ("(Rp000,-)", 1000),
        ("(x Rp1.000)", 1000),
        ("dlm ribuan", 1000),
        ("Satuan: Ribuan Rupiah", 1000),
        ("(dalam jutaan Rp)", 1_000_000),
        ("(Rp. 000.000)", 1_000_000),
        ("dalam miliar rupiah", 1_000_000_000),
        ("Rp1.000.000", None),
        ("di bawah Rp 25.000 rupiah", None),
        ("Kepulauan Seribu", None),
    ],
)
def test_the_unit_of_a_sheet_is_told_in_many_ways(text, factor):
    assert factor_in(text) == factor


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("pagu rp", "pagu"),
        ("realisasi s d mei 2023", "realisasi"),
        ("realisasi per 31 desember 2023", "realisasi"),
        ("pagu anggaran ta 2023", "pagu anggaran"),
        ("pagu 2022", "pagu 2022"),
    ],
)
def test_a_heading_loses_its_unit_and_the_period_of_this_year_only(heading, bare):
    assert bare_heading(heading, 2023) == bare


def test_a_budget_year_goes_before_the_day_on_which_it_was_looked_at():
    assert budget_years_in("Tahun Anggaran 2022 dan 2023") == {2022, 2023}
    assert budget_years_in("SMART TA 2023 per 10 Januari 2024") == {2023}
    stamp = "TANGGAL / JAM CETAK OMSPAN : 03.01.2024 / 08.30 WIB FILTER : JAN-DES 2023"
    assert "2024" not in unstamped(stamp)
    assert period_end(stamp) == (2023, 12)


def test_a_longer_province_is_not_the_one_in_its_name():
    assert provinces_in("KANWIL KEPULAUAN RIAU") == {"kepulauan riau"}
    assert provinces_in("Ditjen AHU Kanwil Kemenkumham KALBAR") == {"kalimantan barat"}
