"""Several people at one month: nothing is overwritten, handed in or approved unseen, and nothing typed is lost."""

import pytest

from divisions.models import Role
from indicators.realisation.models import Analysis, Entry
from tests.cast import join

from .conftest import entry_of, figures, fill, fill_rutan, refused, send

pytestmark = pytest.mark.usefixtures("december")


@pytest.fixture
def colleague(operator, stage):
    return join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))


def differences(page) -> list[list[str]]:
    table = page.html.find("section", attrs={"aria-labelledby": "judul-beda"})
    return [
        [cell.get_text(strip=True) for cell in row.find_all(["th", "td"])]
        for row in table.tbody.find_all("tr")
    ]


def test_the_second_of_two_sees_both_and_loses_nothing(operator, colleague):
    first = operator.open("entry", code="PAS-5.2", month=12)
    second = colleague.open("entry", code="PAS-5.2", month=12)
    send(fill(first, A="38", B="142"))
    page = refused(fill(second, A="40", B="142"))
    assert "Orang lain menyimpan isian ini lebih dahulu." in page
    assert differences(page) == [["A, seluruh kantor", "40", "38"]]
    assert page.forms["isian"]["A"].value == "40"
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    send(page.forms["isian"])  # having seen both, the second decides
    assert figures("PAS-5.2") == {"A": "40", "B": "142"}


def test_a_conflict_can_be_handed_in_after_it_was_seen(operator, colleague):
    second = colleague.open("entry", code="PAS-5.2", month=12)
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    page = refused(fill(second, A="40", B="150"), "ajukan")
    send(page.forms["isian"], "ajukan")
    assert figures("PAS-5.2") == {"A": "40", "B": "150"}


def test_satker_and_division_fill_one_month_side_by_side(operator, operator_satker):
    """Nobody typed the same field: both are kept."""
    division = operator.open("entry", code="PAS-2.1", month=12)
    satker = operator_satker.open("entry", code="PAS-2.1", month=12)
    send(fill(satker, A_406611="30"))
    send(fill(division, B="1.305"))
    assert figures("PAS-2.1") == {"A-406611": "30", "B": "1305"}


def test_nothing_is_handed_in_unseen(operator, operator_satker):
    """The division read 30 for Sanggau; Sanggau has written 35 meanwhile."""
    send(fill_rutan(operator.open("entry", code="PAS-2.1", month=12)))
    division = operator.open("entry", code="PAS-2.1", month=12)
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="35"))
    page = refused(division.forms["isian"], "ajukan")
    assert page.forms["isian"]["A-406611"].value == "35"
    assert entry_of("PAS-2.1").state == Entry.State.DRAFT
    send(page.forms["isian"], "ajukan")
    assert figures("PAS-2.1")["A-406611"] == "35"


def test_the_same_figure_twice_is_no_conflict(operator, colleague):
    second = colleague.open("entry", code="PAS-5.2", month=12)
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    send(fill(second, A="38", B="142"))
    assert entry_of("PAS-5.2").events.count() == 1


def test_handing_in_twice_by_a_double_click_is_handing_in_once(operator):
    page = operator.open("entry", code="PAS-5.2", month=12)
    sent = {**dict(fill(page, A="38", B="142").submit_fields()), "langkah": "ajukan"}
    for _ in range(2):
        answer = operator.browser.post(page.request.path, sent, status=302).follow()
    assert "Isian diajukan." in answer
    assert entry_of("PAS-5.2").events.count() == 1


def test_an_approved_month_is_not_changed_by_an_old_page(operator, verifikator):
    old = operator.open("entry", code="PAS-5.2", month=12)
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    verifikator.open("entry", code="PAS-5.2", month=12).forms["putusan"].submit("langkah", value="setujui")
    form = fill(old, A="40", B="142")
    form["cause"] = "Ditulis lama sekali."
    page = refused(form)
    assert "Isian ini sudah disetujui, jadi tidak dapat diubah. Isian Anda belum hilang" in page
    assert ["A, seluruh kantor", "40", "38"] in differences(page)
    assert [
        "Penyebab",
        "Ditulis lama sekali.",
        Analysis.objects.get(indicator__code="PAS-5.2").cause,
    ] in differences(page)
    assert page.html.find("input", id="id_A") is None
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}


def test_an_old_page_with_an_unreadable_figure_loses_nothing_either(operator):
    old = operator.open("entry", code="PAS-5.2", month=12)
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    page = refused(fill(old, A="3.78", B="142"))
    assert ["A, seluruh kantor", "3.78", "38"] in differences(page)


def test_words_of_two_people_do_not_overwrite_each_other(operator, colleague):
    """They belong to the year: one writes in November, the other in December."""
    november = operator.open("entry", code="PAS-5.2", month=11).forms["isian"]
    december = colleague.open("entry", code="PAS-5.2", month=12).forms["isian"]
    november["obstacle"] = "Hakim anak hanya satu."
    send(november)
    december["obstacle"] = "Belum ada pos bantuan hukum."
    page = refused(december)
    assert ["Kendala", "Belum ada pos bantuan hukum.", "Hakim anak hanya satu."] in differences(page)
    assert page.forms["isian"]["obstacle"].value == "Belum ada pos bantuan hukum."
    assert Analysis.objects.get(indicator__code="PAS-5.2").obstacle == "Hakim anak hanya satu."


def test_words_that_nobody_touched_keep_what_others_wrote(operator, colleague):
    december = colleague.open("entry", code="PAS-5.2", month=12)
    november = operator.open("entry", code="PAS-5.2", month=11).forms["isian"]
    november["obstacle"] = "Hakim anak hanya satu."
    send(november)
    send(fill(december, A="38", B="142"))
    assert Analysis.objects.get(indicator__code="PAS-5.2").obstacle == "Hakim anak hanya satu."


def test_a_conflict_in_the_words_keeps_the_figures_back_too(operator, colleague):
    december = colleague.open("entry", code="PAS-5.2", month=12)
    november = operator.open("entry", code="PAS-5.2", month=11).forms["isian"]
    november["obstacle"] = "Hakim anak hanya satu."
    send(november)
    form = fill(december, A="38", B="142")
    form["obstacle"] = "Belum ada pos bantuan hukum."
    refused(form)
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


def test_what_the_page_claims_to_have_seen_is_not_believed_blindly(operator):
    """A tampered memory of the field is a conflict, not a way around one."""
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"))
    form = operator.open("entry", code="PAS-5.2", month=12).forms["isian"]
    form["initial-A"].force_value("bukan angka")
    form["A"] = "40"
    refused(form)
    assert figures("PAS-5.2")["A"] == "38"
