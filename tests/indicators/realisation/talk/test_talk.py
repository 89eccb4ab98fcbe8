"""A short talk beside the number: plain text, one's own to correct for a quarter of an hour, never lost."""

import datetime as dt

import pytest

from indicators.realisation.models import Entry
from indicators.realisation.talk.keeping import say
from indicators.realisation.talk.models import Comment
from tests.cast import address
from tests.growth import queries

from ..conftest import december, figures, fill, refused, send

__all__ = ["december"]

pytestmark = pytest.mark.usefixtures("december")

PLACE = {"code": "PAS-5.2", "month": 12}


def opened(person):
    return person.open("entry", **PLACE)


def say_on(page, text, **typed):
    form = fill(page, **typed)
    form["tanggapan"] = text
    return press(form, "comment_add")


def press(form, page, pk=None, status=None):
    form.action = address(page, **PLACE, **({"pk": pk} if pk else {}))
    answer = form.submit(status=status)
    return answer.follow() if answer.status_int == 302 else answer


def talk(page) -> str:
    return page.html.find(id="percakapan").get_text(" ", strip=True)


def aged(comment, **ago):
    Comment.objects.filter(pk=comment.pk).update(at=comment.at - dt.timedelta(**ago))


def test_a_question_is_asked_and_answered_beside_the_number(verifikator, operator):
    assert "Tanggapan dikirim." in say_on(opened(verifikator), "Mengapa 62?")
    page = say_on(opened(operator), "Dua berkas menunggu putusan.")
    assert talk(page).index("Mengapa 62?") < talk(page).index("Dua berkas menunggu putusan.")
    assert "Verifikator" in talk(page)


def test_asking_does_not_begin_the_month(verifikator):
    say_on(opened(verifikator), "Belum diisi?")
    assert not Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).exists()


@pytest.mark.parametrize("who", ["operator", "verifikator", "perencana", "pimpinan", "reviu", "admin"])
def test_everyone_who_sees_the_month_may_speak(who, request):
    person = request.getfixturevalue(who)
    say_on(opened(person), "Terima kasih.")
    assert Comment.objects.get().by == person.user


@pytest.mark.parametrize("who", ["orang_lain", "orang_luar"])
def test_others_do_not_hear_it(who, request):
    request.getfixturevalue(who).open("entry", **PLACE, status=404)


def test_markup_is_text_and_lines_stay(verifikator):
    page = say_on(opened(verifikator), "<script>alert(1)</script>\r\n& baris dua")
    assert "<script>alert" not in page.text
    assert Comment.objects.get().text == "<script>alert(1)</script>\n& baris dua"
    assert page.html.find(id="percakapan").find(class_="ketikan").text == Comment.objects.get().text


def test_a_comment_has_a_length(operator):
    page = say_on(opened(operator), "x" * 1001, A="38")
    assert "Tanggapan ini 1.001 tanda, paling banyak 1.000." in talk(page)
    assert page.forms["isian"]["tanggapan"].value == "x" * 1001
    assert page.forms["isian"]["A"].value == "38"
    say_on(page, "x" * 1000)
    assert len(Comment.objects.get().text) == 1000


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_is_no_comment(operator, text):
    assert "Tulis tanggapannya dahulu." in talk(say_on(opened(operator), text))
    assert not Comment.objects.exists()


def test_figures_and_links_typed_beside_it_stay_typed(operator):
    form = fill(opened(operator), A="38", tautan="https://contoh.go.id/rekap")
    form["tanggapan"] = "Rekap menyusul."
    page = press(form, "comment_add")
    assert page.forms["isian"]["A"].value == "38"
    assert page.forms["isian"]["tautan"].value == "https://contoh.go.id/rekap"
    assert page.forms["isian"]["tanggapan"].value == ""
    assert not Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).exists()


def test_words_in_the_field_go_along_with_a_save(operator):
    form = fill(opened(operator), A="38", B="142")
    form["tanggapan"] = "Rekap menyusul."
    send(form)
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    assert Comment.objects.get().text == "Rekap menyusul."


def test_words_too_long_keep_the_save_back_and_lose_nothing(operator):
    form = fill(opened(operator), A="38", B="142")
    form["tanggapan"] = "x" * 1001
    page = refused(form)
    assert "Tanggapan belum terkirim, dan isian belum disimpan." in page
    assert page.forms["isian"]["A"].value == "38"


