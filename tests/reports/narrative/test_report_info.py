"""The report's own date, place and signatory, as the planner types them on the site."""

from __future__ import annotations

import datetime as dt

import pytest

from reports.edition.build import report_of
from reports.narrative.models import ArrangementStep, ReportInfo
from reports.outline import nodes as n
from tests.cast import Person

pytestmark = pytest.mark.django_db
YEAR = 2023
HEAD = "Kepala Kantor Wilayah Kementerian Hukum dan HAM Kalimantan Barat"
"""Of 2023; the sample data date the report 5 January 2024 in Pontianak, data of 12 January."""


def put(person: Person, status: int = 302, **values: str):
    form = person.open("report_info").forms["isian"]
    for name, value in values.items():
        form[name] = value
    answer = form.submit(status=status)
    return answer.follow() if status == 302 else answer


def clear(person: Person):
    return put(person, date="", place="", signatory="", data_as_of="", letter_number="")


def signed(office) -> n.Signature:
    """What stands below the foreword."""
    foreword = report_of(office, YEAR).tree.chapter("kata-pengantar")
    (block,) = (child for child in foreword.children if isinstance(child, n.SignatureBlock))
    return block.right


def cover(office) -> str:
    page = report_of(office, YEAR).tree.document.cover
    assert page is not None
    return " ".join(page.lines)


def test_the_foreword_and_the_cover_print_what_was_typed(kalbar, perencana):
    kalbar.officials.create(title="Kepala Divisi Sampel", name="Citra Rekaan", start=dt.date(2024, 1, 2))
    page = put(
        perencana,
        date="15-01-2024",
        place="Singkawang",
        signatory="Kepala Divisi Sampel",
        data_as_of="10 Januari 2024",
    )
    assert "Keterangan laporan disimpan." in page
    under = signed(kalbar)
    assert (under.title, under.name) == ("Kepala Divisi Sampel", "Citra Rekaan")
    assert under.place_date == "Singkawang, 15 Januari 2024"
    assert "Data per 10 Januari 2024" in cover(kalbar)


def test_the_page_shows_who_will_sign(kalbar, perencana):
    kalbar.officials.create(title="Kepala Divisi Sampel", name="Citra Rekaan", start=dt.date(2024, 1, 20))
    saved = put(perencana, date="25-01-2024", signatory="Kepala Divisi Sampel").html.find("dl").text
    assert "Citra Rekaan" in saved
    saved = put(perencana, date="15-01-2024").html.find("dl").text
    assert "(nama belum tercatat)" in saved


def test_titles_in_office_on_the_reports_day_are_offered(kalbar, perencana):
    kalbar.officials.create(title="Kepala Lama", name="A", start=dt.date(2020, 1, 1), end=dt.date(2024, 1, 4))
    kalbar.officials.create(title="Kepala Baru", name="B", start=dt.date(2024, 1, 5))
    offered = [o["value"] for o in perencana.open("report_info").html.find(id="jabatan").find_all("option")]
    assert offered[0] == HEAD
    assert "Kepala Baru" in offered
    assert "Kepala Lama" not in offered


def test_empty_fields_print_what_the_office_bears(kalbar, perencana):
    clear(perencana)
    assert not ReportInfo.objects.exists()
    under = signed(kalbar)
    assert (under.title, under.place_date) == (HEAD, "Pontianak, …… 2024")


def test_a_year_without_a_row_gets_one(kalbar, perencana):
    ReportInfo.objects.all().delete()
    put(perencana, letter_number="W.16-PR.03.01-7")
    row = ReportInfo.objects.get()
    assert (row.office, row.year, row.letter_number, row.date) == (kalbar, YEAR, "W.16-PR.03.01-7", None)


