"""A satker's operator: the own rows, the own state of the month, and one indicator after the other."""

from __future__ import annotations

import pytest

from indicators.realisation.models import Entry
from tests.cast import RUTAN_SANGGAU, address
from tests.indicators.realisation.conftest import figures, fill, refused, send

PLACE = {"code": "PAS-2.1", "month": 12}
OWED = ["PAS-2.1", "PAS-7.1", "PAS-8.1"]
"""By Rutan Sanggau in December, in the order of the list."""


@pytest.fixture(autouse=True)
def _december(stage):
    Entry.objects.filter(indicator__code__in=OWED, year=2023, month=12).delete()


def filled_by_the_division(operator, **typed):
    form = fill(operator.open("entry", **PLACE), B="1.305", **typed)
    send(form)


def state(person, code="PAS-2.1"):
    page = person.open("entry_list", query="?bulan=12")
    row = next(tr for tr in page.html.find_all("tr", class_="isi") if code in tr.th.text)
    return row.find_all("td")[-1].get_text(" ", strip=True)


def test_only_the_own_rows_are_shown(operator, operator_satker):
    filled_by_the_division(operator, A_406633="62")
    page = operator_satker.open("entry", **PLACE)
    labels = [label.get_text(" ", strip=True) for label in page.html.select("table.rutan label[for]")]
    assert labels == ["Komponen A, Rutan Sanggau"]
    shown = page.html.main.get_text(" ")
    assert [word for word in ("Mempawah", "62", "1.305", "Capaian", "Jumlah") if word in shown] == []
    assert "Divisi Pemasyarakatan, yang menjumlahkan dan mengajukannya" in shown
    assert page.html.find(class_="riwayat") is None


def test_the_history_tells_of_the_own_figures_only(operator, operator_satker):
    filled_by_the_division(operator, A_406633="62")
    send(fill(operator_satker.open("entry", **PLACE), A_406611="30"))
    page = operator_satker.open("entry", **PLACE)
    said = page.html.find(class_="riwayat").get_text(" ", strip=True)
    assert "A, Rutan Sanggau: kosong menjadi 30" in said
    assert "406633" not in said


def test_a_figure_too_much_for_others_is_not_asked_of_the_satker(operator, operator_satker):
    """70 of 60 detainees: the division's to confirm."""
    form = fill(operator.open("entry", **PLACE), A_406633="70", B="60")
    page = refused(form)
    page.forms["isian"]["confirm"] = True
    send(page.forms["isian"])
    send(fill(operator_satker.open("entry", **PLACE), A_406611="30"))
    assert figures("PAS-2.1")[f"A-{RUTAN_SANGGAU}"] == "30"


def test_other_peoples_figures_do_not_fill_the_own_row(operator, operator_satker):
    filled_by_the_division(operator, A_406633="62")
    assert state(operator_satker) == "Des Belum diisi, terlambat"
    assert state(operator).startswith("Des Draf")
    send(fill(operator_satker.open("entry", **PLACE), A_406611="0"))
    assert state(operator_satker).startswith("Des Draf")


def test_saved_and_on_to_the_next_that_is_owed(operator_satker):
    page = operator_satker.open("entry", **PLACE)
    for code in OWED:
        assert code in page.html.h1.parent.get_text()
        form = page.forms["isian"]
        for name in [name for name in form.fields if name and name.endswith(f"-{RUTAN_SANGGAU}")]:
            if not name.startswith(("initial-", "tb-")):
                form[name] = "1"
        page = send(form, "lanjut")
        assert f"{code} disimpan." in page
    assert page.request.path_qs == f"{address('entry_list')}?bulan=12"
    assert [state(operator_satker, code).split(",")[0] for code in OWED] == ["Des Draf"] * 3


def test_what_cannot_be_read_leads_nowhere(operator_satker):
    page = refused(fill(operator_satker.open("entry", **PLACE), A_406611="3.78"), "lanjut")
    assert page.forms["isian"][f"A-{RUTAN_SANGGAU}"].value == "3.78"


def test_who_handed_in_is_led_to_the_next_that_waits(operator):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).delete()
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12), A="71", B="142"), "ajukan")
    assert page.html.find("a", href=address("entry", code="PAS-7.1", month=12)) is not None
