"""The review of the first office's report of 2023: what its printed paper got wrong, found with its cause."""

from __future__ import annotations

import pytest

from tests.reports.review.sound_office import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def findings(review_2023):
    return review_2023


def of(findings, rule):
    return {finding.code: finding for finding in findings if finding.rule == rule}


def test_printed_figures_that_the_records_do_not_give(findings):
    printed = of(findings, "arithmetic.published")
    assert len(printed) == 24
    contradictions = {code for code, finding in printed.items() if finding.severity == "error"}
    assert contradictions == {"PAS-2.1", "PAS-3.2", "PAS-5.3", "PAS-6.1", "PAS-7.1", "PAS-8.1"}


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("ADM-1.1", "capaian 121,94 dipotong menjadi 121,93"),
        ("PAS-2.1", "realisasi tercetak 90, menurut isian 88"),
        ("PAS-3.1", "capaian 142,86 dipotong menjadi 142"),
        ("PAS-3.2", "tercetak dibatasi 100"),
        ("PAS-4.2", "realisasi 84,6154 dipotong menjadi 84"),
        ("PAS-5.2", "realisasi 26,7606 dipotong menjadi 26"),
        ("PAS-5.3", "cocok dengan realisasi 50"),
        ("PAS-6.1", "berbeda satu angka"),
        ("PAS-7.1", "cocok dengan penyebut 90"),
        ("PAS-8.1", "cocok dengan penyebut 90"),
        ("PAS-9.8", "realisasi 36,8557 dipotong menjadi 36"),
        ("YAN-1.1", "realisasi 7,2769 dipotong menjadi 7,27"),
        ("YAN-3.1", "target tercetak 170, dalam perjanjian 150"),
        ("YAN-9.1", "target tercetak 80, dalam perjanjian 82"),
        ("YAN-10.1", "target tercetak 2, dalam perjanjian 3"),
        ("YAN-10.2", "target tercetak 2, dalam perjanjian 1"),
    ],
)
def test_each_with_its_cause(findings, code, cause):
    assert cause in of(findings, "arithmetic.published")[code].message.lower()


def test_what_plain_rounding_explains_is_no_finding(findings):
    """105/114 is 92,105: printed 92; 92/80 is 115: printed 115. 26/30 is 86,67: printed 87, of 80 it is 109."""
    assert "YAN-9.2" not in of(findings, "arithmetic.published")


def test_the_wrong_cell_of_smart(findings):
    (finding,) = of(findings, "money.smart").values()
    assert told(finding) == "money.smart error 408840"
    assert finding.expected == "Nilai Efisiensi 50,53, Nilai Kinerja 85,83"
    assert finding.found == "Nilai Efisiensi 78,91, Nilai Kinerja 85,83"
    assert "sel Nilai Efisiensi yang keliru" in finding.message


def test_nine_agreements_against_their_dipa(findings):
    rows = [finding for finding in findings if finding.rule == "money.agreement_dipa"]
    assert {f.code for f in rows if f.severity == "warning"} == {"SETJEN", "PAS", "IMI", "BPHN"}
    (same,) = (f for f in rows if f.severity == "note")
    assert same.message.endswith("5 sama dengan DIPA-nya: AHU, KI, PP, HAM, dan BSK.")
    assert of(findings, "money.agreement_dipa")["BPHN"].found == "perjanjian kinerja Rp917.551.000"


def test_repeat_offenders_are_no_compliance(findings):
    assert set(of(findings, "plausibility.meaning")) == {"PAS-7.3", "PAS-8.3"}


def test_two_objectives_with_the_same_figures(findings):
    subjects = {f.subject for f in findings if f.rule == "plausibility.identical"}
    assert subjects == {"PAS-7 dan PAS-8", "PAS-7.2, PAS-7.3, dan PAS-7.4", "PAS-3.1 dan PAS-3.5"}


def test_an_index_beside_a_percentage(findings):
    assert {"PAS-1.1", "IMI-1.1"} <= set(of(findings, "targets.unit"))


def test_spending_above_the_ceiling(findings):
    assert of(findings, "money.over_ceiling")["406602"].found == "Rp22.846.065.116"


def test_data_drawn_after_the_report_was_dated(findings):
    assert of(findings, "document.dates")["kalbar"].found == "12 Januari 2024"


def test_pools_that_are_not_the_dipa(findings):
    assert set(of(findings, "money.pool_ceiling")) == {"IMI", "KI", "BPHN"}
    assert set(of(findings, "money.pool_spending")) == {"PAS", "IMI", "BPHN", "BSK"}


def test_each_rules_link_opens_where_it_can_be_mended(findings, perencana):
    first = {finding.rule: finding.url for finding in reversed(findings)}
    for url in first.values():
        perencana.browser.get(url, status=200)


def test_errors_are_few_and_meant(findings):
    assert sorted(told(f) for f in findings if f.severity == "error") == [
        "arithmetic.published error PAS-2.1",
        "arithmetic.published error PAS-3.2",
        "arithmetic.published error PAS-5.3",
        "arithmetic.published error PAS-6.1",
        "arithmetic.published error PAS-7.1",
        "arithmetic.published error PAS-8.1",
        "money.smart error 408840",
    ]
