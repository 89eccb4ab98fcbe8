"""The month's figures in the order of other systems' forms: copied, ticked off, and compared afterwards."""

from decimal import Decimal

import pytest

from indicators.agreement.models import AgreementTarget, PeriodTarget
from indicators.agreement.sealing import opened as unsealed
from indicators.realisation.copies.models import CopyMark
from indicators.realisation.copies.systems import systems_of
from indicators.realisation.models import Entry, EntryValue
from lkjip.rules.models import RuleSet
from tests.growth import grow, queries
from tests.indicators.realisation.conftest import december, entry_of, fill, send
from tests.states import put

__all__ = ["december"]


def opened(person, system="e-performance", month=12, **place):
    return person.open("copy_sheet", system=system, month=month, **place)


def row(page, code="PAS-5.2"):
    return page.html.find("article", id=code)


def said(page, code="PAS-5.2"):
    return " ".join(row(page, code).get_text(" ").split())


def text(page):
    return " ".join(page.html.main.get_text(" ").split())


def figures(page, code="PAS-5.2"):
    """Heading → what the row says, with what was typed before where that differs."""
    cells = row(page, code).select("dl > div")
    return {
        cell.dt.text: " ".join(
            part.get_text(strip=True) for part in cell.dd.find_all(["span", "small"], recursive=False)
        )
        for cell in cells
    }


def press(page, step, value):
    answer = page.forms["salin"].submit(step, value=value)
    return answer.follow() if answer.status_int == 302 else answer


def compare(page, code, text):
    form = page.forms["salin"]
    form[f"tampil-{code}"] = text
    answer = form.submit("langkah", value="bandingkan")
    return answer.follow() if answer.status_int == 302 else answer


def correct(perencana, a):
    """The planner reopens PAS-5.2 and another figure is handed in."""
    form = perencana.open("entry", code="PAS-5.2", month=12).forms["putusan"]
    form["alasan"] = "Cocokkan dengan register."
    form.submit("langkah", value="buka").follow()
    send(fill(perencana.open("entry", code="PAS-5.2", month=12), A=a), "ajukan")


def test_figures_in_the_order_of_the_form(operator):
    """38 of 142 is 27% (PAS-5.2, yearly); e-Performance asks for the month and for the year so far."""
    assert figures(opened(operator)) == {
        "Target tahun": "55",
        "Realisasi bulan ini": "27",
        "Realisasi sampai bulan ini": "27",
        "Capaian, %": "150,91",
        "Penyebab": "–",
        "Kendala": "–",
        "Tindak lanjut": "–",
    }


def test_cumulative_or_not_as_the_system_wants(perencana, kalbar):
    """The months of YAN-3.1 add up, so July alone is less than January to July."""
    indicator = kalbar.indicators.get(code="YAN-3.1")
    Entry.objects.filter(indicator=indicator, year=2023).delete()
    for month, value in ((6, 1200), (7, 50)):
        entry = Entry.objects.create(indicator=indicator, year=2023, month=month)
        EntryValue.objects.create(entry=entry, component=indicator.components.get(), value=value)
        Entry.objects.filter(pk=entry.pk).update(state="disetujui", approved_at=entry.changed)
    monthly = figures(opened(perencana, month=7), "YAN-3.1")
    assert (monthly["Realisasi bulan ini"], monthly["Realisasi sampai bulan ini"]) == ("50", "1250")
    smart = figures(opened(perencana, "smart", month=7), "YAN-3.1")
    assert "Realisasi bulan ini" not in smart
    assert (smart["Realisasi sampai bulan ini"], smart["Progres, %"]) == ("1250", "100,00")


def test_a_range_is_typed_with_both_its_ends(perencana, kalbar):
    row = AgreementTarget.objects.filter(agreement__office=kalbar, indicator__code="PAS-5.2")
    with unsealed("Target berupa rentang"):
        row.update(upper=60)
    assert figures(opened(perencana))["Target tahun"] == "55-60"