def test_a_double_click_says_it_once(operator):
    form = opened(operator).forms["isian"]
    form["tanggapan"] = "Rekap menyusul."
    form.action = address("comment_add", **PLACE)
    for _ in range(2):
        form.submit(status=302)
    assert Comment.objects.count() == 1
    aged(Comment.objects.get(), minutes=2)
    form.submit(status=302)
    assert Comment.objects.count() == 2


def test_ones_own_is_corrected_for_a_quarter_of_an_hour(operator, verifikator):
    page = say_on(opened(operator), "62 orng")
    comment = Comment.objects.get()
    form = page.forms["isian"]
    form[f"ubah-{comment.pk}"] = "62 orang"
    page = press(form, "comment_change", comment.pk)
    assert "62 orang" in talk(page)
    assert "diubah" in talk(page)
    late = page.forms["isian"]
    late[f"ubah-{comment.pk}"] = "26 orang"
    aged(comment, minutes=15)
    page = press(late, "comment_change", comment.pk)
    assert "hanya dapat diubah penulisnya dalam 15 menit pertama" in talk(page)
    assert page.forms["isian"]["tanggapan"].value == "26 orang"
    assert Comment.objects.get().text == "62 orang"
    assert "Ubah" not in talk(opened(operator))


def test_nobody_corrects_or_deletes_for_others(operator, verifikator):
    say_on(opened(operator), "62 orang")
    comment = Comment.objects.get()
    page = opened(verifikator)
    assert "Ubah" not in talk(page)
    assert "Hapus" not in talk(page)
    form = page.forms["isian"]
    csrf = form["csrfmiddlewaretoken"].value
    sent = {f"ubah-{comment.pk}": "0 orang", "csrfmiddlewaretoken": csrf}
    verifikator.browser.post(address("comment_change", **PLACE, pk=comment.pk), sent, status=200)
    press(form, "comment_remove", comment.pk)
    assert Comment.objects.get().text == "62 orang"


def test_what_is_deleted_leaves_its_place(operator, verifikator):
    page = say_on(opened(operator), "62 orang")
    comment = Comment.objects.get()
    aged(comment, days=3)
    page = press(page.forms["isian"], "comment_remove", comment.pk)
    assert "dihapus" in talk(page)
    assert "62 orang" not in talk(opened(verifikator))
    assert Comment.objects.get().text == ""


def test_a_comment_belongs_to_its_month(operator, verifikator):
    say_on(opened(operator), "62 orang")
    pk = Comment.objects.get().pk
    csrf = opened(operator).forms["isian"]["csrfmiddlewaretoken"].value
    elsewhere = address("comment_remove", code="PAS-5.2", month=11, pk=pk)
    operator.browser.post(elsewhere, {"csrfmiddlewaretoken": csrf}, status=404)


def test_the_list_counts_what_was_said_about_its_month(operator, verifikator):
    say_on(opened(operator), "62 orang")
    say_on(opened(verifikator), "Baik.")
    deleted = say_on(opened(operator), "Salah tulis")
    press(deleted.forms["isian"], "comment_remove", Comment.objects.get(text="Salah tulis").pk)
    link = operator.open("entry_list", query="?bulan=12").html.find("a", class_="tanggapan")
    assert link.text == "2 tanggapan"
    assert link["href"].endswith("/PAS-5.2/12/#percakapan")
    assert operator.open("entry_list", query="?bulan=11").html.find("a", class_="tanggapan") is None


def test_htmx_gets_the_talk_alone(operator):
    form = opened(operator).forms["isian"]
    form["tanggapan"] = "Rekap menyusul."
    answer = operator.browser.post(
        address("comment_add", **PLACE), dict(form.submit_fields()), headers={"HX-Request": "true"}
    )
    assert answer.text.strip().startswith('<section class="bagian" id="percakapan"')
    assert "Rekap menyusul." in answer


def test_a_longer_talk_takes_no_more_queries(operator, perencana, kalbar):
    indicator = kalbar.indicators.get(code="PAS-5.2")

    def speak(number):
        member = operator.user.memberships.get()
        say(member, indicator, 2023, 12, f"Tanggapan {number}")

    speak(0)
    before = queries(perencana, "entry", **PLACE), queries(perencana, "entry_list")
    for number in range(1, 5):
        speak(number)
    assert (queries(perencana, "entry", **PLACE), queries(perencana, "entry_list")) == before
