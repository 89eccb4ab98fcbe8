"""The session ends while somebody types: without any script, the form comes back after the sign-in."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django_webtest import DjangoTestApp

from divisions.models import Role
from indicators.models import Entry, EntryValue
from tests.cast import address, join

pytestmark = pytest.mark.django_db

JANUARY_2024 = {"year": 2024, "code": "IMI-1.1", "month": 1}


@pytest.fixture
def clerk(stage):
    """The immigration division's operator, signed in through the form like anybody."""
    person = join(stage, "operator_imi", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="IMI"))
    person.user.set_password("sandi-panjang-7")
    person.user.save()
    app = DjangoTestApp(extra_environ={"HTTP_ACCEPT": "text/html"})
    sign_in(app.get(reverse("login")))
    return app


def sign_in(page):
    form = page.forms[0]
    form["username"], form["password"] = "operator_imi", "sandi-panjang-7"
    return form.submit().follow()


def send_too_late(clerk, **typed):
    """Fills in January, and the session is gone when it is sent."""
    form = clerk.get(address("entry", **JANUARY_2024)).forms["isian"]
    for name, value in typed.items():
        form[name] = value
    Session.objects.all().delete()
    return form.submit("langkah", value="simpan").follow()


def test_what_was_typed_is_offered_after_signing_in(clerk):
    offer = sign_in(send_too_late(clerk, A="3,5"))
    assert "Kiriman Anda masih ada" in offer
    assert not Entry.objects.filter(year=2024).exists()

    page = offer.forms["kiriman"].submit().follow()
    assert "Draf disimpan." in page
    assert str(EntryValue.objects.get(entry__year=2024).value.normalize()) == "3.5"


def test_it_is_offered_once(clerk):
    sign_in(send_too_late(clerk, A="3,5"))
    page = clerk.get(address("entry", **JANUARY_2024))
    assert page.forms["isian"]["A"].value == ""


def test_a_form_that_is_too_large_is_not_kept(clerk):
    page = sign_in(send_too_late(clerk, A="9" * 300_001))
    assert "Kiriman Anda masih ada" not in page


def test_a_password_is_never_kept(clerk):
    page = clerk.get(reverse("password_change"))
    form = next(form for form in page.forms.values() if "old_password" in form.fields)
    form["old_password"] = "sandi-panjang-7"
    Session.objects.all().delete()
    page = sign_in(form.submit().follow())
    assert "Kiriman Anda masih ada" not in page


def test_a_call_of_the_script_is_not_kept(clerk):
    form = clerk.get(address("entry", **JANUARY_2024)).forms["isian"]
    Session.objects.all().delete()
    answer = clerk.post(form.action, dict(form.submit_fields()), headers={"Accept": "application/json"})
    assert "Kiriman Anda masih ada" not in sign_in(answer.follow())
