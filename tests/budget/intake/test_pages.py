"""A file from upload to undo, through the page that a planner sees."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal

import pytest
from django.utils import timezone
from webtest import Upload as File

from budget.ceiling.models import Allotment, DipaRevision
from budget.intake.models import FigureChange, Remembered, Upload
from budget.scores.models import DivisionTarget, IkpaScore, MonevProgress, SmartScore
from budget.spending.models import PlannedWithdrawal, SpendingPosition
from divisions.models import HeadCount
from indicators.realisation.models import Entry, EntryValue
from lkjip.jobs import queue
from lkjip.jobs.models import Job
from tests.budget.pages.test_money_pages import row_of
from tests.cast import address

from .conftest import form_of, press, sample, work

pytestmark = pytest.mark.django_db

D = Decimal
SAVE, UNDO, ANSWER = "Simpan semua", "Batalkan impor ini", "Pakai jawaban ini"
SMART = "tabel-3-196-smart.xlsx"


def answered(page):
    """Takes what the page proposes."""
    return press(page, ANSWER)


def saved(send, name, **chosen):
    page = send(name, **chosen)
    page = answered(page) if ANSWER in page else page
    return press(page, SAVE)


def test_a_file_changes_nothing_before_it_is_saved(send, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    answered(send(SMART))
    assert not SmartScore.objects.filter(work_unit__office=kalbar).exists()


def test_saving_smart_brings_nine_satker_and_keeps_the_printed_slip(send, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    page = saved(send, SMART)
    assert "Tersimpan" in page
    rows = SmartScore.objects.filter(work_unit__office=kalbar, year=2023)
    assert rows.count() == 9
    assert rows.get(work_unit__code="408840").published_efficiency == D("78.91")


def test_the_page_shows_each_difference_with_what_is_stored(send, kalbar):
    SmartScore.objects.filter(work_unit__code="408830").update(consistency=D("99.00"))
    page = answered(send(SMART))
    assert "0 baru, 1 berubah, 8 tetap" in page
    assert "99,61" in page


def test_a_file_that_says_what_is_stored_changes_nothing(send):
    page = answered(send(SMART))
    assert "Tidak ada yang berubah" in page
    assert "9 tetap" in page


def test_warnings_want_somebody_who_has_looked(send, kalbar):
    Allotment.objects.filter(work_unit__office=kalbar).delete()
    page = send("tabel-3-195-omspan.xlsx")
    form = form_of(page, SAVE)
    page = form.submit().follow()
    assert "Centang bahwa temuannya sudah diperiksa" in page
    work()
    assert not Allotment.objects.filter(work_unit__office=kalbar).exists()


def test_omspan_stores_the_year_and_the_position_of_december(send, kalbar):
    Allotment.objects.filter(work_unit__office=kalbar).delete()
    saved(send, "tabel-3-195-omspan.xlsx")
    rows = Allotment.objects.filter(work_unit__office=kalbar, year=2023)
    assert (rows.count(), sum(r.ceiling for r in rows), sum(r.realised for r in rows)) == (
        36,
        258_580_526_000,
        254_873_042_653,
    )
    december = SpendingPosition.objects.filter(work_unit__office=kalbar, month=12)
    assert december.count() == 36
    assert december.get(work_unit__code="406602").realised == 22_846_065_116


def test_an_older_table_keeps_the_newer_year_and_adds_its_month(send, kalbar):
    page = saved(send, "omspan-jenis-belanja-berdampingan.xlsx")
    assert "DIPA 408830 tersimpan per 31 Desember 2023, lebih baru dari berkas ini" in page
    total = Allotment.objects.get(work_unit__code="408830", year=2023, spending_type="")
    assert total.realised == 25_389_298_089
    june = SpendingPosition.objects.filter(work_unit__code="408830", month=6)
    assert {row.spending_type: row.realised for row in june} == {
        "51": 300_000_000,
        "52": 120_000_000,
        "53": 0,
        "": 420_000_000,
    }


def test_ikpa_is_stored_with_nothing_where_it_does_not_apply(send, kalbar):
    IkpaScore.objects.filter(work_unit__office=kalbar).delete()
    saved(send, "tabel-3-197-ikpa.xlsx")
    row = IkpaScore.objects.get(work_unit__code="408835", year=2023, month=12)
    assert (row.contracts, row.bills, row.advances) == (None, None, None)
    assert row.deviation == D("84.21")


def test_the_other_sources_reach_their_tables(send, kalbar):
    MonevProgress.objects.filter(work_unit__office=kalbar).delete()
    DivisionTarget.objects.filter(division__office=kalbar).delete()
    saved(send, "tabel-3-203-emonev.xlsx")
    saved(send, "tabel-3-199-etarja.xlsx")
    saved(send, "rpd-halaman-iii.xlsx")
    saved(send, "dipa-revisi-tanggal-berupa-angka.xlsx")
    saved(send, "simpeg-daftar-pegawai.xlsx")
    saved(send, "omspan-akun-per-bulan.csv")
    assert MonevProgress.objects.get(work_unit__code="408839", quarter=2).budget == 4841
    assert DivisionTarget.objects.filter(division__code="ADM").count() == 10
    assert PlannedWithdrawal.objects.filter(work_unit__code="408834", planned=50_000_000).count() == 12
    assert DipaRevision.objects.get(work_unit__code="408834", number=1).date == dt.date(2023, 6, 1)
    women = HeadCount.objects.get(office=kalbar, year=2023, group="golongan", item="III/a").women
    assert women == 1
    goods = SpendingPosition.objects.get(work_unit__code="408834", month=12, spending_type="52")
    assert goods.realised == 12 * 100_000 + 11 * 200_000 - 50_000


def test_answers_about_satker_are_remembered_for_the_next_file(send, kalbar):
    answered(send(SMART))
    assert Remembered.objects.filter(office=kalbar, source="smart", what="satker").count() == 9
    page = send("smart-sel-berformat-persen.xlsx")
    assert "Siap disimpan" in page


def test_a_column_that_the_planner_names_once_is_known_the_next_time(send):
    rows = "OM-SPAN s.d. Mei 2023\nKode Satker;Alokasi;Realisasi\n408834;{};900.000.000\n"
    page = send("a.csv", rows.format("1.000.000.000").encode(), kind="omspan")
    assert "Kolom Pagu" in page
    form = form_of(page, "Pakai pemetaan ini")
    form["k0B"] = "ceiling"
    form.submit()
    work()
    page = send("b.csv", rows.format("1.000.500.000").encode(), kind="omspan")
    assert "Siap disimpan" in page
    assert "Rp1.000.500.000" in page


def test_the_original_is_kept_under_a_name_of_our_own_with_its_hash(send, settings):
    send(SMART)
    upload = Upload.objects.get()
    kept = settings.MEDIA_ROOT / upload.stored
    content = sample(SMART).read_bytes()
    assert kept.read_bytes() == content
    assert upload.sha256 == hashlib.sha256(content).hexdigest()
    assert SMART not in upload.stored


def test_the_same_file_again_leads_to_the_first_and_imports_nothing(send, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    saved(send, SMART)
    page = send(SMART)
    assert "Berkas yang sama persis sudah disimpan pada" in page
    assert Upload.objects.count() == 1


def test_undoing_restores_what_was_there_and_takes_away_what_was_new(send, kalbar):
    SmartScore.objects.filter(work_unit__code="408830").update(consistency=D("99.00"))
    SmartScore.objects.filter(work_unit__code="408840").delete()
    page = press(saved(send, SMART), UNDO)
    assert "Dibatalkan" in page
    assert SmartScore.objects.get(work_unit__code="408830").consistency == D("99.00")
    assert not SmartScore.objects.filter(work_unit__code="408840").exists()


def test_undoing_a_month_restores_every_component(send, kalbar):
    IkpaScore.objects.filter(work_unit__code="408835").update(deviation=D("80.00"), advances=D(0))
    press(saved(send, "tabel-3-197-ikpa.xlsx"), UNDO)
    row = IkpaScore.objects.get(work_unit__code="408835", year=2023, month=12)
    assert (row.deviation, row.advances) == (D(80), D(0))


def test_undoing_is_refused_where_something_changed_afterwards(send, kalbar):
    SmartScore.objects.filter(work_unit__code="408830").update(consistency=D("99.00"))
    page = saved(send, SMART)
    SmartScore.objects.filter(work_unit__code="408830").update(consistency=D("98.00"))
    page = press(page, UNDO)
    assert "Impor ini tidak dapat dibatalkan. Data SMART 2023 408830 diubah lagi sesudahnya." in page
    assert SmartScore.objects.get(work_unit__code="408830").consistency == D("98.00")


def test_after_an_undo_the_same_file_may_be_imported_again(send, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    press(saved(send, SMART), UNDO)
    saved(send, SMART)
    assert SmartScore.objects.filter(work_unit__office=kalbar).count() == 9


def test_a_preview_that_no_longer_holds_saves_nothing(send, kalbar):
    SmartScore.objects.filter(work_unit__code="408830").update(consistency=D("99.00"))
    page = answered(send(SMART))
    SmartScore.objects.filter(work_unit__code="408830").update(consistency=D("97.00"))
    page = press(page, SAVE)
    assert "Data tersimpan berubah sejak pratinjau ini dibuat" in page
    assert SmartScore.objects.get(work_unit__code="408830").consistency == D("97.00")
    assert "Tersimpan" in press(page, SAVE)


def test_a_file_with_one_error_cannot_be_saved_even_by_hand(send, perencana, kalbar):
    Allotment.objects.filter(work_unit__office=kalbar).delete()
    page = send("rumus-tanpa-hasil.xlsx")
    assert SAVE not in page
    token = page.forms[0]["csrfmiddlewaretoken"].value
    saving = address("upload_save", pk=Upload.objects.get().pk)
    perencana.browser.post(saving, {"csrfmiddlewaretoken": token, "checked": "1"})
    work()
    assert not Allotment.objects.filter(work_unit__office=kalbar).exists()


def test_every_change_says_who_made_it_from_which_file(send, perencana, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    saved(send, SMART)
    change = FigureChange.objects.get(key__satker="408840", target="smart")
    assert change.by == perencana.user
    assert change.upload.name == SMART
    assert change.before is None
    assert change.after is not None
    assert change.after["nilai_efisiensi_terbit"] == "78.91"


def test_wrong_kinds_of_file_are_refused_at_the_door(send):
    assert "Berkas harus .xlsx, .xls, atau .csv" in send("laporan.pdf", b"%PDF", status=422)
    assert not Upload.objects.exists()


def test_a_name_with_folders_in_it_stays_a_name(send):
    send("../../etc/passwd.csv", b"Kode Satker;Pagu;Realisasi\n")
    assert Upload.objects.get().name == "passwd.csv"


def test_a_planner_who_left_saves_nothing(send, perencana, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    page = answered(send(SMART))
    form = form_of(page, SAVE)
    form["checked"] = True
    form.submit()
    perencana.user.memberships.update(role="pimpinan")
    work()
    assert not SmartScore.objects.filter(work_unit__office=kalbar).exists()
    assert Job.objects.filter(kind="impor-simpan", status="done").exists()


def test_the_history_of_a_satker_names_the_file_and_its_undoing(send, pimpinan):
    press(saved(send, "rpd-halaman-iii.xlsx"), UNDO)
    told = " ".join(pimpinan.open("money_history", code="408834").html.get_text(" ").split())
    assert "RPD Januari, belanja 52 rencana Rp50.000.000 dihapus Perencana" in told
    assert "pembatalan rpd-halaman-iii.xlsx" in told
    assert "diketik" not in told


def test_the_office_page_names_the_file_that_brought_a_score_last(send, pimpinan):
    IkpaScore.objects.filter(work_unit__code="408830").update(deviation=1)
    saved(send, "tabel-3-197-ikpa.xlsx")
    assert row_of(pimpinan.open("money"), "IKPA")[-1].startswith("tabel-3-197-ikpa.xlsx")


def test_each_month_of_a_satker_names_its_own_source(send, pimpinan):
    """June came with a file, December with the office workbook."""
    saved(send, "omspan-jenis-belanja-berdampingan.xlsx")
    page = pimpinan.open("money_unit", code="408830")
    assert row_of(page, "Juni")[-1].startswith("omspan-jenis-belanja-berdampingan.xlsx,")
    assert row_of(page, "Desember")[-1] == "buku kerja kantor"
    assert row_of(page, "Mei")[-1] == ""


# --- a worker that is killed ---


class Killed(BaseException):
    """What ends a process: no handler of the job sees it."""


def test_a_worker_killed_while_saving_leaves_nothing_half_done_and_the_job_goes_on(send, kalbar, monkeypatch):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    page = answered(send(SMART))
    form = form_of(page, SAVE)
    form["checked"] = True
    form.submit()
    with monkeypatch.context() as patched:
        patched.setattr("budget.intake.writing.ledger._change", _killed)
        with pytest.raises(Killed):
            work()
    assert not SmartScore.objects.filter(work_unit__office=kalbar).exists()
    assert Upload.objects.get().status == "siap"

    Job.objects.filter(kind="impor-simpan").update(heartbeat=timezone.now() - dt.timedelta(minutes=5))
    queue.reap()
    work()
    assert SmartScore.objects.filter(work_unit__office=kalbar).count() == 9
    assert FigureChange.objects.filter(target="smart").count() == 9


def _killed(*args, **kwargs):
    raise Killed


def test_a_save_that_runs_twice_saves_once(send, kalbar):
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    saved(send, SMART)
    Job.objects.filter(kind="impor-simpan").update(status="queued")
    work()
    assert FigureChange.objects.filter(target="smart").count() == 9


def test_a_kept_file_that_was_changed_on_the_disk_is_not_read(send, settings):
    page = send(SMART)
    upload = Upload.objects.get()
    (settings.MEDIA_ROOT / upload.stored).write_bytes(sample("tabel-3-197-ikpa.xlsx").read_bytes())
    assert "Berkas asli tidak ada lagi atau sudah berubah" in answered(page)


# --- a survey index goes into the month's entry ---

INDEX = "Bulan;Indeks;Responden\nJanuari;3,71;40\nFebruari;3,75;52\n"


def survey_page(send, slot):
    page = send("indeks.csv", INDEX.encode(), kind="survei")
    form = form_of(page, ANSWER)
    form["q0"] = slot
    form.submit()
    work()
    return page.goto(page.request.path)


def test_a_survey_index_becomes_a_draft_of_its_month(send, kalbar):
    Entry.objects.filter(indicator__code="ADM-1.1", year=2023, month__in=[1, 2]).delete()
    page = press(survey_page(send, "ADM-1.1|A"), SAVE)
    assert "Tersimpan" in page
    january = Entry.objects.get(indicator__code="ADM-1.1", year=2023, month=1)
    assert january.state == Entry.State.DRAFT
    assert january.values.get().value == D("3.71")
    assert january.events.exists()


def test_an_approved_month_refuses_an_index_and_keeps_its_own(send, kalbar):
    before = EntryValue.objects.get(entry__indicator__code="ADM-1.1", entry__year=2023, entry__month=1).value
    page = press(survey_page(send, "ADM-1.1|A"), SAVE)
    assert "ADM-1.1 Januari: Isian ini sudah disetujui" in page
    held = EntryValue.objects.get(entry__indicator__code="ADM-1.1", entry__year=2023, entry__month=1).value
    assert held == before


def test_the_web_process_keeps_the_file_and_never_opens_it(perencana, monkeypatch):
    monkeypatch.setattr("budget.intake.steps.read_file", _killed)
    form = next(f for f in perencana.open("intake").forms.values() if "file" in f.fields)
    form["file"] = File(SMART, sample(SMART).read_bytes())
    page = form.submit().follow()
    assert "Menunggu giliran" in page
    assert Job.objects.get(kind="impor-periksa").status == "queued"


def test_a_check_that_failed_can_be_asked_for_again(send, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("budget.intake.steps.read_file", _broken)
        page = send(SMART)
    assert "Pemeriksaan belum selesai" in page
    assert "Perlu jawaban" in press(page, "Periksa lagi")


def _broken(*args, **kwargs):
    raise RuntimeError


# --- what a planner corrects, and what is remembered of it ---


def mapped(page, **chosen):
    form = form_of(page, "Pakai pemetaan ini")
    for name, field in chosen.items():
        form[name] = field
    response = form.submit()
    work()
    return response.follow()


def test_exchanged_headings_are_put_right_for_this_file_and_not_remembered(send):
    page = send("judul-pagu-dan-realisasi-tertukar.xlsx")
    page = mapped(page, k0D="ceiling", k0E="realised")
    assert "Siap disimpan" in page
    assert not Remembered.objects.exists()


def test_one_of_two_equal_headings_is_left_out_of_this_file_only(send):
    page = send("kolom-pagu-ganda.xlsx")
    page = mapped(page, k0F="-")
    assert "Siap disimpan" in page
    assert not Remembered.objects.filter(what="kolom").exists()


def test_the_same_file_with_another_kind_chosen_is_checked_as_that_kind(send):
    rows = "Tabel Mei 2023\nKode Satker;Alokasi;Realisasi\n408834;1.000.000.000;900.000.000\n"
    assert "tidak dapat dipastikan" in send("a.csv", rows.encode())
    page = send("a.csv", rows.encode(), kind="omspan", month="5")
    assert "OM-SPAN: pagu dan realisasi" in page
    assert "Kolom Pagu tidak ada" in page
    assert Upload.objects.get().answers == {"jenis": "omspan", "bulan": "5"}


def test_what_is_chosen_of_the_columns_goes_with_the_answers(send):
    """Questions and columns stand apart on the page; sending one loses nothing of the other."""
    page = send("judul-menyebut-kantor-lain.xlsx")
    form = form_of(page, ANSWER)
    columns = [name for name in form.fields if name and name.startswith("k")]
    assert form is form_of(page, "Pakai pemetaan ini")
    form["q0"], form[columns[0]] = "ya", "-"
    form.submit()
    answers = Upload.objects.get().answers
    assert "ya" in answers.values()
    assert answers[f"kolom:{columns[0][2:]}"] == "-"


def test_a_file_that_speaks_of_another_province_is_saved_only_on_the_planners_word(send):
    page = send("judul-menyebut-kantor-lain.xlsx")
    assert SAVE not in page
    form = form_of(page, ANSWER)
    form["q0"] = "ya"
    form.submit()
    work()
    assert "Siap disimpan" in page.goto(page.request.path)
