"""Look-alikes of the tables that the first office published for 2023, read to the rupiah and the hundredth."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from budget.scores.ikpa import ikpa, mean, weights_from
from budget.scores.rulesets import IKPA_2022

from .office import HERE, read, read_with_proposals

ACCEPTED = HERE / "accepted"
D = Decimal


def values(reading, target, *key):
    """Records of a target as {key part(s): values}."""
    found = [record for record in reading.records if record.target == target]
    return {tuple(dict(r.key)[name] for name in key): dict(r.values) for r in found}


@pytest.fixture(scope="module", params=["tabel-3-195-omspan.xlsx", "omspan-excel-97.xls"])
def omspan(request):
    return read(ACCEPTED / request.param)


def test_omspan_gives_36_satker_and_their_totals(omspan):
    spent = values(omspan, "dipa", "satker")
    assert len(spent) == 36
    assert sum(row["pagu"] for row in spent.values()) == 258_580_526_000
    assert sum(row["realisasi"] for row in spent.values()) == 254_873_042_653
    assert {row["per_tanggal"] for row in spent.values()} == {dt.date(2023, 12, 31)}


def test_omspan_gives_the_position_of_december(omspan):
    assert set(values(omspan, "posisi", "bulan")) == {(12,)}


def test_the_lost_minus_of_lapas_pontianak_is_found(omspan):
    spent = values(omspan, "dipa", "satker")[("406602",)]
    assert spent["pagu"] - spent["realisasi"] == -22_955_116
    told = [str(finding) for finding in omspan.warnings]
    assert any("Sisa Lapas Pontianak tercetak Rp22.955.116, seharusnya −Rp22.955.116" in one for one in told)


def test_a_total_that_is_off_by_2000_may_be_saved_only_on_the_planners_word():
    path = HERE / "rejected" / "jumlah-kurang-2000.xlsx"
    reading = read(path)
    (question,) = reading.questions
    answered = read(path, **{question.key: "ya"})
    assert answered.sound
    assert any("lebih kecil Rp2.000. Disimpan menurut barisnya" in str(f) for f in answered.warnings)


def test_smart_keeps_eight_of_nine_without_a_word_and_flags_the_ninth():
    reading = read_with_proposals(ACCEPTED / "tabel-3-196-smart.xlsx")
    rows = values(reading, "smart", "satker")
    assert len(rows) == 9
    assert rows[("408840",)]["nilai_efisiensi_terbit"] == D("78.91")
    flagged = [str(finding) for finding in reading.warnings]
    assert len(flagged) == 1
    assert "Nilai efisiensi Kanwil (Balitbang HAM) tercetak 78,91, dihitung 50,53" in flagged[0]


def test_percent_cells_of_excel_read_the_same_as_typed_percentages():
    typed = values(read_with_proposals(ACCEPTED / "tabel-3-196-smart.xlsx"), "smart", "satker")
    shown = values(read_with_proposals(ACCEPTED / "smart-sel-berformat-persen.xlsx"), "smart", "satker")
    assert {code: row["penyerapan"] for code, row in shown.items()} == {
        code: row["penyerapan"] for code, row in typed.items()
    }


PRINTED_IKPA = {
    "408830": "98.47",
    "408834": "94.79",
    "408835": "95.14",
    "408833": "99.91",
    "408836": "99.79",
    "408837": "94.92",
    "408838": "93.67",
    "408839": "95.69",
    "408840": "95.15",
}
STORED = {
    "revision": "revisi_dipa",
    "deviation": "deviasi_halaman_iii",
    "absorption": "penyerapan",
    "contracts": "belanja_kontraktual",
    "bills": "penyelesaian_tagihan",
    "advances": "up_tup",
    "dispensation": "dispensasi_spm",
    "output": "capaian_output",
}


@pytest.fixture(scope="module")
def ikpa_rows():
    return values(read_with_proposals(ACCEPTED / "tabel-3-197-ikpa.xlsx"), "ikpa", "satker")


@pytest.mark.parametrize(("satker", "printed"), PRINTED_IKPA.items())
def test_a_printed_zero_of_ikpa_means_not_applicable_where_the_final_value_says_so(
    ikpa_rows, satker, printed
):
    row = ikpa_rows[(satker,)]
    parts = {name: row[stored] for name, stored in STORED.items()}
    result = ikpa(parts, weights_from(IKPA_2022["data"]))
    assert result.score is not None
    assert abs(result.score - D(printed)) <= D("0.01")
    assert 0 not in parts.values()


def test_the_mean_of_up_tup_leaves_out_the_three_to_whom_it_does_not_apply(ikpa_rows):
    assert mean([row["up_tup"] for row in ikpa_rows.values()]) == D("92.23")


@pytest.mark.parametrize(
    ("number", "division", "count", "mean_percent"),
    [
        ("199", "ADM", 10, "97.13"),
        ("200", "PAS", 9, "99.00"),
        ("201", "IMI", 3, "98.33"),
        ("202", "YAN", 17, "99.78"),
    ],
)
def test_etarja_names_its_division_and_gives_its_mean(number, division, count, mean_percent):
    rows = values(read(ACCEPTED / f"tabel-3-{number}-etarja.xlsx"), "target_kinerja", "divisi", "nomor")
    assert {key[0] for key in rows} == {division}
    assert len(rows) == count
    assert mean([row["persen"] for row in rows.values()]) == D(mean_percent)


@pytest.mark.parametrize(
    "name", ["etarja-empat-tabel-satu-lembar.xlsx", "etarja-keterangan-di-bawah-tabel.xlsx"]
)
def test_four_tables_on_one_sheet_are_read_each_for_its_division(name):
    """The first is cut by a page and goes on below a repeated header: its ten targets stay together."""
    reading = read(ACCEPTED / name)
    by_division: dict[str, list] = {}
    for (division, _number), row in values(reading, "target_kinerja", "divisi", "nomor").items():
        by_division.setdefault(division, []).append(row["persen"])
    assert {code: (len(rows), mean(rows)) for code, rows in by_division.items()} == {
        "ADM": (10, D("97.13")),
        "PAS": (9, D("99.00")),
        "IMI": (3, D("98.33")),
        "YAN": (17, D("99.78")),
    }
    told = [str(finding) for finding in reading.warnings]
    assert len(told) == 1
    assert "tercetak 96,81, rata-rata 10 target adalah 97,13" in told[0]


def test_a_finding_below_the_first_table_names_the_row_of_the_sheet():
    reading = read(ACCEPTED / "etarja-empat-tabel-satu-lembar.xlsx")
    assert [table.header_row for table in reading.tables] == [4, 20, 33, 40]
    last = [record for record in reading.records if dict(record.key)["divisi"] == "YAN"][-1]
    assert last.row == 57


def test_the_planner_names_the_division_of_a_table_without_one():
    path = HERE / "rejected" / "etarja-tabel-tanpa-divisi.xlsx"
    (question,) = read(path).questions
    reading = read(path, **{question.key: "IMI"})
    assert reading.sound
    assert {dict(record.key)["divisi"] for record in reading.records} == {"PAS", "IMI"}


def test_the_wrong_mean_of_the_administration_is_flagged_and_a_rounded_one_is_not():
    assert "tercetak 96,81, rata-rata 10 target adalah 97,13" in str(
        read(ACCEPTED / "tabel-3-199-etarja.xlsx").warnings[0]
    )
    assert read(ACCEPTED / "tabel-3-201-etarja.xlsx").warnings == []


def test_emonev_reads_four_quarters_and_asks_to_look_at_4841():
    reading = read_with_proposals(ACCEPTED / "tabel-3-203-emonev.xlsx")
    rows = values(reading, "emonev", "satker", "triwulan")
    assert len(rows) == 36
    assert rows[("408833", 1)] == {"anggaran": D("24.68"), "progres": D(1)}
    told = [str(finding) for finding in reading.warnings]
    assert any("baris 12, kolom E (ANGGARAN): Nilai 4.841 melebihi 100" in one for one in told)
    assert any("Anggaran kumulatif Kanwil (BPHN) turun dari 4.841 menjadi 74,64" in one for one in told)


def test_e_performance_gives_a_hundred_and_eight_months():
    reading = read_with_proposals(ACCEPTED / "tabel-3-198-e-performance.xlsx")
    rows = values(reading, "e_performance", "satker", "bulan")
    assert len(rows) == 108
    assert {row["terisi"] for row in rows.values()} == {True}
