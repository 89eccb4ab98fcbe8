"""Prose of sections in the office's workbook."""

from __future__ import annotations

import pytest

from divisions.models import Office
from lkjip.tables import export_office, load_office
from tests.office_folder import OfficeFolder


@pytest.mark.django_db
def test_words_of_an_indicator_s_section_come_back_as_they_went_out(tmp_path):
    """A section's slug may hold the code of an indicator, with its dot."""
    folder = OfficeFolder(tmp_path / "mini")
    folder.write("narasi", "tahun,bagian,isi\n2023,ikk-LAY-1.1,Permohonan dicatat tiap hari.\n")
    assert load_office(folder.path).saved
    office = Office.objects.get(code="mini")
    export_office(office, tmp_path / "out")
    office.section_texts.all().delete()
    outcome = load_office(tmp_path / "out")
    assert outcome.saved, outcome.errors
    assert office.section_texts.get().section == "ikk-LAY-1.1"
