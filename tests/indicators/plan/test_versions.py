"""A new definition from a year on: a new indicator, linked; the old one ends the year before."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from indicators.plan.models import Indicator, IndicatorLink, MidTermTarget
from tests.cast import address
from tests.indicators.plan.forms import fill

PLACE = {"code": "PAS-2.1"}


@pytest.fixture
def old(stage: Any) -> Indicator:
    return stage.indicators.get(code="PAS-2.1")


def version(perencana: Any, **values: str) -> Any:
    form = _form(perencana)
    return fill(form, **{"reason": "Rumus baru dari unit utama", **values}).submit(expect_errors=True)


def _form(perencana: Any, page: str = "definition_version") -> Any:
    forms = perencana.open(page, **PLACE).forms
    return next(form for form in forms.values() if "reason" in form.fields)


def test_the_old_one_ends_and_the_new_one_begins(perencana, old):
    page = version(perencana, year="2024", code="PAS-2.1b", relation="berubah").follow()
    assert page.request.path == "/kalbar/2024/renstra/indikator/PAS-2.1b/ubah/"
    assert "PAS-2.1b dibuat sebagai versi baru dari PAS-2.1" in page

    old.refresh_from_db()
    new = Indicator.objects.get(office__code="kalbar", code="PAS-2.1b")
    assert (old.valid_from, old.valid_to) == (None, 2023)
    assert (new.valid_from, new.valid_to, new.formula, new.places) == (2024, None, old.formula, old.places)
    link = IndicatorLink.objects.get()
    assert (link.old, link.new, link.relation) == (old, new, "berubah")


def test_components_and_satker_come_along(perencana, old):
    version(perencana, year="2024", code="PAS-2.1b")
    new = Indicator.objects.get(code="PAS-2.1b")
    assert list(new.components.values_list("symbol", "accumulation")) == [
        ("A", "terakhir"),
        ("B", "terakhir"),
    ]
    assert new.components.get(symbol="A").sources.count() == 7
    assert old.components.get(symbol="A").sources.count() == 7


def test_a_satker_that_is_gone_by_then_does_not(perencana, stage, old):
    stage.work_units.filter(code="406611").update(valid_to=2023)
    version(perencana, year="2024", code="PAS-2.1b")
    sources = Indicator.objects.get(code="PAS-2.1b").components.get(symbol="A").sources
    assert sources.count() == 6
    assert not sources.filter(work_unit__code="406611").exists()


def test_targets_of_later_years_move(perencana, old):
    """The Renstra has 70, 80, 90 and 100 for 2021 to 2024."""
    version(perencana, year="2024", code="PAS-2.1b")
    moved = MidTermTarget.objects.get(indicator__code="PAS-2.1b")
    assert (moved.year, moved.value, moved.unit) == (2024, Decimal(100), "%")
    assert list(old.mid_term_targets.values_list("year", flat=True)) == [2021, 2022, 2023]


def test_the_new_definition_is_free(perencana, old):
    page = version(perencana, year="2024", code="PAS-2.1b").follow()
    form = page.forms["isian"]
    form["formula"] = "A / B * 100"
    assert "Indikator disimpan." in form.submit("langkah", value="simpan").follow()
    old.refresh_from_db()
    assert old.formula == "(B - A) / B * 100"


def test_both_remember_why(perencana, old):
    version(perencana, year="2024", code="PAS-2.1b")
    event = old.events.get()
    assert event.reason == "Diteruskan PAS-2.1b sejak 2024. Rumus baru dari unit utama"
    assert event.changes == [{"kolom": "selesai", "lama": "", "baru": "2023"}]
    assert "Versi baru dari PAS-2.1." in Indicator.objects.get(code="PAS-2.1b").events.get().reason


class TestRefused:
    @pytest.mark.parametrize("year", ["2023", "2022"])
    def test_inside_signed_years(self, perencana, old, year):
        page = version(perencana, year=year, code="PAS-2.1b")
        assert "isian yang disetujui tahun 2023. Versi baru paling awal berlaku 2024." in page
        assert not Indicator.objects.filter(code="PAS-2.1b").exists()

    def test_where_a_month_was_typed_already(self, perencana, old):
        old.entries.create(year=2024, month=1)
        page = version(perencana, year="2024", code="PAS-2.1b")
        assert "Isian PAS-2.1 tahun 2024 sudah mulai diketik" in page
        assert "pilih tahun 2025" in page

    def test_after_the_end(self, perencana, old):
        Indicator.objects.filter(pk=old.pk).update(valid_to=2023)
        assert "PAS-2.1 tidak berlaku pada tahun 2025" in version(perencana, year="2026", code="PAS-2.1b")

    def test_under_a_code_that_exists(self, perencana, old):
        assert "sudah ada di kantor ini" in version(perencana, year="2024", code="PAS-2.2")

    def test_under_an_objective_that_ends(self, perencana, stage, old):
        stage.objectives.filter(code="PAS-2").update(valid_to=2023)
        page = version(perencana, year="2024", code="PAS-2.1b")
        assert "Sasaran PAS-2 tidak berlaku pada tahun 2024." in page

    def test_without_a_reason(self, perencana, old):
        page = version(perencana, year="2024", code="PAS-2.1b", reason="")
        assert page.status_int == 422
        assert next(f for f in page.forms.values() if "code" in f.fields)["code"].value == "PAS-2.1b"


class TestTheEnd:
    def test_is_a_last_year_and_a_reason(self, perencana, old):
        form = fill(_form(perencana, "definition_end"), last="2023", reason="Pindah kementerian")
        assert "PAS-2.1 berakhir pada tahun 2023." in form.submit().follow()
        old.refresh_from_db()
        assert old.valid_to == 2023
        assert old.events.get().reason == "Pindah kementerian"
        perencana.open("entry", code="PAS-2.1", month=1, year=2024, status=404)

    def test_does_not_cut_off_a_signed_year(self, perencana, old):
        form = fill(_form(perencana, "definition_end"), last="2022", reason="Salah tahun")
        assert "isian yang disetujui tahun 2023. Tahun berikut yang bebas adalah 2024." in form.submit(
            status=422
        )
        old.refresh_from_db()
        assert old.valid_to is None

    def test_does_not_come_before_the_beginning(self, perencana, unused):
        forms = perencana.open("definition_end", code="PAS-2.9").forms
        form = next(form for form in forms.values() if "reason" in form.fields)
        page = fill(form, last="2023", reason="Salah").submit(status=422)
        assert "PAS-2.9 baru berlaku sejak 2024." in page


class TestLinks:
    @pytest.fixture
    def pair(self, stage, old, unused):
        """PAS-2.1 ends with 2023, PAS-2.9 begins with 2024."""
        Indicator.objects.filter(pk=old.pk).update(valid_to=2023)
        return old, unused

    def add(self, perencana: Any, pair: tuple[Indicator, Indicator], relation: str) -> Any:
        forms = perencana.open("plan_links").forms
        form = next(form for form in forms.values() if "relation" in form.fields)
        for name, value in {"old": str(pair[0].pk), "new": str(pair[1].pk), "relation": relation}.items():
            form[name].force_value(value)
        return form.submit(expect_errors=True)

    def test_are_added_read_by_all_and_removed(self, perencana, pimpinan, pair):
        self.add(perencana, pair, "lanjut")
        page = pimpinan.open("plan_links")
        assert "berlanjut, dapat dibandingkan" in page
        assert "Tambah padanan" not in page

        page = perencana.open("plan_links")
        form = next(form for form in page.forms.values() if form.action.endswith("/hapus/"))
        assert "Belum ada padanan." in form.submit().follow()
        assert [event.reason for event in pair[0].events.all()] == [
            "Padanan PAS-2.1 → PAS-2.9: berlanjut, dapat dibandingkan.",
            "Padanan PAS-2.1 → PAS-2.9 dihapus.",
        ]

    def test_need_an_old_one_that_ends_before_the_new_one_begins(self, perencana, old, unused, pair):
        Indicator.objects.filter(pk=old.pk).update(valid_to=2024)
        page = self.add(perencana, pair, "lanjut")
        assert "PAS-2.1 berlaku sampai 2024 dan PAS-2.9 sejak 2024." in page

    def test_of_another_unit_are_not_continued(self, perencana, pair):
        Indicator.objects.filter(pk=pair[1].pk).update(unit="Orang")
        page = self.add(perencana, pair, "lanjut")
        assert "Satuannya berbeda (% dan Orang), jadi hubungannya “berubah”." in page
        assert self.add(perencana, pair, "berubah").status_int == 302

    def test_of_another_direction_are_not_continued(self, perencana, pair):
        Indicator.objects.filter(pk=pair[1].pk).update(polarity="min")
        assert "Arahnya berbeda" in self.add(perencana, pair, "lanjut")

    def test_stand_once(self, perencana, pair):
        self.add(perencana, pair, "lanjut")
        assert "Padanan PAS-2.1 dan PAS-2.9 sudah ada." in self.add(perencana, pair, "berubah")

    def test_continue_one_only(self, perencana, stage, pair):
        self.add(perencana, pair, "lanjut")
        second = stage.indicators.get(code="PAS-2.2")
        Indicator.objects.filter(pk=second.pk).update(valid_to=2023)
        page = self.add(perencana, (second, pair[1]), "lanjut")
        assert "PAS-2.9 sudah meneruskan PAS-2.1; hanya satu yang dapat diteruskan." in page
        assert self.add(perencana, (second, pair[1]), "berubah").status_int == 302

    def test_of_another_office_do_not_exist(self, perencana, orang_luar, pair):
        link = IndicatorLink.objects.create(old=pair[0], new=pair[1], relation="lanjut")
        orang_luar.open("plan_links", status=404)
        client = Client()
        client.force_login(orang_luar.user, backend="django.contrib.auth.backends.ModelBackend")
        answer = client.post(address("link_remove", office="tetangga", pk=link.pk))
        assert answer.status_code == 404
        assert IndicatorLink.objects.filter(pk=link.pk).exists()
