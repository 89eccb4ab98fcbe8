"""Who may open what: every address of the site by every role, in one table.

A cell is the answer's status. "masuk" is the way to the sign-in page; "pindah" any other redirect. Cells of one row
do not see each other's changes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from budget.intake.models import Upload
from divisions.models import Holiday, Role, User, WorkbookUpload
from indicators.agreement.workflow import amend
from indicators.plan.models import IndicatorLink
from indicators.realisation.evidence.models import Evidence
from indicators.realisation.models import Entry
from indicators.realisation.talk.keeping import say
from lkjip.jobs.models import Job
from reports.edition.models import Edition, EditionContent, PublicCheck
from reports.review.acceptance import accept, fingerprint, reviewed
from tests.cast import join
from tests.states import put

ROLES = [
    "tamu",
    "operator",
    "operator_satker",
    "verifikator",
    "perencana",
    "pimpinan",
    "reviu",
    "admin",
    "orang_lain",
    "orang_luar",
]

TABLE = """
page                   how   tamu   operator satker verif  perenc pimpin reviu  admin  lain   luar
home                   get   masuk  pindah   pindah pindah pindah pindah pindah pindah pindah pindah
login                  get   200    pindah   pindah pindah pindah pindah pindah pindah pindah pindah
logout                 post  masuk  masuk    masuk  masuk  masuk  masuk  masuk  masuk  masuk  masuk
password_change        get   masuk  200      200    200    200    200    200    200    200    200
password_change_done   get   masuk  200      200    200    200    200    200    200    200    200
profile                get   masuk  200      200    200    200    200    200    200    200    200
profile                post  masuk  pindah   pindah pindah pindah pindah pindah pindah pindah pindah
dashboard              get   masuk  200      403    200    200    200    200    200    200    404
indicator              get   masuk  200      200    200    200    200    200    200    404    404
entry_list             get   masuk  200      200    200    200    200    200    200    200    404
entry                  get   masuk  200      200    200    200    200    200    200    404    404
entry                  post  masuk  pindah   pindah 403    pindah 403    403    403    404    404
entry_preview          post  masuk  200      200    200    200    200    200    200    404    404
entry_judge            post  masuk  403      403    pindah pindah 403    403    403    404    404
entry_arrivals         post  masuk  200      403    403    200    403    403    403    404    404
origins                get   masuk  200      200    200    200    200    200    200    404    404
year_words             get   masuk  200      200    200    200    200    200    200    404    404
year_words             post  masuk  pindah   403    403    pindah 403    403    403    404    404
evidence_add           post  masuk  pindah   pindah 403    pindah 403    403    403    404    404
evidence_remove        post  masuk  pindah   404    403    pindah 403    403    403    404    404
evidence_require       post  masuk  403      403    403    pindah 403    403    pindah 403    404
evidence_file          get   masuk  200      404    200    200    200    200    200    404    404
comment_add            post  masuk  pindah   pindah pindah pindah pindah pindah pindah 404    404
comment_change         post  masuk  200      200    200    200    200    200    200    404    404
comment_remove         post  masuk  pindah   200    200    200    200    200    200    404    404
sheet                  get   masuk  200      200    403    200    403    403    403    200    404
sheet                  post  masuk  422      422    403    422    403    403    403    422    404
sheet_download         get   masuk  200      200    403    200    403    403    403    200    404
sheet_save             post  masuk  pindah   pindah 403    pindah 403    403    403    pindah 404
copies                 get   masuk  pindah   403    403    pindah 403    403    403    pindah 404
copy_sheet             get   masuk  200      403    403    200    403    403    403    200    404
copy_sheet             post  masuk  pindah   403    403    pindah 403    403    403    pindah 404
calendar               get   masuk  200      200    200    200    200    200    200    200    404
calendar_rule          post  masuk  403      403    403    422    403    403    403    403    404
holiday_new            post  masuk  403      403    403    422    403    403    403    403    404
holiday_turn           post  masuk  403      403    403    pindah 403    403    403    403    404
month_close            get   masuk  403      403    403    200    403    403    403    403    404
month_close            post  masuk  403      403    403    409    403    403    403    403    404
entry_extension        get   masuk  403      403    403    200    403    403    403    403    404
entry_extension        post  masuk  403      403    403    422    403    403    403    403    404
timeliness             get   masuk  200      200    200    200    200    200    200    200    404
timeliness_cell        get   masuk  200      404    200    200    200    200    200    404    404
approvals              get   masuk  403      403    200    200    403    403    403    403    404
approvals              post  masuk  403      403    422    422    403    403    403    403    404
reminders              get   masuk  403      403    403    200    403    403    403    403    404
review                 get   masuk  200      403    200    200    200    200    200    200    404
review_checklist       get   masuk  200      403    200    200    200    200    200    200    404
review_checklist       post  masuk  403      403    403    409    403    409    403    403    404
review_statement       get   masuk  200      403    200    200    200    200    200    200    404
review_accept          get   masuk  403      403    403    200    403    200    403    403    404
review_accept          post  masuk  403      403    403    pindah 403    pindah 403    403    404
review_withdraw        post  masuk  403      403    403    pindah 403    pindah 403    403    404
manuscript             get   masuk  200      403    200    200    200    200    200    200    404
manuscript             post  masuk  403      403    403    pindah 403    403    403    403    404
live_figures           get   masuk  200      403    200    200    200    200    200    200    404
passage                get   masuk  200      403    200    200    200    200    200    200    404
passage                post  masuk  409      403    403    409    403    403    403    403    404
passage_preview        post  masuk  200      403    200    200    200    200    200    200    404
passage_step           post  masuk  409      403    409    409    403    403    403    403    404
passage_task           post  masuk  403      403    403    pindah 403    403    403    403    404
passage_history        get   masuk  200      403    200    200    200    200    200    200    404
passage_restore        post  masuk  pindah   403    403    pindah 403    403    403    403    404
passage_writing        post  masuk  200      403    403    200    403    403    403    403    404
report_info            get   masuk  200      403    200    200    200    200    200    200    404
report_info            post  masuk  403      403    403    409    403    403    403    403    404
arrangement            get   masuk  200      403    200    200    200    200    200    200    404
arrangement            post  masuk  403      403    403    pindah 403    403    403    403    404
arrangement_whole      post  masuk  403      403    403    pindah 403    403    403    403    404
arrangement_section    get   masuk  403      403    403    200    403    403    403    403    404
arrangement_section    post  masuk  403      403    403    409    403    403    403    403    404
arrangement_add        post  masuk  403      403    403    422    403    403    403    403    404
arrangement_remove     post  masuk  403      403    403    pindah 403    403    403    403    404
photo                  get   masuk  200      403    200    200    200    200    200    200    404
photo_add              post  masuk  422      403    403    422    403    403    403    403    404
photo_change           post  masuk  200      403    403    200    403    403    403    403    404
report                 get   masuk  200      403    200    200    200    200    200    200    404
report_chapter         get   masuk  200      403    200    200    200    200    200    200    404
figure                 get   masuk  200      403    200    200    200    200    200    200    404
report_order           post  masuk  403      403    403    pindah pindah pindah pindah 403    404
report_job             get   masuk  200      403    200    200    200    200    200    200    404
report_cancel          post  masuk  403      403    403    pindah 403    403    403    403    404
editions               get   masuk  200      403    200    200    200    200    200    200    404
edition                get   masuk  200      403    200    200    200    200    200    200    404
edition_file           get   masuk  200      403    200    200    200    200    200    200    404
edition_compare        get   masuk  200      403    200    200    200    200    200    200    404
edition_new            get   masuk  403      403    403    200    200    200    200    403    404
edition_new            post  masuk  403      403    403    422    422    422    422    403    404
edition_erratum        get   masuk  403      403    403    200    403    403    403    403    404
edition_erratum        post  masuk  403      403    403    422    403    403    403    403    404
edition_public         post  masuk  403      403    403    pindah 403    403    403    403    404
edition_checks         get   200    200      200    200    200    200    200    200    200    200
edition_check          get   200    200      200    200    200    200    200    200    200    200
report_download        get   masuk  200      403    200    200    200    200    200    200    404
money                  get   masuk  200      pindah 200    200    200    200    200    200    404
money_unit             get   masuk  200      200    200    200    200    200    200    200    404
score                  get   masuk  200      404    200    200    200    200    200    200    404
money_history          get   masuk  200      200    200    200    200    200    200    200    404
dipa_entry             get   masuk  403      403    403    200    403    403    403    403    404
dipa_entry             post  masuk  403      403    403    409    403    403    403    403    404
plan_entry             get   masuk  403      403    403    200    403    403    403    403    404
plan_entry             post  masuk  403      403    403    409    403    403    403    403    404
position_entry         get   masuk  403      403    403    200    403    403    403    403    404
position_entry         post  masuk  403      403    403    409    403    403    403    403    404
reconciliation         get   masuk  200      403    200    200    200    200    200    200    404
money_objectives       get   masuk  200      403    200    200    200    200    200    200    404
monev                  get   masuk  200      403    200    200    200    200    200    200    404
monev                  post  masuk  403      403    403    409    403    403    403    403    404
filings                get   masuk  200      403    200    200    200    200    200    200    404
filings                post  masuk  403      403    403    409    403    403    403    403    404
smart                  get   masuk  200      403    200    200    200    200    200    200    404
smart                  post  masuk  403      403    403    409    403    403    403    403    404
planning               get   masuk  200      403    200    200    200    200    200    200    404
planning               post  masuk  403      403    403    409    403    403    403    403    404
ikpa                   get   masuk  200      403    200    200    200    200    200    200    404
ikpa                   post  masuk  403      403    403    409    403    403    403    403    404
score_rules            get   masuk  200      403    200    200    200    200    200    200    404
score_rules            post  masuk  403      403    403    200    403    403    200    403    404
target_tasks           get   masuk  200      403    200    200    200    200    200    200    404
target_tasks           post  masuk  409      403    403    409    403    403    403    403    404
intake                 get   masuk  403      403    403    200    403    403    403    403    404
intake                 post  masuk  403      403    403    422    403    403    403    403    404
upload                 get   masuk  403      403    403    200    403    403    403    403    404
upload_answer          post  masuk  403      403    403    pindah 403    403    403    403    404
upload_save            post  masuk  403      403    403    pindah 403    403    403    403    404
upload_undo            post  masuk  403      403    403    pindah 403    403    403    403    404
upload_original        get   masuk  403      403    403    200    403    403    403    403    404
plan                   get   masuk  200      403    200    200    200    200    200    200    404
plan_new               get   masuk  403      403    403    200    403    403    200    403    404
plan_new               post  masuk  403      403    403    422    403    403    422    403    404
plan_edit              get   masuk  403      403    403    200    403    403    200    403    404
plan_edit              post  masuk  403      403    403    409    403    403    409    403    404
plan_targets           get   masuk  403      403    403    200    403    403    200    403    404
plan_targets           post  masuk  403      403    403    409    403    403    409    403    404
plan_links             get   masuk  200      403    200    200    200    200    200    200    404
plan_links             post  masuk  403      403    403    422    403    403    422    403    404
link_remove            post  masuk  403      403    403    pindah 403    403    pindah 403    404
objective_new          get   masuk  403      403    403    200    403    403    200    403    404
objective_edit         get   masuk  403      403    403    200    403    403    200    403    404
objective_edit         post  masuk  403      403    403    409    403    403    409    403    404
objective_remove       post  masuk  403      403    403    pindah 403    403    pindah 403    404
definition             get   masuk  200      403    200    200    200    200    200    200    404
definition_new         get   masuk  403      403    403    200    403    403    200    403    404
definition_edit        get   masuk  403      403    403    200    403    403    200    403    404
definition_edit        post  masuk  403      403    403    409    403    403    409    403    404
definition_try         post  masuk  403      403    403    200    403    403    200    403    404
definition_sources     get   masuk  403      403    403    200    403    403    200    403    404
definition_version     get   masuk  403      403    403    200    403    403    200    403    404
definition_version     post  masuk  403      403    403    422    403    403    422    403    404
definition_end         get   masuk  403      403    403    200    403    403    200    403    404
definition_end         post  masuk  403      403    403    pindah 403    403    pindah 403    404
definition_remove      post  masuk  403      403    403    pindah 403    403    pindah 403    404
agreements             get   masuk  200      403    200    200    200    200    200    200    404
agreement              get   masuk  200      403    200    200    200    200    200    200    404
agreement_difference   get   masuk  200      403    200    200    200    200    200    200    404
agreement_copy         get   masuk  200      403    200    200    200    200    200    200    404
agreement_copy_add     post  masuk  403      403    403    pindah 403    403    pindah 403    404
agreement_draw         post  masuk  403      403    403    pindah 403    403    pindah 403    404
agreement_next_year    get   masuk  403      403    403    200    403    403    200    403    404
agreement_next_year    post  masuk  403      403    403    pindah 403    403    pindah 403    404
agreement_targets      get   masuk  403      403    403    200    403    403    200    403    404
agreement_targets      post  masuk  403      403    403    409    403    403    409    403    404
agreement_wording      get   masuk  403      403    403    200    403    403    200    403    404
agreement_wording      post  masuk  403      403    403    422    403    403    422    403    404
agreement_edit         get   masuk  403      403    403    200    403    403    200    403    404
agreement_edit         post  masuk  403      403    403    422    403    403    422    403    404
agreement_amend        get   masuk  403      403    403    200    403    403    200    403    404
agreement_amend        post  masuk  403      403    403    422    403    403    422    403    404
agreement_step         post  masuk  403      403    403    pindah 403    403    pindah 403    404
action_plan            get   masuk  200      403    200    200    200    200    200    200    404
action_plan            post  masuk  403      403    403    409    403    403    409    403    404
letter                 get   masuk  200      403    200    200    200    200    200    200    404
letter_read            get   masuk  200      403    200    200    200    200    200    200    404
letters                get   masuk  200      403    200    200    200    200    200    200    404
password_forgotten     get   200    200      200    200    200    200    200    200    200    200
password_forgotten     post  masuk  masuk    masuk  masuk  masuk  masuk  masuk  masuk  masuk  masuk
password_set           get   200    200      200    200    200    200    200    200    200    200
members                get   masuk  403      403    403    403    403    403    200    403    404
member_new             get   masuk  403      403    403    403    403    403    200    403    404
member_new             post  masuk  403      403    403    403    403    403    422    403    404
members_many           get   masuk  403      403    403    403    403    403    200    403    404
members_many           post  masuk  403      403    403    403    403    403    422    403    404
member_links           post  masuk  403      403    403    403    403    403    200    403    404
member_edit            get   masuk  403      403    403    403    403    403    200    403    404
member_edit            post  masuk  403      403    403    403    403    403    422    403    404
member_revoke          get   masuk  403      403    403    403    403    403    200    403    404
member_revoke          post  masuk  403      403    403    403    403    403    pindah 403    404
member_link            post  masuk  403      403    403    403    403    403    200    403    404
member_return          get   masuk  403      403    403    403    403    403    200    403    404
member_return          post  masuk  403      403    403    403    403    403    pindah 403    404
officials              get   masuk  200      403    200    200    200    200    200    200    404
official_new           get   masuk  403      403    403    200    403    403    200    403    404
official_new           post  masuk  403      403    403    422    403    403    422    403    404
official_edit          get   masuk  403      403    403    200    403    403    200    403    404
official_edit          post  masuk  403      403    403    422    403    403    422    403    404
official_end           get   masuk  403      403    403    200    403    403    200    403    404
official_end           post  masuk  403      403    403    pindah 403    403    pindah 403    404
workbook               get   masuk  403      403    403    200    403    403    200    403    404
workbook               post  masuk  403      403    403    422    403    403    422    403    404
workbook_download      get   masuk  403      403    403    200    403    403    200    403    404
workbook_template      get   masuk  403      403    403    200    403    403    200    403    404
workbook_upload        get   masuk  403      403    403    200    403    403    200    403    404
workbook_check         post  masuk  403      403    403    pindah 403    403    pindah 403    404
workbook_save          post  masuk  403      403    403    pindah 403    403    pindah 403    404
workbook_original      get   masuk  403      403    403    200    403    403    200    403    404
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]

