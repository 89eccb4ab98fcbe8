"""The only door from the database to the arithmetic: what counts, and in how many queries."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from divisions.models import Office, OfficeSetting
from indicators.achievement.achievement import Rule, Target
from indicators.achievement.load import agreements_in_force, load, rule_for, setting_for
from indicators.models import Entry, EntryValue, Indicator
from lkjip.numbers import Rounding
from lkjip.tables import load_office
from tests.states import put

pytestmark = pytest.mark.django_db


@pytest.fixture
def mini(folder) -> Office:
    return load_office(folder.path).office


def readings(office: Office, code: str, *, month: int = 1, **options) -> dict[str, list[tuple]]:
    """Component → what its sources said of one month."""
    pk = Indicator.objects.get(office=office, code=code).pk
    found = load(office, [2023], **options).readings.get((pk, 2023), {})
    said = {symbol: [(r.source, r.value) for r in rows if r.month == month] for symbol, rows in found.items()}
    return {symbol: sorted(values) for symbol, values in said.items() if values}


def february(office: Office, state: str) -> Entry:
    indicator = Indicator.objects.get(office=office, code="LAY-1.2")
    entry = Entry.objects.create(indicator=indicator, year=2023, month=2)
    EntryValue.objects.create(entry=entry, component=indicator.components.get(), value=3)
    put(Entry.objects.filter(pk=entry.pk), state)
    return entry


class TestReadings:
    def test_by_component_month_and_satker_without_stored_zeros(self, mini):
        assert readings(mini, "LAY-1.1") == {
            "A": [("011", Decimal(8)), ("012", Decimal(0))],
            "B": [("011", Decimal(10)), ("012", Decimal(5))],
        }
        written = {str(value) for symbol in readings(mini, "LAY-1.1").values() for _, value in symbol}
        assert written == {"8", "0", "10", "5"}

    @pytest.mark.parametrize(
        ("state", "reported", "provisional"),
        [
            (Entry.State.DRAFT, False, False),
            (Entry.State.RETURNED, False, False),
            (Entry.State.SUBMITTED, False, True),
            (Entry.State.APPROVED, True, True),
            (Entry.State.LOCKED, True, True),
        ],
    )
    def test_reports_count_what_is_approved_screens_also_what_is_submitted(
        self, mini, state, reported, provisional
    ):
        entry = february(mini, state)
        assert ("A" in readings(mini, "LAY-1.2", month=2)) is reported
        assert ("A" in readings(mini, "LAY-1.2", month=2, provisional=True)) is provisional
        marked = {(entry.indicator_id, 2023, 2)} if provisional and not reported else set()
        assert load(mini, [2023], provisional=True).provisional == marked

    def test_only_the_years_and_indicators_asked_for(self, mini):
        assert load(mini, [2022]).readings == {}
        assert [d.code for d in load(mini, [2023], indicators=["LAY-1.2"]).definitions] == ["LAY-1.2"]

    def test_another_office_s_figures_never_come_in(self, mini, kalbar):
        assert {d.indicator.office_id for d in load(mini, [2023]).definitions} == {mini.pk}
        assert len(load(kalbar, [2023]).definitions) == 60


class TestTargets:
    """What the folder says is signed is loaded as signed; the database lets nobody change it afterwards."""

    def target(self, folder, code: str = "LAY-1.1") -> Target | None:
        office = load_office(folder.path).office
        indicator = Indicator.objects.get(office=office, code=code)
        return load(office, [2023]).target(indicator, 2023)

    def change(self, folder, date: str) -> None:
        folder.add("perjanjian", "SET", "2023", "2", date, "Kepala Kantor Mini", "Sekretaris")
        row = "SET,2023,2,kegiatan,1,1,Layanan cepat,Permohonan selesai,LAY-1.1,85%,85"
        folder.add("target_pk", *row.split(","))

    def test_a_plain_number(self, folder):
        assert str(self.target(folder).value) == "80"
        assert str(self.target(folder, "LAY-1.2").value) == "3.5"

    def test_a_changed_agreement_counts_once_it_is_signed(self, folder):
        self.change(folder, "2023-07-01")
        assert self.target(folder).value == 85

    @pytest.mark.parametrize("date", ["", "2024-01-10"])
    def test_one_not_signed_within_the_year_changes_nothing(self, folder, date):
        self.change(folder, date)
        assert self.target(folder).value == 80

    def test_before_anything_is_signed_the_newest_draft_is_shown(self, folder):
        folder.set("perjanjian", 2, "tanggal", "")
        self.change(folder, "")
        assert self.target(folder).value == 85
        office = Office.objects.get(code="mini")
        assert [agreement.version for agreement in agreements_in_force(office, [2023])] == [2]

    def test_only_the_level_of_activities_counts(self, folder):
        folder.set("target_pk", 2, "tingkat", "program")
        assert self.target(folder) is None


class TestSettings:
    def test_an_office_that_chose_nothing_rounds_half_up_to_two_decimals(self, mini):
        assert rule_for(setting_for(mini, 2023)) == Rule(Rounding.HALF_UP, 2, True)

    def test_a_choice_holds_from_its_year_on(self, mini):
        OfficeSetting.objects.create(
            office=mini, year_from=2023, rounding="truncate", achievement_places=0, from_displayed=False
        )
        assert rule_for(setting_for(mini, 2022)) == Rule()
        assert rule_for(setting_for(mini, 2025)) == Rule(Rounding.TRUNCATE, 0, False)


def test_sixty_indicators_take_as_many_queries_as_one(kalbar):
    def queries(codes: list[str]) -> int:
        with CaptureQueriesContext(connection) as captured:
            load(kalbar, [2022, 2023], indicators=codes)
        return len(captured)

    assert queries([]) == queries(["PAS-2.1"])
