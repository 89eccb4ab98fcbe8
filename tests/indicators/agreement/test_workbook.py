"""Agreements between workbook and browser: drafts travel, and neither side undoes the other."""

from __future__ import annotations

import csv

import pytest

from indicators.models import Agreement, AgreementSeal, AgreementTarget
from lkjip.tables import export_office, load_office
from tests.cast import Person
from tests.fixtures_office import KALBAR

from .desk import agreement, draw, type_target

pytestmark = pytest.mark.django_db


def exported(kalbar, path, table: str) -> list[dict[str, str]]:
    export_office(kalbar, path)
    with (path / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_drafts_with_holes_can_be_exported_and_loaded_again(perencana: Person, kalbar, tmp_path):
    draw(perencana, 2024)
    rows = exported(kalbar, tmp_path / "keluar", "target_pk")
    assert all(row["target"] for row in rows)
    outcome = load_office(tmp_path / "keluar")
    assert outcome.errors == []
    assert outcome.counts["target_pk"].changed == 0


def test_a_planned_day_does_not_sign_a_draft(perencana: Person, kalbar, tmp_path):
    draw(perencana, 2024)
    page = perencana.open("agreement_edit", unit="KI", version=1, year=2024)
    page.forms["isian"]["date"] = "02-01-2024"
    page.forms["isian"].submit()
    rows = exported(kalbar, tmp_path / "keluar", "perjanjian")
    assert {row["tanggal"] for row in rows if row["tahun"] == "2024"} == {""}


def test_the_years_workbook_again_leaves_a_second_version_in_force(ki_changed):
    assert load_office(KALBAR).saved
    assert agreement("KI", 2).state is Agreement.State.SIGNED
    assert agreement("KI", 1).state is Agreement.State.REPLACED


def test_who_has_a_draft_open_is_told_of_a_workbook(perencana: Person, tmp_path):
    draw(perencana, 2024)
    page = perencana.open("agreement_edit", unit="KI", version=1, year=2024)
    (tmp_path / "target_pk.csv").write_text(
        "unit_utama,tahun,versi,tingkat,nomor_sasaran,nomor_indikator,sasaran,indikator,ikk,target,nilai\n"
        "KI,2024,1,kegiatan,1,1,Sasaran,Indikator,YAN-3.1,175 Pemohon,175\n"
    )
    assert load_office(tmp_path, office="kalbar").saved
    type_target(page, "YAN-3.1", "190")
    answer = page.forms["isian"].submit(status=409)
    assert "175 Pemohon" in answer
    assert AgreementTarget.objects.get(agreement__year=2024, indicator__code="YAN-3.1").value == 175


def test_a_signature_taken_back_with_a_reason_opens_the_agreement(kalbar, perencana: Person, tmp_path):
    (tmp_path / "perjanjian.csv").write_text(
        "unit_utama,tahun,versi,tanggal,pihak_pertama,pihak_kedua\n"
        "KI,2023,1,,Kepala Kantor Wilayah Kementerian Hukum dan HAM Kalimantan Barat,"
        "Direktur Jenderal Kekayaan Intelektual\n"
    )
    assert load_office(tmp_path, office="kalbar", reason="Ternyata belum ditandatangani").saved
    assert not AgreementSeal.objects.filter(agreement=agreement("KI")).exists()
    page = perencana.open("agreement_edit", unit="KI", version=1)
    type_target(page, "YAN-3.1", "170 Layanan")
    page.forms["isian"].submit().follow()
    assert agreement("KI").targets.get(indicator__code="YAN-3.1").value == 170