SENT = {
    "arrangement_whole": {"langkah": "biasa"},
    "photo_change": {"foto": "hapus"},
    "month_close": {"langkah": "kunci"},
    "approvals": {"setujui": "dipilih"},
    "entry": {"langkah": "simpan"},
    "entry_judge": {"langkah": "setujui", "versi": "1"},
    "year_words": {"langkah": "simpan"},
    "comment_add": {"tanggapan": "Mengapa 62?"},
    "evidence_add": {"keterangan": "Buku register 12"},
    "evidence_require": {"wajib": "ya"},
    "report_order": {"form": "xlsx", "period": "TW1"},
    "review_accept": {"reason": "Sudah dijelaskan dalam laporan."},
    "definition_end": {"last": "2023", "reason": "Tidak diukur lagi"},
    "official_end": {"last": "31-12-2023"},
    "password_forgotten": {"email": "operator@kantor.example"},
    "member_return": {"role": "pimpinan"},
}


@pytest.fixture
def places(kalbar: Any, operator: Any, perencana: Any, settings: Any) -> dict[str, dict[str, Any]]:
    """What stands in the addresses: a month to fill, a month that waits for a verdict, a finished file."""
    office: dict[str, Any] = {"office": "kalbar", "year": 2023}
    month = {**office, "code": "PAS-2.1", "month": 12}
    Entry.objects.filter(indicator__code="PAS-2.1", year=2023).delete()
    waiting = Entry.objects.create(indicator=kalbar.indicators.get(code="PAS-2.1"), year=2023, month=11)
    put(Entry.objects.filter(pk=waiting.pk), Entry.State.SUBMITTED, operator.user)
    file = settings.MEDIA_ROOT / "laporan.pdf"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"%PDF")
    return {
        "dashboard": office,
        "indicator": {**office, "code": "PAS-2.1"},
        "entry_list": office,
        "entry": month,
        "entry_preview": month,
        "entry_judge": {**month, "month": 11},
        **month_places(office, month),
        **report_places(kalbar, perencana, office, file),
        **edition_places(kalbar, perencana, office, file),
        **review_places(kalbar, operator, office),
        **plan_places(kalbar, office),
        **member_places(kalbar, office),
        **agreement_places(kalbar, operator, office, file),
        **beside_the_month(kalbar, operator, month),
        **money_places(kalbar, office, file),
        **prose_places(kalbar, office),
        **workbook_places(kalbar, office, file),
    }


