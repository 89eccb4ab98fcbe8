"""One office, one database: 2023 with four divisions and nine central units, 2025 with two and six.

What begins in 2025 changes nothing in 2023, and 2025 compares itself with 2024 only where it may.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from divisions.models import Office, WorkUnit
from lkjip.tables import load_office
from reports.chapters import document
from reports.facts.collect import collect
from reports.facts.year import YearFacts
from reports.outline import number
from reports.outline.html import render_document
from tests.office_2025 import write_tables
from tests.reports.markup import faults

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 1, 20)


def facts(year: int) -> YearFacts:
    """The office read anew, as another request would."""
    return collect(Office.objects.get(code="kalbar"), year, today=TODAY)


def html(year: int) -> str:
    return render_document(number(document(facts(year))))


def plain(html_text: str) -> str:
    assert faults(html_text) == []
    return " ".join(html_text.split())


@pytest.fixture
def before(kalbar: Office) -> tuple[YearFacts, str]:
    """2023 before anybody thought of 2025."""
    return facts(2023), html(2023)


@pytest.fixture
def reorganised(before: Any, kalbar: Office, tmp_path: Path) -> Office:
    units = list(WorkUnit.objects.filter(office=kalbar).values_list("code", "name", "kind"))
    outcome = load_office(write_tables(tmp_path / "2025", units), office="kalbar")
    assert outcome.saved, "\n".join(map(str, outcome.errors))
    return kalbar


class TestThe2023Report:
    def test_is_the_same_to_the_last_sign(self, before, reorganised):
        assert html(2023) == before[1]

    def test_has_the_same_facts(self, before, reorganised):
        old, new = before[0], facts(2023)
        assert new.register == old.register
        assert new == old

    def test_keeps_four_divisions_nine_units_and_its_name(self, reorganised):
        now = facts(2023)
        assert [division.code for division in now.performance.divisions] == ["ADM", "PAS", "IMI", "YAN"]
        assert len(now.central_units) == len(now.agreements) == 9
        assert (now.performance.tally.total, len(now.work_units)) == (60, 36)
        assert now.office.agency == "Kementerian Hukum dan Hak Asasi Manusia"
        assert now.performance.ended == ()


class TestThe2025Report:
    def test_has_two_divisions_six_units_and_its_own_name(self, reorganised):
        now = facts(2025)
        assert [division.code for division in now.performance.divisions] == ["PH", "P3H"]
        assert [unit.code for unit in now.central_units] == [
            "SETJEN-25",
            "AHU-25",
            "KI-25",
            "PP-25",
            "BPHN-25",
            "BSK-25",
        ]
        assert len(now.agreements) == 6
        assert [unit.code for unit in now.work_units] == ["990001"]
        assert (now.office.short_name, now.office.agency) == ("Kanwil Kemenkum Kalbar", "Kementerian Hukum")
        assert now.plan.start == 2025

    def test_measures_what_is_in_force(self, reorganised):
        """350 of 320 applications: 109,375%. The old 60 are nobody's any more."""
        now = facts(2025)
        assert [indicator.code for indicator in now.performance.indicators] == [
            "PH-1.1",
            "PH-2.1",
            "PH-2.2",
            "P3H-1.1",
        ]
        assert now.indicator("PH-2.1").achievement.display == "109,38%"

    def test_speaks_only_of_the_new_organisation(self, reorganised):
        text = plain(html(2025))
        chart = text[text.index('id="struktur-organisasi"') :]
        chart = chart[: chart.index("</section>")]
        assert "Divisi Pelayanan Hukum" in chart
        assert "Ditjen KI Kementerian Hukum" in chart
        for gone in ("Divisi Pemasyarakatan", "Divisi Keimigrasian", "Direktorat Jenderal Imigrasi"):
            assert gone not in chart

    def test_signs_with_the_officials_of_its_day(self, reorganised):
        agreement = next(a for a in facts(2025).agreements if a.central_unit_code == "SETJEN-25")
        assert (agreement.first.name, agreement.second.name) == (
            "Kepala Kantor Baru (contoh)",
            "Sekretaris Baru (contoh)",
        )


class TestTheComparisonOf2025With2024:
    def test_goes_on_under_a_new_code(self, reorganised):
        """300 applications in 2024 as YAN-3.1, 100 + 250 in 2025 as PH-2.1."""
        previous = facts(2025).indicator("PH-2.1").previous
        assert previous.before.realised.display == "300 Pemohon"
        assert (previous.movement, previous.difference.display, previous.better) == (
            "naik",
            "50 Pemohon",
            True,
        )

    def test_of_a_growth(self, reorganised):
        """(9000 − 8000) / 8000 = 12,5% in 2024; (9900 − 9000) / 9000 = 10% in 2025."""
        previous = facts(2025).indicator("PH-1.1").previous
        assert previous.before.realised.display == "12,50%"
        assert (previous.movement, previous.difference.display) == ("turun", "2,5 poin")

    def test_is_refused_where_the_definition_changed(self, reorganised):
        previous = facts(2025).indicator("P3H-1.1").previous
        assert (previous.movement, previous.better) == ("", None)
        assert previous.before.realised.display == "90%"
        sentence = (
            "Definisi berubah dari YAN-6.1 (rumus dan satuan) sehingga kedua tahun tidak dapat dibandingkan."
        )
        assert previous.reason == sentence
        assert sentence in plain(html(2025))

    def test_is_refused_where_the_indicator_is_new(self, reorganised):
        previous = facts(2025).indicator("PH-2.2").previous
        assert previous.before is None
        assert (
            previous.reason
            == "Indikator ini baru sejak tahun 2025 sehingga kedua tahun tidak dapat dibandingkan."
        )

    def test_names_those_that_ended(self, reorganised):
        """60 indicators of 2024, three of which are continued or replaced."""
        ended = facts(2025).performance.ended
        assert len(ended) == 57
        assert not {"YAN-1.1", "YAN-3.1", "YAN-6.1"} & {row.code for row in ended}
        assert (
            "Sebanyak 57 (lima puluh tujuh) indikator tahun 2024 tidak lagi diukur pada tahun 2025"
            in plain(html(2025))
        )

    def test_a_year_later_the_new_ones_are_compared_with_themselves(self, reorganised, tmp_path):
        folder = tmp_path / "2026"
        folder.mkdir()
        rows = "P3H-1.1,2026,12,A,,150\nPH-2.1,2026,12,A,,400\n"
        (folder / "realisasi.csv").write_text(f"ikk,tahun,bulan,komponen,satker,nilai\n{rows}")
        assert load_office(folder, office="kalbar").saved
        now = collect(Office.objects.get(code="kalbar"), 2026, today=dt.date(2027, 1, 20))
        changed = now.indicator("P3H-1.1").previous
        assert (changed.before.realised.display, changed.movement) == ("120 Rancangan", "naik")
        assert now.indicator("PH-2.1").previous.difference.display == "50 Pemohon"
        assert now.performance.ended == ()


class TestTheSite:
    def test_each_year_shows_its_own_indicators(self, reorganised, perencana):
        assert "PAS-2.1" in perencana.open("plan", year=2023)
        page = perencana.open("plan", year=2025)
        assert "PAS-2.1" not in page
        assert "menggantikan YAN-6.1" in page
        perencana.open("entry", code="PAS-2.1", month=1, year=2025, status=404)
        perencana.open("entry", code="PH-2.1", month=1, year=2024, status=404)