def test_e_monev_asks_by_quarter_against_the_action_plan(operator, kalbar):
    indicator = kalbar.indicators.get(code="PAS-3.7")
    agreement = kalbar.agreements.get(central_unit=indicator.objective.central_unit, year=2023)
    PeriodTarget.objects.create(agreement=agreement, indicator=indicator, month=9, value=Decimal("40"))
    assert figures(opened(operator, "e-monev", month=9), "PAS-3.7")["Target sampai bulan ini"] == "40"
    page = opened(operator, "e-monev", month=7)
    assert "e-Monev diisi triwulanan." in page
    assert page.html.find("a", string="September 2023")["href"].endswith("/9/salin/e-monev/")


def test_numbers_are_typed_without_grouping_and_unit(operator):
    button = row(opened(operator)).find("button", attrs={"data-salin": "150,91"})
    assert button.has_attr("hidden")  # shown by the script that makes it work


@pytest.mark.usefixtures("december")
def test_the_words_of_the_month_go_along(operator):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142")
    form["bulan-obstacle"] = "Hakim anak hanya satu."
    send(form, "ajukan")
    page = opened(operator)
    assert figures(page)["Kendala"] == "Hakim anak hanya satu."
    assert "Sementara" in said(page)


@pytest.mark.usefixtures("december")
def test_what_is_missing_cannot_be_ticked_off(operator):
    page = opened(operator)
    assert "Belum ada angka untuk diketik." in said(page)
    csrf = page.forms["salin"]["csrfmiddlewaretoken"].value
    sent = {"tandai": "PAS-5.2", "cap-PAS-5.2": "x", "csrfmiddlewaretoken": csrf}
    answer = operator.browser.post(page.request.path, sent, status=200)
    assert "PAS-5.2 belum punya angka untuk diketik." in answer
    assert not CopyMark.objects.exists()


def test_ticked_off_with_who_and_when(operator, perencana):
    page = press(opened(operator), "tandai", "PAS-5.2")
    assert "PAS-5.2 ditandai sudah diketik." in page
    assert "Sudah diketik oleh Operator pada" in said(opened(perencana))
    assert "1 dari 36 sudah diketik." in page
    page = press(page, "batal", "PAS-5.2")
    assert "0 dari 36 sudah diketik." in page


def test_a_figure_that_changed_since_it_was_typed_is_marked(operator, perencana):
    press(opened(operator), "tandai", "PAS-5.2")
    correct(perencana, "71")  # 50%, achievement (2 × 55 − 50) / 55
    page = opened(operator)
    assert "Berubah sejak diketik oleh Operator" in said(page)
    assert figures(page)["Realisasi sampai bulan ini"] == "50 Diketik: 27"
    assert figures(page)["Target tahun"] == "55"
    assert "1 berubah sejak diketik" in page
    page = press(page, "tandai", "PAS-5.2")
    assert "Berubah" not in said(page)


def test_a_late_correction_is_told_in_the_other_months_too(operator, perencana, kalbar):
    """June of YAN-3.1 is corrected after June and July were typed: 1.200 and 1.250 become 1.300 and 1.350."""
    indicator = kalbar.indicators.get(code="YAN-3.1")
    Entry.objects.filter(indicator=indicator, year=2023).delete()
    for month, value in ((6, 1200), (7, 50)):
        entry = Entry.objects.create(indicator=indicator, year=2023, month=month)
        EntryValue.objects.create(entry=entry, component=indicator.components.get(), value=value)
        put(Entry.objects.filter(pk=entry.pk), Entry.State.APPROVED)
    for month in (6, 7):
        press(opened(perencana, month=month), "tandai", "YAN-3.1")
    assert "tidak sama lagi" not in text(opened(perencana, month=8))
    with unsealed("Koreksi Juni"):
        EntryValue.objects.filter(entry__indicator=indicator, entry__month=6).update(value=1300)
    assert "tidak sama lagi: Juni 1 indikator, Juli 1 indikator." in text(opened(perencana, month=8))
    assert "tidak sama lagi" not in text(opened(operator, month=8))  # of another division
    press(opened(perencana, month=7), "tandai", "YAN-3.1")
    assert "tidak sama lagi: Juni 1 indikator." in text(opened(perencana))


