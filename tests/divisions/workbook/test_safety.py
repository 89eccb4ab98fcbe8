"""Files that should not be opened, workbooks of others, two planners at once, and a worker that is killed."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from django.utils import timezone
from openpyxl import Workbook

from divisions.models import Office, WorkbookUpload, WorkUnit
from divisions.workbook.steps import CHECK, SAVE
from indicators.models import Entry
from lkjip.jobs import queue
from lkjip.jobs.models import Job
from lkjip.tables import OfficeTable, loading
from lkjip.workbooks.xlsx import MAX_BYTES
from tests.cast import Person, address
from tests.states import put as put_state

from .books import KALBAR, book, tables_of, work
from .conftest import put, save, saving, told

pytestmark = pytest.mark.django_db

SANGGAU = {"kode": "406611", "nama": "Rutan Sanggau Baru", "jenis": "rutan"}
MEMPAWAH = {"kode": "406633", "nama": "Rutan Mempawah Baru", "jenis": "rutan"}


def unit(code: str) -> WorkUnit:
    return WorkUnit.objects.get(office__code="kalbar", code=code)


def zipped(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(f"xl/{name}.bin", content)
    return file.getvalue()


def with_macros() -> bytes:
    file = io.BytesIO(book({"satker": [SANGGAU]}))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    return file.getvalue()


def without_tables() -> bytes:
    file = io.BytesIO()
    Workbook().save(file)
    return file.getvalue()


# --- files ---


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"ini bukan buku kerja", "Berkas ini bukan .xlsx, atau dikunci kata sandi."),
        (zipped(halo=b"halo"), "Berkas rusak atau bukan buku kerja Excel."),
        (
            zipped(sheet1=b" " * (60 * 1024 * 1024)),
            "Berkas mengembang tidak wajar saat dibuka, jadi ditolak.",
        ),
        (with_macros(), "Berkas berisi makro. Simpan ulang sebagai .xlsx tanpa makro."),
        (without_tables(), "Lembar Sheet tidak dikenal."),
    ],
    ids=["no zip", "no workbook", "bomb", "macros", "no tables"],
)
def test_a_file_that_should_not_be_opened_ends_in_a_sentence(send, kalbar, content, said):
    before = tables_of(kalbar)
    page = send(content, "buku kerja saya.xlsx")
    assert "Berisi galat" in page
    assert said in page
    assert "Simpan semua" not in page
    assert WorkbookUpload.objects.get().stored.split("/")[-1] not in page
    assert tables_of(kalbar) == before


@pytest.mark.parametrize("name", ["laporan.pdf", "buku.xlsm", "buku.xls", "buku"])
def test_other_kinds_of_file_are_refused_at_the_door(send, name):
    assert "Berkas harus .xlsx." in send(b"PK", name, status=422)
    assert not WorkbookUpload.objects.exists()


def test_no_file_and_an_empty_file_are_refused_at_the_door(send, perencana):
    assert "Berkas ini kosong." in send(b"", status=422)
    form = next(f for f in perencana.open("workbook").forms.values() if "file" in f.fields)
    assert "Pilih berkasnya dahulu." in form.submit(status=422)


def test_a_file_above_twenty_megabytes_is_refused_at_the_door(send):
    assert "Berkas ini 20 MB, batasnya 20 MB." in send(b"P" * (MAX_BYTES + 1), status=422)
    assert not WorkbookUpload.objects.exists()


@pytest.mark.parametrize("name", ["../../etc/passwd.xlsx", "<b>x</b>.xlsx", "a" * 300 + ".xlsx"])
def test_a_hostile_name_stays_a_name(send, settings, name):
    page = send({"satker": [SANGGAU]}, name)
    upload = WorkbookUpload.objects.get()
    assert "/" not in upload.name
    assert len(upload.name) <= 200
    assert "<b>x</b>" not in page
    assert upload.path.parent == settings.MEDIA_ROOT / "buku-kerja" / "kalbar"
    assert "Siap disimpan" in page


def test_the_web_process_keeps_the_file_and_never_opens_it(perencana, monkeypatch):
    monkeypatch.setattr("divisions.workbook.steps.read", _killed)
    assert "Menunggu giliran" in put(perencana, {"satker": [SANGGAU]}).follow()
    assert Job.objects.get(kind=CHECK).status == "queued"


def test_a_kept_file_that_was_changed_on_the_disk_is_not_loaded(send):
    page = send({"satker": [SANGGAU]})
    WorkbookUpload.objects.get().path.write_bytes(book({"satker": [MEMPAWAH]}))
    page = save(page)
    assert "Berkas asli tidak ada lagi atau sudah berubah." in page
    assert unit("406633").name == "Rutan Mempawah"


def test_a_lost_file_has_nothing_to_download(send, perencana):
    send({"satker": [SANGGAU]})
    upload = WorkbookUpload.objects.get()
    upload.path.unlink()
    perencana.open("workbook_original", pk=upload.pk, status=404)


def test_a_trial_that_failed_can_be_asked_for_again(send, monkeypatch, caplog):
    with monkeypatch.context() as patched:
        patched.setattr("divisions.workbook.steps.read", _broken)
        page = send({"satker": [SANGGAU]})
    assert "Pemeriksaan belum selesai." in page
    assert "Pekerjaan gagal: RuntimeError." in page
    response = next(f for f in page.forms.values() if "Periksa lagi" in f.text).submit()
    work()
    assert "Siap disimpan" in response.follow()


# --- other offices ---


@pytest.fixture
def neighbour(orang_luar: Person) -> Office:
    """Another office with a satker of its own."""
    office = Office.objects.get(code="tetangga")
    office.work_units.create(code="T1", name="Rahasia Tetangga", kind="balai")
    return office


def test_a_workbook_of_another_office_is_refused_and_tells_nothing_of_it(send, neighbour):
    own = {"kode": "tetangga", "nama": "Diambil Alih", "kota": "X", "instansi": "X", "jabatan_pimpinan": "X"}
    page = send({"kantor": [own], "satker": [{"kode": "T1", "nama": "Baru", "jenis": "balai"}]})
    assert "Lembar kantor, baris 2, kolom kode" in told(page)
    assert "Buku kerja ini milik kantor tetangga, bukan kalbar." in page
    assert "Rahasia Tetangga" not in page
    assert "Yang akan berubah" not in page
    neighbour.refresh_from_db()
    assert neighbour.name == "Kantor Tetangga"


def test_an_office_cannot_be_created_or_renamed_in_its_code(send):
    page = send({"kantor": [{**KALBAR, "kode": "kantor-baru"}]})
    assert "Buku kerja ini milik kantor kantor-baru, bukan kalbar." in page
    assert not Office.objects.filter(code="kantor-baru").exists()


def test_a_second_office_in_the_same_sheet_is_an_error(send, neighbour):
    page = send({"kantor": [KALBAR, {**KALBAR, "kode": "tetangga", "nama": "Diambil Alih"}]})
    assert "Satu buku kerja memuat satu kantor." in page
    assert "Simpan semua" not in page


def test_a_code_of_another_office_is_unknown_here(send, neighbour):
    page = send({"dipa": [{"tahun": 2023, "satker": "T1", "pagu": 1, "realisasi": 1}]})
    assert "Satker T1 tidak ada." in page


def test_the_same_code_here_and_there_are_two_satker(send, neighbour):
    save(send({"satker": [{"kode": "T1", "nama": "Satker Kalbar", "jenis": "balai"}]}))
    assert unit("T1").name == "Satker Kalbar"
    assert neighbour.work_units.get(code="T1").name == "Rahasia Tetangga"


def test_uploads_of_another_office_do_not_exist(send, perencana, orang_luar):
    there = Person(orang_luar.user, "tetangga")
    send({"satker": [SANGGAU]}, person=there)
    pk = WorkbookUpload.objects.get(office__code="tetangga").pk
    for page in ("workbook_upload", "workbook_original"):
        there.open(page, pk=pk)
        perencana.open(page, pk=pk, status=404)
    assert "buku.xlsx" not in perencana.open("workbook")


def test_the_same_bytes_in_another_office_are_another_upload(send, orang_luar):
    content = book({"satker": [SANGGAU]})
    save(send(content))
    page = send(content, person=Person(orang_luar.user, "tetangga"))
    assert "sudah disimpan" not in page
    assert "1" in page.html.select_one(".lembar-buku td.num").text


# --- two planners ---


def test_a_difference_that_another_made_meanwhile_is_shown_anew(send, perencana_lain):
    mine = send({"satker": [SANGGAU]})
    theirs = send({"satker": [{**SANGGAU, "nama": "Rutan Sanggau Mereka"}]}, person=perencana_lain)
    save(theirs)
    page = save(mine)
    assert "Data tersimpan berubah sejak pratinjau ini dibuat" in page
    assert "nama Rutan Sanggau Mereka → menjadi Rutan Sanggau Baru" in told(page)
    assert unit("406611").name == "Rutan Sanggau Mereka"
    assert "Data tersimpan berubah" not in save(page)
    assert unit("406611").name == "Rutan Sanggau Baru"


def test_two_who_change_different_rows_do_not_disturb_each_other(send, perencana_lain):
    mine = send({"satker": [SANGGAU]})
    save(send({"satker": [MEMPAWAH]}, person=perencana_lain))
    assert "Tersimpan" in save(mine)
    assert (unit("406611").name, unit("406633").name) == ("Rutan Sanggau Baru", "Rutan Mempawah Baru")


def test_what_another_saved_already_is_not_saved_again(send, perencana_lain):
    mine = send({"satker": [SANGGAU]})
    beside = {"kode": "406633", "nama": "Rutan Mempawah", "jenis": "rutan"}
    save(send({"satker": [SANGGAU, beside]}, "salinan.xlsx", perencana_lain))
    page = save(mine)
    assert "Tidak ada yang berubah." in page
    assert WorkbookUpload.objects.get(name="buku.xlsx").status == "sama"


def test_a_month_that_was_approved_meanwhile_asks_for_its_reason(send, kalbar):
    month = Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12)
    row = next(row for row in tables_of(kalbar)["realisasi"] if (row["ikk"], row["bulan"]) == ("PAS-5.2", 12))
    put_state(month, Entry.State.DRAFT)
    page = send({"realisasi": [{**row, "nilai": row["nilai"] + 1}]})
    assert "reason" not in saving(page).fields
    put_state(month, Entry.State.APPROVED)
    page = save(page)
    assert "Data tersimpan berubah" in page
    assert "reason" in saving(page).fields


def test_a_page_opened_before_another_trial_saves_nothing(send, kalbar):
    content = book({"satker": [SANGGAU]})
    old = send(content)
    kalbar.work_units.filter(code="406611").update(name="Rutan Lain")
    send(content)
    assert "Pratinjau ini sudah diperbarui sejak Anda membukanya" in saving(old).submit().follow()
    assert not Job.objects.filter(kind=SAVE).exists()


def test_a_planner_who_left_saves_nothing(send, perencana):
    saving(send({"satker": [SANGGAU]})).submit()
    perencana.user.memberships.update(role="pimpinan")
    work()
    assert unit("406611").name == "Rutan Sanggau"
    assert "tidak lagi berhak" in WorkbookUpload.objects.get().refusal


# --- a worker that is killed ---


class Killed(BaseException):
    """What ends a process: no handler of the job sees it."""


def _killed(*args, **kwargs):
    raise Killed


def _broken(*args, **kwargs):
    raise RuntimeError


def test_a_worker_killed_in_the_middle_of_saving_leaves_nothing_half_done(send, kalbar, monkeypatch):
    """It dies once the satker are written and the head count would be."""
    people = {"tahun": 2022, "kelompok": "golongan", "rincian": "III/a", "laki_laki": 1}
    before = tables_of(kalbar)
    saving(send({"satker": [SANGGAU], "pegawai": [people]})).submit()

    real, written = loading.store, list[str]()

    def dies(load, table: OfficeTable, matches):
        if table.name == "pegawai" and matches:
            raise Killed
        written.extend(match.table.name for match in real(load, table, matches))
        return matches

    with monkeypatch.context() as patched:
        patched.setattr(loading, "store", dies)
        with pytest.raises(Killed):
            work()
    assert written == ["satker"]
    assert tables_of(kalbar) == before
    assert WorkbookUpload.objects.get().status == "siap"

    Job.objects.filter(kind=SAVE).update(heartbeat=timezone.now() - dt.timedelta(minutes=5))
    queue.reap()
    work()
    assert unit("406611").name == "Rutan Sanggau Baru"
    assert kalbar.head_counts.filter(year=2022).count() == 1
    assert WorkbookUpload.objects.get().status == "tersimpan"


def test_a_saving_that_runs_twice_saves_once(send, kalbar):
    save(send({"satker": [SANGGAU]}))
    kalbar.work_units.filter(code="406611").update(name="Diubah sesudahnya")
    Job.objects.filter(kind=SAVE).update(status="queued")
    work()
    assert unit("406611").name == "Diubah sesudahnya"
    assert Job.objects.get(kind=SAVE).status == "done"


def test_a_late_trial_does_not_undo_what_is_known_to_be_saved(send):
    save(send({"satker": [SANGGAU]}))
    Job.objects.filter(kind=CHECK).update(status="queued")
    work()
    upload = WorkbookUpload.objects.get()
    assert (upload.status, upload.preview["changing"]) == ("tersimpan", 1)


def test_a_saved_file_is_not_tried_again(send, perencana):
    page = save(send({"satker": [SANGGAU]}))
    sent = {"csrfmiddlewaretoken": page.forms[0]["csrfmiddlewaretoken"].value}
    perencana.browser.post(address("workbook_check", pk=WorkbookUpload.objects.get().pk), sent)
    assert Job.objects.filter(kind=CHECK, status="queued").count() == 0
