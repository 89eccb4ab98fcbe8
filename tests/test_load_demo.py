"""load_demo: a fictional office in the middle of its year, people to try both offices, and nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from budget.models import Allotment
from demo.fates import DEALT, FORGOTTEN, LATE, PROMPT, RETURNED, Act, dealt, steps
from demo.office import tables_on
from demo.tables import write
from divisions import access
from divisions.models import Membership, Office, User
from indicators.management.commands.export_achievement import achievement_rows
from indicators.models import Agreement, Entry, EntryEvent, EntryValue
from lkjip.tables import export_office, load_office
from reports.review.finding import Severity
from reports.review.run import review
from tests.states import put

TODAY = dt.date(2026, 11, 25)
OFFICE_NAME = "Kantor Wilayah Kementerian Hukum Contoh"
ACCOUNTS = {
    "rutan.kalbar": "operator satker",
    "operator.adm.kalbar": "operator divisi",
    "operator.pas.kalbar": "operator divisi",
    "operator.imi.kalbar": "operator divisi",
    "operator.yan.kalbar": "operator divisi",
    "verifikator.kalbar": "verifikator",
    "perencana.kalbar": "perencana",
    "pimpinan.kalbar": "pimpinan",
    "reviu.kalbar": "reviu",
    "admin.kalbar": "admin",
    "pos.contoh": "operator satker",
    "operator.ph.contoh": "operator divisi",
    "operator.p3h.contoh": "operator divisi",
    "verifikator.contoh": "verifikator",
    "perencana.contoh": "perencana",
    "pimpinan.contoh": "pimpinan",
    "reviu.contoh": "reviu",
    "admin.contoh": "admin",
}


def load_demo(today: dt.date = TODAY, **options: Any) -> str:
    out = StringIO()
    call_command("load_demo", today=today, stdout=out, **options)
    return out.getvalue()


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Both offices on 25 November 2026, for all tests of this file; what it printed."""
    quick = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with django_db_blocker.unblock(), quick, transaction.atomic():
        yield load_demo()
        transaction.set_rollback(True)


@pytest.fixture
def contoh(loaded: str, db: None) -> Office:
    return Office.objects.get(code="contoh")


def entries(office: Office, **which: Any) -> Any:
    return Entry.objects.filter(indicator__office=office, **which)


def everything() -> dict[str, list[Any]]:
    """Every row of every room, to be compared with itself later."""
    rooms = ("divisions", "indicators", "budget", "reports")
    models = [model for room in rooms for model in apps.get_app_config(room).get_models()]
    return {model._meta.label: list(model._default_manager.order_by("pk").values_list()) for model in models}


