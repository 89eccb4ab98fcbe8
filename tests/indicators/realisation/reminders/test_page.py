"""The planner's page: who is awaited, with a WhatsApp message that stands ready."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from divisions.models import Role, User
from indicators.realisation.reminders.models import Reminder
from tests.cast import join
from tests.growth import grow, queries
from tests.indicators.realisation.conftest import fill, send

pytestmark = pytest.mark.usefixtures("december")


def people(page: Any) -> dict[str, Any]:
    return {one.h3.text: one for one in page.html.select("article.orang-ingat")}


def test_everybody_who_has_something_to_do(perencana, operator, operator_satker, verifikator, pimpinan):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    found = people(perencana.open("reminders", query="?bulan=12"))
    assert set(found) == {"Operator", "Operator Satker", "Verifikator"}
    assert [li.a.text for li in found["Operator"].select(".tugas li")] == ["PAS-2.1"]
    assert "isi baris Rutan Sanggau" in found["Operator Satker"].text
    assert [li.a.text for li in found["Verifikator"].select(".tugas li")] == ["PAS-5.2"]


def test_a_message_stands_ready_for_whoever_has_a_number(perencana, operator, settings):
    settings.SITE_URL = "https://kinerja.example"
    User.objects.filter(pk=operator.user.pk).update(phone="+6281234567890")
    one = people(perencana.open("reminders", query="?bulan=12"))["Operator"]
    link = urlsplit(next(a["href"] for a in one.select("a") if "wa.me" in a["href"]))
    assert (link.netloc, link.path) == ("wa.me", "/6281234567890")
    (text,) = parse_qs(link.query)["text"]
    assert text.startswith("Yth. Operator,\n\nTenggat isian Desember 2023 sudah lewat, 5 Januari 2024.")
    assert "https://kinerja.example/kalbar/2023/realisasi/PAS-2.1/12/" in text
    assert "+62 812-3456-7890" in one.text


def test_who_cannot_be_reached_is_told(perencana, operator):
    one = people(perencana.open("reminders", query="?bulan=12"))["Operator"]
    assert "Belum ada nomor WhatsApp" in one.text
    assert "Belum ada surel" in one.text
    assert one.find("a", href=lambda href: "wa.me" in href) is None


def test_where_nobody_can_be_reminded(perencana, operator):
    text = " ".join(
        perencana.open("reminders", query="?bulan=12").html.select_one(".catatan:not([hidden])").text.split()
    )
    assert "Belum punya operator" in text
    assert "Divisi Pelayanan Hukum dan HAM" in text
    assert "Divisi Pemasyarakatan" not in text
    assert "Rutan Sanggau" in text


def test_what_was_sent_already(perencana, operator, kalbar):
    Reminder.objects.create(
        office=kalbar,
        user=operator.user,
        kind="sebelum",
        year=2023,
        month=12,
        due="2024-01-05",
        email="a@b.example",
        sent_at=timezone.now(),
    )
    one = people(perencana.open("reminders", query="?bulan=12"))["Operator"]
    assert "Surel sebelum tenggat terkirim" in one.text
    Reminder.objects.update(sent_at=None)
    assert "belum pasti terkirim" in people(perencana.open("reminders", query="?bulan=12"))["Operator"].text


def test_a_finished_month_asks_nobody(perencana, operator):
    page = perencana.open("reminders", query="?bulan=11")
    assert "Tidak ada yang perlu diingatkan." in page


def test_more_people_and_indicators_take_no_more_queries(kalbar, stage, perencana, operator):
    before = queries(perencana, "reminders")
    grow(kalbar)
    for number in range(5):
        join(stage, f"rekan{number}", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))
    assert queries(perencana, "reminders") == before
