"""What signed and approved years stand on does not change: not by form, not by hand, not in the database.

PAS-2.1 stands in the agreement that was signed for 2023, and its months are approved.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from indicators.agreement.models import AgreementTarget
from indicators.agreement.sealing import opened
from indicators.plan.models import Component, Indicator
from indicators.plan.usage import used_years
from indicators.realisation.models import Entry
from tests.indicators.plan.forms import fill, isian, save
from tests.states import put

REFUSED = "sudah ditandatangani atau disetujui dengan definisi ini. Buat versi baru"


@pytest.fixture
def pas(stage: Any) -> Indicator:
    return stage.indicators.get(code="PAS-2.1")


def edit(perencana: Any, **values: str) -> Any:
    """A stale or hand-made form: locked controls send what nobody could choose any more."""
    form = isian(perencana, "definition_edit", code="PAS-2.1")
    for name, value in values.items():
        field = f"komponen-{name[1]}-{name[3:]}" if name[:1] == "k" and name[1].isdigit() else name
        form[field].force_value(value)
    return save(form, expect_errors=True)


def test_the_page_says_so_and_offers_a_new_version(perencana):
    page = perencana.open("definition_edit", code="PAS-2.1")
    assert "tahun 2023" in page.html.select_one(".catatan.info").text
    assert page.click("Buat versi baru").request.path == "/kalbar/2023/renstra/indikator/PAS-2.1/versi-baru/"
    form = page.forms["isian"]
    assert "readonly" in form["formula"].attrs
    assert [label for _, _, label in form["polarity"].options] == ["makin besar makin baik"]
    assert "Tambah komponen" not in page


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("formula", "A / B * 100", "Rumus"),
        ("polarity", "min", "Arah"),
        ("unit", "Orang", "Satuan"),
        ("places", "2", "Desimal"),
        ("minimum", "10", "Nilai terkecil yang mungkin"),
        ("maximum", "", "Nilai terbesar yang mungkin"),
        ("code", "PAS-2.99", "Kode"),
        ("frequency", "bulanan", "Frekuensi"),
        ("k0_accumulation", "jumlah", "Antarbulan"),
        ("k0_across", "rerata", "Antarsatker"),
    ],
)
def test_what_would_alter_figures_is_refused_with_a_sentence(perencana, pas, field, value, label):
    before = Indicator.objects.filter(pk=pas.pk).values().get()
    page = edit(perencana, **{field: value})
    assert page.status_int == 422
    assert f"{label} tidak dapat diubah: tahun 2023 {REFUSED}" in page
    assert Indicator.objects.filter(pk=pas.pk).values().get() == before
    assert pas.components.get(symbol="A").accumulation == "terakhir"


def test_another_objective_is_refused(perencana, stage, pas):
    page = edit(perencana, objective=str(stage.objectives.get(code="PAS-3").pk))
    assert f"Sasaran tidak dapat diubah: tahun 2023 {REFUSED}" in page


def test_a_symbol_that_changes_is_refused(perencana, pas):
    page = edit(perencana, formula="(B - C) / B * 100", k0_symbol="C")
    assert f"Susunan komponen tidak dapat diubah: tahun 2023 {REFUSED}" in page


def test_rows_passed_off_as_new_are_refused(perencana, pas):
    form = isian(perencana, "definition_edit", code="PAS-2.1")
    form["komponen-INITIAL_FORMS"].force_value("0")
    form["komponen-0-accumulation"].force_value("jumlah")
    assert f"Antarbulan tidak dapat diubah: tahun 2023 {REFUSED}" in save(form, status=422)
    assert pas.components.get(symbol="A").accumulation == "terakhir"


def test_a_year_that_was_signed_stays_in_force(perencana, pas):
    for field, value in (("valid_to", "2022"), ("valid_from", "2024")):
        page = edit(perencana, **{field: value})
        assert "Tahun 2023 sudah ditandatangani atau disetujui dengan definisi ini" in page
    assert edit(perencana, valid_to="2024").status_int == 302


def test_words_can_still_be_corrected_and_are_remembered(perencana, pas):
    form = isian(perencana, "definition_edit", code="PAS-2.1")
    fill(
        form,
        definition="Tahanan yang tidak melewati masa penahanannya.",
        data_source="Rekap SDP",
        responsible="Kepala Divisi Pemasyarakatan",
        k0_name="Tahanan yang overstaying",
    )
    assert "Indikator disimpan." in save(form).follow()
    told = {change["kolom"]: change["baru"] for change in pas.events.get().changes}
    assert told == {
        "definisi": "Tahanan yang tidak melewati masa penahanannya.",
        "sumber data": "Rekap SDP",
        "penanggung jawab": "Kepala Divisi Pemasyarakatan",
        "komponen A, nama": "Tahanan yang overstaying",
    }


def test_a_name_that_differs_from_the_signed_one_is_a_finding(perencana, pas):
    page = save(
        fill(isian(perencana, "definition_edit", code="PAS-2.1"), name="Tahanan tepat waktu")
    ).follow()
    assert "PK PAS 2023 versi 1 yang ditandatangani menyebut indikator ini" in page


def test_only_signed_agreements_and_approved_months_count(stage, pas):
    assert used_years([pas]) == {2023}
    with opened("Belum ditandatangani ternyata"):
        AgreementTarget.objects.filter(indicator=pas).delete()
    assert used_years([pas]) == {2023}
    put(Entry.objects.filter(indicator=pas), Entry.State.SUBMITTED)
    assert used_years([pas]) == set()


class TestTheDatabase:
    """It refuses by itself, whoever asks."""

    def refused(self, act: Any) -> None:
        with pytest.raises(IntegrityError, match="Buat versi baru indikator"), transaction.atomic():
            act()

    @pytest.mark.parametrize("name", ["formula", "unit", "polarity", "code", "frequency"])
    def test_to_change_a_text(self, pas, name):
        self.refused(lambda: Indicator.objects.filter(pk=pas.pk).update(**{name: "A"}))

    @pytest.mark.parametrize("name", ["places", "minimum", "maximum"])
    def test_to_change_a_number(self, pas, name):
        self.refused(lambda: Indicator.objects.filter(pk=pas.pk).update(**{name: 5}))

    def test_to_empty_a_bound(self, pas):
        self.refused(lambda: Indicator.objects.filter(pk=pas.pk).update(maximum=None))

    def test_to_change_add_or_delete_a_component(self, pas):
        component = pas.components.get(symbol="A")
        rows = Component.objects.filter(pk=component.pk)
        self.refused(lambda: rows.update(accumulation="jumlah"))
        self.refused(lambda: rows.update(symbol="C"))
        self.refused(lambda: pas.components.create(symbol="C", order=3, name="C", accumulation="jumlah"))
        Entry.objects.filter(indicator=pas).update(state=Entry.State.APPROVED)
        self.refused(lambda: rows._raw_delete("default"))

    def test_but_words_are_free(self, pas):
        Indicator.objects.filter(pk=pas.pk).update(name="Lain", definition="Lain", valid_to=2023)
        Component.objects.filter(indicator=pas).update(name="Lain", unit="Lain", order=7)

    def test_and_so_is_saving_what_did_not_change(self, pas):
        pas.refresh_from_db()
        pas.save()

    def test_and_what_nothing_stands_on(self, unused):
        Indicator.objects.filter(pk=unused.pk).update(formula="A", unit="Orang")
        unused.components.all().delete()

    def test_the_door_opens_for_a_reason(self, pas):
        with opened("Rumus salah ketik"):
            Indicator.objects.filter(pk=pas.pk).update(formula="A / B * 100")
        pas.refresh_from_db()
        assert pas.formula == "A / B * 100"
        self.refused(lambda: Indicator.objects.filter(pk=pas.pk).update(formula="B / A * 100"))
