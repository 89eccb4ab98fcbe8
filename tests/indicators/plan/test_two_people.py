"""Two people with the same page open: the second sees what the first saved, and loses nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from indicators.plan.models import Indicator, MidTermTarget
from tests.indicators.plan.forms import fill, isian, save

PLACE = {"code": "PAS-2.9", "year": 2024}


def differences(page: Any) -> dict[str, tuple[str, str]]:
    """Control → (mine, stored), as the page shows them side by side."""
    rows = page.html.select("table.data tbody tr")
    return {row.th.text.strip(): tuple(cell.text.strip() for cell in row.select("td")) for row in rows}


class TestAnIndicator:
    def test_both_versions_of_one_field_are_shown(self, perencana, admin, unused):
        mine = isian(perencana, "definition_edit", **PLACE)
        save(fill(isian(admin, "definition_edit", **PLACE), name="Nama dari admin")).follow()
        page = save(fill(mine, name="Nama dari perencana", definition="Definisi panjang"), status=409)

        assert differences(page) == {"Nama": ("Nama dari perencana", "Nama dari admin")}
        assert "Admin" in page.html.select_one(".catatan.buruk[role=alert]:not([hidden])").text
        form = page.forms["isian"]
        assert (form["name"].value, form["definition"].value) == ("Nama dari perencana", "Definisi panjang")
        unused.refresh_from_db()
        assert unused.name == "Nama dari admin"

    def test_saving_again_keeps_mine(self, perencana, admin, unused):
        mine = isian(perencana, "definition_edit", **PLACE)
        save(fill(isian(admin, "definition_edit", **PLACE), name="Nama dari admin"))
        page = save(fill(mine, name="Nama dari perencana"), status=409)
        save(page.forms["isian"]).follow()
        unused.refresh_from_db()
        assert unused.name == "Nama dari perencana"

    def test_what_i_did_not_touch_follows_the_other(self, perencana, admin, unused):
        mine = isian(perencana, "definition_edit", **PLACE)
        save(fill(isian(admin, "definition_edit", **PLACE), unit="Perkara"))
        page = save(fill(mine, definition="Definisi panjang"), status=409)
        assert differences(page)["Satuan"] == ("tidak diubah, jadi kini memakai yang tersimpan", "Perkara")
        save(page.forms["isian"]).follow()
        unused.refresh_from_db()
        assert (unused.unit, unused.definition) == ("Perkara", "Definisi panjang")

    def test_the_same_change_twice_is_no_conflict(self, perencana, admin, unused):
        mine = isian(perencana, "definition_edit", **PLACE)
        save(fill(isian(admin, "definition_edit", **PLACE), name="Nama baru"))
        assert save(fill(mine, name="Nama baru")).status_int == 302

    def test_a_component_that_the_other_added_is_kept(self, perencana, admin, unused):
        mine = isian(perencana, "definition_edit", **PLACE)
        theirs = isian(admin, "definition_edit", **PLACE).submit("langkah", value="tambah").forms["isian"]
        save(fill(theirs, k2_symbol="C", k2_name="Perkara dicabut", formula="A / (B - C) * 100")).follow()

        page = save(fill(mine, definition="Definisi panjang"), status=409)
        assert differences(page)["Komponen C: Apa yang diisi"][1] == "Perkara dicabut"
        save(page.forms["isian"]).follow()
        assert list(unused.components.values_list("symbol", flat=True)) == ["A", "B", "C"]

    def test_that_came_into_use_meanwhile_is_refused_with_a_sentence(self, perencana, unused):
        """The form was opened while everything could still be changed."""
        mine = isian(perencana, "definition_edit", **PLACE)
        unused.entries.create(year=2024, month=1, state="disetujui", approved_at=timezone.now())
        page = save(fill(mine, formula="B / A * 100"), status=422)
        assert "Rumus tidak dapat diubah: tahun 2024 sudah ditandatangani atau disetujui" in page
        assert page.forms["isian"]["formula"].value == "B / A * 100"

    @pytest.mark.parametrize("memory", ["", "bukan JSON", "[1, 2]", "[" * 100_000])
    def test_a_form_without_memory_shows_every_difference(self, perencana, unused, memory):
        mine = isian(perencana, "definition_edit", **PLACE)
        mine["asal"].force_value(memory)
        page = save(fill(mine, name="Nama baru"), status=409)
        assert differences(page)["Nama"] == ("Nama baru", "Tahanan yang tepat waktu disidangkan")
        assert not unused.events.exists()


class TestTargets:
    @pytest.fixture
    def pas(self, stage: Any) -> Indicator:
        return stage.indicators.get(code="PAS-2.1")

    def test_cells_that_both_typed_are_shown_the_rest_is_joined(self, perencana, admin, pas):
        mine, theirs = isian(perencana, "plan_targets"), isian(admin, "plan_targets")
        for year, value in {2021: "71", 2022: "81"}.items():
            theirs[f"t-{pas.pk}-{year}"] = value
        save(theirs).follow()
        mine[f"t-{pas.pk}-2022"], mine[f"t-{pas.pk}-2023"] = "82", "92"
        page = save(mine, status=409)

        assert differences(page) == {
            "PAS-2.1 tahun 2021": ("tidak diubah, jadi kini memakai yang tersimpan", "71"),
            "PAS-2.1 tahun 2022": ("82", "81"),
        }
        save(page.forms["isian"]).follow()
        stored = MidTermTarget.objects.filter(indicator=pas).order_by("year").values_list("value", flat=True)
        assert [int(value) for value in stored] == [71, 82, 92, 100]


def test_a_renstra(perencana, admin, stage):
    pk = stage.plans.get().pk
    mine = isian(perencana, "plan_edit", pk=pk)
    theirs = isian(admin, "plan_edit", pk=pk)
    theirs["vision"] = "Visi dari admin"
    theirs.submit().follow()
    mine["vision"] = "Visi dari perencana"
    page = mine.submit(status=409)
    assert differences(page)["Visi"] == ("Visi dari perencana", "Visi dari admin")


def test_the_boxes_of_satker(perencana, admin, stage, unused):
    first, second = stage.work_units.filter(code__in=["406611", "406633"]).order_by("code")
    component = unused.components.get(symbol="A")
    mine = isian(perencana, "definition_sources", **PLACE)
    theirs = isian(admin, "definition_sources", **PLACE)
    theirs[f"s-{component.pk}-{first.pk}"] = True
    theirs.submit().follow()
    mine[f"s-{component.pk}-{second.pk}"] = True
    page = mine.submit(status=409)
    assert "Rutan Sanggau, komponen A" in differences(page)
    page.forms["isian"].submit().follow()
    assert component.sources.count() == 2
