"""workbook_template: ready for a planner of another institution."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from lkjip.tables import definitions, registered
from lkjip.tables import load_workbook as load_rows
from lkjip.workbooks import Row, Workbook, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "templat.xlsx"
    call_command("workbook_template", str(path))
    return path


def test_a_sheet_per_table_with_headings_and_notes(template):
    book = load_workbook(template)
    assert book.sheetnames == [table.name for table in registered()]
    for table in definitions():
        heading = book[table.name][1]
        assert [cell.value for cell in heading] == [column.name for column in table.columns]
        assert all(cell.comment for cell in heading)


def test_every_column_has_help_and_an_example():
    for table in definitions():
        assert table.help, table.name
        for column in table.columns:
            assert column.help, (table.name, column.name)
            assert column.example is not None, (table.name, column.name)


def test_choices_are_drop_down_lists(template):
    rules = load_workbook(template)["ikk"].data_validations.dataValidation
    assert '"maks,min,tepat"' in {rule.formula1 for rule in rules}


def test_the_untouched_template_holds_no_rows(template):
    workbook = read(template, definitions())
    assert workbook.findings == []
    assert not any(workbook.rows.values())


def test_the_example_rows_are_sound_and_refer_to_one_another():
    """All but padanan_ikk, which needs a second indicator."""
    tables = [table for table in definitions() if table.name != "padanan_ikk"]
    rows = {table.name: [Row(table.name, 2, table.example)] for table in tables}
    columns = {table.name: frozenset(table.by_name) for table in tables}
    outcome = load_rows(Workbook(rows, columns), "contoh")
    assert [str(finding) for finding in outcome.findings] == []


def test_the_template_is_an_xlsx(tmp_path):
    with pytest.raises(CommandError, match="xlsx"):
        call_command("workbook_template", str(tmp_path / "templat.csv"))
