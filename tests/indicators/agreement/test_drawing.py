"""Drafts from the Renstra by one click, and next year's after a look at what changes."""

from __future__ import annotations

import pytest

from indicators.models import Agreement
from tests.cast import Person

from .desk import agreement, draw

pytestmark = pytest.mark.django_db


def test_one_click_draws_up_every_unit(perencana: Person, kalbar):
    page = draw(perencana, 2024)
    assert "9 draf perjanjian 2024 disusun dari Renstra." in page
    drafts = Agreement.objects.filter(office=kalbar, year=2024)
    assert drafts.count() == 9
    assert {draft.state.value for draft in drafts} == {"draf"}


def test_the_targets_are_the_renstras(perencana: Person):
    draw(perencana, 2024)
    rows = {row.indicator.code: row for row in agreement("KI", year=2024).targets.filter(level="kegiatan")}
    assert list(rows) == ["YAN-3.1", "YAN-3.2", "YAN-4.1", "YAN-4.2", "YAN-4.3"]
    assert (rows["YAN-3.1"].value, rows["YAN-3.1"].text) == (170, "170 Pemohon")
    assert [(row.objective_number, row.indicator_number) for row in rows.values()] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (2, 3),
    ]


def test_last_years_structure_comes_along_without_its_targets_and_amounts(perencana: Person):
    draw(perencana, 2024)
    draft = agreement("SETJEN", year=2024)
    opinion = draft.targets.get(indicator_text__startswith="Opini Audit")
    assert (opinion.level, opinion.text, opinion.value) == ("program", "", None)
    assert [money.amount for money in draft.budgets.all()] == [None, None]
    assert draft.place == "Jakarta"


def test_a_unit_with_an_agreement_is_not_drawn_up_again(perencana: Person, kalbar):
    draw(perencana, 2024)
    page = perencana.open("agreements", year=2024)
    assert "draf dari Renstra" not in page
    token = page.forms[next(iter(page.forms))]["csrfmiddlewaretoken"].value
    answer = perencana.browser.post(
        "/kalbar/2024/perjanjian/susun/", {"csrfmiddlewaretoken": token, "unit": "KI"}
    ).follow()
    assert "semua unit utama sudah punya perjanjian" in answer
    assert Agreement.objects.filter(office=kalbar, year=2024).count() == 9


def test_a_year_outside_the_renstra_is_refused(perencana: Person, kalbar):
    page = perencana.open("agreements", year=2027)
    assert "Tahun 2027 di luar Renstra. Renstra yang ada: 2020–2024." in page
    assert "draf dari Renstra" not in page
    token = perencana.open("agreement_wording").forms["isian"]["csrfmiddlewaretoken"].value
    answer = perencana.browser.post("/kalbar/2027/perjanjian/susun/", {"csrfmiddlewaretoken": token}).follow()
    assert "di luar Renstra" in answer
    assert not Agreement.objects.filter(year=2027).exists()


def test_next_year_shows_what_changes_before_doing_it(perencana: Person):
    page = perencana.open("agreement_next_year", year=2023)
    cells = [
        [cell.text.strip() for cell in row.select("td")] for row in page.html.select("table.beda tbody tr")
    ]
    assert ["150 Layanan", "170 Pemohon"] in cells
    assert "Renstra tidak punya target 2024 untuk IMI-1.2." in page
    assert not Agreement.objects.filter(year=2024).exists()


def test_next_year_is_made_when_told_to(perencana: Person):
    page = perencana.open("agreement_next_year", year=2023)
    form = next(form for form in page.forms.values() if "Siapkan 9 draf 2024" in form.text)
    answer = form.submit().follow()
    assert "9 draf perjanjian 2024 disusun dari Renstra." in answer
    again = perencana.open("agreement_next_year", year=2023)
    assert "Tidak ada yang perlu disiapkan." in again


def test_next_year_outside_the_renstra_is_refused(perencana: Person):
    assert "Tahun 2025 di luar Renstra" in perencana.open("agreement_next_year", year=2024)


def test_an_indicator_that_has_ended_is_gone_and_a_new_one_is_there(perencana: Person, kalbar):
    kalbar.indicators.filter(code="YAN-4.3").update(valid_to=2023)
    kalbar.indicators.filter(code="YAN-3.2").update(name="Jumlah promosi kekayaan intelektual")
    page = perencana.open("agreement_next_year", year=2023)
    rows = [row.text for row in page.html.select("table.beda tbody tr")]
    assert any("YAN-4.3" in row and "tidak ada lagi" in row for row in rows)
    assert any("YAN-3.2" in row and "Jumlah promosi kekayaan intelektual" in row for row in rows)


def test_drafts_do_not_move_the_office_into_next_year(perencana: Person):
    draw(perencana, 2024)
    assert perencana.open("agreements", year=2023).status_int == 200