class TestOffice:
    def test_it_is_marked_as_a_sample_and_looks_like_an_office_since_2025(self, contoh):
        assert contoh.is_sample
        assert contoh.name == OFFICE_NAME
        assert list(contoh.divisions.values_list("code", flat=True)) == ["PH", "P3H"]
        assert contoh.central_units.count() == 6
        assert contoh.plans.get().start == 2025
        assert not Office.objects.get(code="kalbar").is_sample

    def test_its_indicators_cover_every_kind(self, contoh):
        indicators = contoh.indicators.in_force(2026)
        assert indicators.count() == 30
        assert set(indicators.values_list("polarity", flat=True)) == {"maks", "min", "tepat"}
        assert set(indicators.values_list("frequency", flat=True)) == {
            "bulanan",
            "triwulanan",
            "semesteran",
            "tahunan",
        }
        components = indicators.values_list("components__accumulation", "components__across")
        assert {method for method, _ in components} == {"jumlah", "terakhir", "rerata"}
        assert {across for _, across in components} == {"", "jumlah", "rerata"}

    def test_targets_are_signed_and_some_are_ranges_or_words(self, contoh):
        targets = {row[0]: row for row in achievement_rows(contoh, 2026, 10)}
        signed = Agreement.objects.filter(office=contoh, year=2026)
        assert sorted(signed.values_list("version", flat=True)) == [1, 1, 1, 1, 1, 1, 2]
        assert not signed.filter(date=None).exists()
        texts = dict(
            contoh.agreements.filter(central_unit__code="SETJEN").values_list(
                "targets__indicator__code", "targets__text"
            )
        )
        assert (texts["SET-1.4"], texts["SET-1.5"]) == ("3–5%", "minimal BB")
        assert targets["SET-1.5"][1] == "BB"

    def test_the_review_blames_it_for_nothing_that_is_in_order(self, contoh):
        """Its months are still to come and a few are late: that is warned of, but nothing contradicts anything."""
        found = review(contoh, TODAY.year)
        assert [finding for finding in found if finding.severity is Severity.ERROR] == []
        assert {finding.rule.partition(".")[0] for finding in found} <= {"missing", "targets", "money"}

    def test_its_tables_load_without_a_warning(self, db, tmp_path):
        outcome = load_office(write(tables_on(2026, TODAY), tmp_path / "contoh"), dry_run=True)
        assert [str(finding) for finding in outcome.findings] == []

    def test_the_same_day_gives_the_same_tables(self):
        assert tables_on(2026, TODAY) == tables_on(2026, TODAY)
        assert tables_on(2026, TODAY)["dipa"] != tables_on(2026, TODAY + dt.timedelta(days=1))["dipa"]

    def test_the_figures_are_the_same_on_every_machine(self, contoh):
        index = EntryValue.objects.filter(entry__indicator__code="SET-1.1", entry__year=2026)
        assert index.get(entry__month=1).value == Decimal("3.42")
        growth = EntryValue.objects.filter(entry__indicator__code="AHU-2.1", entry__month=1)
        assert growth.get(component__symbol="B").value % 50_000 == 0

    def test_before_2026_an_indicator_that_began_in_2026_is_not_mentioned(self):
        codes = {row["ikk"] for row in tables_on(2025, dt.date(2025, 6, 1))["target_pk"]}
        assert "BSK-1.2" in codes
        assert "BSK-1.3" not in codes

    def test_what_it_holds_comes_back_equal(self, contoh, tmp_path):
        export_office(contoh, tmp_path / "satu")
        name = tmp_path / "satu" / "kantor.csv"
        name.write_text(name.read_text("utf-8").replace("contoh,", "salinan,", 1), "utf-8")
        copy = load_office(tmp_path / "satu")
        export_office(copy.office, tmp_path / "dua")

        assert [str(finding) for finding in copy.findings] == []
        assert files(tmp_path / "dua") == files(tmp_path / "satu")


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.csv")}


