"""The own page: where reminders reach a person."""

from __future__ import annotations

import pytest


def saved(person, **typed: str):
    form = person.browser.get("/profil/").forms["profil"]
    for name, text in typed.items():
        form[name] = text
    return form.submit(status="*")


def test_a_person_keeps_e_mail_and_number(operator):
    page = saved(operator, email="operator@kantor.example", phone="0812-3456-7890").follow()
    assert "Profil disimpan." in page
    operator.user.refresh_from_db()
    assert (operator.user.email, operator.user.phone) == ("operator@kantor.example", "+6281234567890")
    assert page.html.find("input", id="id_phone")["value"] == "+62 812-3456-7890"


def test_both_may_be_taken_away_again(operator):
    saved(operator, email="operator@kantor.example", phone="081234567890")
    saved(operator, email="", phone="")
    operator.user.refresh_from_db()
    assert (operator.user.email, operator.user.phone) == ("", "")


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("phone", "0561 736123", "Tulis nomor seluler, misalnya 0812-3456-7890"),
        ("phone", "0812<script>", "Tulis nomor seluler"),
        ("email", "operator@", "Tulis misalnya nama@kantor.go.id."),
        ("email", "a@b.example\nBcc: c@d.example", "Tulis misalnya nama@kantor.go.id."),
    ],
)
def test_what_reaches_nobody_stays_in_the_field_with_a_sentence(operator, name, typed, said):
    page = saved(operator, **{name: typed})
    assert page.status_code == 422
    assert said in page.html.find(id=f"id_{name}_error").text
    operator.user.refresh_from_db()
    assert (operator.user.email, operator.user.phone) == ("", "")


def test_nobody_changes_the_own_name(operator):
    """It stands in every history."""
    page = operator.browser.get("/profil/")
    assert "full_name" not in page.text
    assert page.html.h1.text == "Operator"
