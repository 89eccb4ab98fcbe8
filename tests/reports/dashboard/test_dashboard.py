"""The head's screen: the year in figures that the report prints too, and the way from each to its page."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from divisions.models import OfficeSetting
from indicators.agreement.models import Agreement
from indicators.realisation.models import Entry
from tests.cast import address
from tests.states import put


def section(page: Any, heading: str) -> Any:
    return page.html.find("section", attrs={"aria-labelledby": heading})


def words(element: Any) -> str:
    return " ".join(element.get_text(" ").split())


def test_it_begins_with_what_a_head_asks(pimpinan):
    """59 of 60 reached; 36 units spent 254,873,042,653 of 258,580,526,000."""
    page = pimpinan.open("dashboard")
    assert words(page.html.h1) == "59 dari 60 indikator mencapai target"
    assert "Anggaran 36 satuan kerja terserap 98,57%." in words(page.html.find(class_="pembuka"))


def test_what_needs_a_decision_comes_first_and_leads_on(pimpinan):
    matters = section(pimpinan.open("dashboard"), "judul-perhatian").find_all("li")
    titles = [words(matter.h3) for matter in matters]
    assert titles[0].endswith("overstaying belum mencapai target")
    assert "Belanja Lapas Pontianak melebihi pagu" in titles
    assert matters[0].a["href"] == address("indicator", code="PAS-2.1")


def test_each_division_with_its_own_count(pimpinan):
    rows = section(pimpinan.open("dashboard"), "judul-divisi").select(".batang > span:first-child")
    assert [words(row) for row in rows] == [
        "Divisi Administrasi 1 dari 1 mencapai target",
        "Divisi Pemasyarakatan 35 dari 36 mencapai target",
        "Divisi Keimigrasian 2 dari 2 mencapai target",
        "Divisi Pelayanan Hukum dan HAM 21 dari 21 mencapai target",
    ]


def test_what_cannot_be_computed_has_its_own_row_and_is_named(pimpinan):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023).delete()
    rows = [words(row) for row in section(pimpinan.open("dashboard"), "judul-kategori").find_all("tr")]
    assert rows[0] == "Sangat Tinggi 91% ke atas 59"
    assert rows[-1] == "Belum dapat dihitung data atau target belum lengkap PAS-5.2 1"


def test_a_mean_says_that_it_is_one_of_some(pimpinan):
    assert "Rata-rata capaian 1" in words(pimpinan.open("dashboard").html.find(class_="pembuka"))
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023).delete()
    page = pimpinan.open("dashboard")
    assert "Rata-rata capaian yang dapat dihitung 1" in words(page.html.find(class_="pembuka"))


def test_absorption_as_the_report_prints_it(pimpinan):
    money = words(section(pimpinan.open("dashboard"), "judul-serapan"))
    assert "98,57%" in money
    assert "Rp254.873.042.653 dari Rp258.580.526.000 pada 36 satuan kerja." in money
    assert "Hijau 32, kuning 4, merah 0; 1 melebihi pagu." in money
    assert "Rutan Landak 93,83%" in money


def test_who_is_late_is_counted_by_division(pimpinan):
    """June of PAS-3.7 was due on 5 July 2023 and is missing."""
    Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6).delete()
    rows = section(pimpinan.open("dashboard"), "judul-terlambat").tbody.find_all("tr")
    late = {words(row.th): words(row.find_all("td")[-1]) for row in rows}
    assert late["Div. PAS"] == "1"
    assert late["Div. Administrasi"] == "0"
    june = next(row for row in rows if words(row.th) == "Div. PAS").find_all("td")[5]
    assert words(june) == "Jun Belum diisi, terlambat, 1 dari 1 indikator terlambat"
    assert june.a["href"] == f"{address('entry_list')}?bulan=6"


def test_a_late_month_leads_to_who_is_late(pimpinan):
    Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6).delete()
    link = section(pimpinan.open("dashboard"), "judul-perhatian").find("a", string=re.compile("Lihat siapa"))
    assert link["href"] == address("timeliness")


def test_what_is_missing_is_counted_apart_from_what_came_late(pimpinan, operator, kalbar):
    """June of PAS-3.7 never came, and its July only on 7 August 2023."""
    monthly = Entry.objects.filter(indicator__code="PAS-3.7", year=2023)
    came = dt.datetime(2023, 8, 7, 9, 0, tzinfo=kalbar.zone)
    monthly.filter(month=7).update(submitted_at=came, submitted_by=operator.user)
    told = words(section(pimpinan.open("dashboard"), "judul-perhatian"))
    assert "Semua kini sudah masuk. Menyangkut PAS-3.7. 1 isian masuk sesudah tenggat" in told
    monthly.filter(month=6).delete()
    told = words(section(pimpinan.open("dashboard"), "judul-perhatian"))
    assert "Belum masuk: PAS-3.7. 1 isian belum masuk; 1 lain masuk sesudah tenggat" in told


def test_submitted_months_count_and_are_marked(pimpinan, operator):
    put(Entry.objects.filter(indicator__code="PAS-5.2", year=2023), Entry.State.SUBMITTED, operator.user)
    page = pimpinan.open("dashboard")
    assert "ikut dihitung dan ditandai sementara" in words(page.html.find(class_="pembuka"))
    row = next(row for row in section(page, "judul-semua").find_all("tr") if "PAS-5.2" in words(row))
    assert words(row).endswith("Mencapai target Sementara")


def test_every_indicator_stands_under_its_division(pimpinan):
    """36 of the 60 are those of Pemasyarakatan, one of them missed."""
    folds = section(pimpinan.open("dashboard"), "judul-semua").find_all("details")
    assert [len(fold.select("tbody tr")) for fold in folds] == [1, 36, 2, 21]
    assert words(folds[1].summary) == "Divisi Pemasyarakatan 35 dari 36 mencapai target"


def test_a_draft_does_not_count(pimpinan):
    put(Entry.objects.filter(indicator__code="PAS-5.2", year=2023), Entry.State.DRAFT)
    assert words(pimpinan.open("dashboard").html.h1) == "58 dari 60 indikator mencapai target"


def test_january_to_a_chosen_month(pimpinan):
    """In June 2023 only the two monthly indicators have figures; of the yearly ones nothing is missing yet."""
    page = pimpinan.open("dashboard", query="?bulan=6")
    assert "Januari–Juni 2023" in words(section(page, "judul-perhatian"))
    assert "belum diisi" not in words(section(page, "judul-perhatian"))
    rows = {words(row.th).split()[0]: row for row in section(page, "judul-semua").select("tbody tr")}
    assert words(rows["PAS-5.2"].find_all("td")[1]) == "–"
    assert words(rows["ADM-1.1"].find_all("td")[1]) != "–"


def test_links_lead_only_where_this_member_may_go(orang_lain):
    """A division's operator reads the whole dashboard, but opens the own division's indicators only."""
    page = orang_lain.open("dashboard")
    assert address("indicator", code="PAS-2.1") not in page
    assert address("indicator", code="YAN-1.1") in page


def test_a_year_without_anything_counts_nothing(pimpinan):
    page = pimpinan.open("dashboard", year=2019)
    assert words(page.html.h1) == "Capaian 60 indikator belum dapat dihitung"


def test_an_office_without_indicators(kalbar, pimpinan):
    kalbar.indicators.update(valid_to=2023)
    page = pimpinan.open("dashboard", year=2024)
    assert words(page.html.h1) == "Belum ada indikator tahun ini"


def test_the_mean_is_capped_as_the_office_chose(kalbar, pimpinan):
    assert "tiap indikator dihitung paling banyak 120%" in words(
        pimpinan.open("dashboard").html.find(class_="pembuka")
    )
    OfficeSetting.objects.create(office=kalbar, year_from=2023, composite_cap=None)
    assert "paling banyak" not in words(pimpinan.open("dashboard").html.find(class_="pembuka"))


def test_other_years_of_the_office_are_one_click_away(kalbar, pimpinan):
    unit = kalbar.central_units.first()
    Agreement.objects.create(office=kalbar, central_unit=unit, year=2024, first_party="a", second_party="b")
    links = pimpinan.open("entry_list").html.find("nav", attrs={"aria-label": "Tahun"}).find_all("a")
    assert [(words(link), link["href"]) for link in links] == [
        ("2024", address("entry_list", year=2024)),
        ("2023", address("entry_list", year=2023)),
    ]


def test_achievement_stands_beside_money_the_least_efficient_first(pimpinan):
    """YAN-11: 100 reached with 100 of the money, 0 points; the other 21 objectives reached more than their share."""
    part = section(pimpinan.open("dashboard"), "judul-efisiensi")
    assert "Dari 22 sasaran, 21 memperoleh hasil lebih besar" in words(part)
    first = part.tbody.tr
    assert words(first.th).startswith("YAN-11")
    assert "sebanding dengan bagian anggaran yang terpakai" in words(first.th)
    assert "Pos: Rekomendasi pelindungan dan pemenuhan HAM 100,00%" in words(first.th)
    assert [words(cell) for cell in first.find_all("td")] == ["100,00%", "100,00%", "0,00 poin"]
    assert len(part.select("tbody tr")) == 22


def test_the_scores_stand_on_the_heads_screen(pimpinan):
    shown = words(section(pimpinan.open("dashboard"), "judul-nilai"))
    for said in (
        "Nilai Kinerja Anggaran 86,25 60% × 79,49 + 40% × 96,39",
        "SMART 79,49",
        "IKPA 96,39",
        "e-Monev, progres 97,63 triwulan 4",
        "e-Performance 100,00%",
        "e-Tarja 97,13% Divisi Administrasi",
    ):
        assert said in shown


def test_a_year_without_money_has_neither_section(pimpinan):
    page = pimpinan.open("dashboard", year=2030)
    assert section(page, "judul-efisiensi") is None
    assert section(page, "judul-nilai") is None
