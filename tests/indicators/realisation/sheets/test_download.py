"""A division or a satker downloads its month: only the cells to fill are open, last month's figure beside them."""

import pytest

from divisions.models import Role
from indicators.realisation.calendar.models import MonthLock
from indicators.realisation.models import Entry
from tests.cast import join
from tests.growth import grow, queries
from tests.indicators.realisation.conftest import RUTAN, december, fill, send

from .desk import FIGURE, FLAG, HEADING_ROW, LAST, UNIT, downloaded

__all__ = ["december"]

pytestmark = pytest.mark.usefixtures("december")


def test_one_row_per_component_and_source(operator):
    sheet = downloaded(operator)
    assert sheet.keys == [
        *(f"PAS-2.1|A|{code}" for code in sorted(RUTAN)),
        "PAS-2.1|B|",
        "PAS-5.2|A|",
        "PAS-5.2|B|",
    ]
    assert sheet.cell("PAS-2.1|A|406611", UNIT).value == "Rutan Sanggau"
    assert sheet.cell("PAS-2.1|B|", UNIT).value == "Seluruh kantor"


def test_a_satker_gets_its_own_rows_only(operator_satker):
    assert downloaded(operator_satker).keys == ["PAS-2.1|A|406611"]


def test_the_planner_gets_the_whole_office(perencana):
    keys = downloaded(perencana).keys
    assert "YAN-3.1|A|" in keys
    assert "PAS-5.2|B|" in keys


def test_only_the_cells_to_fill_are_open(operator):
    page = downloaded(operator).page
    assert page.protection.sheet
    for row in range(1, page.max_row + 1):
        for cell in page[row]:
            fillable = row > HEADING_ROW and cell.column in (FIGURE, FLAG)
            assert cell.protection.locked != fillable
    assert page.column_dimensions["J"].hidden
    assert page.column_dimensions["K"].hidden
    assert downloaded(operator).book["asal"].sheet_state == "veryHidden"


def test_excel_itself_refuses_words_for_figures(operator):
    rules = {str(rule.sqref): rule for rule in downloaded(operator).page.data_validations.dataValidation}
    assert {(rule.type, rule.showErrorMessage) for rule in rules.values()} == {
        ("decimal", True),
        ("list", True),
    }
    assert set(rules) == {"H5:H14", "I5:I14"}


def test_what_is_stored_and_last_month_stand_there(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=11), A="5", B="1.250,5"))
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="38")
    form["tb-B"] = True
    send(form)
    sheet = downloaded(operator)
    assert sheet.cell("PAS-5.2|A|").value == 38
    assert sheet.cell("PAS-5.2|B|").value is None
    assert sheet.cell("PAS-5.2|B|", FLAG).value == "ya"
    assert sheet.cell("PAS-5.2|A|", LAST).value == 5
    assert sheet.cell("PAS-5.2|B|", LAST).value == 1250.5


def test_what_is_handed_in_or_locked_is_left_out(operator, kalbar, perencana):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    assert not any(key.startswith("PAS-5.2") for key in downloaded(operator).keys)
    page = operator.open("sheet", month=12)
    assert "Tidak ikut karena sudah diajukan, disetujui, atau dikunci:" in page
    assert "PAS-5.2" in page
    MonthLock.objects.create(
        division=kalbar.divisions.get(code="PAS"), year=2023, month=12, by=perencana.user
    )
    assert downloaded(operator).keys == []
    assert "Tidak ada lagi yang dapat diisi untuk Desember 2023." in operator.open("sheet", month=12)


def test_a_month_that_is_not_asked_for_is_not_in_the_sheet(operator):
    """PAS-5.2 is yearly: nothing in November, unless somebody began it."""
    assert not any(key.startswith("PAS-5.2") for key in downloaded(operator, month=11).keys)
    send(fill(operator.open("entry", code="PAS-5.2", month=11), A="5"))
    assert "PAS-5.2|A|" in downloaded(operator, month=11).keys


def test_a_month_still_to_come_is_not_downloaded(operator):
    operator.open("sheet_download", month=1, year=2099, status=404)
    assert "Januari 2099 belum dimulai" in operator.open("sheet", month=1, year=2099)


def test_a_name_that_looks_like_a_formula_stays_text(operator, kalbar):
    kalbar.indicators.filter(code="PAS-5.2").update(name="=cmd|'/c calc'!A1")
    sheet = downloaded(operator)
    cell = sheet.cell("PAS-5.2|A|", 2)
    assert (cell.data_type, cell.value) == ("s", "=cmd|'/c calc'!A1")


def test_more_indicators_take_no_more_queries(operator, kalbar):
    Entry.objects.filter(indicator__code__startswith="PAS", year=2023, month=12).delete()
    before = queries(operator, "sheet_download", month=12)
    grow(kalbar)
    assert queries(operator, "sheet_download", month=12) == before


def test_a_satker_without_duties_gets_an_empty_sheet(stage):
    unit = stage.work_units.filter(owes__isnull=True).first()
    person = join(stage, "tanpa", Role.WORK_UNIT_OPERATOR, work_unit=unit)
    assert downloaded(person).keys == []