def test_a_difference_that_the_other_system_shows_is_told_in_other_months(operator):
    page = press(opened(operator), "tandai", "PAS-5.2")
    compare(page, "PAS-5.2", "72")
    assert "tidak sama lagi: Desember 1 indikator." in text(opened(operator, month=11))


def test_nobody_ticks_off_what_they_have_not_seen(operator, perencana):
    old = opened(operator)
    correct(perencana, "71")
    page = press(old, "tandai", "PAS-5.2")
    assert "Angka PAS-5.2 berubah sejak halaman ini dibuka." in page
    assert not CopyMark.objects.exists()


def test_what_the_system_shows_is_compared(operator, perencana):
    page = press(opened(operator), "tandai", "PAS-5.2")
    page = compare(page, "PAS-5.2", "72")
    assert "Di e-Performance 72, di sini 27." in said(page)
    assert "1 berbeda dari yang tampil di aplikasi" in page
    page = compare(page, "PAS-5.2", "27,00")
    assert "Sama, dibandingkan Operator" in said(page)
    correct(perencana, "71")
    assert "Di e-Performance 27,00, di sini 50." in said(opened(operator))


def test_what_cannot_be_read_stays_in_its_field(operator):
    page = press(press(opened(operator), "tandai", "PAS-5.2"), "tandai", "PAS-3.7")
    form = page.forms["salin"]
    form["tampil-PAS-3.7"] = "99"
    page = compare(page, "PAS-5.2", "27.0")
    assert "PAS-5.2: “27.0” bukan angka yang dapat dibaca." in page
    assert page.forms["salin"]["tampil-PAS-5.2"].value == "27.0"
    assert page.forms["salin"]["tampil-PAS-3.7"].value == "99"
    assert not CopyMark.objects.exclude(shown="").exists()


def test_each_system_and_month_has_its_own_marks(operator):
    press(opened(operator), "tandai", "PAS-5.2")
    assert "Sudah diketik oleh" not in said(opened(operator, "smart"))
    assert "Sudah diketik oleh" not in said(opened(operator, month=11), "PAS-3.7")


def test_a_division_sees_its_own_rows_and_the_planner_all(operator, perencana):
    assert row(opened(operator), "YAN-3.1") is None
    assert row(opened(perencana), "YAN-3.1") is not None
    csrf = opened(operator).forms["salin"]["csrfmiddlewaretoken"].value
    sent = {"tandai": "YAN-3.1", "csrfmiddlewaretoken": csrf}
    operator.browser.post(opened(operator).request.path, sent, status=404)


def test_an_office_may_define_its_own_form(operator, kalbar):
    data = {
        "name": "e-Kinerja",
        "frequency": "bulanan",
        "group": "divisi",
        "figures": ["capaian", "target"],
        "check": "capaian",
    }
    RuleSet.objects.create(
        kind="salin",
        code="e-performance",
        office=kalbar,
        year_from=2023,
        regulation="Surat edaran",
        data=data,
    )
    assert [system.name for system in systems_of(kalbar, 2023)] == ["e-Kinerja", "e-Monev", "SMART"]
    assert systems_of(kalbar, 2022)[0].name == "e-Performance"
    assert list(figures(opened(operator))) == ["Capaian, %", "Target tahun"]


def test_the_first_page_is_a_system_that_asks_for_the_month(operator):
    assert operator.open("copies", month=7, status=302).headers["Location"].endswith("/salin/e-performance/")


def test_an_unknown_system_or_month_does_not_exist(operator):
    opened(operator, "tidak-ada", status=404)
    opened(operator, month=13, status=404)


def test_more_indicators_take_no_more_queries(perencana, kalbar):
    place = {"system": "e-performance", "month": 12}
    before = queries(perencana, "copy_sheet", **place)
    grow(kalbar)
    assert queries(perencana, "copy_sheet", **place) == before
    assert entry_of("PAS-5.2").state == Entry.State.APPROVED
