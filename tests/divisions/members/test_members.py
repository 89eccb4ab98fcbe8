"""Who has access to an office: given, changed and taken by its admin, and every step is kept."""

from __future__ import annotations

from typing import Any

import pytest

from divisions.members import keeping
from divisions.models import Membership, Office, Role, User
from tests.cast import RUTAN_SANGGAU, join
from tests.growth import queries


def typed(admin: Any, **values: Any) -> Any:
    """The form of a new person, filled in."""
    form = admin.open("member_new").forms["pengguna"]
    sound = {"username": "sari", "full_name": "Sari Dewi", "role": "pimpinan"}
    for name, value in {**sound, **values}.items():
        form[name] = value
    return form


def edit(admin: Any, membership: Membership) -> Any:
    return admin.open("member_edit", pk=membership.pk)


def membership_of(person: Any) -> Membership:
    return person.user.memberships.get()


class TestGiving:
    def test_a_new_person_has_a_role_and_no_password(self, admin, kalbar):
        page = typed(admin, phone="0812-3456-7890").submit().follow()
        assert "Pengguna ditambahkan." in page
        made = kalbar.memberships.get(user__username="sari")
        assert (made.role, made.division, made.work_unit) == (Role.HEAD, None, None)
        assert made.user.phone == "+6281234567890"
        assert not made.user.has_usable_password()
        event = kalbar.membership_events.get()
        assert (event.kind, event.note, event.by) == ("tambah", "pimpinan", admin.user)

    def test_an_operator_of_a_satker_sees_that_satkers_months(self, admin, kalbar):
        unit = kalbar.work_units.get(code=RUTAN_SANGGAU)
        typed(admin, role="operator_satker", work_unit=str(unit.pk)).submit()
        made = kalbar.memberships.get(user__username="sari")
        assert made.what == "operator satker, Rutan Sanggau"

    def test_what_does_not_go_with_the_role_is_not_kept(self, admin, kalbar):
        division = kalbar.divisions.get(code="PAS")
        typed(admin, role="pimpinan", division=str(division.pk)).submit()
        assert kalbar.memberships.get(user__username="sari").division is None

    def test_a_verifier_may_be_bound_to_a_division_or_not(self, admin, kalbar):
        typed(admin, username="satu", role="verifikator").submit()
        typed(
            admin, username="dua", role="verifikator", division=str(kalbar.divisions.get(code="PAS").pk)
        ).submit()
        found = kalbar.memberships.filter(user__username__in=("satu", "dua")).order_by("user__username")
        assert [str(row.division) for row in found] == ["Divisi Pemasyarakatan", "None"]

    @pytest.mark.parametrize(
        ("values", "field", "told"),
        [
            ({"role": "operator_divisi"}, "division", "Pilih divisi yang diisi oleh operator ini."),
            ({"role": "operator_satker"}, "work_unit", "Pilih satuan kerja yang diisi oleh operator ini."),
            ({"username": "ADMIN"}, "username", "Nama pengguna ini sudah dipakai."),
            ({"username": "sari dewi"}, "username", "Pakai huruf, angka, titik"),
            ({"username": "<script>"}, "username", "Pakai huruf, angka, titik"),
            ({"phone": "0561 736123"}, "phone", "Tulis nomor seluler"),
            ({"email": "sari@"}, "email", "Tulis misalnya nama@kantor.go.id."),
            ({"full_name": ""}, "full_name", ""),
        ],
    )
    def test_what_does_not_fit_is_told_beside_the_field_and_stays(self, admin, kalbar, values, field, told):
        page = typed(admin, **values).submit(status=422)
        assert told in page.html.find(id=f"id_{field}_error").text
        assert page.forms["pengguna"][next(iter(values))].value == next(iter(values.values()))
        assert kalbar.memberships.count() == 1

    def test_a_name_is_kept_in_small_letters(self, admin, kalbar):
        """A telephone writes the first letter large."""
        typed(admin, username="Sari").submit()
        assert kalbar.memberships.filter(user__username="sari").exists()

    def test_another_offices_division_cannot_be_chosen(self, admin, kalbar, orang_luar):
        other = Office.objects.get(code="tetangga")
        division = other.divisions.create(code="X", name="Divisi Tetangga", order=1)
        form = typed(admin, role="operator_divisi")
        form["division"].force_value(str(division.pk))
        form.submit(status=422)
        assert not User.objects.filter(username="sari").exists()


