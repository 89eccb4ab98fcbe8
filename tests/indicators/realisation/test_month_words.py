"""Cause, support, obstacle and follow-up: typed beside the number in its month, gathered for the year."""

from decimal import Decimal

import pytest

from divisions.models import Role
from indicators.agreement.models import PeriodTarget
from indicators.realisation.models import Analysis, Entry, MonthWords
from tests.cast import join

from .conftest import RUTAN, entry_of, fill, refused, send

pytestmark = pytest.mark.usefixtures("december")

OWED = "Realisasi belum mencapai target, jadi tindak lanjut wajib diisi sebelum diajukan."


@pytest.fixture
def colleague(operator, stage):
    return join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))


@pytest.fixture
def plan(kalbar):
    """A target of January to a month for PAS-5.2 (lower is better)."""

    def promise(month: int, value: str) -> None:
        indicator = kalbar.indicators.get(code="PAS-5.2")
        agreement = kalbar.agreements.get(central_unit=indicator.objective.central_unit, year=2023)
        PeriodTarget.objects.create(
            agreement=agreement, indicator=indicator, month=month, value=Decimal(value)
        )

    return promise


def month_form(person, month=12):
    return person.open("entry", code="PAS-5.2", month=month)


def test_words_stand_beside_their_month(operator, verifikator):
    form = fill(month_form(operator), A="38", B="142")
    form["bulan-cause"] = "Pendampingan sejak penyidikan."
    send(form)
    assert MonthWords.objects.get(entry=entry_of("PAS-5.2")).cause == "Pendampingan sejak penyidikan."
    assert "Pendampingan sejak penyidikan." not in month_form(operator, 11).text
    page = month_form(verifikator)
    assert "Pendampingan sejak penyidikan." in page.html.find(class_="ketikan").text
    assert "Uraian bulan ini ditulis: penyebab." in page


def test_a_month_short_of_the_years_target_wants_a_follow_up(operator):
    """PAS-2.1 promises 90%; with 161 of 1,305 December ends the year at 88%."""
    form = operator.open("entry", code="PAS-2.1", month=12).forms["isian"]
    for code, text in RUTAN.items():
        form[f"A-{code}"] = text
    form["B"] = "1.305"
    page = refused(form, "ajukan")
    field = page.html.find(id="id_bulan-follow_up")
    assert field["aria-invalid"] == "true"
    assert OWED in page.html.find(id=field["aria-describedby"]).text
    assert page.forms["isian"]["A-406633"].value == "62"
    send(page.forms["isian"])  # a draft may wait for it
    form = operator.open("entry", code="PAS-2.1", month=12).forms["isian"]
    form["bulan-follow_up"] = "Surat dikirim sepuluh hari lebih awal."
    send(form, "ajukan")
    assert entry_of("PAS-2.1").state == Entry.State.SUBMITTED


def test_blanks_are_no_follow_up(operator):
    form = operator.open("entry", code="PAS-2.1", month=12).forms["isian"]
    for code, text in RUTAN.items():
        form[f"A-{code}"] = text
    form["B"], form["bulan-follow_up"] = "1.305", "  \n  "
    assert OWED in refused(form, "ajukan")


def test_a_target_that_is_reached_wants_none(operator):
    send(fill(month_form(operator), A="38", B="142"), "ajukan")  # 27% against at most 55%


def test_before_december_the_years_target_is_not_yet_due(operator):
    """90 of 142 is 63%, above 55%; but without an action plan November promises nothing."""
    send(fill(month_form(operator, 11), A="90", B="142"), "ajukan")


def test_an_action_plan_makes_every_month_a_promise(operator, plan):
    """At most 50% by November: 90 of 142 misses it, 71 of 142 does not."""
    plan(11, "50")
    page = refused(fill(month_form(operator, 11), A="90", B="142"), "ajukan")
    assert OWED in page
    panel = page.html.find(id="hasil").get_text(" ", strip=True)
    assert "Target Januari–November menurut rencana aksi 50%" in panel
    assert "Capaian terhadapnya 74,00%" in panel  # 2 - 63/50
    send(fill(page, A="71"), "ajukan")