class TestMonths:
    def test_october_stands_in_every_state(self, contoh):
        states = Counter(entries(contoh, year=2026, month=10).values_list("state", flat=True))
        assert states["disetujui"] > 10
        assert min(states["diajukan"], states["dikembalikan"], states["draf"]) > 0
        assert sum(states.values()) < 18  # of 18 monthly indicators some are missing

    def test_the_running_month_has_drafts_only(self, contoh):
        assert set(entries(contoh, month=11).values_list("state", flat=True)) == {"draf"}
        assert not entries(contoh, month=12).exists()

    def test_every_status_of_the_export_is_there(self, contoh, monkeypatch):
        monkeypatch.setattr(timezone, "localdate", lambda: TODAY)
        statuses = {row[0]: row[4] for row in achievement_rows(contoh, 2026, 10)}
        assert len(statuses) == 30
        assert statuses["SET-1.1"] == "terhitung"
        assert statuses["KI-2.2"] == "belum_diisi"
        assert statuses["KI-2.1"] == "belum_jatuh_tempo"
        assert statuses["AHU-1.4"] == "tidak_berlaku"
        assert statuses["AHU-1.2"] == "tidak_dihitung"

    def test_some_are_late_and_most_are_not(self, contoh):
        handed_in = entries(contoh, year=2026, month=9).exclude(submitted_at=None)
        late = [e for e in handed_in if e.submitted_at.date() > dt.date(2026, 10, 5)]
        assert 2 <= len(late) < len(handed_in) / 2

    def test_nil_and_not_applicable_are_said_not_left_out(self, contoh):
        values = EntryValue.objects.filter(entry__indicator__office=contoh)
        assert values.filter(value=0).exists()
        rintisan = values.filter(component__indicator__code="BPHN-1.2", work_unit__code="090304")
        assert rintisan.exists()
        assert not rintisan.filter(not_applicable=False).exists()

    def test_a_returned_month_says_why(self, contoh):
        returned = entries(contoh, state="dikembalikan").get()
        assert returned.return_reason
        assert returned.events.last().reason == returned.return_reason

    def test_everybody_did_only_what_the_role_allows(self, contoh):
        member = {m.user_id: m for m in Membership.objects.filter(office=contoh)}
        for event in EntryEvent.objects.filter(entry__indicator__office=contoh).select_related("entry"):
            who, indicator = member[event.by_id or 0], event.entry.indicator
            if event.to_state in {"disetujui", "dikembalikan"}:
                assert access.can_judge(who, event.entry)
            elif event.to_state == "diajukan":
                assert access.can_submit(who, indicator)
            else:
                assert access.can_fill(who, indicator)

    def test_history_is_in_order_and_ends_today(self, contoh):
        for entry in entries(contoh).prefetch_related("events"):
            days = [event.at for event in sorted(entry.events.all(), key=lambda event: event.pk)]
            assert days == sorted(days)
            assert days[-1].date() <= TODAY

    def test_a_satker_types_its_own_rows(self, contoh):
        pos = User.objects.get(username="pos.contoh")
        event = EntryEvent.objects.filter(by=pos).first()
        unit = contoh.work_units.get(code="090302")
        assert {change["satker"] for change in event.changes} <= {unit.pk, unit.code}


class TestFates:
    """October 2026: due on 5 November."""

    def acts(self, fate, *day: int) -> list[Act]:
        return [step.act for step in steps(fate, 2026, 10, dt.date(*day))]

    def test_nothing_happens_before_its_day(self):
        assert self.acts(PROMPT, 2026, 11, 2) == []
        assert self.acts(PROMPT, 2026, 11, 3) == [Act.SUBMIT]
        assert self.acts(PROMPT, 2026, 11, 7) == [Act.SUBMIT, Act.APPROVE]

    def test_late_is_after_the_fifth(self):
        assert self.acts(LATE, 2026, 11, 5) == []
        assert self.acts(LATE, 2026, 11, 12) == [Act.SUBMIT]

    def test_a_returned_month_waits_for_weeks(self):
        assert self.acts(RETURNED, 2026, 12, 11) == [Act.SUBMIT, Act.GIVE_BACK]
        assert self.acts(RETURNED, 2026, 12, 12) == [Act.SUBMIT, Act.GIVE_BACK, Act.SUBMIT]

    @pytest.mark.parametrize("day", [(2, 10), (4, 1), (7, 1), (11, 25), (12, 31)])
    def test_from_february_on_every_state_is_there(self, day):
        today = dt.date(2026, *day)
        lives = [steps(dealt(place, m), 2026, m, today) for m in range(1, 13) for place in range(len(DEALT))]
        assert {life[-1].act for life in lives if life} == set(Act)
        assert [] in lives[: len(DEALT) * (today.month - 1)]  # a month that is over, and missing

    def test_a_forgotten_month_is_missing_for_two_months(self):
        assert self.acts(FORGOTTEN, 2027, 1, 4) == []
        assert self.acts(FORGOTTEN, 2027, 1, 5) == [Act.SUBMIT]