class TestChanging:
    def test_a_new_role_counts_at_once(self, admin, orang_lain, kalbar):
        orang_lain.open("members", status=403)
        form = edit(admin, membership_of(orang_lain)).forms["pengguna"]
        form["role"] = "admin"
        form.submit().follow()
        orang_lain.open("members")
        event = kalbar.membership_events.get()
        assert event.note == "operator divisi, Divisi Pelayanan Hukum dan HAM menjadi admin"

    def test_an_operator_moves_to_another_division(self, admin, operator, kalbar):
        form = edit(admin, membership_of(operator)).forms["pengguna"]
        form["division"] = str(kalbar.divisions.get(code="YAN").pk)
        form.submit()
        operator.open("entry", code="PAS-2.1", month=12, status=404)
        operator.open("entry", code="YAN-1.1", month=12)

    def test_the_last_admin_stays(self, admin, kalbar):
        form = edit(admin, membership_of(admin)).forms["pengguna"]
        form["role"] = "perencana"
        page = form.submit(status=422)
        assert "Ini admin terakhir kantor ini." in page
        assert kalbar.memberships.get(user=admin.user).role == Role.ADMIN

    def test_with_a_second_one_the_first_may_step_down(self, admin, kalbar):
        join(kalbar, "admin_dua", Role.ADMIN)
        form = edit(admin, membership_of(admin)).forms["pengguna"]
        form["role"] = "perencana"
        form.submit()
        assert kalbar.memberships.get(user=admin.user).role == Role.PLANNER

    def test_an_admin_who_cannot_sign_in_any_more_does_not_count(self, admin, kalbar):
        gone = join(kalbar, "admin_dua", Role.ADMIN)
        User.objects.filter(pk=gone.user.pk).update(is_active=False)
        with pytest.raises(keeping.Refused):
            keeping.revoke(membership_of(admin), admin.user)

    def test_a_person_of_two_offices_keeps_name_and_password_to_themselves(self, admin, operator, orang_luar):
        """No office reaches into another."""
        other = Office.objects.get(code="tetangga")
        Membership.objects.create(user=operator.user, office=other, role=Role.HEAD)
        membership = operator.user.memberships.get(office__code="kalbar")
        page = edit(admin, membership)
        assert "Juga anggota kantor lain." in page
        assert "tautan" not in page.forms
        form = page.forms["pengguna"]
        assert "full_name" not in form.fields
        form["role"] = "perencana"
        form.submit()
        assert operator.user.memberships.get(office__code="kalbar").role == Role.PLANNER
        address = f"/kalbar/2023/pengguna/{membership.pk}/tautan/"
        token = admin.open("members").forms[0]["csrfmiddlewaretoken"].value
        admin.browser.post(address, {"csrfmiddlewaretoken": token}, status=404)


class TestTaking:
    def test_the_door_closes_at_once_and_what_was_done_stays(self, admin, operator, kalbar):
        operator.open("entry_list")
        page = admin.open("member_revoke", pk=membership_of(operator).pk).forms["cabut"].submit().follow()
        assert "Akses Operator dicabut." in page
        operator.user.refresh_from_db()
        assert not operator.user.is_active
        assert operator.open("entry_list", status="*").status_int in {302, 404}
        assert kalbar.membership_events.get().note == "operator divisi, Divisi Pemasyarakatan"

    def test_who_works_for_another_office_may_still_sign_in(self, admin, operator, orang_luar):
        Membership.objects.create(
            user=operator.user, office=Office.objects.get(code="tetangga"), role=Role.HEAD
        )
        membership = operator.user.memberships.get(office__code="kalbar")
        admin.open("member_revoke", pk=membership.pk).forms["cabut"].submit()
        operator.user.refresh_from_db()
        assert operator.user.is_active

    def test_the_last_admin_is_told_so(self, admin):
        page = admin.open("member_revoke", pk=membership_of(admin).pk).forms["cabut"].submit(status=409)
        assert "Jadikan orang lain admin dahulu" in page

    def test_somebody_comes_back_to_the_own_account(self, admin, operator, kalbar):
        keeping.revoke(membership_of(operator), admin.user)
        page = admin.open("members").click("Beri akses lagi")
        form = page.forms["pengguna"]
        form["role"] = "pimpinan"
        form.submit()
        operator.user.refresh_from_db()
        assert operator.user.is_active
        assert kalbar.memberships.get(user=operator.user).role == Role.HEAD