def test_words_of_one_month_by_two_people(operator, colleague):
    first, second = month_form(operator).forms["isian"], month_form(colleague).forms["isian"]
    first["bulan-obstacle"] = "Hakim anak hanya satu."
    send(first)
    second["bulan-obstacle"], second["A"] = "Belum ada pos bantuan hukum.", "38"
    page = refused(second)
    beside = page.html.find("section", attrs={"aria-labelledby": "judul-beda"}).get_text(" ", strip=True)
    assert "Kendala bulan ini Belum ada pos bantuan hukum. Hakim anak hanya satu." in beside
    assert page.forms["isian"]["bulan-obstacle"].value == "Belum ada pos bantuan hukum."
    assert page.forms["isian"]["A"].value == "38"
    assert entry_of("PAS-5.2").values.count() == 0


def test_a_satker_operator_writes_figures_only(operator_satker):
    page = operator_satker.open("entry", code="PAS-2.1", month=12)
    assert "bulan-cause" not in page.forms["isian"].fields
    sent = {**dict(page.forms["isian"].submit_fields()), "A-406611": "30", "bulan-cause": "x"}
    operator_satker.browser.post(page.request.path, sent, status=302)
    assert not MonthWords.objects.exists()


def test_markup_in_words_is_text(operator):
    form = fill(month_form(operator), A="38", B="142")
    form["bulan-cause"] = "<script>alert(1)</script>"
    assert "<script>alert" not in send(form).text


def test_the_years_words_are_put_together_from_the_months(operator, verifikator):
    for month, text in ((11, "Hakim anak hanya satu."), (12, "Kursi sidang anak penuh.")):
        form = fill(month_form(operator, month), A="38", B="142")
        form["bulan-obstacle"] = text
        send(form)
    page = operator.open("year_words", code="PAS-5.2")
    assert "November : Hakim anak hanya satu." in page.html.get_text(" ", strip=True)
    before = Analysis.objects.get(indicator__code="PAS-5.2", year=2023)
    form = page.forms["uraian"]
    form["obstacle"] = ""
    page = form.submit("langkah", value="kumpulkan")
    form = page.forms["uraian"]
    assert form["obstacle"].value == ("November: Hakim anak hanya satu.\nDesember: Kursi sidang anak penuh.")
    assert form["cause"].value == before.cause  # what is written stays
    assert Analysis.objects.get(pk=before.pk).obstacle == before.obstacle  # nothing is saved yet
    form["obstacle"] = "Hakim anak hanya satu dan kursinya penuh."
    page = form.submit("langkah", value="simpan").follow()
    assert "Uraian tahun disimpan." in page
    after = Analysis.objects.get(pk=before.pk)
    assert (after.obstacle, after.cause) == ("Hakim anak hanya satu dan kursinya penuh.", before.cause)
    assert after.national_standard == before.national_standard
    assert "Hakim anak hanya satu dan kursinya penuh." in verifikator.open("year_words", code="PAS-5.2")


def test_the_years_words_stay_open_when_the_months_are_approved(operator):
    page = operator.open("year_words", code="PAS-3.7")
    form = page.forms["uraian"]
    form["follow_up"] = "Diteruskan tahun depan."
    form.submit("langkah", value="simpan").follow()
    assert Analysis.objects.get(indicator__code="PAS-3.7").follow_up == "Diteruskan tahun depan."


def test_the_second_writer_of_the_year_is_shown_the_first(operator, colleague):
    first = operator.open("year_words", code="PAS-5.2").forms["uraian"]
    second = colleague.open("year_words", code="PAS-5.2").forms["uraian"]
    first["obstacle"] = "Hakim anak hanya satu."
    first.submit("langkah", value="simpan").follow()
    second["obstacle"] = "Belum ada pos bantuan hukum."
    page = second.submit("langkah", value="simpan", status=200)
    assert "Tulisan Anda belum hilang" in page
    assert "Tersimpan sekarang: Hakim anak hanya satu." in page
    form = page.forms["uraian"]
    assert form["obstacle"].value == "Belum ada pos bantuan hukum."
    form.submit("langkah", value="simpan").follow()
    assert Analysis.objects.get(indicator__code="PAS-5.2").obstacle == "Belum ada pos bantuan hukum."
