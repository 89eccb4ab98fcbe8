"""Differences between agreement, DIPA and pools: each named, with both sources (domain 6.2)."""

from __future__ import annotations

import datetime as dt

import pytest

from budget.ceiling.models import Allotment, DipaRevision
from budget.ceiling.reconcile import Amount, UnitLine, compare, programme_lines, unit_differences
from budget.ceiling.sums import reconcile

END = dt.date(2023, 12, 31)


def test_a_difference_names_both_sources_and_which_is_larger():
    (found,) = compare(
        "Ditjen X", Amount("pos anggaran", 2_701_659_000), Amount("DIPA kantor", 2_701_679_000)
    )
    assert (
        found.sentence
        == "DIPA kantor Rp2.701.679.000 lebih besar Rp20.000 daripada pos anggaran Rp2.701.659.000."
    )


def test_a_source_that_says_nothing_differs_from_nothing():
    assert list(compare("Ditjen X", Amount("pos anggaran", None), Amount("DIPA kantor", 5))) == []
    assert len(list(compare("Ditjen X", Amount("pos anggaran", 0), Amount("DIPA kantor", 5)))) == 1


def test_a_programme_that_is_not_the_sum_of_its_activities_is_named():
    lines, differences = programme_lines(
        [("Setjen", "Dukungan", "", 100), ("Setjen", "Dukungan", "A", 60), ("Setjen", "Dukungan", "B", 30)]
    )
    assert (lines[0].stated, lines[0].activities) == (100, 90)
    assert [d.subject for d in differences] == ["Setjen, Dukungan"]
    assert "Baris program Rp100 lebih besar Rp10 daripada jumlah kegiatannya Rp90." in differences[0].sentence


def test_a_programme_of_several_units_counts_activities_where_a_unit_has_no_own_line():
    lines, differences = programme_lines(
        [("Setjen", "Dukungan", "", 100), ("PAS", "Dukungan", "A", 60), ("PAS", "Dukungan", "B", None)]
    )
    assert (lines[0].stated, lines[0].units) == (160, ("Setjen", "PAS"))
    assert differences == []


@pytest.fixture
def kalbar_sums(kalbar):
    return reconcile(kalbar, 2023, END)


def line(sums, code):
    return next(line for _total, lines in sums.groups for line in lines if line.code == code)


@pytest.mark.django_db
class TestKalbar:
    def test_the_pools_of_pas_are_its_dipa_exactly(self, kalbar_sums):
        pas = line(kalbar_sums, "PAS")
        assert (pas.pools, pas.own) == (674_252_000, 674_252_000)

    def test_every_known_difference_of_2023_is_named(self, kalbar_sums):
        said = {(d.subject, d.sentence) for d in kalbar_sums.differences}
        assert (
            "Direktorat Jenderal Imigrasi",
            "DIPA kantor Rp2.701.679.000 lebih besar Rp20.000 daripada pos anggaran Rp2.701.659.000.",
        ) in said
        assert (
            "Direktorat Jenderal Pemasyarakatan",
            "Realisasi DIPA kantor Rp666.369.499 lebih besar Rp22.015.000 daripada realisasi pos anggaran "
            "Rp644.354.499.",
        ) in said
        assert (
            "Badan Pembinaan Hukum Nasional",
            "Pos anggaran Rp1.424.001.000 lebih besar Rp535.320.000 daripada DIPA kantor Rp888.681.000.",
        ) in said

    def test_units_that_agree_are_not_named(self, kalbar_sums):
        subjects = {difference.subject for difference in kalbar_sums.differences}
        assert "Direktorat Jenderal Administrasi Hukum Umum" not in subjects
        assert "Direktorat Jenderal Hak Asasi Manusia" not in subjects

    def test_nine_own_dipa_and_36_satker_add_up(self, kalbar_sums):
        assert kalbar_sums.total.own == 34_260_546_000
        assert kalbar_sums.total.own_realised == 34_072_969_121
        assert kalbar_sums.total.all_units == 258_580_526_000
        assert kalbar_sums.office.realised == 254_873_042_653

    def test_a_divisions_total_is_that_of_its_central_units(self, kalbar_sums):
        total, lines = next(
            group for group in kalbar_sums.groups if group[0].division.startswith("Divisi Pelayanan")
        )
        assert len(lines) == 6
        assert total.agreement == 5_389_991_000

    def test_a_satker_without_a_central_unit_is_told_and_makes_the_totals_differ(self, kalbar):
        kalbar.work_units.filter(code="653403").update(central_unit=None)
        sums = reconcile(kalbar, 2023, END)
        assert [unit.code for unit in sums.stray] == ["653403"]
        said = [d.sentence for d in sums.differences if d.subject == "Kantor"]
        assert said == [
            "Jumlah satker Rp258.580.526.000 lebih besar Rp1.633.747.000 daripada jumlah unit utama Rp256.946.779.000."
        ]

    def test_types_that_do_not_add_up_to_the_satker_are_named(self, kalbar):
        unit = kalbar.work_units.get(code="653403")
        Allotment.objects.create(work_unit=unit, year=2023, spending_type="51", ceiling=1_000, realised=0)
        said = [d for d in reconcile(kalbar, 2023, END).differences if d.subject == "Rupbasan Sanggau"]
        assert "Pagu satker Rp1.633.747.000 lebih besar" in said[0].sentence

    def test_a_revision_that_om_span_does_not_show_is_named_with_its_date(self, kalbar):
        unit = kalbar.work_units.get(code="653403")
        DipaRevision.objects.create(
            work_unit=unit, year=2023, number=3, date=dt.date(2023, 12, 20), ceiling=1_633_749_000
        )
        said = [
            d.sentence for d in reconcile(kalbar, 2023, END).differences if d.subject == "Rupbasan Sanggau"
        ]
        assert said == [
            "DIPA revisi 3 (20 Desember 2023) Rp1.633.749.000 lebih besar Rp2.000 daripada pagu OM-SPAN "
            "Rp1.633.747.000."
        ]


# --- pools that lie in the DIPA of technical units ---


def unit_line(**amounts):
    names = ("agreement", "own", "all_units", "pools", "own_realised", "pools_realised", "all_realised")
    return UnitLine("AHU", "Ditjen AHU", "", *(amounts.get(name) for name in names))


def test_pools_that_also_hold_a_technical_units_dipa_are_held_against_all_satker():
    """Own 1.480, with the technical unit 3.720: pools of 3.720 agree, pools of 3.700 lack 20 of all satker."""
    whole = {"own": 1_480, "all_units": 3_720, "own_realised": 1_000, "all_realised": 2_500}
    assert list(unit_differences(unit_line(**whole, pools=3_720, pools_realised=2_500))) == []
    first, second = unit_differences(unit_line(**whole, pools=3_700, pools_realised=2_400))
    assert first.sentence == "DIPA seluruh satker Rp3.720 lebih besar Rp20 daripada pos anggaran Rp3.700."
    assert second.sentence == (
        "Realisasi DIPA seluruh satker Rp2.500 lebih besar Rp100 daripada realisasi pos anggaran Rp2.400."
    )


def test_pools_of_an_office_without_an_own_dipa_are_held_against_its_satker():
    (found,) = unit_differences(unit_line(all_units=500, pools=400))
    assert (found.one.source, found.other.source) == ("pos anggaran", "DIPA seluruh satker")


def test_agreement_and_pools_may_mean_different_dipa():
    """The agreement promises the office's own 1.480; the pools go on to the technical unit's money."""
    line = unit_line(agreement=1_480, own=1_480, all_units=3_720, pools=3_720)
    assert list(unit_differences(line)) == []
