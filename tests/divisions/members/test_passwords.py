"""Passwords are set by their owners, through a link that works once."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from divisions.models import Role, User

NEW = "Kapuas-mengalir-7"


@pytest.fixture
def invited(admin: Any, kalbar: Any) -> Any:
    """Somebody who was just added, and has never signed in."""
    user = User(username="sari", full_name="Sari Dewi", email="sari@kantor.example", phone="+6281234567890")
    user.set_unusable_password()
    user.save()
    return kalbar.memberships.create(user=user, role=Role.HEAD)


def shown(admin: Any, membership: Any) -> Any:
    return admin.open("member_edit", pk=membership.pk).forms["tautan"].submit()


def path_in(text: str) -> str:
    return re.search(r"(/sandi/atur/\S+/)", text)[1]  # type: ignore[index]


def set_password(browser: Any, path: str) -> Any:
    form = browser.get(path).maybe_follow().forms["buat-sandi"]
    form["new_password1"] = form["new_password2"] = NEW
    return form.submit().follow()


class TestLink:
    def test_it_leads_to_a_password_and_then_to_the_office(self, admin, invited, django_app):
        link = path_in(shown(admin, invited).html.code.text)
        page = set_password(django_app, link)
        assert "Kata sandi disimpan." in page
        form = next(form for form in page.forms.values() if "username" in form.fields)
        form["username"], form["password"] = "sari", NEW
        assert form.submit().maybe_follow().request.path == "/kalbar/2023/dasbor/"

    def test_it_works_once(self, admin, invited, django_app):
        link = path_in(shown(admin, invited).html.code.text)
        set_password(django_app, link)
        page = django_app.get(link).maybe_follow()
        assert "Tautan ini tidak berlaku lagi." in page
        assert "buat-sandi" not in page.forms

    def test_it_ends_with_its_days(self, admin, invited, django_app, settings):
        link = path_in(shown(admin, invited).html.code.text)
        settings.PASSWORD_RESET_TIMEOUT = -1
        assert "Tautan ini tidak berlaku lagi." in django_app.get(link).maybe_follow()

    def test_it_goes_by_whatsapp_to_the_number_that_is_known(self, admin, invited):
        link = shown(admin, invited).html.find("a", href=re.compile("wa.me"))["href"]
        assert link.startswith("https://wa.me/6281234567890?text=")

    def test_it_goes_by_e_mail(self, admin, invited, mailoutbox, settings):
        settings.SITE_URL = "https://kinerja.example"
        form = admin.open("member_edit", pk=invited.pk).forms["tautan"]
        page = form.submit("cara", value="surel").follow()
        assert "Tautan sandi dikirim ke sari@kantor.example." in page
        (mail,) = mailoutbox
        assert mail.to == ["sari@kantor.example"]
        assert "https://kinerja.example/sandi/atur/" in mail.body
        assert "pimpinan" in mail.body

    def test_a_mail_that_fails_is_told(self, admin, invited, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
        form = admin.open("member_edit", pk=invited.pk).forms["tautan"]
        assert "Surel tidak dapat dikirim." in form.submit("cara", value="surel").follow()

    def test_that_it_was_made_is_kept_but_not_the_link(self, admin, invited, kalbar):
        shown(admin, invited)
        event = kalbar.membership_events.get()
        assert (event.kind, event.note, event.by) == ("tautan", "", admin.user)

    def test_all_who_never_signed_in_get_one(self, admin, invited, operator, kalbar):
        User.objects.filter(pk__in=(operator.user.pk, admin.user.pk)).update(last_login="2023-12-01T00:00Z")
        page = admin.open("members").forms["semua-tautan"].submit()
        assert [code.text for code in page.html.find_all("code")] == [page.html.code.text]
        assert "Sari Dewi" in page

    def test_a_weak_password_is_refused_with_a_sentence(self, admin, invited, django_app):
        link = path_in(shown(admin, invited).html.code.text)
        form = django_app.get(link).maybe_follow().forms["buat-sandi"]
        form["new_password1"] = form["new_password2"] = "12345678"
        assert "terlalu umum" in form.submit()


class TestForgotten:
    def ask(self, browser: Any, email: str) -> Any:
        form = browser.get("/masuk/").click("Lupa kata sandi").forms["lupa-sandi"]
        form["email"] = email
        return form.submit().follow()

    def test_the_way_back_comes_by_e_mail(self, operator, django_app, mailoutbox):
        User.objects.filter(pk=operator.user.pk).update(email="operator@kantor.example")
        operator.user.refresh_from_db()
        operator.user.set_password("lama-sekali-9")
        operator.user.save()
        self.ask(django_app, "operator@kantor.example")
        (mail,) = mailoutbox
        assert mail.subject == "Kata sandi baru untuk aplikasi kinerja"
        set_password(django_app, path_in(mail.body))
        operator.user.refresh_from_db()
        assert operator.user.check_password(NEW)

    def test_nobody_learns_who_is_known(self, db, django_app, mailoutbox):
        page = self.ask(django_app, "siapa@kantor.example")
        assert "Bila surel itu terdaftar" in page
        assert mailoutbox == []


class TestCommand:
    def add(self, **options: str) -> str:
        from io import StringIO

        out = StringIO()
        call_command(
            "add_member",
            **{"office": "kalbar", "username": "pertama", "role": "admin", **options},
            stdout=out,
        )
        return out.getvalue()

    def test_the_first_admin_comes_from_the_command_line(self, kalbar, django_app):
        told = self.add(name="Admin Pertama")
        set_password(django_app, path_in(told))
        member = kalbar.memberships.get(user__username="pertama")
        assert (member.role, str(member.user)) == (Role.ADMIN, "Admin Pertama")
        assert kalbar.membership_events.get().by is None

    def test_somebody_of_another_office_is_added_with_the_own_account(self, kalbar, orang_luar):
        assert "orang_luar: pimpinan" in self.add(username="orang_luar", role="pimpinan")
        assert orang_luar.user.memberships.count() == 2

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            ({"office": "tidak-ada"}, "Kantor tidak-ada tidak ada."),
            ({"role": "operator_divisi"}, "Divisi: Pilih divisi yang diisi oleh operator ini."),
            ({"role": "operator_divisi", "division": "XYZ"}, "Divisi XYZ tidak ada di kantor ini."),
            ({"username": "nama pengguna"}, "Nama pengguna: Pakai huruf, angka"),
        ],
    )
    def test_what_does_not_fit_is_told(self, kalbar, options, told):
        with pytest.raises(CommandError, match=re.escape(told)):
            self.add(**options)

    def test_nobody_is_added_twice(self, kalbar):
        self.add()
        with pytest.raises(CommandError, match="sudah punya akses"):
            self.add()
