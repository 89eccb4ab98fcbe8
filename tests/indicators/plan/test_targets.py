"""The table of mid-term targets: typed or pasted, saved at once, nothing lost on an error."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from indicators.plan.models import Indicator, MidTermTarget, PlanEvent, StrategicPlan
from indicators.plan.targets.paste import read_block
from tests.indicators.plan.forms import isian, save


@pytest.fixture
def pas(stage: Any) -> Indicator:
    return stage.indicators.get(code="PAS-2.1")


def target(indicator: Indicator, year: int) -> MidTermTarget | None:
    return MidTermTarget.objects.filter(indicator=indicator, year=year).first()


def cell(indicator: Indicator, year: int) -> str:
    return f"t-{indicator.pk}-{year}"


def test_shows_every_indicator_by_every_year_of_the_plan(perencana, stage, pas):
    form = isian(perencana, "plan_targets")
    fields = [name for name in form.fields if name and name.startswith("t-")]
    assert len(fields) == 60 * 5
    assert form[cell(pas, 2021)].value == "70"
    adm = stage.indicators.get(code="ADM-1.1")
    assert form[cell(adm, 2023)].value == "3,1"


def test_saves_what_changed_and_nothing_else(perencana, pas):
    form = isian(perencana, "plan_targets")
    form[cell(pas, 2020)] = "65,5"
    form[cell(pas, 2024)] = ""
    form["alasan"] = "Renstra perubahan"
    assert "Target Renstra disimpan." in save(form).follow()

    assert target(pas, 2020).value == Decimal("65.5")
    assert target(pas, 2024) is None
    event = PlanEvent.objects.get()
    assert (event.indicator, event.by, event.reason) == (pas, perencana.user, "Renstra perubahan")
    assert event.changes == [
        {"kolom": "target Renstra 2020", "lama": "", "baru": "65,5%"},
        {"kolom": "target Renstra 2024", "lama": "100%", "baru": ""},
    ]


@pytest.mark.parametrize("typed", ["3.78", "0.125", "1e5", "seratus", "1 250", "١٢", "--5", "9" * 40])
def test_one_bad_cell_saves_nothing_and_loses_nothing(perencana, stage, pas, typed):
    other = stage.indicators.get(code="YAN-3.1")
    form = isian(perencana, "plan_targets")
    form[cell(pas, 2020)] = typed
    form[cell(other, 2020)] = "123"
    page = save(form, status=422)

    assert "PAS-2.1 tahun 2020" in page.html.select_one(".pesan-salah").text
    again = page.forms["isian"]
    assert again[cell(pas, 2020)].value == typed
    assert again[cell(pas, 2020)].attrs["aria-invalid"] == "true"
    assert again[cell(other, 2020)].value == "123"
    assert target(other, 2020) is None


def test_sixty_targets_are_typed_on_one_page(perencana, stage):
    form = isian(perencana, "plan_targets")
    indicators = list(stage.indicators.all())
    for number, indicator in enumerate(indicators):
        form[cell(indicator, 2020)] = f"{number},25"
    save(form)
    stored = MidTermTarget.objects.filter(year=2020).order_by("indicator_id").values_list("value", flat=True)
    assert len(stored) == 60
    assert stored[59] == Decimal("59.25")


def test_a_unit_of_its_own_holds_for_the_whole_row(perencana, stage, pas):
    """PAS-1.1 is an index whose Renstra speaks of percent; PAS-2.1 keeps the indicator's unit."""
    index = stage.indicators.get(code="PAS-1.1")
    form = isian(perencana, "plan_targets")
    assert (form[f"u-{index.pk}"].value, form[f"u-{pas.pk}"].value) == ("%", "")
    form[f"u-{index.pk}"] = ""
    form[f"u-{pas.pk}"] = "Orang"
    save(form)
    assert set(index.mid_term_targets.values_list("unit", flat=True)) == {""}
    assert set(pas.mid_term_targets.values_list("unit", flat=True)) == {"Orang"}


def test_units_that_differ_between_years_stay_until_one_is_typed(perencana, pas):
    MidTermTarget.objects.filter(indicator=pas, year=2022).update(unit="Orang")
    page = perencana.open("plan_targets")
    assert "2021 %, 2022 Orang, 2023 %, 2024 %" in page
    form = page.forms["isian"]
    form[cell(pas, 2021)] = "71"
    save(form)
    assert (target(pas, 2021).unit, target(pas, 2022).unit) == ("", "Orang")


def test_a_unit_too_long_is_named(perencana, pas):
    form = isian(perencana, "plan_targets")
    form[f"u-{pas.pk}"] = "x" * 61
    page = save(form, status=422)
    assert page.forms["isian"][f"u-{pas.pk}"].value == "x" * 61
    assert "Satuan paling banyak 60 tanda." in page


def test_years_in_which_an_indicator_does_not_exist_are_closed(perencana, unused):
    form = isian(perencana, "plan_targets")
    assert cell(unused, 2023) not in form.fields
    assert cell(unused, 2024) in form.fields


