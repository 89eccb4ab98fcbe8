"""A workbook from upload to saving, through the page that a planner sees."""

from __future__ import annotations

import hashlib

import pytest

from divisions.models import WorkbookUpload, WorkUnit
from indicators.models import AgreementEvent, Entry, EntryValue
from lkjip.jobs.models import Job
from tests.cast import address
from tests.growth import queries
from tests.states import put as put_state

from .books import book, row_of, tables_of, work
from .conftest import put, save, saving, told

pytestmark = pytest.mark.django_db

SANGGAU = {"kode": "406611", "nama": "Rutan Sanggau Baru", "jenis": "rutan"}
NEW_UNIT = {"kode": "999999", "nama": "Balai Baru", "jenis": "balai"}


def sanggau() -> str:
    return WorkUnit.objects.get(office__code="kalbar", code="406611").name


# --- looking ---


def test_a_file_changes_nothing_before_it_is_saved(send, kalbar):
    before = tables_of(kalbar)
    page = send({"satker": [SANGGAU, NEW_UNIT]})
    assert "Siap disimpan" in page
    assert tables_of(kalbar) == before


def test_the_page_counts_what_is_new_and_what_changes_and_shows_the_cells(send):
    page = send({"satker": [SANGGAU, NEW_UNIT]})
    counts = page.html.select_one(".lembar-buku tbody tr")
    assert [cell.get_text(strip=True) for cell in counts.select("td.num")] == ["1", "1", "0"]
    first, second = page.html.select(".perubahan tbody tr")
    assert "satker kode 406611 baris 2" in first.get_text(" ", strip=True)
    assert "nama Rutan Sanggau → menjadi Rutan Sanggau Baru" in first.get_text(" ", strip=True)
    assert "satker kode 999999 baru, baris 3" in second.get_text(" ", strip=True)


def test_a_relation_is_shown_by_its_codes(send, kalbar):
    row = row_of(kalbar, "satker", kode="406611")
    page = send({"satker": [{**row, "unit_utama": "IMI"}]})
    assert f"unit_utama {row['unit_utama']} → menjadi IMI" in told(page)


def test_sheets_that_say_what_is_stored_are_only_counted(send, kalbar):
    page = send({**tables_of(kalbar), "satker": [SANGGAU]})
    assert [row.th.get_text(strip=True) for row in page.html.select(".lembar-buku tbody tr")] == ["satker"]
    assert "ikk 60" in told(page)


def test_many_rows_come_in_parts_by_sheet(send):
    units = [{**NEW_UNIT, "kode": f"9{number:05}"} for number in range(120)]
    heads = [{"tahun": 2022, "kelompok": "golongan", "rincian": f"III/{n}"} for n in range(3)]
    page = send({"satker": units, "pegawai": heads})
    assert "Baris 1 sampai 50 dari 103" in page
    assert "103 dari 123 baris yang berubah" in page
    assert len(page.click("Berikutnya").click("Berikutnya").html.select(".perubahan tbody tr")) == 3
    only = page.click("pegawai")
    assert len(only.html.select(".perubahan tbody tr")) == 3
    assert "Semua lembar" in only


def test_a_year_that_a_planner_types_into_the_address_is_no_error(send):
    page = send({"satker": [SANGGAU]})
    assert "Rutan Sanggau Baru" in page.goto(page.request.path + "?baris=x&temuan=99&lembar=tidak-ada")


# --- saving ---


def test_saving_writes_it_and_touches_nothing_else(send, kalbar):
    before = tables_of(kalbar)
    page = save(send({"satker": [SANGGAU]}))
    assert "Tersimpan" in page
    after = tables_of(kalbar)
    assert sanggau() == "Rutan Sanggau Baru"
    assert {name for name in after if after[name] != before[name]} == {"satker"}
    assert len(after["satker"]) == 36


def test_what_has_no_editor_can_be_changed(send, kalbar):
    row = {"tahun": 2022, "divisi": "PAS", "nomor": 1, "uraian": "Hunian melebihi daya tampung."}
    people = {"tahun": 2022, "kelompok": "golongan", "rincian": "III/a", "laki_laki": 0, "perempuan": 4}
    save(send({"isu_strategis": [row], "upaya": [row], "pegawai": [people]}))
    assert row_of(kalbar, "upaya", tahun=2022) == row
    assert row_of(kalbar, "pegawai", tahun=2022)["laki_laki"] == 0


