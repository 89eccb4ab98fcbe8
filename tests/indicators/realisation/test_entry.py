"""Filling in a month: draft, hand in, and what the page says before and after."""

import pytest

from indicators.realisation.models import Analysis, Entry

from .conftest import RUTAN, entry_of, figures, fill, fill_rutan, refused, send

pytestmark = pytest.mark.usefixtures("december")


def test_a_draft_is_kept_and_does_not_count(operator, pimpinan):
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    assert "Draf disimpan." in page
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    assert "PAS-5.2" in pimpinan.open("dashboard").html.find(class_="kode-kode").text  # not yet computed


def test_the_page_shows_the_result_before_anything_is_handed_in(operator):
    """38 of 142 children: 26.76, written 27%; lower is better, target 55%: 150.91%."""
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    panel = page.html.find(id="hasil").get_text(" ", strip=True)
    assert "27%" in panel
    assert "150,91%" in panel


def test_handing_in_a_month_by_satker(operator):
    """161 of 1,305 detainees stay too long: 87.66, written 88%; against 90% that is 97.78%."""
    page = send(fill_rutan(operator.open("entry", code="PAS-2.1", month=12)), "ajukan")
    assert "Isian diajukan." in page
    assert entry_of("PAS-2.1").state == Entry.State.SUBMITTED
    panel = page.html.find(id="hasil").get_text(" ", strip=True)
    assert "88%" in panel
    assert "97,78%" in panel
    assert "Belum mencapai target" in panel


def test_december_changes_dashboard_and_indicator_page(operator, pimpinan):
    """Without December 58 indicators reach their target; 38 of 142 makes PAS-5.2 the 59th again."""
    assert "57 dari 60" in pimpinan.open("dashboard").html.h1.text
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    assert "58 dari 60" in pimpinan.open("dashboard").html.h1.text
    page = pimpinan.open("indicator", code="PAS-5.2")
    assert "150,91%" in page
    assert "Sementara" in page


def test_nothing_may_be_missing_when_it_is_handed_in(operator):
    page = refused(fill(operator.open("entry", code="PAS-5.2", month=12), A="38"), "ajukan")
    assert "B, seluruh kantor belum diisi. Tulis 0 bila memang tidak ada." in page
    assert page.forms["isian"]["A"].value == "38"
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


def test_zero_is_a_figure_and_not_applicable_is_none(operator):
    """No rutan reports a case: 0 of 1,305 is 100%. Sanggau does not apply: the others' sum stays."""
    form = fill_rutan(operator.open("entry", code="PAS-2.1", month=12))
    for code in RUTAN:
        form[f"A-{code}"] = "0"
    form["A-406611"] = ""
    form["tb-A-406611"] = True
    page = send(form, "ajukan")
    assert figures("PAS-2.1")["A-406611"] == "tidak berlaku"
    assert figures("PAS-2.1")["A-406633"] == "0"
    assert "100%" in page.html.find(id="hasil").text


def test_everything_not_applicable_computes_nothing(operator):
    form = operator.open("entry", code="PAS-5.2", month=12).forms["isian"]
    form["tb-A"] = form["tb-B"] = True
    page = send(form, "ajukan")
    panel = page.html.find(id="hasil").get_text(" ", strip=True)
    assert "dinyatakan tidak berlaku" in panel
    assert "Belum dapat dinilai" in panel


def test_a_figure_and_not_applicable_exclude_each_other(operator):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142")
    form["tb-A"] = True
    page = refused(form)
    assert "Kosongkan angkanya, atau hapus tanda tidak berlaku." in page
    assert page.forms["isian"]["A"].value == "38"
    assert page.forms["isian"]["tb-A"].checked


def test_an_emptied_field_is_unknown_again(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A=""))
    assert figures("PAS-5.2") == {"B": "142"}


def test_the_months_before_count_along(operator):
    """20 of 80 in November, 38 of 142 in December: 58 of 222 is 26.13, written 26%."""
    send(fill(operator.open("entry", code="PAS-5.2", month=11), A="20", B="80"), "ajukan")
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    assert "26%" in page.html.find(id="hasil").text
    assert page.html.select_one("table.rutan tbody td.muted").text == "20"