def test_a_plan_of_another_period_has_its_own_years(perencana, stage, pas):
    StrategicPlan.objects.create(office=stage, start=2025, end=2029, name="Renstra 2025-2029")
    form = isian(perencana, "plan_targets", year=2026)
    assert cell(pas, 2025) in form.fields
    assert cell(pas, 2024) not in form.fields


def test_without_a_plan_there_is_no_table(perencana):
    perencana.open("plan_targets", year=2031, status=404)


def test_what_another_office_owns_is_not_touched(perencana, stage, pas):
    """Names made by hand: an unknown indicator, a year outside the plan."""
    form = isian(perencana, "plan_targets")
    sent = [
        *form.submit_fields("langkah", submit_value="simpan"),
        ("t-999999-2023", "5"),
        (f"t-{pas.pk}-2031", "5"),
    ]
    perencana.browser.post(form.response.request.path, sent, status=302)
    assert not MidTermTarget.objects.filter(year=2031).exists()


@pytest.mark.parametrize("name", ["plan_targets", "plan"])
def test_costs_the_same_for_any_number_of_indicators(perencana, stage, pas, name, django_assert_num_queries):
    perencana.open(name)  # signs in
    with CaptureQueriesContext(connection) as few:
        perencana.open(name)
    for number in range(10):
        pas.pk, pas._state.adding, pas.code = None, True, f"PAS-2.{20 + number}"
        pas.save()
        MidTermTarget.objects.create(indicator=pas, year=2023, value=number)
    with django_assert_num_queries(len(few)):
        perencana.open(name)


def test_an_office_of_many_indicators_still_fits_in_one_form(perencana, stage, pas):
    """Two hundred more by five years, and their units: 1.560 controls."""
    Indicator.objects.bulk_create(
        Indicator(
            office=stage,
            code=f"X-{number}",
            objective=pas.objective,
            number=number,
            name="X",
            unit="%",
            polarity="maks",
            formula="A",
            places=0,
        )
        for number in range(200)
    )
    form = isian(perencana, "plan_targets")
    form[cell(stage.indicators.get(code="X-199"), 2020)] = "7"
    save(form).follow()
    assert MidTermTarget.objects.get(indicator__code="X-199").value == 7


class TestPasting:
    def paste(self, perencana: Any, block: str) -> Any:
        form = isian(perencana, "plan_targets")
        form["tempelan"] = block
        return form.submit("langkah", value="tempel")

    def test_fills_the_table_and_saves_nothing(self, perencana, pas):
        page = self.paste(perencana, "PAS-2.1\t60\t70,5\t80\t90\t95")
        form = page.forms["isian"]
        assert [form[cell(pas, year)].value for year in range(2020, 2025)] == ["60", "70,5", "80", "90", "95"]
        assert "5 target ditempel dan belum disimpan." in page
        assert target(pas, 2020) is None
        save(form)
        assert target(pas, 2021).value == Decimal("70.5")

    def test_a_heading_says_which_year_stands_where(self, perencana, pas):
        page = self.paste(perencana, "Kode\tIndikator\t2024\t2021\nPAS-2.1\tTahanan\t99\t71\n")
        form = page.forms["isian"]
        assert (form[cell(pas, 2024)].value, form[cell(pas, 2021)].value) == ("99", "71")
        assert form[cell(pas, 2022)].value == "80"

    def test_what_does_not_fit_is_named_by_line(self, perencana, pas):
        page = self.paste(perencana, "kode\t2023\t2031\nPAS-2.1\t91\t99\nLAY-9.9\t5\t6\n")
        assert "Kolom 2031 diabaikan: tahun itu di luar Renstra 2020–2024." in page
        assert "Baris 3: indikator “LAY-9.9” tidak ada dalam Renstra ini." in page
        assert page.forms["isian"][cell(pas, 2023)].value == "91"

    def test_a_point_as_decimal_is_marked_and_kept(self, perencana, pas):
        page = self.paste(perencana, "PAS-2.1\t3.78")
        form = page.forms["isian"]
        assert form[cell(pas, 2020)].value == "3.78"
        assert form[cell(pas, 2020)].attrs["aria-invalid"] == "true"
        assert "Tulis koma untuk desimal" in page
        save(form, status=422)

    @pytest.mark.parametrize("block", ["", "\n\n", "\t\t\t", "x" * 5000, "\t".join("1" * 400), "\0\t\0"])
    def test_any_text_is_answered(self, perencana, block):
        assert self.paste(perencana, block).status_int == 200

    def test_of_a_year_in_which_the_indicator_is_not_in_force(self, perencana, unused):
        assert "Baris 1: PAS-2.9 tidak berlaku pada tahun 2020." in self.paste(
            perencana, "PAS-2.9\t1\t\t\t\t5"
        )


def test_a_block_too_long_is_refused_whole():
    block = read_block("A\t1\n" * 2001, [2023], {"A": {2023}})
    assert (block.cells, block.problems) == ({}, ["Tempelan berisi 2001 baris, paling banyak 2000."])