# --- refusals ---


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"date": "31-12-2023"}, "Tulis tanggal sesudah 31 Desember 2023."),
        (
            {"date": "9-1-2024", "data_as_of": "10-1-2024"},
            "Data tidak dapat ditarik 10 Januari 2024, sesudah",
        ),
        ({"data_as_of": "31-12-2022"}, "Data 2023 tidak dapat ditarik sebelum tahun itu mulai."),
        ({"date": "31-02-2024"}, "Tanggal tidak dikenal."),
        ({"signatory": "Plt. Kepala Kantor"}, "Tulis jabatannya saja"),
        ({"place": "Pontianak 🚀"}, "Huruf laporan tidak memuat tanda"),
        ({"letter_number": "7" * 101}, "100"),
    ],
)
def test_what_can_never_be_right_is_refused_and_kept(perencana, typed, told):
    before = ReportInfo.objects.values().get()
    typed = {"letter_number": "W.16-7", **typed}
    page = put(perencana, 422, **typed)
    assert told in page
    form = page.forms["isian"]
    assert {name: form[name].value for name in typed} == typed
    assert ReportInfo.objects.values().get() == before
    assert not ArrangementStep.objects.exists()


def test_days_of_one_and_the_same_date_are_right(perencana):
    put(perencana, date="12-01-2024")
    assert ReportInfo.objects.get().date == ReportInfo.objects.get().data_as_of == dt.date(2024, 1, 12)


def test_dates_that_stood_before_keep_nobody_from_the_rest(perencana):
    """The published report is dated 5 January and its data 12 January; the review tells that."""
    put(perencana, letter_number="W.16-PR.03.01-7")
    row = ReportInfo.objects.get()
    assert (row.letter_number, row.date, row.data_as_of) == (
        "W.16-PR.03.01-7",
        dt.date(2024, 1, 5),
        dt.date(2024, 1, 12),
    )


# --- two at once, and who did what ---


def test_the_second_of_two_planners_sees_what_the_first_saved(perencana):
    late = perencana.open("report_info").forms["isian"]
    put(perencana, place="Sambas", letter_number="W.16-7")
    late["place"] = "Sanggau"
    page = late.submit(status=409)
    assert "orang lain menyimpan halaman ini lebih dahulu" in page
    assert "Sambas" in page
    form = page.forms["isian"]
    assert (form["place"].value, form["letter_number"].value) == ("Sanggau", "W.16-7")
    form.submit().follow()
    row = ReportInfo.objects.get()
    assert (row.place, row.letter_number) == ("Sanggau", "W.16-7")


def test_who_changed_what_is_told_here_and_not_among_the_sections(perencana):
    page = put(perencana, place="Sambas", date="15-01-2024")
    told = "Tanggal laporan: 5 Januari 2024 menjadi 15 Januari 2024. Tempat: “Pontianak” menjadi “Sambas”."
    history = page.html.find(class_="riwayat").text
    assert told in history
    assert "Perencana" in history
    assert told not in perencana.open("arrangement")


def test_clearing_is_told_too(perencana):
    clear(perencana)
    assert "Tempat: “Pontianak” menjadi kosong." in ArrangementStep.objects.get().told


def test_saving_without_a_change_leaves_no_trace(perencana):
    assert "Tidak ada yang berubah." in put(perencana)
    assert not ArrangementStep.objects.exists()


# --- who may ---


def test_others_read_it_and_change_nothing(operator, kalbar):
    page = operator.open("manuscript").click("Keterangan laporan")
    assert "Pontianak, 5 Januari 2024" in " ".join(page.html.find("dl").text.split())
    assert "isian" not in page.forms
    token = operator.browser.get("/profil/").html.find("input", {"name": "csrfmiddlewaretoken"})["value"]
    sent = {"csrfmiddlewaretoken": token, "place": "Sambas"}
    operator.browser.post("/kalbar/2023/naskah/keterangan/", sent, status=403)
    assert ReportInfo.objects.get().place == "Pontianak"


def test_another_offices_report_is_not_found(orang_luar):
    orang_luar.open("report_info", status=404)
