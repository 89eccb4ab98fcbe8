"""What stands above every page: whose year this is."""

from __future__ import annotations

import datetime as dt

from divisions.models import OfficeIdentity

BEFORE, SINCE_JULY = "Kanwil Kemenkumham Kalbar", "Kanwil Hukum Kalbar"


def brand(page) -> str:
    return page.html.select_one(".brand small").get_text(strip=True)


def test_an_office_without_other_names_bears_its_own(operator):
    page = operator.open("dashboard")
    assert brand(page) == BEFORE
    assert page.html.title.get_text(strip=True).endswith(BEFORE)


def test_each_year_bears_the_name_in_force_at_its_end_like_its_report(operator, kalbar):
    OfficeIdentity.objects.create(
        office=kalbar,
        start=dt.date(2024, 7, 1),
        name="Kantor Wilayah Kementerian Hukum Kalimantan Barat",
        short_name=SINCE_JULY,
        agency="Kementerian Hukum",
        head_title="Kepala Kantor Wilayah Kementerian Hukum Kalimantan Barat",
    )
    assert brand(operator.open("dashboard", year=2023)) == BEFORE
    page = operator.open("dashboard", year=2024)
    assert brand(page) == SINCE_JULY
    assert "Kantor Wilayah Kementerian Hukum Kalimantan Barat" in page.html.footer.text


def test_people_of_a_division_are_told_which(operator, perencana):
    assert (
        operator.open("dashboard")
        .html.select_one(".orang summary")
        .get_text(" ", strip=True)
        .endswith("Operator divisi, Div. PAS")
    )
    assert (
        perencana.open("dashboard")
        .html.select_one(".orang summary")
        .get_text(" ", strip=True)
        .endswith("Perencana")
    )
