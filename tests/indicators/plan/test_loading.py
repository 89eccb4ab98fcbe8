"""A workbook changes an indicator in use only with a reason, and the history keeps both."""

from __future__ import annotations

import pytest

from indicators.plan.models import Indicator, Objective
from lkjip.tables import load_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(folder):
    assert not load_office(folder.path).errors
    return folder


def indicator(code: str = "LAY-1.1") -> Indicator:
    return Indicator.objects.get(office__code="mini", code=code)


def errors(outcome) -> list[str]:
    return [str(finding) for finding in outcome.errors]


@pytest.mark.parametrize(
    ("column", "value", "label"),
    [
        ("rumus", "B / A * 100", "Rumus LAY-1.1"),
        ("satuan", "Orang", "Satuan LAY-1.1"),
        ("polaritas", "min", "Polaritas LAY-1.1"),
        ("desimal", "0", "Desimal LAY-1.1"),
        ("maksimum", "200", "Maksimum LAY-1.1"),
    ],
)
def test_what_signed_years_stand_on_needs_a_reason(loaded, column, value, label):
    loaded.set("ikk", 2, column, value)
    said = errors(load_office(loaded.path))
    assert said == [
        f"ikk.csv, baris 2, kolom {column}: {label} tidak dapat diubah: tahun 2023 sudah ditandatangani atau disetujui "
        "dengan definisi ini. Buat versi baru yang berlaku sejak tahun berikutnya. Beri alasan dengan --reason bila "
        "memang harus diubah."
    ]
    assert indicator().formula == "A / B * 100"


def test_with_a_reason_it_loads_and_is_remembered(loaded):
    loaded.set("ikk", 2, "rumus", "B / A * 100")
    outcome = load_office(loaded.path, reason="Pembilang dan penyebut tertukar")
    assert (errors(outcome), outcome.saved) == ([], True)
    event = indicator().events.get()
    assert event.reason == "Pembilang dan penyebut tertukar"
    assert event.changes == [{"kolom": "rumus", "lama": "A / B * 100", "baru": "B / A * 100"}]


def test_a_component_needs_a_reason_too(loaded):
    loaded.set("komponen", 2, "akumulasi", "terakhir")
    assert "Komponen A LAY-1.1 tidak dapat diubah" in errors(load_office(loaded.path))[0]
    loaded.set("komponen", 2, "akumulasi", "jumlah")
    loaded.add("komponen", "LAY-1.1", "C", "3", "Lain", "jumlah")
    assert "Komponen C LAY-1.1 tidak dapat diubah" in errors(load_office(loaded.path))[0]
    assert not errors(load_office(loaded.path, reason="Komponen baru"))
    assert {"kolom": "komponen C, nama", "lama": "", "baru": "Lain"} in indicator().events.get().changes


def test_words_load_without_one_and_are_remembered(loaded):
    loaded.set("ikk", 2, "nama", "Permohonan yang selesai")
    loaded.set("sasaran", 2, "nama", "Layanan yang cepat")
    assert not errors(load_office(loaded.path))
    assert indicator().events.get().changes == [
        {"kolom": "nama", "lama": "Permohonan selesai", "baru": "Permohonan yang selesai"}
    ]
    event = Objective.objects.get(office__code="mini").events.get()
    assert (event.reason, event.changes[0]["lama"]) == ("Dimuat dari buku kerja.", "Layanan cepat")


def test_twice_is_as_once(loaded):
    load_office(loaded.path)
    assert not indicator().events.exists()


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "said"),
    [
        ("komponen", 2, "simbol", "AA1", "Simbol ditulis satu huruf besar"),
        ("ikk", 2, "kode", "LAY/1", "Kode hanya boleh berisi huruf"),
        ("sasaran", 2, "kode", "LAY/1", "Kode hanya boleh berisi huruf"),
    ],
)
def test_codes_and_symbols_that_no_page_could_hold(folder, table, row, column, value, said):
    folder.set(table, row, column, value)
    assert any(said in error for error in errors(load_office(folder.path)))


def test_one_indicator_continues_one_at_most(loaded):
    loaded.write("padanan_ikk", "lama,baru,hubungan\nLAY-1.2,LAY-1.1,lanjut\n")
    assert not errors(load_office(loaded.path))
    loaded.add("ikk", "LAY-1.3", "LAY-1", "3", "Lain", "%", "maks", "A", "2", "", "")
    loaded.add("komponen", "LAY-1.3", "A", "1", "Lain", "jumlah")
    loaded.add("padanan_ikk", "LAY-1.3", "LAY-1.1", "lanjut")
    assert (
        "Satu indikator baru hanya dapat meneruskan satu indikator lama."
        in errors(load_office(loaded.path))[0]
    )
