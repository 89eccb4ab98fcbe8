"""Whoever judges a month sees beside its figures what they rest on and what was said about them."""

import pytest

from indicators.realisation.evidence.models import Evidence
from indicators.realisation.talk.keeping import say
from tests.growth import queries

from .conftest import entry_of, fill, send

pytestmark = pytest.mark.usefixtures("december")


def case(person):
    page = person.open("approvals", query="?bulan=12")
    return " ".join(page.html.find("article", id=f"isian-{entry_of('PAS-5.2').pk}").get_text(" ").split())


@pytest.fixture
def handed_in(operator):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142")
    form["bulan-follow_up"] = "Pelatihan bersama kejaksaan."
    send(form, "ajukan")


def test_evidence_talk_and_words_are_told(handed_in, operator, verifikator):
    assert "Belum ada data dukung" in case(verifikator)
    Evidence.objects.create(entry=entry_of("PAS-5.2"), kind="catatan", note="Register 12", by=operator.user)
    say(operator.user.memberships.get(), entry_of("PAS-5.2").indicator, 2023, 12, "Rekap menyusul.")
    said = case(verifikator)
    assert "1 data dukung , 1 tanggapan" in said
    assert "Tindak lanjut: Pelatihan bersama kejaksaan." in said


def test_a_duty_that_came_later_is_told(handed_in, verifikator, kalbar):
    kalbar.indicators.filter(code="PAS-5.2").update(evidence_required=True)
    assert "Data dukung wajib, belum ada" in case(verifikator)


def test_more_evidence_takes_no_more_queries(handed_in, operator, verifikator):
    def prove(number):
        Evidence.objects.create(
            entry=entry_of("PAS-5.2"), kind="catatan", note=f"Register {number}", by=operator.user
        )

    prove(0)
    before = queries(verifikator, "approvals")
    for number in range(1, 4):
        prove(number)
    assert queries(verifikator, "approvals") == before