def test_the_history_says_who_loaded_what_and_keeps_the_file(send, perencana, settings):
    content = book({"satker": [SANGGAU]})
    page = save(send(content, "satker sanggau.xlsx"))
    upload = WorkbookUpload.objects.get()
    assert (upload.by, upload.saved_by, upload.status) == (perencana.user, perencana.user, "tersimpan")
    assert upload.sha256 == hashlib.sha256(content).hexdigest()
    assert upload.sha256 in page
    assert "satker sanggau" not in upload.stored
    assert (settings.MEDIA_ROOT / upload.stored).read_bytes() == content
    answer = page.click("Unduh")
    assert answer.body == content
    assert "attachment" in answer.headers["Content-Disposition"]
    row = perencana.open("workbook").html.select_one(".riwayat-buku tbody tr").get_text(" ", strip=True)
    assert row.startswith("satker sanggau.xlsx")
    assert row.endswith("Tersimpan")
    assert row.count("Perencana") == 2


def test_the_same_file_again_changes_nothing_and_says_so(send):
    content = book({"satker": [SANGGAU]})
    save(send(content))
    page = send(content)
    assert "Tidak ada yang berubah." in page
    assert "Berkas yang sama persis sudah disimpan" in page
    assert "Simpan semua" not in page


def test_a_saved_file_brings_its_state_back_after_later_changes(send, kalbar):
    content = book({"satker": [SANGGAU]})
    save(send(content))
    kalbar.work_units.filter(code="406611").update(name="Rutan Lain")
    save(send(content))
    assert sanggau() == "Rutan Sanggau Baru"


def test_a_file_that_still_waits_is_not_kept_twice(send):
    content = book({"satker": [SANGGAU]})
    send(content)
    page = send(content)
    assert "Berkas yang sama persis sudah diunggah." in page
    assert WorkbookUpload.objects.count() == 1


def test_a_downloaded_workbook_sent_back_untouched_changes_nothing(send, perencana):
    page = send(perencana.open("workbook_download").body)
    assert "Tidak ada yang berubah." in page


# --- faults ---


def test_one_bad_row_changes_nothing_and_is_named(send, perencana, kalbar):
    before = tables_of(kalbar)
    page = send({"satker": [SANGGAU, {**NEW_UNIT, "unit_utama": "TIDAKADA"}]})
    assert "Berisi galat" in page
    assert "1 galat, 0 peringatan" in page
    assert "Lembar satker, baris 3, kolom unit_utama" in told(page)
    assert "Unit utama TIDAKADA tidak ada." in page
    assert "Simpan semua" not in page
    token = page.forms[0]["csrfmiddlewaretoken"].value
    upload = WorkbookUpload.objects.get()
    sent = {"csrfmiddlewaretoken": token, "digest": upload.preview["digest"]}
    answer = perencana.browser.post(address("workbook_save", pk=upload.pk), sent).follow()
    assert "Berkas ini tidak menunggu untuk disimpan." in answer
    work()
    assert tables_of(kalbar) == before


def test_a_fault_that_repeats_is_told_once_with_its_rows(send):
    units = [{**NEW_UNIT, "kode": f"9{number:05}", "unit_utama": "X"} for number in range(12)]
    page = send({"satker": [*units[:4], SANGGAU, *units[4:]]})
    assert "12 galat" in page
    assert "Lembar satker, baris 2–5, 7–14, kolom unit_utama" in told(page)


def test_many_different_faults_come_in_parts(send):
    units = [{**NEW_UNIT, "kode": f"9{number:05}", "unit_utama": f"X{number}"} for number in range(60)]
    page = send({"satker": units})
    assert "Temuan 1 sampai 50 dari 60" in page
    assert "Unit utama X59 tidak ada." in page.click("Berikutnya")


def test_what_is_only_implausible_can_be_saved(send, kalbar):
    row = {"tahun": 2023, "satker": "406602", "pagu": 1000, "realisasi": 1001}
    page = send({"dipa": [row]})
    assert "0 galat, 1 peringatan" in page
    save(page)
    assert row_of(kalbar, "dipa", tahun=2023, satker="406602")["realisasi"] == 1001


def test_a_faulty_file_may_be_tried_again_once_the_data_fit(send, kalbar):
    page = send({"satker": [{**NEW_UNIT, "unit_utama": "BARU"}]})
    kalbar.central_units.create(code="BARU", name="Unit Baru", head_title="Kepala Unit Baru")
    response = next(f for f in page.forms.values() if "Periksa lagi" in f.text).submit()
    work()
    assert "Siap disimpan" in response.follow()


