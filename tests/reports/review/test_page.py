"""The page of the review: read by everyone of the office, accepted with a reason by reviewer and planner."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from budget.scores.models import SmartScore
from indicators.realisation.models import Analysis
from reports.models import AcceptedFinding
from reports.review.acceptance import accept, fingerprint, reviewed
from reports.review.finding import error
from tests.reports.review.sound_office import told

REASON = "Pagu minus belanja pegawai sudah diselesaikan pada Januari."


def over_ceiling(member) -> str:
    """The address's part that names the finding about satker 406602."""
    found = reviewed(member.office, 2023).open
    return next(fingerprint(finding) for finding in found if finding.rule == "money.over_ceiling")


def test_everyone_of_the_office_reads_the_findings(pimpinan):
    page = pimpinan.open("review")
    assert "7 galat harus dibereskan" in page.text
    assert "406602" in page.text
    assert "Terima dengan alasan" not in page.text


def test_one_severity_at_a_time(pimpinan):
    page = pimpinan.open("review", query="?tingkat=error")
    assert "Nilai SMART berbeda dari rumusnya" in page.text
    assert "Belanja melebihi pagu" not in page.text
    assert pimpinan.open("review", query="?tingkat=apa-saja").text.count("Belanja melebihi pagu") == 1


def test_a_division_is_led_to_its_own_indicators_only(orang_lain, perencana):
    links = {link["href"] for link in orang_lain.open("review").html.select(".langkah a")}
    assert "/kalbar/2023/indikator/YAN-3.1/" in links
    assert "/kalbar/2023/indikator/PAS-3.2/" not in links
    assert "/kalbar/2023/indikator/PAS-3.2/" in {
        link["href"] for link in perencana.open("review").html.select(".langkah a")
    }


def test_every_place_that_is_linked_can_be_opened(reviu):
    links = {link["href"] for link in reviu.open("review").html.select(".langkah a")}
    for link in sorted(links):
        reviu.browser.get(link, status=200)


def test_a_reviewer_accepts_a_finding_with_a_reason(reviu):
    key = over_ceiling(reviu.user.memberships.get())
    form = reviu.open("review_accept", fingerprint=key).forms["alasan"]
    form["reason"] = REASON
    page = form.submit().follow()
    assert "Temuan 406602 diterima dengan alasan." in page.text
    assert "Belanja melebihi pagu" not in page.text
    accepted = reviu.open("review", query="?tingkat=diterima")
    assert REASON in accepted.text
    assert "Reviu" in accepted.text


def test_without_a_reason_nothing_is_accepted_and_nothing_is_lost(reviu):
    key = over_ceiling(reviu.user.memberships.get())
    form = reviu.open("review_accept", fingerprint=key).forms["alasan"]
    form["reason"] = "beres"
    page = form.submit(status=422)
    assert "Alasan “beres” terlalu singkat" in page.text
    assert page.forms["alasan"]["reason"].value == "beres"
    assert not AcceptedFinding.objects.exists()


def test_a_planner_opens_it_again_and_the_history_stays(reviu, perencana):
    member = reviu.user.memberships.get()
    (finding,) = (f for f in reviewed(member.office, 2023).open if f.rule == "money.over_ceiling")
    accept(member, 2023, finding, REASON)
    row = AcceptedFinding.objects.get()
    form = perencana.open("review", query="?tingkat=diterima").forms[f"batal-{row.pk}"]
    assert "Temuan itu terbuka kembali." in form.submit().follow().text
    row.refresh_from_db()
    assert row.reason == REASON
    assert row.withdrawn_by == perencana.user


def test_accepted_errors_are_left_out_of_the_exit_status(sound, admin):
    sound.set("smart", 2, "nilai_efisiensi_terbit", "78.91")
    office = sound.loaded()
    (finding,) = reviewed(office, 2023).open
    AcceptedFinding.objects.create(
        office=office,
        year=2023,
        fingerprint=fingerprint(finding),
        rule=finding.rule,
        subject=finding.subject,
        message=finding.message,
        reason=REASON,
        by=admin.user,
    )
    assert reviewed(office, 2023).open == ()
    assert reviewed(office, 2023).errors == 0


def test_what_says_something_else_is_open_again(sound, admin):
    sound.set("smart", 2, "nilai_efisiensi_terbit", "78.91")
    office = sound.loaded()
    (finding,) = reviewed(office, 2023).open
    key = fingerprint(finding)
    SmartScore.objects.filter(work_unit__code="011").update(published_efficiency="77")
    (now,) = reviewed(office, 2023).open
    assert told(now) == told(finding)
    assert fingerprint(now) != key


def test_accepting_twice_is_accepting_once(reviu):
    member = reviu.user.memberships.get()
    finding = error("406602 Lapas", "Belanja melebihi pagu.", rule="money.over_ceiling")
    first = accept(member, 2023, finding, REASON)
    assert accept(member, 2023, finding, "Alasan yang lain sama sekali.") == first
    assert AcceptedFinding.objects.get().reason == REASON


def test_the_database_refuses_an_acceptance_without_a_reason(reviu):
    member = reviu.user.memberships.get()
    finding = error("406602", "Belanja melebihi pagu.", rule="money.over_ceiling")
    with pytest.raises(IntegrityError), transaction.atomic():
        AcceptedFinding.objects.create(
            office=member.office, year=2023, fingerprint=fingerprint(finding), reason="", by=member.user
        )


def test_a_finding_that_is_gone_cannot_be_accepted(reviu):
    reviu.open("review_accept", fingerprint="0" * 64, status=404)


def test_more_findings_ask_the_database_no_more(perencana, kalbar):
    queries(perencana)  # what a process reads once is read now
    few = queries(perencana)
    Analysis.objects.filter(indicator__office=kalbar).update(cause="Target belum tercapai.")
    kalbar.section_texts.create(year=2023, section="kesimpulan", text="Ada 61 indikator pada Tabel 3.999.")
    assert queries(perencana) == few


def queries(person) -> int:
    with CaptureQueriesContext(connection) as asked:
        person.open("review")
    return len(asked)
