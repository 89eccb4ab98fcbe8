"""Data dukung go only to those who see the entry, as a file to keep; what was handed in stays."""

import pytest

from divisions.models import Role
from indicators.plan.models import PlanEvent
from indicators.realisation.calendar.models import MonthLock
from indicators.realisation.evidence.models import Evidence
from indicators.realisation.models import Entry
from tests.cast import address, join
from tests.growth import queries
from tests.indicators.realisation.conftest import fill, send

from .conftest import add, add_pdf, kept, opened, panel
from .files import PDF, chosen


def file_of(person, evidence, status=200):
    return person.open("evidence_file", pk=evidence.pk, status=status)


def take_back(page, evidence, status=None):
    form = page.forms["isian"]
    code, month = page.request.path.split("/")[4:6]
    form.action = address("evidence_remove", code=code, month=month, pk=evidence.pk)
    answer = form.submit(status=status)
    return answer.follow() if answer.status_int == 302 else answer


def test_a_file_is_kept_never_shown(operator, verifikator, pimpinan):
    add_pdf(operator, "rekap Des.pdf")
    for person in (operator, verifikator, pimpinan):
        answer = file_of(person, Evidence.objects.get())
        assert answer.body == PDF
        assert answer.headers["Content-Disposition"] == 'attachment; filename="rekap Des.pdf"'
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Type"] == "application/pdf"
        assert "no-store" in answer.headers["Cache-Control"]


def test_others_do_not_find_it(operator, orang_lain, orang_luar):
    add_pdf(operator)
    for person in (orang_lain, orang_luar):
        file_of(person, Evidence.objects.get(), status=404)


def test_a_satker_sees_only_what_it_put_there(operator, operator_satker, stage):
    mempawah = join(stage, "mempawah", Role.WORK_UNIT_OPERATOR, work_unit=stage.work_units.get(code="406633"))
    add_pdf(operator, "surat divisi.pdf", code="PAS-2.1")
    add_pdf(mempawah, "mempawah.pdf", PDF + b"%", code="PAS-2.1")
    page = add_pdf(operator_satker, "sanggau.pdf", code="PAS-2.1")  # the same bytes as the division's
    assert "sanggau.pdf" in panel(page)
    assert "surat divisi.pdf" not in panel(page)
    assert "mempawah.pdf" not in panel(page)
    assert "sanggau.pdf" in panel(opened(operator, "PAS-2.1"))
    file_of(operator_satker, Evidence.objects.get(name="mempawah.pdf"), status=404)


def test_the_uploader_and_the_division_take_back(operator, operator_satker):
    add_pdf(operator_satker, code="PAS-2.1")
    file = Evidence.objects.get()
    page = take_back(opened(operator, "PAS-2.1"), file)
    assert "Data dukung dihapus." in page
    assert kept("PAS-2.1") == []
    event = Entry.objects.get(indicator__code="PAS-2.1", month=12).events.last()
    assert event.reason == "Data dukung dihapus: “rekap.pdf”."


def test_what_is_sent_twice_is_taken_back_once(operator):
    page = add_pdf(operator)
    file = Evidence.objects.get()
    take_back(page, file)
    assert "Data dukung itu sudah dihapus." in take_back(page, file)


@pytest.mark.django_db(transaction=True)
def test_the_file_goes_with_its_record(operator):
    add_pdf(operator)
    file = Evidence.objects.get()
    take_back(opened(operator), file)
    assert not file.path.exists()


def test_taking_back_keeps_typed_figures(operator):
    add_pdf(operator)
    page = opened(operator)
    fill(page, A="38")
    page = take_back(page, Evidence.objects.get(), status=200)
    assert kept() == []
    assert page.forms["isian"]["A"].value == "38"


def test_a_verifier_takes_nothing_back(operator, verifikator):
    add_pdf(operator)
    page = opened(verifikator)
    assert "Hapus" not in panel(page)
    take_back(page, Evidence.objects.get(), status=403)


@pytest.mark.parametrize("state", ["diajukan", "disetujui"])
def test_what_was_handed_in_stays(operator, verifikator, state):
    add_pdf(operator)
    send(fill(opened(operator), A="38", B="142"), "ajukan")
    if state == "disetujui":
        opened(verifikator).forms["putusan"].submit("langkah", value="setujui")
    page = opened(operator)
    assert "Hapus" not in panel(page)
    page = take_back(page, Evidence.objects.get())
    assert f"Isian ini sudah {state}, jadi data dukungnya tidak dapat dihapus." in panel(page)
    assert kept() == ["rekap.pdf"]


def test_a_locked_month_neither_takes_nor_gives(operator, kalbar, perencana):
    add_pdf(operator)
    page = opened(operator)
    MonthLock.objects.create(
        division=kalbar.divisions.get(code="PAS"), year=2023, month=12, by=perencana.user
    )
    assert opened(operator).html.find("input", id="id_berkas") is None
    assert "sudah dikunci, jadi data dukungnya tidak dapat ditambah." in panel(
        add(page, chosen("lagi.pdf", PDF + b"%"))
    )
    page = take_back(opened(operator), Evidence.objects.get())
    assert "sudah dikunci, jadi data dukungnya tidak dapat dihapus." in panel(page)
    assert kept() == ["rekap.pdf"]


def test_a_letter_that_comes_later_is_still_added(operator, verifikator):
    send(fill(opened(operator), A="38", B="142"), "ajukan")
    opened(verifikator).forms["putusan"].submit("langkah", value="setujui")
    add_pdf(operator, "surat susulan.pdf")
    assert kept() == ["surat susulan.pdf"]


def test_a_verifier_adds_nothing(verifikator):
    page = opened(verifikator)
    assert page.html.find("input", id="id_berkas") is None
    csrf = page.forms["isian"]["csrfmiddlewaretoken"].value
    sent = {"keterangan": "x", "csrfmiddlewaretoken": csrf}
    verifikator.browser.post(address("evidence_add", code="PAS-5.2", month=12), sent, status=403)


def test_the_planner_makes_it_a_duty_and_the_indicator_remembers(perencana, operator, kalbar):
    page = opened(perencana)
    form = page.forms["isian"]
    form.action = address("evidence_require", code="PAS-5.2", month=12)
    page = form.submit("wajib", value="ya").follow()
    assert kalbar.indicators.get(code="PAS-5.2").evidence_required
    assert "Wajib ada sebelum diajukan" in panel(page)
    change = PlanEvent.objects.get(indicator__code="PAS-5.2").changes
    assert change == [{"kolom": "data dukung wajib", "lama": "tidak", "baru": "ya"}]
    assert "Wajibkan" not in panel(opened(operator))


def test_htmx_gets_the_panel_alone(operator):
    page = opened(operator)
    form = page.forms["isian"]
    form["keterangan"] = "Buku register 12"
    sent = dict(form.submit_fields())
    answer = operator.browser.post(
        address("evidence_add", code="PAS-5.2", month=12), sent, headers={"HX-Request": "true"}
    )
    assert answer.text.strip().startswith('<section id="data-dukung"')
    assert "Buku register 12" in answer
    assert "Data dukung ditambahkan." in answer


def test_more_evidence_takes_no_more_queries(perencana, operator):
    add_pdf(operator)
    before = queries(perencana, "entry", code="PAS-5.2", month=12)
    for number in range(4):
        add_pdf(operator, f"{number}.pdf", PDF + str(number).encode())
    assert queries(perencana, "entry", code="PAS-5.2", month=12) == before
