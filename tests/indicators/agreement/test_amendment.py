"""PK Perubahan: KI's target goes from 150 to 170, and everybody can see why."""

from __future__ import annotations

import pytest

from indicators.management.commands.export_achievement import achievement_rows

from .desk import agreement, open_amendment, sign, steps, type_target

pytestmark = pytest.mark.django_db


def test_the_year_is_measured_against_the_version_in_force(ki_changed, kalbar):
    row = next(row for row in achievement_rows(kalbar, 2023) if row[0] == "YAN-3.1")
    assert row[1:4] == ("170", "280", "164.71")


def test_version_one_still_says_what_was_signed(ki_changed, perencana):
    page = perencana.open("agreement", unit="KI", version=1)
    assert "150 Layanan" in page
    assert "Diganti" in page
    assert agreement("KI", 1).targets.get(indicator__code="YAN-3.1").value == 150


def test_the_difference_stands_side_by_side(ki_changed, pimpinan):
    page = pimpinan.open("agreement_difference", unit="KI", version=2)
    cells = [cell.text for cell in page.html.select("table.beda tbody tr")[-1].select("th, td")]
    assert "YAN-3.1" in cells[0]
    assert cells[1:] == ["150 Layanan", "170 Layanan"]
    assert "Permohonan bertambah sejak ada loket daerah." in page


def test_a_head_who_changed_is_a_difference_too(ki_changed, perencana):
    """Version 2 was signed on 3 July; the head of January had left on 30 June."""
    page = perencana.open("agreement_difference", unit="KI", version=2)
    assert "Nama Pejabat Lama (contoh)" in page
    assert "Nama Pejabat Baru (contoh)" in page


def test_a_reason_is_needed(perencana):
    form = perencana.open("agreement_amend", unit="KI", version=1).forms["isian"]
    page = form.submit(status=422)
    assert "Pilih jenis perubahannya." in page
    assert "Tulis alasannya" in page


def test_a_version_before_the_one_it_replaces_is_refused(perencana):
    page = open_amendment(perencana)
    form = page.forms["isian"]
    form["date"] = "30-12-2022"
    answer = form.submit(status=422)
    assert "mendahului versi 1 yang digantinya (2 Januari 2023)" in answer
    assert answer.forms["isian"]["date"].value == "30-12-2022"


def test_two_drafts_of_one_version_are_refused(perencana):
    open_amendment(perencana)
    form = perencana.open("agreement_amend", unit="KI", version=1).forms["isian"]
    form["reason_kind"], form["reason"] = "pejabat", "Kepala berganti."
    page = form.submit().follow()
    assert "Draf versi 2 sudah ada." in page


def test_what_was_replaced_is_not_amended_again(ki_changed, perencana):
    form = perencana.open("agreement_amend", unit="KI", version=1).forms["isian"]
    form["reason_kind"], form["reason"] = "pejabat", "Kepala berganti."
    assert "Versi ini sudah diganti." in form.submit().follow()


def test_a_draft_can_be_thrown_away(perencana):
    open_amendment(perencana)
    page = perencana.open("agreement", unit="KI", version=2)
    steps(page).submit("langkah", value="hapus")
    perencana.open("agreement", unit="KI", version=2, status=404)


def test_the_action_plan_comes_along(perencana, kalbar):
    first = agreement("KI")
    indicator = kalbar.indicators.get(code="YAN-3.1")
    first.period_targets.create(indicator=indicator, month=12, value=150)
    open_amendment(perencana)
    assert agreement("KI", 2).period_targets.get().value == 150


def test_a_third_version_follows_the_second(ki_changed, perencana):
    form = perencana.open("agreement_amend", unit="KI", version=2).forms["isian"]
    form["reason_kind"], form["reason"] = "prioritas", "Asumsi berubah."
    page = form.submit().follow()
    type_target(page, "YAN-3.1", "200")
    page.forms["isian"]["date"] = "01-10-2023"
    page.forms["isian"].submit()
    sign(perencana, "KI", 3)
    assert [agreement("KI", version).state.value for version in (1, 2, 3)] == [
        "diganti",
        "diganti",
        "ditandatangani",
    ]