def workbook_places(kalbar: Any, office: dict[str, Any], file: Any) -> dict[str, dict[str, Any]]:
    """The office's workbook, and one that was sent in."""
    upload = WorkbookUpload.objects.create(
        office=kalbar, name="kalbar.xlsx", stored=file.name, sha256="0" * 64, size=4
    )
    one = (f"workbook_{page}" for page in ("upload", "check", "save", "original"))
    return {
        **shared(("workbook", "workbook_download", "workbook_template"), office),
        **shared(one, {**office, "pk": upload.pk}),
    }


def member_places(kalbar: Any, office: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Somebody who has access, and somebody whose access was taken."""
    one = join(kalbar, "orang_baru", Role.HEAD).user.memberships.get()
    gone = User.objects.create(username="orang_lama")
    kalbar.membership_events.create(user=gone, kind="cabut")
    return {
        **shared(("members", "member_new", "members_many", "member_links"), office),
        **shared(("member_edit", "member_revoke", "member_link"), {**office, "pk": one.pk}),
        "member_return": {**office, "pk": gone.pk},
        "password_set": {"uidb64": "MQ", "token": "basi"},
    }


def prose_places(kalbar: Any, office: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Pages of the report's words: one passage of the division PAS, with a version."""
    section = {**office, "section": "ikk-PAS-2.1"}
    division = kalbar.divisions.get(code="PAS")
    passage = kalbar.passages.create(year=2023, section="ikk-PAS-2.1", division=division)
    version = passage.steps.create(kind="simpan", texts={"kendala": "Kurir sakit."})
    one = ("", "_preview", "_step", "_task", "_writing", "_history")
    words = {"caption": "Loket", "source": "Humas", "alt": "Petugas di loket.", "stored": "foto.jpg"}
    photo = kalbar.photos.create(
        year=2023, section="ikk-PAS-2.1", number=1, width=600, height=400, sha256="0" * 64, **words
    )
    photo.path.write_bytes(b"\xff\xd8\xff")
    own = kalbar.section_choices.create(year=2023, section="kantor-a", title="A", parent="bab-4")
    arranged = {**office, "section": own.section}
    return {
        **shared(("manuscript", "live_figures", "report_info", "arrangement", "arrangement_whole"), office),
        **shared((f"arrangement_{page}" for page in ("section", "add", "remove")), arranged),
        **shared((f"passage{page}" for page in one), section),
        "passage_restore": {**section, "pk": version.pk},
        "photo": {**office, "pk": photo.pk},
        "photo_add": section,
        "photo_change": {**section, "pk": photo.pk},
    }


def review_places(kalbar: Any, operator: Any, office: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """An open finding, and one that was accepted."""
    member = operator.user.memberships.get()
    one, other = reviewed(kalbar, 2023).open[:2]
    row = accept(member, 2023, other, "Sudah dijelaskan dalam laporan.")
    return {
        "review": office,
        "review_checklist": office,
        "review_statement": {**office, "form": "html"},
        "review_accept": {**office, "fingerprint": fingerprint(one)},
        "review_withdraw": {**office, "pk": row.pk},
    }


def report_places(
    kalbar: Any, perencana: Any, office: dict[str, Any], file: Any
) -> dict[str, dict[str, Any]]:
    """The report to read, and a file of it that the planner ordered."""
    params = {"year": 2023, "form": "pdf", "period": "Y"}
    job = Job.objects.create(
        kind="laporan", office=kalbar, params=params, status=Job.Status.DONE, result=file.name
    )
    job.wanted_by.add(perencana.user)
    return {
        **shared(("report", "report_order"), office),
        "report_chapter": {**office, "chapter": "bab-4"},
        "figure": {**office, "path": "kantor/rata-rata"},
        **shared(("report_job", "report_cancel", "report_download"), {**office, "pk": job.pk}),
    }


def edition_places(
    kalbar: Any, perencana: Any, office: dict[str, Any], file: Any
) -> dict[str, dict[str, Any]]:
    """A final edition that the public may check."""
    edition = Edition.objects.create(
        office=kalbar,
        year=2023,
        kind="final",
        number=1,
        code="abcd2345",
        at=timezone.now(),
        by=perencana.user,
    )
    EditionContent.objects.create(edition=edition, register={}, names={}, texts=[], settings={})
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    edition.files.create(form="pdf", name="lkjip.pdf", stored=file.name, size=4, sha256=digest)
    PublicCheck.objects.create(office=kalbar, year=2023, by=perencana.user)
    one = {**office, "code": edition.code}
    return {
        **shared(("editions", "edition_new", "edition_compare", "edition_public"), office),
        **shared(("edition", "edition_erratum"), one),
        "edition_file": {**one, "form": "pdf"},
        "edition_check": {"code": edition.code},
    }


def agreement_places(
    kalbar: Any, operator: Any, office: dict[str, Any], file: Any
) -> dict[str, dict[str, Any]]:
    """KI's signed agreement with its scan, and the draft of its second version."""
    signed = kalbar.agreements.get(central_unit__code="KI", year=2023)
    amend(operator.user.memberships.get(), signed, "strategi", "Permohonan bertambah")
    scan = signed.copies.create(
        file=file.name, name="pk.pdf", kind="application/pdf", size=4, sha256="0" * 64, by=operator.user
    )
    first, second = ({**office, "unit": "KI", "version": version} for version in (1, 2))
    year = ("agreements", "agreement_draw", "agreement_next_year", "agreement_targets", "agreement_wording")
    one = (
        "agreement",
        "agreement_copy_add",
        "agreement_amend",
        "agreement_step",
        "action_plan",
        "letter_read",
    )
    return {
        **dict.fromkeys(year, office),
        **dict.fromkeys(one, first),
        **dict.fromkeys(("agreement_edit", "agreement_difference"), second),
        "agreement_copy": {**first, "pk": scan.pk},
        "letter": {**first, "form": "html"},
        "letters": {**office, "form": "html"},
    }


def money_places(kalbar: Any, office: dict[str, Any], file: Any) -> dict[str, dict[str, Any]]:
    """Pages of the money, and one uploaded file."""
    upload = Upload.objects.create(
        office=kalbar, year=2023, name="omspan.xlsx", stored=file.name, sha256="0" * 64, size=4
    )
    uploads = ("upload", "upload_answer", "upload_save", "upload_undo", "upload_original")
    scores = ("smart", "planning", "ikpa", "score_rules", "monev", "filings")
    plain = ("money", "reconciliation", "money_objectives", "intake", *scores)
    return {
        **dict.fromkeys(plain, office),
        **{page: {**office, "pk": upload.pk} for page in uploads},
        **shared(
            ("money_unit", "money_history", "dipa_entry", "plan_entry", "position_entry"),
            {**office, "code": "406611"},
        ),
        "score": {**office, "code": "408830", "kind": "smart"},
        "target_tasks": {**office, "code": "PAS"},
    }


def shared(pages: Iterable[str], place: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Several pages at one place."""
    return {page: dict(place) for page in pages}


def beside_the_month(kalbar: Any, operator: Any, month: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A file that the division put to October, not yet handed in."""
    october = {**month, "month": 10}
    entry = Entry.objects.create(indicator=kalbar.indicators.get(code="PAS-2.1"), year=2023, month=10)
    file = Evidence(entry=entry, kind="berkas", name="rekap.pdf", stored="rekap.pdf", sha256="0", size=4)
    file.by = operator.user
    file.save()
    file.path.write_bytes(b"%PDF")
    said = say(operator.user.memberships.get(), entry.indicator, 2023, 10, "62 orang")
    return {
        "comment_add": month,
        **shared(("comment_change", "comment_remove"), {**october, "pk": said.pk}),
        **shared(("sheet", "sheet_download", "sheet_save"), {"office": "kalbar", "year": 2023, "month": 12}),
        "copies": {"office": "kalbar", "year": 2023, "month": 12},
        "copy_sheet": {"office": "kalbar", "year": 2023, "month": 12, "system": "smart"},
        **shared(("year_words", "origins"), {part: month[part] for part in ("office", "year", "code")}),
        "evidence_add": month,
        "evidence_remove": {**october, "pk": file.pk},
        "evidence_require": month,
        "evidence_file": {"office": "kalbar", "year": 2023, "pk": file.pk},
    }


def month_places(office: dict[str, Any], month: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Pages of the month as a whole."""
    holiday = Holiday.objects.get(day="2023-12-25")
    return {
        **shared(("calendar", "calendar_rule", "holiday_new", "timeliness", "approvals"), office),
        "reminders": office,
        "holiday_turn": {**office, "pk": holiday.pk},
        "month_close": {**office, "month": 12},
        "entry_extension": month,
        "entry_arrivals": month,
        "timeliness_cell": {**office, "kind": "divisi", "code": "PAS", "month": 12},
    }


def plan_places(kalbar: Any, office: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Pages of the Renstra: those of no record in particular, then those of one."""
    first, second = kalbar.indicators.filter(code__in=["PAS-2.1", "PAS-2.2"])
    link = IndicatorLink.objects.create(old=first, new=second, relation="berubah")
    plain = "plan plan_new plan_targets plan_links objective_new definition_new definition_try officials official_new"
    one = {
        "plan_edit": {"pk": kalbar.plans.get().pk},
        "link_remove": {"pk": link.pk},
        **shared(("objective_edit", "objective_remove"), {"code": "PAS-2"}),
        **shared(
            (f"definition{page}" for page in ("", "_edit", "_sources", "_version", "_end", "_remove")),
            {"code": "PAS-2.1"},
        ),
        **shared(("official_edit", "official_end"), {"pk": kalbar.officials.first().pk}),
    }
    return {
        **shared(plain.split(), office),
        **{page: {**office, **place} for page, place in one.items()},
    }


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_every_role_gets_what_the_table_says(row, places, request):
    page, how, *expected = row
    found = [answer(page, how, places, person(role, request)) for role in ROLES]
    assert dict(zip(ROLES, found, strict=True)) == dict(zip(ROLES, expected, strict=True))


def person(role: str, request: pytest.FixtureRequest) -> User | None:
    return None if role == "tamu" else request.getfixturevalue(role).user


def answer(page: str, how: str, places: dict[str, dict[str, Any]], user: User | None) -> str:
    client = Client()
    if user:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    with transaction.atomic():
        response = getattr(client, how)(reverse(page, kwargs=places.get(page)), SENT.get(page, {}))
        transaction.set_rollback(True)
    b"".join(response)  # read to the end, so that its file is closed
    if response.status_code != 302:
        return str(response.status_code)
    return "masuk" if response.headers["Location"].startswith("/masuk/") else "pindah"


def test_no_address_is_missing_from_the_table():
    assert set(names(get_resolver())) - {row[0] for row in ROWS} == set()


def names(resolver: URLResolver) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern)
        else:
            yield from names(pattern)


@pytest.mark.parametrize("month", ["0", "13", "99"])
def test_a_year_has_twelve_months(operator, month):
    operator.browser.get(f"/kalbar/2023/realisasi/PAS-2.1/{month}/", status=404)


@pytest.mark.parametrize("year", ["1999", "2101", "99999999999999999999"])
def test_years_outside_the_century_do_not_exist(operator, year):
    operator.browser.get(f"/kalbar/{year}/realisasi/", status=404)


def test_an_indicator_that_ended_is_not_asked_for_later(kalbar, operator):
    kalbar.indicators.filter(code="PAS-2.1").update(valid_to=2023)
    operator.open("entry", code="PAS-2.1", month=1, year=2023)
    operator.open("entry", code="PAS-2.1", month=1, year=2024, status=404)


def test_an_objective_that_ended_takes_its_indicators_along(kalbar, operator):
    kalbar.objectives.filter(code="PAS-2").update(valid_to=2023)
    operator.open("entry", code="PAS-2.1", month=1, year=2024, status=404)
    assert "PAS-2.1" not in operator.open("entry_list", year=2024).text


def test_a_satker_operator_sees_only_what_the_satker_owes(operator_satker):
    page = operator_satker.open("entry_list").text
    assert "PAS-2.1" in page
    assert "PAS-3.1" not in page
    operator_satker.open("entry", code="PAS-3.1", month=12, status=404)


def test_an_operator_sees_only_the_own_division(orang_lain):
    page = orang_lain.open("entry_list").text
    assert "YAN-1.1" in page
    assert "PAS-2.1" not in page


def test_a_verifier_without_division_sees_the_whole_office(stage, verifikator):
    verifikator.user.memberships.update(division=None)
    page = verifikator.open("entry_list").text
    assert "YAN-1.1" in page
    assert "PAS-2.1" in page


def test_a_sent_order_is_never_carried_out_by_a_link(perencana, pimpinan):
    perencana.open("entry_judge", code="PAS-2.1", month=12, status=405)
    pimpinan.open("report_order", status=405)
