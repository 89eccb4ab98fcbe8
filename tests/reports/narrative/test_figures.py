"""Finding a figure to put into prose: by code, by name, by what it says; with its value and where it comes from."""

import pytest

from tests.growth import grow, queries

pytestmark = pytest.mark.django_db


def listed(page):
    return [code.text for code in page.html.find_all("code") if "ikk/" in code.text or "dipa/" in code.text]


def test_words_of_the_path_and_of_the_name_are_both_searched(operator):
    page = operator.open("live_figures", query="?q=capaian+overstaying")
    found = page.html.find("ul", class_="angka-angka").li.get_text(" ", strip=True)
    assert found.startswith(
        "97,78% {{ ikk/PAS-2.1/capaian }} Persentase menurunnya Tahanan yang overstaying."
    )
    assert "Isian bulanan, perjanjian kinerja, dan Renstra indikator PAS-2.1." in found


def test_a_satker_s_money_is_found_by_its_name(operator):
    assert "{{ dipa/406611/pagu }}" in operator.open("live_figures", query="?q=pagu+rutan+sanggau")


def test_what_has_no_value_says_why_and_comes_later(operator):
    page = operator.open("live_figures", query="?q=PAS-2.1+2020+realisasi")
    assert "Belum berisi. Tidak ada data tahun 2020." in page


def test_figures_of_the_indicator_at_hand_come_first(operator):
    page = operator.open("live_figures", query="?q=capaian&dekat=YAN-3.1")
    assert listed(page)[1] == "{{ ikk/YAN-3.1/capaian }}"  # after the page's own example


def test_many_are_cut_off_and_counted(operator):
    page = operator.open("live_figures", query="?q=ikk")
    assert "20 dari 5271 angka." in page


def test_nothing_found_says_what_to_try(operator):
    assert "Tidak ada angka dengan kata itu." in operator.open("live_figures", query="?q=zzz")


def test_the_editor_gets_buttons(operator):
    url = operator.open("live_figures").request.path + "?q=PAS-2.1/capaian"
    answer = operator.browser.get(url, headers={"HX-Request": "true"})
    assert answer.html.find("button")["data-sisip"] == "{{ ikk/PAS-2.1/capaian }}"
    assert answer.html.find("html") is None


def test_more_indicators_take_no_more_queries(kalbar, operator):
    before = queries(operator, "live_figures")
    grow(kalbar)
    assert queries(operator, "live_figures") == before
