"""The month's form helps while one types: dots, drafts, nothing lost when the line, the session or a finger slips."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from indicators.realisation.models import Entry
from indicators.realisation.talk.models import Comment
from tests.cast import Person, address
from tests.indicators.realisation.conftest import entry_of, figures

URL = address("entry", code="PAS-5.2", month=12)
SAVED = re.compile(r"Tersimpan pukul \d\d\.\d\d\.")


@pytest.fixture(autouse=True)
def _december_is_missing(stage):
    Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).delete()


@pytest.fixture
def page(desk, operator) -> Page:
    opened = desk(operator)
    opened.goto(URL)
    return opened


def figure(page: Page, symbol: str = "A") -> Locator:
    return page.locator(f"#id_{symbol}")


def status(page: Page) -> Locator:
    return page.locator("#tersimpan")


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Waits for what the page does by itself, as long as `expect` would at most."""
    for _tenth in range(150):
        if holds():
            return
        page.wait_for_timeout(100)
    assert holds()


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("1250", "1.250"),
        ("1234567,891", "1.234.567,891"),
        ("-1250", "-1.250"),
        ("3,78", "3,78"),
        ("0", "0"),
        ("3.78", "3.78"),  # a dot of one's own is never taken away in silence
        ("1.250", "1.250"),
        ("12 orang", "12 orang"),
        ("1e5", "1e5"),
    ],
)
def test_thousands_are_grouped_while_typing(page, keys, shown):
    figure(page).press_sequentially(keys)
    expect(figure(page)).to_have_value(shown)


def test_the_cursor_stays_where_one_types(page):
    figure(page).press_sequentially("1234")
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    page.keyboard.type("9")
    expect(figure(page)).to_have_value("19.234")
    page.keyboard.type("8")
    expect(figure(page)).to_have_value("198.234")
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    expect(figure(page)).to_have_value("1.234")


def test_backspace_behind_a_dot_takes_the_figure_before_it(page):
    figure(page).press_sequentially("1234")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Backspace")
    expect(figure(page)).to_have_value("234")


def test_a_figure_in_the_middle_of_decimals(page):
    figure(page).press_sequentially("1234,5")
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("7")
    expect(figure(page)).to_have_value("1.234,75")


def test_the_draft_saves_itself_and_says_when(page):
    figure(page).press_sequentially("38")
    figure(page, "B").press_sequentially("1420")
    expect(status(page)).to_have_text(SAVED)
    assert figures("PAS-5.2") == {"A": "38", "B": "1420"}
    figure(page).press("End")
    page.keyboard.type("1")
    expect(page.locator("#hasil")).to_contain_text("27%")
    until(page, lambda: figures("PAS-5.2")["A"] == "381")
    assert entry_of("PAS-5.2").events.count() == 1
    page.goto(address("entry_list"))  # nothing is unsaved: nobody is asked
    assert page.url.endswith(address("entry_list"))


def test_a_broken_line_loses_nothing(page, listener):
    page.context.set_offline(True)
    figure(page).press_sequentially("38")
    figure(page, "B").press_sequentially("142")
    expect(status(page)).to_contain_text("Sambungan terputus.")
    page.context.set_offline(False)
    expect(status(page)).to_have_text(SAVED)
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    listener.heard.clear()  # Chromium itself notes what it could not reach


def cut(page: Page) -> None:
    """Nothing that is sent arrives any more; what is asked for still does."""
    page.route("**/*", lambda route: route.abort() if route.request.method == "POST" else route.continue_())


def reopened(page: Page) -> None:
    """The tab was closed by the system, without a question, and the page is opened again."""
    page.evaluate("document.querySelector('#isian').removeAttribute('data-berubah')")
    page.goto(URL)


def test_what_never_arrived_is_offered_back(page, listener):
    cut(page)
    figure(page).press_sequentially("38")
    page.locator("#id_bulan-obstacle").fill("Hakim anak hanya satu.")
    expect(status(page)).to_contain_text("Sambungan terputus.")
    reopened(page)
    expect(page.get_by_text("di perangkat ini yang belum tersimpan")).to_be_visible()
    expect(figure(page)).to_have_value("")
    page.unroute("**/*")
    page.get_by_role("button", name="Kembalikan ke formulir").click()
    expect(figure(page)).to_have_value("38")
    expect(page.locator("#id_bulan-obstacle")).to_have_value("Hakim anak hanya satu.")
    expect(status(page)).to_have_text(SAVED)
    page.goto(URL)
    expect(page.locator("#salinan")).to_be_hidden()
    listener.heard.clear()  # Chromium itself notes what it could not reach


def test_an_offer_may_be_declined(page, listener):
    cut(page)
    figure(page).press_sequentially("38")
    expect(status(page)).to_contain_text("Sambungan terputus.")
    reopened(page)
    page.get_by_role("button", name="Buang").click()
    page.goto(URL)
    expect(page.locator("#salinan")).to_be_hidden()
    expect(figure(page)).to_have_value("")
    listener.heard.clear()


def test_a_restored_figure_does_not_hide_what_others_stored(page, listener, desk, perencana):
    """The planner wrote 40 while the line was broken: restoring 38 is a conflict, not a correction."""
    cut(page)
    figure(page).press_sequentially("38")
    expect(status(page)).to_contain_text("Sambungan terputus.")
    other = desk(perencana)
    other.goto(URL)
    figure(other).fill("40")
    other.get_by_role("button", name="Simpan draf").click()
    page.evaluate("document.querySelector('#isian').removeAttribute('data-berubah')")
    page.goto(URL)
    page.unroute("**/*")
    page.get_by_role("button", name="Kembalikan ke formulir").click()
    expect(status(page)).to_have_text("Orang lain menyimpan isian ini. Tekan Simpan untuk membandingkan.")
    assert figures("PAS-5.2")["A"] == "40"
    listener.heard.clear()


