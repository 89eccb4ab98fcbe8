"""A satker that a score leaves out."""

from __future__ import annotations

import pytest


@pytest.fixture
def two_offices(sound):
    """013 is of the kind of 011, has a DIPA, and is scored like it."""
    sound.add("satker", "013", "Kantor Mini (Badan)", "dipa_kanwil", "")
    sound.add("dipa", "2023", "013", "", "1000000", "990000", "2023-12-31")
    sound.add("smart", "2023", "013", "99", "98", "100", "1", "52.5", "85.95")
    sound.add("ikpa", "2023", "12", "013", "100", "90", "95", "100", "100", "90", "100", "100", "97")
    for quarter, budget, progress in ((1, 25, 24), (2, 50, 49), (3, 75, 74), (4, 99, 100)):
        sound.add("emonev", "2023", str(quarter), "013", str(budget), str(progress))
    return sound


def test_scored_alike_they_are_in_order(two_offices):
    assert two_offices.told() == []


def test_one_that_smart_leaves_out_is_a_warning(two_offices):
    two_offices.remove("smart", 3)
    (finding,) = two_offices.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.score_row", "warning", "013")
    assert finding.expected == "nilai SMART"


def test_quarters_and_scores_of_one_satker_are_one_finding(two_offices):
    two_offices.remove("ikpa", 3)
    two_offices.remove("emonev", 8)
    (finding,) = two_offices.found()
    assert finding.expected == "nilai IKPA dan e-Monev triwulan 3"


def test_half_a_quarter_is_none(two_offices):
    two_offices.set("emonev", 8, "progres", "")
    (finding,) = two_offices.found()
    assert (finding.code, finding.expected) == ("013", "e-Monev triwulan 3")


@pytest.mark.parametrize(
    ("months", "told"),
    [(2, "e-Performance November dan e-Performance Desember"), (12, "e-Performance 12 bulan")],
)
def test_months_of_e_performance_that_one_lacks_are_told(two_offices, months, told):
    rows = ["tahun,bulan,satker,terisi", *(f"2023,{month},011,1" for month in range(1, 13))]
    rows += [f"2023,{month},013,1" for month in range(1, 13 - months)]
    two_offices.write("e_performance", "\n".join(rows) + "\n")
    (finding,) = two_offices.found()
    assert (finding.rule, finding.code, finding.expected) == ("missing.score_row", "013", told)