# --- what is signed or approved ---


def test_a_signed_agreement_changes_only_with_a_reason(send, perencana, kalbar):
    row = row_of(kalbar, "target_pk", unit_utama="KI", ikk="YAN-3.1")
    changed = {**row, "target": "170 Layanan", "nilai": 170}
    page = send({"target_pk": [changed]})
    assert "Yang perlu alasan" in page
    assert "sudah ditandatangani" in page
    answer = saving(page).submit(status=422)
    assert "Tulis alasannya" in answer
    work()
    assert row_of(kalbar, "target_pk", unit_utama="KI", ikk="YAN-3.1") == row

    page = save(page, reason="Salah ketik pada lampiran")
    assert "Tersimpan" in page
    assert "Salah ketik pada lampiran" in page
    assert row_of(kalbar, "target_pk", unit_utama="KI", ikk="YAN-3.1")["nilai"] == 170
    event = AgreementEvent.objects.get(reason="Salah ketik pada lampiran")
    assert event.by == perencana.user


def test_an_approved_month_changes_only_with_a_reason_and_says_who(send, perencana, kalbar):
    row = row_of(kalbar, "realisasi", ikk="PAS-2.1", bulan=12, satker="406611", komponen="A")
    page = send({"realisasi": [{**row, "nilai": row["nilai"] + 1}]})
    assert "Realisasi PAS-2.1 Desember 2023 sudah disetujui." in page
    save(page, reason="Data susulan")
    value = EntryValue.objects.get(
        entry__indicator__code="PAS-2.1",
        entry__year=2023,
        entry__month=12,
        component__symbol="A",
        work_unit__code="406611",
    )
    assert value.value == row["nilai"] + 1
    event = value.entry.events.latest("pk")
    assert (event.by, event.reason) == (perencana.user, "Data susulan")


def test_no_reason_is_asked_where_nothing_signed_or_approved_changes(send):
    assert "reason" not in saving(send({"satker": [SANGGAU]})).fields


def test_a_month_that_people_are_still_at_is_told_before_it_becomes_approved(send, kalbar):
    month = Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12)
    rows = [row for row in tables_of(kalbar)["realisasi"] if (row["ikk"], row["bulan"]) == ("PAS-5.2", 12)]
    put_state(month, Entry.State.DRAFT)
    page = send({"realisasi": rows})
    assert "Siap disimpan" in page
    assert "Realisasi PAS-5.2 Desember 2023 masih draf; dengan dimuat menjadi disetujui." in page
    save(page)
    assert month.get().state == Entry.State.APPROVED


def test_what_a_reason_opens_besides_is_told_before_it_is_given(send, kalbar):
    """A name in the signed paper: with a reason, the paper takes the corrected one."""
    unit = row_of(kalbar, "perjanjian", unit_utama="KI", tahun=2023)
    kalbar.officials.filter(title=unit["pihak_kedua"]).update(name="Nama yang Dibetulkan")
    page = send({"perjanjian": [{**unit, "tempat": "Singkawang"}]})
    assert "Yang ikut berubah" in page
    assert "ikut diperbarui: pejabat kedua." in page


# --- others ---


def test_the_page_asks_the_database_as_often_for_many_uploads_as_for_one(send, perencana):
    send({"satker": [SANGGAU]})
    few = queries(perencana, "workbook")
    for number in range(3):
        send({"satker": [{**NEW_UNIT, "kode": f"99999{number}"}]})
    assert queries(perencana, "workbook") == few


def test_a_page_of_one_upload_asks_as_often_for_many_rows_as_for_one(send, perencana):
    send({"satker": [NEW_UNIT]})
    send({"satker": [{**NEW_UNIT, "kode": f"99999{number}"} for number in range(8)]})
    few, many = (queries(perencana, "workbook_upload", pk=row.pk) for row in WorkbookUpload.objects.all())
    assert few == many


def test_while_the_worker_is_at_it_the_page_says_how_far_it_is(perencana):
    page = put(perencana, {"satker": [SANGGAU]}).follow()
    assert "Menunggu giliran" in page
    Job.objects.update(status="running", progress=60, stage="Mencocokkan dengan data tersimpan")
    page = page.goto(page.request.path)
    assert "Mencocokkan dengan data tersimpan" in page
    assert page.html.progress["value"] == "60"