def test_words_are_written_beside_the_number(operator):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142")
    form["obstacle"] = "Diversi belum dikenal di semua kabupaten."
    form["follow_up"] = "Pelatihan bersama kejaksaan pada triwulan pertama."
    send(form)
    words = Analysis.objects.get(indicator__code="PAS-5.2", year=2023)
    assert words.obstacle == "Diversi belum dikenal di semua kabupaten."
    assert words.follow_up == "Pelatihan bersama kejaksaan pada triwulan pertama."


def test_untouched_words_stay_as_they_are(operator):
    before = Analysis.objects.get(indicator__code="PAS-2.1", year=2023)
    send(fill_rutan(operator.open("entry", code="PAS-2.1", month=12)))
    after = Analysis.objects.get(indicator__code="PAS-2.1", year=2023)
    assert (after.cause, after.supporting_programme) == (before.cause, before.supporting_programme)
    assert after.national_standard == before.national_standard


def test_a_satker_operator_types_the_own_row_only(operator_satker, operator):
    page = operator_satker.open("entry", code="PAS-2.1", month=12)
    names = {name for name in page.forms["isian"].fields if name and name.startswith("A-")}
    assert names == {"A-406611"}
    assert "Ajukan" not in page.html.find(class_="bilah").text
    page = send(fill(page, A_406611="30"))
    assert figures("PAS-2.1") == {"A-406611": "30"}
    assert operator.open("entry", code="PAS-2.1", month=12).forms["isian"]["A-406611"].value == "30"


def test_a_satker_operator_cannot_smuggle_in_other_rows(operator_satker):
    page = operator_satker.open("entry", code="PAS-2.1", month=12)
    own = dict(page.forms["isian"].submit_fields())
    sent = {**own, "A-406611": "30", "A-406633": "99", "B": "1", "cause": "x"}
    operator_satker.browser.post(page.request.path, sent, status=302)
    assert figures("PAS-2.1") == {"A-406611": "30"}
    assert Analysis.objects.get(indicator__code="PAS-2.1").cause != "x"


def test_a_satker_operator_cannot_hand_in(operator_satker):
    page = operator_satker.open("entry", code="PAS-2.1", month=12)
    sent = {**dict(page.forms["isian"].submit_fields()), "A-406611": "30", "langkah": "ajukan"}
    operator_satker.browser.post(page.request.path, sent, status=403)
    assert not Entry.objects.filter(indicator__code="PAS-2.1", month=12).exists()


def test_a_month_still_to_come_is_closed(operator):
    page = operator.open("entry", code="PAS-2.1", month=1, year=2099)
    assert "Januari 2099 belum dimulai" in page
    assert page.html.find(class_="bilah") is None
    form = operator.open("entry", code="PAS-2.1", month=12).forms["isian"]
    sent = {**dict(form.submit_fields()), "B": "1"}
    answer = operator.browser.post("/kalbar/2099/realisasi/PAS-2.1/1/", sent)
    assert "Januari 2099 belum dimulai, jadi belum dapat diisi." in answer
    assert not Entry.objects.filter(year=2099).exists()


def test_a_month_that_is_not_asked_for_says_so_and_may_be_filled(operator):
    page = operator.open("entry", code="PAS-5.2", month=3)
    note = page.html.find(class_="info").get_text(" ", strip=True)
    assert note.startswith("Indikator ini diminta tahunan; berikutnya Desember 2023")
    send(fill(page, A="3", B="12"))
    assert figures("PAS-5.2", 3) == {"A": "3", "B": "12"}


def test_an_indicator_with_a_target_in_words(operator, kalbar):
    """A predicate has no figure to be measured against: shown, never computed."""
    indicator = kalbar.indicators.get(code="PAS-5.2")
    agreement = kalbar.agreements.create(
        central_unit=indicator.objective.central_unit,
        year=2024,
        first_party="Kepala Kantor",
        second_party="Direktur Jenderal",
    )
    agreement.targets.create(
        level="kegiatan",
        objective_number=1,
        indicator_number=1,
        objective_text="Sasaran",
        indicator_text=indicator.name,
        indicator=indicator,
        text="Sangat Baik",
    )
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12, year=2024), A="38", B="142"))
    panel = page.html.find(id="hasil").get_text(" ", strip=True)
    assert "Target 2024 Sangat Baik" in panel
    assert "Belum dapat dinilai" in panel


def test_every_step_is_told_with_who_and_what(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12), A="40"))
    newest = page.html.find(class_="riwayat").li.get_text(" ", strip=True)
    assert "Operator" in newest
    assert "A: 38 menjadi 40" in newest