class TestAgain:
    def test_twice_on_a_day_is_as_once(self, contoh):
        before = everything()
        assert "0 isian bulanan ditambahkan" in load_demo()
        assert everything() == before

    def test_a_later_day_adds_months_and_leaves_the_others(self, contoh):
        before = {row[0]: row for row in entries(contoh).values_list()}
        load_demo(dt.date(2026, 12, 20))
        after = {row[0]: row for row in entries(contoh).values_list()}

        assert {pk: after[pk] for pk in before} == before
        assert {entry.month for entry in entries(contoh).exclude(pk__in=before)} >= {11, 12}

    def test_a_later_day_brings_money_up_to_date(self, contoh):
        load_demo(dt.date(2026, 12, 20))
        assert set(Allotment.objects.filter(work_unit__office=contoh).values_list("as_of", flat=True)) == {
            dt.date(2026, 12, 20)
        }

    def test_next_year_begins_while_this_one_is_finished(self, contoh):
        load_demo(dt.date(2027, 2, 10))
        assert contoh.agreements.filter(year=2027).count() == 6
        assert entries(contoh, year=2026, month=12).exists()
        assert entries(contoh, year=2027, month=1).exists()
        money = Allotment.objects.filter(work_unit__office=contoh, year=2026)
        assert set(money.values_list("as_of", flat=True)) == {dt.date(2026, 12, 31)}

    def test_what_people_changed_stays(self, contoh):
        october = entries(contoh, month=10, state="draf").get()
        october.values.filter(not_applicable=False).update(value=777)
        Entry.objects.filter(pk=october.pk).update(version=9)
        Allotment.objects.filter(work_unit__code="090102", year=2026).update(realised=123)
        contoh.work_units.filter(code="090301").update(name="Pos yang Berganti Nama")
        user = User.objects.get(username="perencana.contoh")
        user.full_name = "Nama Sendiri"
        user.set_password("sandi-sendiri")
        user.save()

        said = load_demo(dt.date(2026, 12, 20))

        assert set(october.values.values_list("value", flat=True)) <= {Decimal(777), None}
        assert Allotment.objects.get(work_unit__code="090102", year=2026).realised == 123
        assert contoh.work_units.get(code="090301").name == "Pos yang Berganti Nama"
        user.refresh_from_db()
        assert user.check_password("sandi-sendiri")
        assert user.full_name == "Nama Sendiri"
        assert line_of(said, "perencana.contoh").split()[2:4] == ["sudah", "diganti"]

    def test_the_first_office_is_left_to_its_people(self, contoh):
        put(Entry.objects.filter(indicator__code="PAS-2.1", year=2023), Entry.State.RETURNED)
        assert "Kanwil Kemenkumham Kalbar: sudah ada, tidak diubah." in load_demo()
        assert Entry.objects.get(indicator__code="PAS-2.1", year=2023).state == "dikembalikan"

    def test_a_month_that_somebody_began_is_not_begun_again(self, contoh):
        december = Entry.objects.create(indicator=contoh.indicators.get(code="SET-1.1"), year=2026, month=12)
        load_demo(dt.date(2027, 2, 10))
        december.refresh_from_db()
        assert december.state == "draf"
        assert not december.values.exists()


def line_of(said: str, username: str) -> str:
    return next(line for line in said.splitlines() if username in line)


class TestAccounts:
    def test_the_table_shows_every_account_with_its_password(self, contoh, loaded):
        for username, role in ACCOUNTS.items():
            line = line_of(loaded, username)
            assert "coba-2023" in line
            assert role in line

    @pytest.mark.parametrize("username", ACCOUNTS)
    def test_everybody_signs_in_through_the_form(self, contoh, django_app, username):
        form = django_app.get(reverse("login")).forms[0]
        form["username"], form["password"] = username, "coba-2023"
        page = form.submit().maybe_follow()

        assert page.status_code == 200
        assert ACCOUNTS[username].capitalize() in page.text
        assert ("Data contoh" in page.text) == username.endswith(".contoh")

    def test_production_gets_them_only_if_it_is_wanted(self, contoh, settings):
        settings.PUBLIC = True
        assert "perencana.contoh" in load_demo(force=True)