class TestMany:
    LINES = (
        "satu\tOperator Satu\toperator satker\t406611\tsatu@kantor.example\t0812-3456-7890\n"
        "dua\tOperator Dua\toperator divisi\tPAS\n"
        "tiga\tVerifikator\tVerifikator\n"
    )

    def paste(self, admin: Any, text: str, status: int = 302) -> Any:
        form = admin.open("members_many").forms["banyak"]
        form["daftar"] = text
        return form.submit(status=status)

    def test_everybody_of_a_sheet_is_added(self, admin, kalbar):
        assert "3 pengguna ditambahkan." in self.paste(admin, self.LINES).follow()
        found = kalbar.memberships.exclude(user=admin.user).order_by("user__username")
        assert [row.what for row in found] == [
            "operator divisi, Divisi Pemasyarakatan",
            "operator satker, Rutan Sanggau",
            "verifikator",
        ]

    def test_semicolons_do_as_well(self, admin, kalbar):
        self.paste(admin, "empat; Kepala Kantor; pimpinan")
        assert kalbar.memberships.get(user__username="empat").role == Role.HEAD

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("empat\tKepala", "Baris 4: ada 2 kolom"),
            ("empat\tKepala\tkepala dinas", "Baris 4: peran kepala dinas tidak dikenal."),
            (
                "empat\tKepala\toperator satker\t999999",
                "Baris 4: kode 999999 bukan tempat bagi operator satker.",
            ),
            ("empat\tKepala\tpimpinan\tPAS", "Baris 4: kode PAS bukan tempat bagi pimpinan."),
            ("empat\tKepala\toperator divisi", "Baris 4: Pilih divisi"),
            ("admin\tKepala\tpimpinan", "Baris 4: Nama pengguna ini sudah dipakai."),
            ("SATU\tKepala\tpimpinan", "Nama pengguna satu ada pada 2 baris."),
        ],
    )
    def test_one_wrong_line_adds_nobody_and_the_list_stays(self, admin, kalbar, line, told):
        page = self.paste(admin, self.LINES + line, status=422)
        assert told in page
        assert line in page.forms["banyak"]["daftar"].value
        assert kalbar.memberships.count() == 1

    def test_an_empty_list_says_what_to_do(self, admin):
        assert "Tempelkan dari Excel" in self.paste(admin, " \n", status=422)

    def test_satker_without_an_operator_stand_ready(self, admin, operator_satker, kalbar):
        form = admin.open("members_many", query="?satker").forms["banyak"]
        assert len(form["daftar"].value.splitlines()) == kalbar.work_units.count() - 1
        assert "406611" not in form["daftar"].value
        form.submit(status=302)
        assert kalbar.memberships.filter(role=Role.WORK_UNIT_OPERATOR).count() == kalbar.work_units.count()


def test_more_people_take_no_more_queries(admin, operator, kalbar):
    before = queries(admin, "members")
    for number in range(5):
        person = join(kalbar, f"orang_{number}", Role.DIVISION_OPERATOR, division=kalbar.divisions.first())
        kalbar.membership_events.create(user=person.user, kind="tambah", by=admin.user)
    assert queries(admin, "members") == before


def test_only_the_admin_finds_the_way(admin, perencana):
    """The planner types and approves; a second account would let one person do both."""
    assert admin.open("entry_list").html.find("a", string="Pengguna")
    assert perencana.open("entry_list").html.find("a", string="Pengguna") is None
