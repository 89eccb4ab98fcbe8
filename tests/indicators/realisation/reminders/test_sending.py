"""Each reminder goes out once: by whatever backend, however often, and with two processes side by side."""

from __future__ import annotations

import datetime as dt
from io import StringIO
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from divisions.models import User
from indicators.realisation.reminders import sending
from indicators.realisation.reminders.models import Reminder
from indicators.realisation.reminders.sending import Run, remind
from tests.indicators.realisation.conftest import fill, send

THIRD, SIXTH = "2024-01-03", "2024-01-06"


@pytest.fixture(autouse=True)
def _people(december, operator, operator_satker, perencana, settings):
    settings.SITE_URL = "https://kinerja.example"
    for person in (operator, operator_satker, perencana):
        User.objects.filter(pk=person.user.pk).update(email=f"{person.user.username}@kantor.example")


def run(day: str, *options: str) -> str:
    out = StringIO()
    call_command("send_reminders", "--date", day, "--office", "kalbar", *options, stdout=out, stderr=out)
    return out.getvalue()


def receivers(mailoutbox: Any) -> list[str]:
    return sorted(mail.to[0].removesuffix("@kantor.example") for mail in mailoutbox)


def test_before_the_deadline_once(mailoutbox):
    assert "kalbar, 3 Januari 2024: 2 dikirim." in run(THIRD)
    assert receivers(mailoutbox) == ["operator", "operator_satker"]
    assert "0 dikirim." in run(THIRD)
    assert "0 dikirim." in run("2024-01-05")
    assert len(mailoutbox) == 2
    assert Reminder.objects.filter(sent_at__isnull=False, kind="sebelum").count() == 2


def test_after_the_deadline_once_more_with_the_planners_digest(mailoutbox):
    run(THIRD)
    run(SIXTH)
    run(SIXTH)
    assert receivers(mailoutbox) == [
        "operator",
        "operator",
        "operator_satker",
        "operator_satker",
        "perencana",
    ]


def test_a_missed_day_is_made_up_for(mailoutbox):
    run("2024-01-09")
    assert receivers(mailoutbox) == ["operator", "operator_satker", "perencana"]


def test_a_dry_run_says_who_would_get_what_and_sends_nothing(mailoutbox, operator_satker):
    User.objects.filter(pk=operator_satker.user.pk).update(email="")
    said = run(THIRD, "--dry-run")
    assert (
        "akan dikirim: Operator <operator@kantor.example>, sebelum tenggat, Desember 2023 "
        "(tenggat 5 Januari 2024): PAS-2.1, PAS-5.2" in said
    )
    assert "tanpa surel: Operator Satker <->, sebelum tenggat, Desember 2023" in said
    assert mailoutbox == []
    assert not Reminder.objects.exists()
    run(THIRD)
    assert "sudah pernah: Operator <operator@kantor.example>" in run(THIRD, "--dry-run")


def test_what_the_letter_says(mailoutbox):
    run(THIRD)
    mail = next(m for m in mailoutbox if m.to == ["operator@kantor.example"])
    assert mail.subject == "2 isian Desember 2023, tenggat 5 Januari 2024"
    lines = mail.body.splitlines()
    assert lines[0] == "Yth. Operator,"
    assert lines[2] == "Isian Desember 2023 berikut menunggu Anda. Tenggatnya 5 Januari 2024, 2 hari lagi."
    assert lines[4].startswith("- PAS-2.1 Persentase menurunnya Tahanan")
    assert lines[5] == "  https://kinerja.example/kalbar/2023/realisasi/PAS-2.1/12/"
    assert "Terima kasih." in lines


def test_what_the_letter_says_afterwards(mailoutbox):
    run(SIXTH)
    mail = next(m for m in mailoutbox if m.to == ["operator_satker@kantor.example"])
    assert mail.subject == "Belum masuk: 1 isian Desember 2023"
    assert "Tenggat isian Desember 2023 sudah lewat, 5 Januari 2024." in mail.body
    assert "isi baris Rutan Sanggau" in mail.body


