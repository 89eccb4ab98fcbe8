"""What is signed stays as it was signed, whoever asks the database."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from indicators.agreement.sealing import opened, seal_what_is_signed
from indicators.models import (
    Agreement,
    AgreementBudget,
    AgreementEvent,
    AgreementSeal,
    AgreementTarget,
    Indicator,
)
from lkjip.tables import load_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed(kalbar):
    return kalbar.agreements.get(central_unit__code="KI", year=2023)


def refused(change) -> None:
    with pytest.raises(IntegrityError, match="sudah ditandatangani"), transaction.atomic():
        change()


class TestTheDatabaseRefuses:
    def test_another_target(self, signed):
        refused(lambda: signed.targets.update(value=170))

    def test_one_more_target(self, signed):
        row = AgreementTarget(
            agreement=signed, level="program", objective_number=9, indicator_number=9, text="1"
        )
        refused(row.save)

    def test_a_target_less(self, signed):
        refused(lambda: signed.targets.all().delete())

    def test_another_amount(self, signed):
        refused(lambda: signed.budgets.update(amount=1))

    def test_an_amount_moved_in_from_a_draft(self, signed):
        draft = Agreement.objects.create(office=signed.office, central_unit=signed.central_unit, year=2024)
        money = AgreementBudget.objects.create(agreement=draft, programme="Program")
        refused(lambda: AgreementBudget.objects.filter(pk=money.pk).update(agreement=signed))

    def test_another_party(self, signed):
        signed.second_party = "Menteri"
        refused(signed.save)

    def test_taking_the_signature_back(self, signed):
        refused(lambda: Agreement.objects.filter(pk=signed.pk).update(date=None))

    def test_deleting_it(self, signed):
        refused(signed.delete)

    def test_another_name_in_the_seal(self, signed):
        refused(lambda: AgreementSeal.objects.filter(agreement=signed).update(parties={}))

    def test_breaking_the_seal(self, signed):
        refused(lambda: AgreementSeal.objects.filter(agreement=signed).delete())

    def test_plain_sql(self, signed):
        def change() -> None:
            with connection.cursor() as cursor:
                cursor.execute("UPDATE indicators_agreementtarget SET text = 'x'")

        refused(change)


class TestTheDoor:
    def test_lets_a_correction_through(self, signed):
        with opened("Salah ketik pada lampiran"):
            signed.targets.filter(indicator__code="YAN-3.1").update(value=170)
        assert signed.targets.get(indicator__code="YAN-3.1").value == 170

    def test_is_closed_afterwards(self, signed):
        with opened("Salah ketik pada lampiran"):
            pass
        refused(lambda: signed.targets.update(value=170))

    def test_is_closed_after_an_error_too(self, signed):
        with pytest.raises(ZeroDivisionError), opened("Salah ketik"):
            signed.targets.update(value=1 / 0)
        refused(lambda: signed.targets.update(value=170))

    def test_does_not_open_without_a_reason(self, signed):
        with pytest.raises(IntegrityError), opened(""):
            pass


class TestDrafts:
    def test_change_freely(self, signed):
        draft = Agreement.objects.create(office=signed.office, central_unit=signed.central_unit, year=2024)
        AgreementBudget.objects.create(agreement=draft, programme="Program", amount=1)
        draft.budgets.update(amount=2)
        draft.delete()
        assert not Agreement.objects.filter(year=2024).exists()


class TestTheSeal:
    def test_keeps_who_signed_on_that_day(self, kalbar):
        seal = AgreementSeal.objects.get(agreement__office=kalbar, agreement__central_unit__code="IMI")
        assert seal.parties["pertama"]["nama"] == "Nama Pejabat Lama (contoh)"
        assert seal.parties["kedua"]["jabatan"] == "Plt. Direktur Jenderal Imigrasi"

    def test_keeps_the_formulas(self, kalbar):
        seal = AgreementSeal.objects.get(agreement__office=kalbar, agreement__central_unit__code="PAS")
        assert len(seal.definitions) == 36
        assert seal.definitions["PAS-2.1"]["rumus"] == "(B - A) / B * 100"
        with opened("Rumus dibetulkan"):
            Indicator.objects.filter(office=kalbar, code="PAS-2.1").update(formula="A / B * 100")
        seal.refresh_from_db()
        assert seal.definitions["PAS-2.1"]["rumus"] == "(B - A) / B * 100"

    def test_keeps_the_words(self, kalbar):
        seal = AgreementSeal.objects.get(agreement__office=kalbar, agreement__central_unit__code="KI")
        assert "target kinerja tahun 2023" in seal.wording["pernyataan"]
        assert "Plt. Direktur Jenderal Kekayaan Intelektual" in seal.wording["kesanggupan"]

    def test_comes_to_agreements_signed_before_there_were_seals(self, signed):
        with opened("Kembali ke keadaan lama"):
            AgreementSeal.objects.all().delete()
        seal_what_is_signed()
        assert AgreementSeal.objects.filter(agreement=signed).count() == 1


@pytest.fixture
def loaded(folder):
    folder.write(
        "pejabat",
        "jabatan,mulai,nama,selesai\nKepala Kantor Mini,2022-01-01,Ani,\nSekretaris,2022-01-01,Budi,\n",
    )
    assert load_office(folder.path).saved
    return folder


class TestLoading:
    def test_the_same_workbook_again_leaves_seals_alone(self, loaded):
        before = AgreementSeal.objects.get(agreement__office__code="mini")
        assert load_office(loaded.path).saved
        after = AgreementSeal.objects.get(agreement__office__code="mini")
        assert (after.pk, after.at) == (before.pk, before.at)

    def test_a_new_name_in_an_old_agreement_needs_a_reason(self, loaded):
        loaded.set("pejabat", 3, "nama", "Budiman")
        assert load_office(loaded.path).saved
        assert AgreementSeal.objects.get(agreement__office__code="mini").parties["kedua"]["nama"] == "Budi"

        assert load_office(loaded.path, reason="Nama pada surat keputusan").saved
        assert AgreementSeal.objects.get(agreement__office__code="mini").parties["kedua"]["nama"] == "Budiman"
        event = AgreementEvent.objects.get()
        assert event.reason == "Nama pada surat keputusan"
        assert event.changes == [
            {"tabel": "pejabat", "kunci": ["kedua"], "kolom": "nama", "lama": "Budi", "baru": "Budiman"}
        ]

    def test_leaves_no_door_open(self, loaded):
        load_office(loaded.path, reason="Koreksi")
        rows = AgreementTarget.objects.filter(agreement__office__code="mini")
        refused(lambda: rows.update(value=Decimal(1)))

    def test_a_version_before_the_one_it_replaces_is_a_warning(self, loaded):
        loaded.write(
            "perjanjian",
            "unit_utama,tahun,versi,tanggal,pihak_pertama,pihak_kedua,alasan_perubahan\n"
            "SET,2023,2,2022-12-30,Kepala Kantor Mini,Sekretaris,Pagu berubah\n",
        )
        outcome = load_office(loaded.path)
        assert outcome.saved
        assert "mendahului versi 1 (2 Januari 2023)" in " ".join(map(str, outcome.warnings))


@pytest.mark.django_db(transaction=True)
class TestMaintenance:
    def test_flush_empties_sealed_agreements_and_guards_the_next(self, kalbar):
        call_command("flush", interactive=False, verbosity=0)
        assert not Agreement.objects.exists()

    def test_migrating_again_keeps_the_guards(self, kalbar):
        call_command("migrate", verbosity=0)
        signed = kalbar.agreements.get(central_unit__code="KI", year=2023)
        refused(lambda: signed.targets.update(value=170))
