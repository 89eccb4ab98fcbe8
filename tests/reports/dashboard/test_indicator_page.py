"""One indicator: definition, formula, months, satker, target, history and words."""

from __future__ import annotations

from typing import Any

from indicators.realisation.models import Analysis, Entry
from tests.cast import address
from tests.states import put


def words(element: Any) -> str:
    return " ".join(element.get_text(" ").split())


def section(page: Any, heading: str) -> Any:
    return next(s for s in page.html.find_all("section") if s.h2 and words(s.h2) == heading)


def test_the_result_and_how_it_came_about(pimpinan):
    """161 of 1,305 detainees: 87.66, written 88%; against 90% that is 97.78%."""
    page = pimpinan.open("indicator", code="PAS-2.1")
    formula = words(section(page, "Definisi dan rumus"))
    assert "1.305 − 161 1.305 × 100 = 87,66, ditulis 88%" in formula
    assert "Tahanan overstaying: 161 Orang" in formula
    summary = words(page.html.find("aside"))
    assert "Realisasi 88%" in summary
    assert "Capaian 97,78%" in summary
    assert "Tahun 2022 12%" in summary
    assert words(page.html.find(class_="isian-kepala")).endswith("Belum mencapai target Sangat Tinggi")


def test_each_month_stands_beside_what_was_typed(pimpinan):
    """PAS-2.1 is asked for once a year: the other eleven months are not listed, but named together."""
    months = section(pimpinan.open("indicator", code="PAS-2.1"), "Bulan demi bulan")
    (december,) = months.tbody.find_all("tr")
    assert [words(cell) for cell in december.find_all("td")[:2]] == ["161", "1.305"]
    assert december.a["href"] == address("entry", code="PAS-2.1", month=12)
    assert "Disetujui" in words(december)
    assert "Diisi tahunan; bulan lain tidak diminta." in words(months)


def test_every_month_of_a_monthly_indicator_is_listed(pimpinan):
    months = section(pimpinan.open("indicator", code="PAS-3.7"), "Bulan demi bulan")
    assert len(months.tbody.find_all("tr")) == 12
    assert "tidak diminta" not in words(months)


def test_what_was_typed_without_being_asked_for_is_listed_too(pimpinan, kalbar):
    Entry.objects.create(indicator=kalbar.indicators.get(code="PAS-2.1"), year=2023, month=6)
    months = section(pimpinan.open("indicator", code="PAS-2.1"), "Bulan demi bulan")
    assert [words(row.th) for row in months.tbody.find_all("tr")] == ["Juni", "Desember"]


def test_each_satker_with_its_figure(pimpinan):
    page = pimpinan.open("indicator", code="PAS-2.1")
    table = section(page, "Tahanan overstaying menurut satuan kerja").table
    rows = {words(row.th): words(row.td) for row in table.tbody.find_all("tr")}
    assert rows == {
        "Rutan Sanggau": "30",
        "Rutan Mempawah": "62",
        "Rutan Sambas": "4",
        "Rutan Landak": "1",
        "Rutan Bengkayang": "0",
        "Rutan Putussibau": "32",
        "Rutan Pontianak": "32",
    }
    assert words(table.tfoot.td) == "161"


def test_nothing_typed_and_not_applicable_are_told_apart(pimpinan):
    december = Entry.objects.filter(indicator__code="PAS-2.1", year=2023, month=12)
    put(december, Entry.State.DRAFT)
    values = december.get().values.filter(component__symbol="A")
    values.filter(work_unit__code="406611").update(value=None, not_applicable=True)
    values.filter(work_unit__code="406633").delete()
    put(december, Entry.State.APPROVED)
    page = pimpinan.open("indicator", code="PAS-2.1")
    table = section(page, "Tahanan overstaying menurut satuan kerja").table
    rows = {words(row.th): words(row.td) for row in table.tbody.find_all("tr")}
    assert rows["Rutan Sanggau"] == "tidak berlaku"
    assert rows["Rutan Mempawah"] == "belum diisi"
    assert rows["Rutan Bengkayang"] == "0"


def test_the_words_of_the_division(pimpinan):
    Analysis.objects.filter(indicator__code="PAS-2.1").update(obstacle="Surat penahanan <b>terlambat</b>.")
    text = section(pimpinan.open("indicator", code="PAS-2.1"), "Uraian")
    assert "Kendala Surat penahanan <b>terlambat</b>." in words(text)


def test_without_words_it_says_so(pimpinan):
    Analysis.objects.filter(indicator__code="PAS-2.1").delete()
    assert "Divisi belum menuliskan" in pimpinan.open("indicator", code="PAS-2.1")


def test_what_is_missing_has_a_reason(pimpinan):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023).delete()
    page = pimpinan.open("indicator", code="PAS-5.2")
    assert "Belum dapat dinilai" in page
    assert "belum diisi" in words(section(page, "Hasil tahun 2023"))
    assert "Belum ada isian." in page


def test_who_owns_it_and_what_it_costs(pimpinan):
    """Rp109.352.000 stand behind PAS-2.1; it names nobody, so its division answers."""
    summary = words(pimpinan.open("indicator", code="PAS-2.1").html.find("aside"))
    assert "Penanggung jawab Divisi Pemasyarakatan" in summary
    assert "Rp109.352.000 terserap 97,98%" in summary


def test_months_that_the_result_does_not_contain_are_told(pimpinan):
    monthly = Entry.objects.filter(indicator__code="PAS-3.7", year=2023)
    monthly.filter(month=6).delete()
    put(monthly.filter(month=9), Entry.State.RETURNED)
    told = pimpinan.open("indicator", code="PAS-3.7").html.find("aside").find(class_="pesan-salah")
    assert words(told) == "Belum termasuk Juni (belum diisi), September (dikembalikan)"
    assert told.a["href"] == address("entry", code="PAS-3.7", month=6)
    assert pimpinan.open("indicator", code="PAS-2.1").html.find("aside").find(class_="pesan-salah") is None


def test_on_paper_and_phone_the_result_comes_first(pimpinan):
    page = pimpinan.open("indicator", code="PAS-2.1")
    assert page.html.find(class_="isian").find(True).name == "aside"


def test_a_submitted_month_is_provisional(pimpinan, operator):
    put(Entry.objects.filter(indicator__code="PAS-5.2", year=2023), Entry.State.SUBMITTED, operator.user)
    page = pimpinan.open("indicator", code="PAS-5.2")
    assert "Sementara" in words(page.html.find(class_="isian-kepala"))


def test_an_indicator_of_another_year_has_no_page(kalbar, pimpinan):
    kalbar.indicators.filter(code="PAS-2.1").update(valid_to=2023)
    pimpinan.open("indicator", code="PAS-2.1", year=2024, status=404)