def test_a_session_that_ended_is_mended_in_another_tab(page, operator):
    """Signing in again also changes the form's token; the figures stay and are saved."""
    page.context.clear_cookies(name="sessionid")
    figure(page).press_sequentially("38")
    figure(page, "B").press_sequentially("142")
    expect(page.get_by_text("Sesi Anda sudah berakhir.")).to_be_visible()
    operator.user.set_password("kata-sandi-panjang")
    operator.user.save()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Masuk lagi di tab lain").click()
    tab = opened.value
    tab.get_by_label("Nama pengguna").fill(operator.user.username)
    tab.get_by_label("Kata sandi").fill("kata-sandi-panjang")
    tab.get_by_role("button", name="Masuk").click()
    tab.wait_for_load_state()
    tab.close()
    page.bring_to_front()
    page.get_by_role("button", name="Ajukan").click()
    expect(page.get_by_text("Isian diajukan.")).to_be_visible()
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}


def test_two_clicks_hand_in_once(page):
    figure(page).fill("38")
    figure(page, "B").fill("142")
    page.get_by_role("button", name="Ajukan").dblclick()
    expect(page.get_by_text("Isian diajukan.")).to_be_visible()
    assert entry_of("PAS-5.2").events.count() == 1


def test_a_file_is_added_while_figures_wait(page):
    figure(page).fill("38")
    page.get_by_label("Berkas").set_input_files(
        {"name": "rekap.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}
    )
    page.get_by_role("button", name="Tambah data dukung").click()
    expect(page.get_by_role("link", name="rekap.pdf")).to_be_visible()
    expect(figure(page)).to_have_value("38")
    page.get_by_role("button", name="Hapus rekap.pdf").click()
    expect(page.get_by_role("link", name="rekap.pdf")).to_be_hidden()
    page.get_by_label("Berkas").set_input_files(
        {"name": "rekap.pdf", "mimeType": "application/pdf", "buffer": b"MZ"}
    )
    page.get_by_role("button", name="Tambah data dukung").click()
    expect(page.locator("#data-dukung")).to_contain_text("Isi berkas ini bukan PDF yang wajar")


def test_what_is_computed_is_asked_for_at_its_own_address_whatever_was_pressed_last(page):
    """On a slow line the button of the data dukung still has the focus when the figures are sent to be computed."""
    asked: list[str] = []
    page.route("**/data-dukung/", lambda route: asked.append(route.request.url))  # never answered
    page.get_by_role("button", name="Tambah data dukung").click()
    with page.expect_response(re.compile(r"/(hitung|data-dukung)/$")) as computed:
        figure(page).dispatch_event("input")
    assert computed.value.url.endswith("/hitung/")
    assert len(asked) == 1


def test_a_file_too_large_is_told_before_it_is_sent(page):
    big = {"name": "rekap.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n" + b"0" * 30_000_000}
    page.get_by_label("Berkas").set_input_files(big)
    expect(page.locator("#id_berkas_error")).to_contain_text("rekap.pdf: Berkas ini 28,7 MB, batasnya 10 MB.")
    expect(page.get_by_label("Berkas")).to_have_value("")


def test_a_question_is_asked_while_figures_wait(page):
    figure(page).fill("38")
    page.get_by_label("Tulis tanggapan").fill("Mengapa turun?")
    page.get_by_role("button", name="Kirim").click()
    expect(page.locator("#percakapan .ketikan")).to_have_text("Mengapa turun?")
    expect(page.get_by_label("Tulis tanggapan")).to_have_value("")
    expect(figure(page)).to_have_value("38")
    assert Comment.objects.get().text == "Mengapa turun?"


def test_by_keyboard_alone(page):
    """Enter in a figure saves the draft: never the first button that happens to stand in the form."""
    figure(page).focus()
    page.keyboard.type("38")
    page.keyboard.press("Tab")  # tidak berlaku
    page.keyboard.press("Tab")
    expect(figure(page, "B")).to_be_focused()
    page.keyboard.type("142")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Draf disimpan.")).to_be_visible()
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}


def test_evidence_words_and_talk_without_javascript(desk, operator: Person):
    page = desk(operator, java_script_enabled=False)
    page.goto(URL)
    figure(page).fill("38")
    page.get_by_label("Berkas").set_input_files(
        {"name": "rekap.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}
    )
    page.get_by_role("button", name="Tambah data dukung").click()
    expect(page.get_by_role("link", name="rekap.pdf")).to_be_visible()
    expect(figure(page)).to_have_value("38")
    page.get_by_label("Tulis tanggapan").fill("Mengapa turun?")
    page.get_by_role("button", name="Kirim").click()
    expect(figure(page)).to_have_value("38")
    figure(page, "B").fill("142")
    page.locator("#id_bulan-cause").fill("Pendampingan sejak penyidikan.")
    page.get_by_role("button", name="Ajukan").click()
    expect(page.get_by_text("Isian diajukan.")).to_be_visible()


def test_figures_are_copied_by_a_button(desk, operator: Person):
    page = desk(operator, permissions=["clipboard-read", "clipboard-write"])
    page.goto(address("copy_sheet", system="e-performance", month=12))
    button = page.get_by_role("button", name="Salin Capaian, % PAS-5.1")
    button.click()
    expect(button).to_contain_text("Tersalin")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == button.get_attribute("data-salin")
