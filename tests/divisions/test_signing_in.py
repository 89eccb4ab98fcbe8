"""Coming in, going out, and where one begins."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.test import Client
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from divisions import navigation
from divisions.models import Membership, Role, User
from tests.cast import Person, address

PASSWORD = "kata-sandi-panjang"


@pytest.fixture
def door(operator: Person, django_app: Any) -> Any:
    """A browser at the sign-in page, not signed in."""
    operator.user.set_password(PASSWORD)
    operator.user.save()
    return django_app


def knock(door: Any, username: str, password: str, page: str = "/masuk/") -> Any:
    form = door.get(page).forms[0]
    form["username"], form["password"] = username, password
    return form.submit()


def test_an_operator_begins_with_the_entries(door):
    page = knock(door, "operator", PASSWORD).maybe_follow()
    assert page.request.path == address("entry_list")


@pytest.mark.parametrize(
    ("person", "page"),
    [
        ("operator_satker", "entry_list"),
        ("verifikator", "approvals"),
        ("perencana", "dashboard"),
        ("pimpinan", "dashboard"),
        ("reviu", "review"),
        ("admin", "dashboard"),
    ],
)
def test_everybody_begins_where_the_own_work_lies(person, page, request):
    member = request.getfixturevalue(person)
    assert member.browser.get("/").follow().request.path == address(page)


def test_one_returns_to_the_page_that_was_asked_for(door):
    wanted = address("entry", code="PAS-2.1", month=12)
    answer = door.get(wanted, status=302)
    page = knock(door, "operator", PASSWORD, answer.location).follow()
    assert page.request.path == wanted


def test_one_is_never_sent_to_another_site(door):
    page = knock(door, "operator", PASSWORD, "/masuk/?next=https://example.com/").maybe_follow()
    assert page.request.path == address("entry_list")


def test_a_guest_is_told_whom_to_ask_and_what_is_open_to_everybody(door):
    page = door.get("/masuk/")
    assert "Admin kantor Anda yang membuatkannya." in page
    assert page.click("diperiksa keasliannya").html.h1.text == "Periksa keaslian laporan"


@pytest.mark.parametrize(("username", "password"), [("operator", "salah"), ("tidak-ada", PASSWORD)])
def test_a_wrong_word_is_told_without_saying_which(door, username, password):
    page = knock(door, username, password)
    assert "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya." in page
    assert page.forms[0]["username"].value == username


def test_an_account_that_was_closed_stays_out(door):
    User.objects.filter(username="operator").update(is_active=False)
    assert "tidak cocok" in knock(door, "operator", PASSWORD)


def test_the_eleventh_try_waits(door):
    for _ in range(9):
        knock(door, "operator", "salah")
    form = door.get("/masuk/").forms[0]
    form["username"], form["password"] = "operator", "salah"
    page = form.submit(status=429)
    assert "Terlalu banyak percobaan" in page
    form["password"] = PASSWORD
    form.submit(status=429)


def test_who_sets_a_new_password_through_a_link_need_not_wait(door, operator):
    for _ in range(9):
        knock(door, "operator", "salah")
    form = door.get("/masuk/").forms[0]
    form["username"], form["password"] = "operator", "salah"
    assert "tautan dari admin kantor" in form.submit(status=429)

    uid = urlsafe_base64_encode(force_bytes(operator.user.pk))
    link = reverse("password_set", args=[uid, default_token_generator.make_token(operator.user)])
    form = door.get(link).follow().forms["buat-sandi"]
    form["new_password1"] = form["new_password2"] = "kata-sandi-yang-baru"
    form.submit().follow()
    page = knock(door, "operator", "kata-sandi-yang-baru").maybe_follow()
    assert page.request.path == address("entry_list")


def test_going_out(operator, kalbar):
    page = operator.open("entry_list")
    form = next(form for form in page.forms.values() if form.action == "/keluar/")
    answer = form.submit()
    assert answer.location == "/masuk/"


def test_changing_the_password(door):
    knock(door, "operator", PASSWORD)
    form = door.get("/sandi/").forms["ganti-sandi"]
    form["old_password"] = PASSWORD
    form["new_password1"] = form["new_password2"] = "kata-sandi-yang-baru"
    assert "Kata sandi diganti" in form.submit().follow()
    assert User.objects.get(username="operator").check_password("kata-sandi-yang-baru")


def test_a_person_of_no_office_is_told_whom_to_ask(stage):
    nobody = Person(User.objects.create(username="baru"))
    page = nobody.browser.get("/")
    assert "Belum terdaftar di kantor mana pun" in page
    assert "mendaftarkan akun baru" in page


def test_a_person_of_two_offices_chooses(operator, orang_luar):
    other = Membership.objects.get(user=orang_luar.user).office
    Membership.objects.create(user=operator.user, office=other, role=Role.HEAD)
    choices = operator.browser.get("/").html.find(class_="pilihan").find_all("a")
    assert [choice.b.text for choice in choices] == ["Kanwil Kemenkumham Kalbar", "Kantor Tetangga"]
    page = operator.browser.get(choices[0]["href"])
    assert "Kantor lain" in page
    assert page.html.find(class_="orang").find("a", string="Kantor Tetangga")


def test_the_first_page_is_of_the_newest_year_that_has_begun(kalbar, operator):
    unit = kalbar.central_units.first()
    for year in (2024, 2099):
        kalbar.agreements.create(central_unit=unit, year=year, first_party="a", second_party="b")
    assert operator.browser.get("/").location == address("entry_list", year=2024)


def test_what_is_not_there_says_so_in_words(operator):
    page = operator.browser.get("/kalbar/2023/tidak-ada/", status=404)
    assert "Halaman tidak ditemukan" in page
    assert page.html.find(class_="sempit").a["href"] == "/"


def test_without_a_right_the_menu_stays(operator_satker):
    page = operator_satker.open("dashboard", status=403)
    assert "Halaman ini di luar hak Anda" in page
    assert page.html.find("nav", attrs={"aria-label": "Utama"}).a["href"] == address("entry_list")


def test_a_form_without_its_token_is_refused_in_words(operator):
    page = operator.browser.post(address("entry", code="PAS-2.1", month=12), {"A": "1"}, status=403)
    assert "Formulir kedaluwarsa" in page


def test_a_fault_of_ours_is_told_without_its_insides(operator, monkeypatch, settings):
    def fault(*_: Any, **__: Any) -> None:
        raise RuntimeError("rahasia")

    monkeypatch.setattr(navigation, "years_of", fault)
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False  # as on a server; WebTest wants to see faults
    client = Client(raise_request_exception=False)
    client.force_login(operator.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get("/")
    assert answer.status_code == 500
    assert "Kesalahan ini sudah tercatat." in answer.content.decode()
    assert "rahasia" not in answer.content.decode()
