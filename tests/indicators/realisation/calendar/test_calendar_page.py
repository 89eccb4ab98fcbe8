"""The calendar's page: everybody reads it, the planner changes it, and every change is kept."""

from __future__ import annotations

import pytest

from divisions.models import Holiday, Office, OfficeSetting
from indicators.realisation.calendar.models import MonthEvent


def deadlines(page) -> list[str]:
    return [" ".join(td.text.split()) for td in page.html.select("td[data-judul=Tenggat]")]


def test_twelve_deadlines(operator):
    assert deadlines(operator.open("calendar"))[:2] == ["5 Februari 2023", "5 Maret 2023"]
    assert deadlines(operator.open("calendar"))[-1] == "5 Januari 2024"


def test_the_planner_lets_deadlines_move_to_the_next_working_day(perencana, operator):
    page = perencana.open("calendar")
    form = page.forms["aturan"]
    form["day_off"] = "berikutnya"
    page = form.submit(status=302).follow()
    assert "Aturan tenggat disimpan untuk 2023 dan sesudahnya." in page
    assert deadlines(operator.open("calendar"))[1] == "6 Maret 2023 dari 5 Maret 2023 (hari Minggu)"
    event = MonthEvent.objects.get()
    assert event.note == (
        "tanggal 5, tetap pada tanggalnya, perubahan ditanyakan di atas 100% menjadi "
        "tanggal 5, pindah ke hari kerja berikutnya, perubahan ditanyakan di atas 100%."
    )
    assert event.by == perencana.user


def test_an_earlier_year_keeps_its_rule_and_its_rounding(perencana, kalbar):
    OfficeSetting.objects.create(office=kalbar, year_from=2023, rounding="truncate")
    page = perencana.open("calendar", year=2024)
    form = page.forms["aturan"]
    form["day"] = "10"
    form.submit(status=302)
    rows = OfficeSetting.objects.filter(office=kalbar).order_by("year_from")
    assert [(r.year_from, r.deadline_day, r.rounding) for r in rows] == [
        (2023, 5, "truncate"),
        (2024, 10, "truncate"),
    ]


@pytest.mark.parametrize("typed", ["0", "29", "lima", "5,5", ""])
def test_a_day_that_some_months_lack_is_refused(perencana, typed):
    form = perencana.open("calendar").forms["aturan"]
    form["day"] = typed
    page = form.submit(status=422)
    assert page.html.find(id="id_day_error")
    assert page.forms["aturan"]["day"].value == typed
    assert not OfficeSetting.objects.exists()


def test_the_same_rule_again_is_no_change(perencana):
    perencana.open("calendar").forms["aturan"].submit(status=302)
    assert not MonthEvent.objects.exists()


def test_the_planner_adds_a_day_off_and_takes_it_back(perencana, kalbar):
    form = perencana.open("calendar").forms["libur-baru"]
    form["day"], form["name"] = "23-10-2023", "Hari jadi kota"
    page = form.submit(status=302).follow()
    assert "libur kantor ini" in page
    assert kalbar.holidays.get().name == "Hari jadi kota"
    button = next(f for f in page.forms.values() if f.action.endswith(f"/{kalbar.holidays.get().pk}/"))
    button.submit(status=302)
    assert not kalbar.holidays.exists()
    assert [event.note for event in MonthEvent.objects.order_by("pk")] == [
        "23 Oktober 2023 libur: Hari jadi kota.",
        "23 Oktober 2023 dihapus: Hari jadi kota.",
    ]


def test_the_office_works_on_a_national_day_off(perencana, kalbar):
    christmas = Holiday.objects.get(day="2023-12-25")
    page = perencana.open("calendar")
    button = next(f for f in page.forms.values() if f.action.endswith(f"/{christmas.pk}/"))
    page = button.submit(status=302).follow()
    assert "kantor ini tetap masuk" in page
    assert kalbar.holidays.get().works
    assert Holiday.objects.filter(pk=christmas.pk, office=None).exists()


def test_a_day_that_is_known_is_not_added_twice(perencana, kalbar):
    form = perencana.open("calendar").forms["libur-baru"]
    form["day"], form["name"] = "25-12-2023", "Natal"
    page = form.submit(status=422)
    assert "Tanggal ini sudah tercatat: Hari Raya Natal." in page
    assert not kalbar.holidays.exists()


def test_another_offices_day_off_cannot_be_touched(perencana, orang_luar):
    theirs = Holiday.objects.create(
        office=Office.objects.get(code="tetangga"), day="2023-10-23", name="Hari jadi tetangga"
    )
    page = perencana.open("calendar")
    assert "Hari jadi tetangga" not in page
    token = page.forms["aturan"]["csrfmiddlewaretoken"].value
    perencana.browser.post(
        f"/kalbar/2023/realisasi/kalender/libur/{theirs.pk}/", {"csrfmiddlewaretoken": token}, status=404
    )


def test_others_read_without_forms(operator):
    page = operator.open("calendar")
    assert not {"aturan", "libur-baru"} & set(page.forms)
    assert "Hari Raya Natal" in page
