"""The office's tables taken out: whole, one sheet, or empty."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from lkjip.tables import registered

from .books import rows_of, tables_of

pytestmark = pytest.mark.django_db


def sheets(answer) -> list[str]:
    return list(load_workbook(io.BytesIO(answer.body)).sheetnames)


def test_the_workbook_holds_what_the_office_has_now(perencana, kalbar):
    kalbar.work_units.filter(code="406611").update(name="Rutan Sanggau Baru")
    rows = rows_of(perencana.open("workbook_download").body)
    assert len(rows["satker"]) == 36
    assert "Rutan Sanggau Baru" in {row["nama"] for row in rows["satker"]}
    assert rows == tables_of(kalbar)


def test_it_is_a_file_to_keep_that_nobody_keeps_on_the_way(perencana):
    answer = perencana.open("workbook_download")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="buku-kerja-kalbar-2')
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_one_sheet_alone(perencana):
    assert sheets(perencana.open("workbook_download", query="?lembar=satker")) == ["satker"]


def test_a_sheet_without_rows_comes_with_its_headings(perencana, kalbar):
    answer = perencana.open("workbook_download", query="?lembar=identitas")
    assert sheets(answer) == ["identitas"]
    assert rows_of(answer.body) == {"identitas": []}


def test_the_template_has_every_sheet_and_no_rows(perencana):
    answer = perencana.open("workbook_template")
    assert sheets(answer) == [table.name for table in registered()]
    assert not any(rows_of(answer.body).values())


def test_the_template_of_one_sheet(perencana):
    assert sheets(perencana.open("workbook_template", query="?lembar=pegawai")) == ["pegawai"]


def test_a_sheet_that_does_not_exist(perencana):
    perencana.open("workbook_download", query="?lembar=../kantor", status=404)
    perencana.open("workbook_template", query="?lembar=sandi", status=404)


def test_the_page_offers_every_sheet(perencana):
    form = next(f for f in perencana.open("workbook").forms.values() if "lembar" in f.fields)
    names = [value for value, _chosen, _label in form["lembar"].options]
    assert names == ["", *(table.name for table in registered())]


@pytest.mark.parametrize("role", ["perencana", "admin"])
def test_the_person_menu_leads_there(role, request):
    page = request.getfixturevalue(role).open("dashboard")
    assert page.click("Buku kerja", index=0).html.h1.text == "Buku kerja kantor"


def test_other_people_are_not_shown_the_way(pimpinan, operator):
    for person in (pimpinan, operator):
        assert "Buku kerja" not in person.open("dashboard")
        assert "Buku kerja" not in person.open("plan")


def test_a_planner_finds_it_where_the_tables_are_needed(perencana):
    for page in ("plan", "intake"):
        links = perencana.open(page).html.main.find_all("a", string="Buku kerja")
        assert [link["href"] for link in links] == ["/kalbar/2023/buku-kerja/"]