def test_what_the_digest_says(mailoutbox):
    """57 of 60 December entries are there; PAS lacks two of 36, YAN one of 21."""
    run(SIXTH)
    mail = next(m for m in mailoutbox if m.to == ["perencana@kantor.example"])
    assert mail.subject == "Ringkasan isian Desember 2023"
    assert "57 dari 60 masuk sampai tenggat (95,00%), 0 terlambat, 3 belum masuk." in mail.body
    assert "- Divisi Pemasyarakatan: 34 dari 36" in mail.body
    assert "Rutan Sanggau" in mail.body
    assert "https://kinerja.example/kalbar/2023/realisasi/bulan/12/tutup/" in mail.body


def test_two_processes_at_once_send_each_once(kalbar, mailoutbox, monkeypatch):
    """The second starts while the first has its first letter in hand."""
    send_one, others = EmailMessage.send, list[Run]()
    begun: list[bool] = []

    def slow(mail: EmailMessage, *args: Any, **kwargs: Any) -> int:
        if not begun:
            begun.append(True)
            others.append(remind(kalbar, dt.date(2024, 1, 3)))
        return send_one(mail, *args, **kwargs)

    monkeypatch.setattr(EmailMessage, "send", slow)
    first = remind(kalbar, dt.date(2024, 1, 3))
    assert receivers(mailoutbox) == ["operator", "operator_satker"]
    assert len(first.sent) + len(others[0].sent) == 2
    assert len(first.known) + len(others[0].known) == 2


def test_the_database_keeps_one_row_each(operator, kalbar):
    row = {
        "office": kalbar,
        "user": operator.user,
        "kind": "sebelum",
        "year": 2023,
        "month": 12,
        "due": dt.date(2024, 1, 5),
        "email": "a@b.example",
    }
    Reminder.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.create(**row)


def test_a_mail_server_that_is_away_loses_nothing(mailoutbox, monkeypatch):
    def away(*_args: Any, **_kwargs: Any) -> int:
        raise SMTPServerDisconnected("tidak tersambung")

    with monkeypatch.context() as patch:
        patch.setattr(EmailMessage, "send", away)
        with pytest.raises(CommandError, match="2 pengingat tidak terkirim"):
            run(THIRD)
    assert not Reminder.objects.exists()
    run(THIRD)
    assert receivers(mailoutbox) == ["operator", "operator_satker"]


def test_one_address_that_is_refused_holds_back_no_other(mailoutbox, operator):
    User.objects.filter(pk=operator.user.pk).update(email="a@b.example\nBcc: c@d.example")
    with pytest.raises(CommandError):
        run(THIRD)
    assert receivers(mailoutbox) == ["operator_satker"]


def test_a_letter_cut_off_in_between_is_told_and_not_sent_again(kalbar, operator, mailoutbox):
    run(THIRD)
    long_ago = dt.datetime(2024, 1, 3, 8, tzinfo=dt.UTC)
    Reminder.objects.filter(user=operator.user).update(sent_at=None, made_at=long_ago)
    assert "tidak pasti terkirim: Operator <operator@kantor.example>" in run(THIRD)
    assert len(mailoutbox) == 2
    assert sending.cut_off(Reminder.objects.filter(sent_at=None), long_ago) == []


def test_nothing_left_to_do_reminds_nobody(mailoutbox, operator_satker):
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="0"))
    run(THIRD)
    assert receivers(mailoutbox) == ["operator"]


@pytest.mark.parametrize("day", ["kemarin", "2024-13-01", "06-01-2024"])
def test_a_date_that_is_none(day):
    with pytest.raises(CommandError, match="Tulis misalnya 2024-01-06"):
        call_command("send_reminders", "--date", day)


def test_an_office_that_is_none():
    with pytest.raises(CommandError, match="Kantor entah tidak ada"):
        call_command("send_reminders", "--office", "entah")
