"""Whose figures an earlier year's are. A small office: LAY-1.1 until 2024, LAY-1.9 since 2025, both in percent."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from divisions.models import Office
from indicators.agreement.sealing import opened
from indicators.plan.models import Indicator, IndicatorLink
from lkjip.tables import load_office
from reports.facts.collect import collect
from reports.facts.performance import IndicatorFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def mini(folder: Any) -> Office:
    """LAY-1.1 reached 8 of 15 in January 2023 (53,33%); 2024 and 2025 are given in December, by the whole office."""
    for table, name in (("ikk", "LAY-1.9"), ("ikk", "LAY-1.8")):
        folder.add(table, name, "LAY-1", name[-1], "Permohonan", "%", "maks", "A / B * 100", "2", "0", "100")
    for code in ("LAY-1.9", "LAY-1.8"):
        folder.add("komponen", code, "A", "1", "Selesai", "jumlah")
        folder.add("komponen", code, "B", "2", "Masuk", "jumlah")
    folder.write("isian_satker", "ikk,komponen,satker\n")
    for code, year, part, whole in (
        ("LAY-1.1", 2024, 70, 90),
        ("LAY-1.8", 2024, 1, 2),
        ("LAY-1.9", 2025, 90, 100),
        ("LAY-1.9", 2026, 95, 100),
    ):
        folder.add("realisasi", code, str(year), "12", "A", "", str(part), "")
        folder.add("realisasi", code, str(year), "12", "B", "", str(whole), "")
    folder.write("renstra", "mulai,selesai,nama\n2023,2027,Renstra Mini\n")
    folder.write(
        "target_renstra",
        "ikk,tahun,nilai\nLAY-1.1,2023,80\nLAY-1.1,2024,85\nLAY-1.9,2025,88\nLAY-1.9,2026,90\n",
    )
    outcome = load_office(folder.path)
    assert outcome.saved, outcome.errors
    lives = {"LAY-1.1": (None, 2024), "LAY-1.8": (None, 2024), "LAY-1.9": (2025, None)}
    for code, (start, end) in lives.items():
        Indicator.objects.filter(office__code="mini", code=code).update(valid_from=start, valid_to=end)
    return Office.objects.get(code="mini")


def link(old: str, new: str, relation: str) -> None:
    of = Indicator.objects.filter(office__code="mini")
    IndicatorLink.objects.create(old=of.get(code=old), new=of.get(code=new), relation=relation)


def now(office: Office, year: int = 2025, code: str = "LAY-1.9") -> IndicatorFacts:
    return collect(office, year, today=dt.date(2028, 1, 20)).indicator(code)


def test_a_continued_indicator_is_compared_with_the_old_one(mini):
    """70 / 90 = 77,78% and 90%."""
    link("LAY-1.1", "LAY-1.9", "lanjut")
    previous = now(mini).previous
    assert (previous.before.realised.display, previous.difference.display) == ("77,78%", "12,22 poin")


def test_a_changed_one_says_why_only_in_its_first_year(mini):
    link("LAY-1.1", "LAY-1.9", "berubah")
    reason = "Definisi berubah dari LAY-1.1 sehingga kedua tahun tidak dapat dibandingkan."
    assert now(mini).previous.reason == reason
    assert now(mini, 2026).previous.difference.display == "5 poin"


def test_what_changed_is_named(mini):
    with opened("Definisi 2025 dibetulkan"):
        Indicator.objects.filter(office=mini, code="LAY-1.9").update(polarity="min")
    link("LAY-1.1", "LAY-1.9", "berubah")
    assert now(mini).previous.reason.startswith("Definisi berubah dari LAY-1.1 (arah) sehingga")


def test_continued_in_another_unit_is_not_compared_after_all(mini):
    with opened("Definisi 2025 dibetulkan"):
        Indicator.objects.filter(office=mini, code="LAY-1.9").update(unit="Indeks")
    link("LAY-1.1", "LAY-1.9", "lanjut")
    previous = now(mini).previous
    assert previous.reason.startswith("Definisi berubah dari LAY-1.1 (satuan) sehingga")
    assert (previous.before.realised.display, previous.movement) == ("77,78%", "")


def test_several_that_became_one_are_all_named(mini):
    link("LAY-1.1", "LAY-1.9", "berubah")
    link("LAY-1.8", "LAY-1.9", "berubah")
    assert "dari LAY-1.1 dan LAY-1.8 sehingga" in now(mini).previous.reason


def test_of_several_the_continued_one_is_compared(mini):
    link("LAY-1.8", "LAY-1.9", "berubah")
    link("LAY-1.1", "LAY-1.9", "lanjut")
    assert now(mini).previous.before.realised.display == "77,78%"


def test_without_a_link_it_is_new(mini):
    assert now(mini).previous.reason == (
        "Indikator ini baru sejak tahun 2025 sehingga kedua tahun tidak dapat dibandingkan."
    )


def test_a_chain_is_followed_to_its_end(mini):
    """LAY-1.1 (2023) → LAY-1.8 (2024) → LAY-1.9 (2025)."""
    Indicator.objects.filter(office=mini, code="LAY-1.1").update(valid_to=2023)
    Indicator.objects.filter(office=mini, code="LAY-1.8").update(valid_from=2024)
    link("LAY-1.1", "LAY-1.8", "lanjut")
    link("LAY-1.8", "LAY-1.9", "lanjut")
    facts = now(mini)
    assert facts.previous.before.realised.display == "50,00%"
    assert [point.realised.display for point in facts.series] == ["53,33%", "50,00%", "90,00%", "–", "–"]


def test_the_renstra_shows_the_years_of_the_old_one(mini):
    link("LAY-1.1", "LAY-1.9", "lanjut")
    series = now(mini).series
    assert [point.target.display for point in series] == ["80%", "85%", "88%", "90%", "–"]
    assert [point.realised.display for point in series] == ["53,33%", "77,78%", "90,00%", "–", "–"]


def test_but_not_those_of_another_definition(mini):
    link("LAY-1.1", "LAY-1.9", "berubah")
    first, second, third, *_ = now(mini).series
    assert [point.target.display for point in (first, second, third)] == ["–", "–", "88%"]
    assert "tidak dapat dibandingkan" in second.realised.reason


def test_links_in_a_circle_come_to_an_end(mini):
    Indicator.objects.filter(office=mini).update(valid_from=None, valid_to=None)
    link("LAY-1.8", "LAY-1.9", "lanjut")
    link("LAY-1.9", "LAY-1.8", "lanjut")
    assert now(mini, 2024, "LAY-1.8").previous.before is None


def test_an_earlier_year_keeps_its_own_rounding(mini):
    """77,777… was written 77,78 in 2024; the office cuts off from 2025 on."""
    mini.settings.create(year_from=2025, rounding="truncate")
    link("LAY-1.1", "LAY-1.9", "lanjut")
    assert now(mini).previous.before.realised.display == "77,78%"
    mini.settings.create(year_from=2024, rounding="truncate")
    assert now(mini).previous.before.realised.display == "77,77%"


def test_one_that_ended_unfollowed_is_named(mini):
    link("LAY-1.1", "LAY-1.9", "berubah")
    ended = collect(mini, 2025, today=dt.date(2028, 1, 20)).performance.ended
    assert [(row.code, row.last.realised.display) for row in ended] == [("LAY-1.8", "50,00%")]


def test_a_dissolved_division_takes_its_indicators_along(mini):
    mini.divisions.update(valid_to=2024)
    performance = collect(mini, 2025, today=dt.date(2028, 1, 20)).performance
    assert (performance.indicators, performance.tally.total) == ((), 0)
