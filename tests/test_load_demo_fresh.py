"""load_demo where the sample office is not there yet, or must not be."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from divisions.models import Office, User
from indicators.models import Agreement, Entry


def load_demo(today: dt.date = dt.date(2026, 11, 25), **options: Any) -> None:
    call_command("load_demo", today=today, **options)


class TestRefused:
    def test_in_production(self, db, settings):
        settings.PUBLIC = True
        with pytest.raises(CommandError, match=r"pemasangan produksi.*sandi yang diketahui umum"):
            load_demo()
        assert not User.objects.exists()

    def test_where_the_code_belongs_to_a_real_office(self, db):
        Office.objects.create(code="contoh", name="Kantor Sungguhan", agency="X", city="Y", head_title="Z")
        with pytest.raises(CommandError, match="sudah ada dan bukan data contoh"):
            load_demo()

    def test_before_such_offices_were(self, db):
        with pytest.raises(CommandError, match="sejak 2025"):
            load_demo(dt.date(2024, 12, 31))

    def test_a_day_that_is_none(self):
        with pytest.raises(CommandError, match=r"2026-13-01.* bukan tanggal"):
            call_command("load_demo", "--today", "2026-13-01")


def test_no_account_comes_with_the_migrations(db):
    assert not User.objects.exists()


def test_new_year_begins_with_agreements_of_the_second(db):
    load_demo(dt.date(2026, 1, 1))
    assert not Agreement.objects.filter(office__code="contoh").exists()
    assert not Entry.objects.filter(indicator__office__code="contoh").exists()
