"""Two editions side by side, or one and the data as they are now: what changed in figures and in words."""

from __future__ import annotations

from typing import Any

import pytest

from indicators.realisation.models import Entry
from reports.edition.compare import NOW
from reports.models import SectionText
from tests.cast import address
from tests.states import put

from .conftest import WATCHED
from .desk import frozen

pytestmark = pytest.mark.usefixtures("small_files", "review_errors")


def compared(person: Any, old: Any, new: Any, more: str = "") -> Any:
    sides = (getattr(side, "code", side) for side in (old, new))
    return person.open("edition_compare", query="?lama={}&baru={}{}".format(*sides, more)).html


def changes(page: Any) -> dict[str, tuple[str, str]]:
    """ "PAS-2.1 …: capaian" → what stood and what stands there."""
    return {
        f"{table.find_previous('h3').text.split()[0]} {row.th.text}": tuple(
            c.text for c in row.find_all("td")
        )
        for table in page.select("table.beda-angka")
        for row in table.select("tbody tr")
    }


@pytest.fixture
def withdrawn(perencana: Any, kalbar: Any) -> tuple[Any, Any]:
    """Between two drafts the realisation of PAS-2.1 is taken back, and a passage is rewritten."""
    text = SectionText.objects.create(
        office=kalbar, year=2023, section="kesimpulan", text="Kami belajar banyak."
    )
    first = frozen(perencana)
    put(Entry.objects.filter(indicator__code="PAS-2.1", year=2023), Entry.State.DRAFT)
    SectionText.objects.filter(pk=text.pk).update(text="Kami belajar lebih banyak.")
    return first, frozen(perencana)


def test_figures_that_changed_stand_under_what_they_are_about(withdrawn, pimpinan):
    page = compared(pimpinan, *withdrawn)
    found = changes(page)
    assert found["PAS-2.1 capaian"] == ("97,78%", "– (belum diisi)")
    assert found["Capaian belum tercapai"] == ("1", "0")
    assert found["Capaian renstra, dibandingkan"] == ("57", "56")
    assert not any(key.startswith("YAN-3.1") for key in found), "nobody touched it"
    assert found["PAS-2.1 komponen A, Rutan Sanggau"][1] == "– (belum diisi)"
    rows = page.select("table.beda-angka tbody tr")
    assert page.find(id="angka").text == f"{len(rows)} angka berubah"


def test_words_that_changed_show_what_came_and_what_went(withdrawn, pimpinan):
    page = compared(pimpinan, *withdrawn)
    words = page.find("section", attrs={"aria-labelledby": "naskah"})
    assert words.h2.text == "1 naskah berubah"
    assert words.h3.text == "A. Kesimpulan"
    assert [mark.text.strip() for mark in words.find_all("ins")][1:] == ["lebih"], (
        "the first one explains the mark"
    )


def test_the_other_way_round_is_the_opposite(withdrawn, pimpinan):
    first, second = withdrawn
    there, back = changes(compared(pimpinan, first, second)), changes(compared(pimpinan, second, first))
    assert back == {key: (new, old) for key, (old, new) in there.items()}


def test_an_edition_against_the_data_as_they_are_now(perencana, pimpinan):
    edition = frozen(perencana)
    assert changes(compared(pimpinan, edition, NOW)) == {}
    put(Entry.objects.filter(indicator__code="PAS-2.1", year=2023), Entry.State.DRAFT)
    assert changes(compared(pimpinan, edition, NOW))["PAS-2.1 capaian"][1] == "– (belum diisi)"


def test_what_differs_only_behind_its_rounding_is_counted_but_not_listed(perencana, pimpinan, monkeypatch):
    from reports.edition import freezing

    edition, register_of = frozen(perencana), freezing.register_of

    def finer(facts: Any) -> Any:
        value, shown, state = register_of(facts)[WATCHED]
        return {**register_of(facts), WATCHED: [f"{value}01", shown, state]}

    monkeypatch.setattr(freezing, "register_of", finer)
    page = compared(pimpinan, edition, frozen(perencana))
    assert page.find(id="angka").text == "0 angka berubah"
    assert "1 angka lain berbeda di belakang pembulatannya; yang tercetak sama." in page.text


def test_a_long_list_is_cut_and_can_be_asked_for_whole(withdrawn, pimpinan, monkeypatch):
    monkeypatch.setattr("reports.edition.compare.MOST", 2)
    page = compared(pimpinan, *withdrawn)
    assert len(changes(page)) == 2
    whole = pimpinan.browser.get(
        address("edition_compare")
        + page.find("a", string=lambda text: text and "Tampilkan semuanya" in text)["href"]
    ).html
    assert len(changes(whole)) > 2


def test_nothing_chosen_asks_for_two_and_a_wrong_code_is_none(perencana, pimpinan):
    frozen(perencana)
    assert "Pilih dua terbitan." in pimpinan.open("edition_compare")
    pimpinan.open("edition_compare", query="?lama=nihil&baru=sekarang", status=404)


def test_another_office_cannot_compare_what_it_cannot_see(perencana, orang_luar):
    edition = frozen(perencana)
    orang_luar.open("edition_compare", query=f"?lama={edition.code}&baru=sekarang", status=404)
