"""An indicator typed in the browser: its form, its components, and the formula tried while it is typed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from divisions.models import CentralUnit, Division, Office
from indicators.plan.models import Indicator, Objective, PlanEvent
from tests.cast import Person
from tests.indicators.plan.forms import fill


def new_form(perencana: Any, objective: Any, **values: str) -> Any:
    """A sound indicator of 2024; `values` change it."""
    form = perencana.open("definition_new", year=2024).forms["isian"]
    sound = {
        "code": "PAS-2.10",
        "number": "10",
        "objective": str(objective.pk),
        "name": "Tahanan yang menerima obat",
        "unit": "%",
        "polarity": "maks",
        "places": "2",
        "formula": "A / B * 100",
        "k0_symbol": "A",
        "k0_name": "Menerima obat",
        "k1_symbol": "B",
        "k1_name": "Membutuhkan obat",
    }
    return fill(form, **{**sound, **values})


def sent(form: Any, step: str = "simpan", **options: Any) -> Any:
    return form.submit("langkah", value=step, **options)


def words(page: Any) -> str:
    return " ".join(page.html.main.get_text(" ").split())


def test_the_planner_makes_an_indicator(perencana, objective):
    form = new_form(perencana, objective, minimum="0", maximum="100", k0_accumulation="terakhir")
    page = sent(form).follow()
    assert "Indikator dibuat." in page

    made = Indicator.objects.get(office__code="kalbar", code="PAS-2.10")
    assert (made.valid_from, made.maximum, made.places) == (2024, Decimal(100), 2)
    rows = made.components.values_list("symbol", "order", "accumulation", "across")
    assert list(rows) == [("A", 1, "terakhir", ""), ("B", 2, "jumlah", "")]


def test_from_a_new_indicator_a_step_leads_to_its_targets(perencana, unused):
    link = perencana.open("definition", code="PAS-2.9", year=2024).html.select_one("aside a")
    assert link.text == "Isi target"
    path, row = link["href"].split("#")
    assert perencana.browser.get(path).html.find(id=row).th.get_text(strip=True) == "PAS-2.9"


def test_an_indicator_that_no_agreement_promises_says_what_follows(perencana, pimpinan, objective):
    sent(new_form(perencana, objective, valid_from="2023"))
    told = "Belum ada dalam perjanjian kinerja 2023: isiannya sudah diminta, capaiannya tidak dihitung."
    assert told in words(perencana.open("definition", code="PAS-2.10"))
    assert told not in words(pimpinan.open("definition", code="PAS-2.10"))
    assert told not in words(perencana.open("definition", code="PAS-2.1"))
    assert "Belum ada dalam perjanjian" not in perencana.open("definition", code="PAS-2.10", year=2024)


def test_who_only_reads_is_led_to_no_form(operator, unused):
    assert "Isi target" not in operator.open("definition", code="PAS-2.9", year=2024)


def test_a_new_indicator_begins_its_history(perencana, objective):
    sent(new_form(perencana, objective))
    event = PlanEvent.objects.get(indicator__code="PAS-2.10")
    assert (event.by, event.reason) == (perencana.user, "Dibuat.")
    assert {"kolom": "rumus", "lama": "", "baru": "A / B * 100"} in event.changes


def test_what_is_edited_is_kept_with_who_and_what_it_was(perencana, unused):
    form = perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"]
    sent(fill(form, formula="(B - A) / B * 100", definition="Bagian perkara yang terlambat."))

    page = perencana.open("definition", code="PAS-2.9", year=2024)
    assert "rumus: A / B * 100 menjadi (B - A) / B * 100" in page
    assert "definisi: kosong menjadi Bagian perkara yang terlambat." in page
    assert "Perencana" in page


def test_saving_without_a_change_leaves_no_trace(perencana, unused):
    sent(perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"])
    assert not unused.events.exists()


class TestTheFormula:
    """28 of 36 cases on time: 28 / 36 × 100 = 77,7777…, written with two decimals."""

    def trial(self, perencana: Any, **values: str) -> Any:
        form = perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"]
        return sent(fill(form, **values), "coba")

    def test_is_drawn_as_it_will_print(self, perencana, unused):
        page = perencana.open("definition_edit", code="PAS-2.9", year=2024)
        fraction = page.html.select_one("#hasil .pecahan")
        assert fraction.select_one(".atas").text == "A"
        assert fraction.select_one(".bawah").text == "B"

    def test_is_tried_with_sample_numbers_without_javascript(self, perencana, unused):
        panel = self.trial(perencana, k0_sample="28", k1_sample="36").html.select_one("#hasil")
        assert panel.select_one(".utama").text == "77,78%"
        assert panel.select_one(".atas").text == "A"
        assert "77,7778" in panel.text

    def test_trying_saves_nothing_and_keeps_what_was_typed(self, perencana, unused):
        page = self.trial(perencana, formula="B - A", name="Lain", k0_sample="1", k1_sample="3")
        assert page.forms["isian"]["name"].value == "Lain"
        assert page.html.select_one(".utama").text == "2,00%"
        unused.refresh_from_db()
        assert unused.formula == "A / B * 100"

    def test_rounds_as_the_office_rounds(self, perencana, unused, stage):
        stage.settings.create(year_from=2024, rounding="truncate")
        page = self.trial(perencana, k0_sample="28", k1_sample="36")
        assert page.html.select_one(".utama").text == "77,77%"

    def test_names_the_symbol_that_has_no_component(self, perencana, unused):
        page = self.trial(perencana, formula="A / C * 100")
        assert "Simbol C belum punya komponen" in page
        assert "Komponen B tidak dipakai rumus ini" in page

    def test_of_no_cases_computes_nothing(self, perencana, unused):
        panel = self.trial(perencana, k0_sample="3", k1_sample="0").html.select_one("#hasil")
        assert "Jumlah pembaginya nol" in panel.text
        assert panel.select_one(".utama") is None

    def test_is_answered_by_htmx_while_it_is_typed(self, perencana, unused):
        form = perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"]
        fill(form, formula="A", k0_sample="12")
        address = perencana.open("definition_edit", code="PAS-2.9", year=2024).html.select_one("#isian")[
            "hx-post"
        ]
        answer = perencana.browser.post(address, form.submit_fields())
        assert answer.html.select_one(".utama").text == "12,00%"
        assert answer.html.select_one("html") is None

    @pytest.mark.parametrize(
        ("formula", "said"),
        [
            ("(" * 10_000, "Rumus terlalu panjang: 10000 tanda, paling banyak 500."),
            ("(" * 40 + "A" + ")" * 40, "bersarang lebih dari 30 tingkat"),
            ("A ** B", "Angka atau simbol kurang"),
            ("A / B)", "tidak pada tempatnya"),
            ("a / b", "“a” tidak dapat dipakai dalam rumus"),
            ("AA1 / B", "“AA1” tidak dapat dipakai dalam rumus"),
            ("__import__('os')", "tidak dapat dipakai dalam rumus"),
            ("100", "tidak memakai satu pun simbol komponen"),
            ("A / C", "Simbol C dalam rumus tidak ada pada komponen"),
            ("   ", "tidak boleh kosong"),
        ],
    )
    def test_that_the_parser_refuses_is_not_saved(self, perencana, objective, formula, said):
        form = new_form(perencana, objective)
        form["formula"].force_value(formula)
        page = sent(form, status=422)
        assert said in page
        assert page.forms["isian"]["formula"].value.strip() == formula.strip()
        assert not Indicator.objects.filter(code="PAS-2.10").exists()


class TestBadInput:
    @pytest.mark.parametrize(
        ("field", "value", "said"),
        [
            ("places", "-1", "lebih besar dari atau sama dengan 0"),
            ("places", "7", "lebih kecil dari atau sama dengan 6"),
            ("places", "dua", "Tulis bilangan bulat"),
            ("minimum", "3.78", "Tulis koma untuk desimal"),
            ("maximum", "1e5", "Tulis koma untuk desimal"),
            ("valid_to", "2023", "Tahun selesai tidak boleh mendahului tahun mulai."),
            ("valid_from", "99999", "lebih kecil dari atau sama dengan 2200"),
            ("code", "PAS-2.1", "Kode indikator ini sudah ada di kantor ini."),
            ("code", "PAS/2", "Kode hanya boleh berisi huruf"),
            ("name", "", "tidak boleh kosong"),
            ("k0_symbol", "AA1", "Simbol ditulis satu huruf besar"),
            ("k0_symbol", "a", "Simbol ditulis satu huruf besar"),
            ("k0_symbol", "B", "Simbol B dipakai lebih dari satu komponen."),
            ("k0_name", "", "tidak boleh kosong"),
            ("k0_sample", "3.78", "Tulis koma untuk desimal"),
        ],
    )
    def test_is_named_and_nothing_typed_is_lost(self, perencana, objective, field, value, said):
        form = new_form(perencana, objective, definition="Kalimat yang panjang", **{field: value})
        page = sent(form, status=422)
        assert said in page
        again = page.forms["isian"]
        assert again["definition"].value == "Kalimat yang panjang"
        assert again["komponen-1-name"].value == "Membutuhkan obat"
        assert not Indicator.objects.filter(code="PAS-2.10").exists()

    def test_a_range_upside_down(self, perencana, objective):
        page = sent(new_form(perencana, objective, minimum="4", maximum="1"), status=422)
        assert "Maksimum tidak boleh di bawah minimum." in page

    def test_no_component_at_all(self, perencana, objective):
        form = new_form(perencana, objective, k0_symbol="", k0_name="", k1_symbol="", k1_name="")
        assert "memerlukan paling sedikit satu komponen" in sent(form, status=422)

    @pytest.mark.parametrize("total", ["", "-3", "abc", "5000", "99999999999999999999"])
    def test_a_count_of_rows_made_by_hand(self, perencana, objective, total):
        form = new_form(perencana, objective)
        form["komponen-TOTAL_FORMS"].force_value(total)
        for step in ("simpan", "tambah", "coba"):
            assert sent(form, step, expect_errors=True).status_int in {200, 422}

    def test_an_objective_of_another_office(self, perencana, objective, orang_luar):
        other = Office.objects.get(code="tetangga")
        theirs = Objective.objects.create(
            office=other,
            code="X-1",
            number=1,
            name="Milik tetangga",
            division=Division.objects.create(office=other, code="X", order=1, name="X"),
            central_unit=CentralUnit.objects.create(office=other, code="X", name="X", head_title="X"),
        )
        form = new_form(perencana, objective)
        form["objective"].force_value(str(theirs.pk))
        page = sent(form, status=422)
        assert "Milik tetangga" not in page
        assert not Indicator.objects.filter(code="PAS-2.10").exists()


@pytest.mark.parametrize("ending", ["", "_edit", "_sources", "_version", "_end"])
def test_an_indicator_of_another_office_does_not_exist(orang_luar, ending):
    Person(orang_luar.user, "tetangga").open(f"definition{ending}", code="PAS-2.1", status=404)


class TestComponents:
    def test_a_row_is_added_without_losing_what_was_typed(self, perencana, objective):
        page = sent(new_form(perencana, objective), "tambah")
        form = page.forms["isian"]
        assert form["komponen-TOTAL_FORMS"].value == "3"
        assert form["komponen-0-name"].value == "Menerima obat"
        fill(form, k2_symbol="C", k2_name="Menolak obat", formula="A / (B - C) * 100")
        sent(form)
        assert Indicator.objects.get(code="PAS-2.10").components.count() == 3

    def test_a_component_is_deleted(self, perencana, unused):
        form = perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"]
        form["komponen-1-DELETE"] = True
        sent(fill(form, formula="A"))
        assert list(unused.components.values_list("symbol", flat=True)) == ["A"]

    def test_two_components_change_places_and_keep_their_entries(self, perencana, unused):
        first = unused.components.get(symbol="A")
        form = perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"]
        sent(fill(form, k0_symbol="B", k1_symbol="A", formula="B / A * 100")).follow()
        first.refresh_from_db()
        assert (first.symbol, first.name) == ("B", "Tepat waktu")

    def test_one_that_somebody_filled_in_stays(self, perencana, unused):
        entry = unused.entries.create(year=2024, month=1)
        entry.values.create(component=unused.components.get(symbol="B"), value=36)
        form = perencana.open("definition_edit", code="PAS-2.9", year=2024).forms["isian"]
        form["komponen-1-DELETE"] = True
        page = sent(fill(form, formula="A"), status=422)
        assert "Komponen B sudah berisi isian. Kosongkan isiannya" in page
        assert unused.components.count() == 2


class TestRemoving:
    def test_an_indicator_that_was_never_used(self, perencana, unused):
        page = perencana.open("definition", code="PAS-2.9", year=2024)
        page = remove("PAS-2.9", page)
        assert "Indikator PAS-2.9 dihapus." in page
        assert not Indicator.objects.filter(code="PAS-2.9").exists()
        assert "PAS-2.9" in unused.objective.events.get().reason

    def test_one_with_a_draft_is_kept(self, perencana, unused):
        page = perencana.open("definition", code="PAS-2.9", year=2024)
        unused.entries.create(year=2024, month=1)
        page = remove("PAS-2.9", page)
        assert "tidak dapat dihapus karena sudah berisi isian" in page

    def test_one_that_signed_years_stand_on_offers_no_button(self, perencana):
        page = perencana.open("definition", code="PAS-2.1")
        assert "Hapus indikator" not in page


def remove(code: str, page: Any) -> Any:
    form = next(form for form in page.forms.values() if form.action.endswith(f"/{code}/hapus/"))
    return form.submit().follow()


def test_a_unit_of_labels_is_neither_added_up_nor_divided(perencana, objective):
    page = sent(new_form(perencana, objective, unit="Predikat"), status=422)
    assert "Satuan Predikat berarti hasilnya salah satu dari D, C, CC, B, BB, A, AA." in page
    assert not Indicator.objects.filter(code="PAS-2.10").exists()


def test_a_unit_of_labels_needs_one_component_at_its_last_state(perencana, objective):
    form = new_form(
        perencana, objective, unit="Opini", formula="A", k0_accumulation="terakhir", k1_symbol="", k1_name=""
    )
    assert "Indikator dibuat." in sent(form).follow()
