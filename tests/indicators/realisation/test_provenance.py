"""From every figure to who typed it, when, on what evidence, and what stood there before."""

import pytest

from indicators.realisation.evidence.models import Evidence
from tests.growth import queries

from .conftest import entry_of, figures, fill, fill_rutan, send

pytestmark = pytest.mark.usefixtures("december")


def origin(page, anchor):
    """The cells of one figure's row: what, value, by whom, before, evidence."""
    row = page.html.find("tr", id=f"asal-{anchor}")
    return [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])]


def test_a_figure_tells_its_author_and_its_former_values(operator, perencana):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="30", B="1.420"))
    send(fill(perencana.open("entry", code="PAS-5.2", month=12), A="1.038"))
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38"))
    page = operator.open("entry", code="PAS-5.2", month=12)
    what, value, by, before, evidence = origin(page, "A")
    assert (what, value, evidence) == ("A, Seluruh kantor", "38", "–")
    assert by.startswith("Operator, ")
    assert before.index("1.038: Perencana, ") < before.index("30: Operator, ")
    assert origin(page, "B")[3] == "–"


def test_an_emptied_figure_is_not_forgotten(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A=""))
    _, value, _, before, _ = origin(operator.open("entry", code="PAS-5.2", month=12), "A")
    assert value == "kosong"
    assert before.startswith("38: Operator, ")


def test_a_loaded_figure_says_so(operator):
    page = operator.open("entry", code="PAS-3.7", month=12)
    assert all("dimuat dari buku kerja" in row.text for row in page.html.select("tr[id^=asal-]"))


def test_a_division_that_types_for_a_satker_is_named(operator):
    send(fill(operator.open("entry", code="PAS-2.1", month=12), A_406611="30"))
    what, value, by, *_ = origin(operator.open("entry", code="PAS-2.1", month=12), "A-406611")
    assert (what, value) == ("A, Rutan Sanggau", "30")
    assert by.endswith(", mewakili satker")


def test_a_satker_is_told_of_its_own_figures_only(operator, operator_satker):
    send(fill(operator.open("entry", code="PAS-2.1", month=12), A_406633="62", B="1.305"))
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="30"))
    for place in ({"month": 12}, {}):
        page = operator_satker.open("entry" if place else "origins", code="PAS-2.1", **place)
        rows = {row["id"].split("-")[2] for row in page.html.select("tr[id^=asal-]")}
        assert rows == {"406611"}


def test_the_year_in_one_page_by_source_and_month(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=11), A="5", B="10"))
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    page = operator.open("origins", code="PAS-5.2")
    assert [row["id"] for row in page.html.select("tr[id^=asal-]")] == [
        "asal-A-11",
        "asal-A-12",
        "asal-B-11",
        "asal-B-12",
    ]
    assert origin(page, "A-11")[:2] == ["A, Seluruh kantor November", "5"]


def test_the_evidence_is_a_step_away(operator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    Evidence.objects.create(entry=entry_of("PAS-5.2"), kind="catatan", note="Register 12", by=operator.user)
    page = operator.open("entry", code="PAS-5.2", month=12)
    assert origin(page, "A")[4] == "1 data dukung"
    assert page.html.find("tr", id="asal-A").find("a")["href"].endswith("/PAS-5.2/12/#data-dukung")


def test_a_read_only_figure_leads_to_its_origin(operator, verifikator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    page = verifikator.open("entry", code="PAS-5.2", month=12)
    assert page.html.find("a", class_="angka", string="38")["href"] == "#asal-A"
    assert page.html.find(id="asal-A") is not None


def test_the_indicator_page_leads_to_entry_evidence_and_words(operator, pimpinan):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142")
    form["bulan-obstacle"] = "Hakim anak hanya satu."
    send(form, "ajukan")
    Evidence.objects.create(entry=entry_of("PAS-5.2"), kind="catatan", note="Register 12", by=operator.user)
    page = pimpinan.open("indicator", code="PAS-5.2")
    assert page.html.find("a", class_="angka", string="38")["href"].endswith("/PAS-5.2/12/#asal")
    assert page.html.select_one('a[href$="/PAS-5.2/12/#data-dukung"]').text == "1 data dukung Desember"
    assert "Hakim anak hanya satu." in page
    assert page.html.select_one('a[href$="/PAS-5.2/asal/"]') is not None


def test_satker_figures_lead_to_their_own_rows(operator, pimpinan):
    send(fill_rutan(operator.open("entry", code="PAS-2.1", month=12)), "ajukan")
    page = pimpinan.open("indicator", code="PAS-2.1")
    links = [a["href"] for a in page.html.select("a.angka") if "/asal/#" in a["href"]]
    assert any(link.endswith("/PAS-2.1/asal/#asal-A-406633-12") for link in links)


def test_more_months_and_satker_take_no_more_queries(operator, perencana):
    send(fill(operator.open("entry", code="PAS-2.1", month=12), A_406611="30"))
    before = queries(perencana, "origins", code="PAS-2.1")
    send(fill(operator.open("entry", code="PAS-2.1", month=12), A_406633="62", B="1.305"))
    assert queries(perencana, "origins", code="PAS-2.1") == before
    assert figures("PAS-2.1")["B"] == "1305"
