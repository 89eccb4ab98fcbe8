"""The report in the order and with the titles that the office wants, as the planner arranges it on the site."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.edition.build import report_of
from reports.narrative.models import ArrangementStep, Passage, SectionChoice, SectionText
from tests.cast import Person

from .desk import desk_of, save

pytestmark = pytest.mark.django_db
YEAR = 2023


def printed(office) -> dict[str, str]:
    """Slug → number and title, in the order of the report."""
    tree = report_of(office, YEAR).tree
    return {slug: f"{entry.number} {entry.title}".strip() for slug, entry in tree.targets.items()}


def section(person: Person, key: str, **place):
    return person.open("arrangement_section", section=key, **place)


def put(person: Person, key: str, status: int = 302, **values):
    form = section(person, key).forms["isian"]
    for name, value in values.items():
        form[name] = value
    answer = form.submit(status=status)
    return answer.follow() if status == 302 else answer


def press(person: Person, first: str, second: str):
    """The arrow that makes two neighbours change places."""
    form = person.open("arrangement").forms["urut"]
    assert f'value="{first} {second}"' in person.open("arrangement")
    return person.browser.post(
        form.action or "/kalbar/2023/naskah/susunan/",
        {"csrfmiddlewaretoken": form["csrfmiddlewaretoken"].value, "tukar": f"{first} {second}"},
    ).follow()


def own(person: Person, parent: str = "bab-4", title: str = "Inovasi Tahun Ini") -> str:
    form = section(person, parent).forms["tambah"]
    form["new_title"] = title
    form.submit().follow()
    return SectionChoice.objects.get(title=title).section


# --- titles and order ---


def test_a_title_is_printed_wherever_the_section_is_named(kalbar, perencana):
    put(perencana, "saran", title="Rencana Tindak Lanjut")
    assert printed(kalbar)["saran"] == "B. Rencana Tindak Lanjut"
    tree = report_of(kalbar, YEAR).tree
    assert "Rencana Tindak Lanjut" in [entry.title for entry in tree.printed_contents]
    assert "Rencana Tindak Lanjut" in perencana.open("manuscript")


def test_an_empty_title_is_the_usual_one_again(kalbar, perencana):
    put(perencana, "saran", title="Rencana")
    put(perencana, "saran", title="")
    assert printed(kalbar)["saran"] == "B. Saran dan Tindak Lanjut"
    assert not SectionChoice.objects.exists()


def test_neighbours_change_places_and_numbers_follow(kalbar, perencana):
    press(perencana, "kesimpulan", "saran")
    found = printed(kalbar)
    assert found["saran"] == "A. Saran dan Tindak Lanjut"
    assert found["kesimpulan"] == "B. Kesimpulan"
    press(perencana, "saran", "kesimpulan")
    assert printed(kalbar)["kesimpulan"] == "A. Kesimpulan"
    assert not SectionChoice.objects.exists()


def test_the_first_has_no_arrow_up_and_the_last_none_down(perencana):
    page = perencana.open("arrangement")
    assert [b.get_text(strip=True) for b in page.html.find(id="bagian-kesimpulan").find_all("button")] == [
        "↓Turunkan Kesimpulan"
    ]
    assert [b.get_text(strip=True) for b in page.html.find(id="bagian-saran").find_all("button")] == [
        "↑Naikkan Saran dan Tindak Lanjut"
    ]


def test_a_part_of_every_indicator_is_arranged_once_for_all(kalbar, perencana):
    put(perencana, "ikk-*-5", title="Analisis Keberhasilan atau Kegagalan")
    press(perencana, "ikk-*-5", "ikk-*-6")
    found = printed(kalbar)
    for code in ("PAS-2.1", "ADM-1.1"):
        assert found[f"ikk-{code}-5"] == "6. Analisis Keberhasilan atau Kegagalan"
    assert found["ikk-PAS-2.1-6"].startswith("5. ")


def test_what_is_named_by_the_plan_has_no_title_and_no_arrow_of_its_own(perencana):
    page = section(perencana, "sasaran-PAS-2")
    assert "isian" not in page.forms
    assert "menurut Renstra dan perjanjian kinerja" in page
    outline = perencana.open("arrangement")
    assert outline.html.find(id="bagian-sasaran-PAS-2").find(class_="baris").find("button") is None
    token = outline.forms["urut"]["csrfmiddlewaretoken"].value
    sent = {"csrfmiddlewaretoken": token, "title": "Nama lain"}
    perencana.browser.post("/kalbar/2023/naskah/susunan/sasaran-PAS-2/", sent, status=409)
    assert not SectionChoice.objects.exists()


def test_arrows_of_a_page_that_is_behind_are_told(perencana, kalbar):
    stale = perencana.open("arrangement").forms["urut"]
    press(perencana, "kesimpulan", "saran")
    token = stale["csrfmiddlewaretoken"].value
    sent = {"csrfmiddlewaretoken": token, "tukar": "kesimpulan saran"}
    answer = perencana.browser.post("/kalbar/2023/naskah/susunan/", sent).follow()
    assert "Susunan berubah sejak halaman dibuka" in answer
    assert printed(kalbar)["saran"].startswith("A. ")


def test_strange_neighbours_change_nothing(perencana):
    token = perencana.open("arrangement").forms["urut"]["csrfmiddlewaretoken"].value
    for sent in ("", "saran", "kesimpulan bab-1", "tidak-ada saran", "saran saran"):
        perencana.browser.post(
            "/kalbar/2023/naskah/susunan/", {"csrfmiddlewaretoken": token, "tukar": sent}, status=302
        )
    assert not SectionChoice.objects.exists()


def test_titles_that_paper_cannot_bear_are_refused_and_kept(perencana):
    page = put(perencana, "saran", 422, title="Saran 🚀")
    assert "Huruf laporan tidak memuat tanda 🚀 (U+1F680)" in page
    assert page.forms["isian"]["title"].value == "Saran 🚀"


def test_the_second_of_two_planners_sees_what_the_first_saved(perencana, kalbar):
    late = section(perencana, "saran").forms["isian"]
    put(perencana, "saran", title="Rencana Aksi")
    late["title"] = "Rekomendasi"
    page = late.submit(status=409)
    assert "orang lain menyimpan halaman ini lebih dahulu" in page
    assert "Rekomendasi" in page
    assert "Rekomendasi" in page.forms["isian"]["title"].value
    assert SectionChoice.objects.get().title == "Rencana Aksi"
    page.forms["isian"].submit().follow()
    assert printed(kalbar)["saran"] == "B. Rekomendasi"


# --- what is not printed ---


def test_a_hidden_section_is_neither_printed_nor_asked_for(kalbar, perencana):
    put(perencana, "aspek-strategis", hidden=True)
    assert "aspek-strategis" not in printed(kalbar)
    assert "bagian/aspek-strategis/" not in perencana.open("manuscript")
    assert "tidak dicetak" in perencana.open("arrangement").html.find(id="bagian-aspek-strategis").text
    put(perencana, "aspek-strategis", hidden=False)
    assert "aspek-strategis" in printed(kalbar)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("kesimpulan", "Bagian ini diminta Permenpan-RB 53 Tahun 2014, lampiran II"),
        ("ikk-*-5", "Bagian ini diminta"),
        ("bab-4", "Di dalamnya ada “Kesimpulan”, yang diminta"),
        ("kinerja-anggaran", "Kalimat pada bagian “Anggaran” merujuk ke bagian ini."),
    ],
)
def test_what_a_report_must_have_stays(perencana, key, told):
    page = section(perencana, key)
    assert told in page
    form = page.forms["isian"]
    assert page.html.find("input", id="id_hidden") is None
    page = perencana.browser.post(
        form.action,
        {
            "csrfmiddlewaretoken": form["csrfmiddlewaretoken"].value,
            "asal": form["asal"].value,
            "hidden": "on",
        },
        status=409,
    )
    assert page.html.find("div", class_="buruk", hidden=False).get_text(strip=True).startswith(told)
    assert not SectionChoice.objects.exists()


# --- sections of the office's own ---


def test_an_own_section_is_written_like_any_other_and_printed_then(kalbar, perencana):
    key = own(perencana)
    assert key == "kantor-inovasi-tahun-ini"
    assert key not in printed(kalbar)
    assert "belum ada isinya" in perencana.open("arrangement").html.find(id=f"bagian-{key}").text
    save(perencana, key, naskah="Loket malam dibuka, capaian PAS-2.1 {{ ikk/PAS-2.1/capaian }}.")
    assert printed(kalbar)[key] == "C. Inovasi Tahun Ini"
    assert "capaian PAS-2.1 97,78%" in perencana.open("report_chapter", chapter="bab-4").html.text


def test_below_an_objective_it_is_its_division_that_writes(perencana, operator):
    key = own(perencana, "sasaran-PAS-2", "Kisah di Lapangan")
    save(operator, key, naskah="Petugas datang ke rumah.")
    assert SectionText.objects.get(section=key).text == "Petugas datang ke rumah."


def test_what_is_not_printed_is_not_offered_for_writing(perencana):
    key = own(perencana)
    assert "Tulis naskahnya" in section(perencana, key)
    put(perencana, key, hidden=True)
    assert "Tulis naskahnya" not in section(perencana, key)


def test_a_division_writes_an_own_section_when_it_is_named_for_it(perencana, operator):
    key = own(perencana)
    operator.browser.post(f"/kalbar/2023/naskah/bagian/{key}/", status=403)
    form = desk_of(perencana, key).forms["tugas"]
    form["division"] = str(operator.user.memberships.get().division_id)
    form.submit().follow()
    save(operator, key, naskah="Ditulis divisi.")
    assert SectionText.objects.get(section=key).text == "Ditulis divisi."


def test_a_new_one_stands_last_also_where_others_have_changed_places(kalbar, perencana):
    press(perencana, "kesimpulan", "saran")
    key = own(perencana)
    kalbar.section_texts.create(year=YEAR, section=key, text="Kata.")
    assert printed(kalbar)[key].startswith("C. ")


def test_two_of_the_same_title_are_two(perencana):
    own(perencana)
    form = section(perencana, "bab-4").forms["tambah"]
    form["new_title"] = "Inovasi Tahun Ini"
    form.submit().follow()
    keys = set(SectionChoice.objects.values_list("section", flat=True))
    assert keys == {"kantor-inovasi-tahun-ini", "kantor-inovasi-tahun-ini-2"}


@pytest.mark.parametrize("parent", ["kata-pengantar", "daftar-isi", "ikk-*-5"])
def test_where_none_may_stand_there_is_no_form_and_no_way(perencana, parent):
    page = section(perencana, parent)
    assert "tambah" not in page.forms
    token = page.forms["isian"]["csrfmiddlewaretoken"].value
    page = perencana.browser.post(
        f"/kalbar/2023/naskah/susunan/{parent}/tambah/",
        {"csrfmiddlewaretoken": token, "new_title": "Coba"},
        status=409,
    )
    assert "tidak dapat memuat bagian lagi" in page
    assert page.forms["isian"]


def test_deeper_than_the_report_can_number_it_is_refused(perencana):
    key = own(perencana, "ikk-PAS-2.1", "Kisah")
    assert "tambah" not in section(perencana, key).forms


def test_without_a_title_none_is_added(perencana):
    page = section(perencana, "bab-4").forms["tambah"].submit(status=422)
    assert "Tulis judul bagian ini." in page


def test_an_own_section_moves_to_another_chapter_but_not_into_itself(kalbar, perencana):
    key = own(perencana)
    inner = own(perencana, key, "Rinciannya")
    save(perencana, key, naskah="Satu.")
    form = section(perencana, key).forms["isian"]
    assert inner not in [value for value, _chosen, _text in form["parent"].options]
    put(perencana, key, parent="bab-1")
    assert list(printed(kalbar)).index(key) < list(printed(kalbar)).index("bab-2")


def test_an_empty_own_section_is_removed_at_once(perencana):
    key = own(perencana)
    page = section(perencana, key).forms["hapus"].submit().follow()
    assert "Bagian “Inovasi Tahun Ini” dihapus dari susunan." in page
    assert not SectionChoice.objects.exists()


def test_one_with_words_only_when_confirmed(perencana):
    key = own(perencana)
    save(perencana, key, naskah="Tiga kata saja.")
    page = section(perencana, key)
    assert "Berisi 3 kata." in page
    page = page.forms["hapus"].submit(status=409)
    assert "Centang bahwa isinya ikut dihapus" in page
    assert SectionText.objects.filter(section=key).exists()
    page.forms["hapus"]["yakin"] = True
    told = "Bagian “Inovasi Tahun Ini” dihapus dari susunan beserta 3 kata."
    assert told in page.forms["hapus"].submit().follow()
    assert not SectionText.objects.filter(section=key).exists()
    assert not Passage.objects.filter(section=key).exists()


def test_a_usual_section_is_never_removed(perencana):
    put(perencana, "saran", title="Rencana")
    token = section(perencana, "saran").forms["isian"]["csrfmiddlewaretoken"].value
    page = perencana.browser.post(
        "/kalbar/2023/naskah/susunan/saran/hapus/", {"csrfmiddlewaretoken": token}, status=409
    )
    assert "Hanya bagian yang ditambahkan kantor sendiri dapat dihapus." in page


def test_one_whose_place_is_gone_waits_for_another(kalbar, perencana):
    kalbar.section_choices.create(year=YEAR, section="kantor-lama", title="Lama", parent="divisi-XYZ")
    kalbar.section_texts.create(year=YEAR, section="kantor-lama", text="Kata.")
    assert "kantor-lama" not in printed(kalbar)
    assert "Tanpa tempat" in perencana.open("arrangement")
    put(perencana, "kantor-lama", parent="bab-4")
    assert printed(kalbar)["kantor-lama"] == "C. Lama"


# --- the whole year ---


def test_last_year_s_arrangement_is_taken_over_without_its_words(kalbar, perencana):
    key = own(perencana)
    save(perencana, key, naskah="Kata tahun 2023.")
    put(perencana, "saran", title="Rencana Aksi 2023")
    put(perencana, "aspek-strategis", title="Aspek 2019, 2022, 2023", hidden=True)
    kalbar.section_choices.create(year=2024, section="saran", title="Sudah Diatur")
    page = perencana.open("arrangement", year=2024)
    page = page.forms["seluruhnya"].submit("langkah", value="ambil").follow()
    assert "Susunan tahun 2023 diambil untuk 2 bagian. Sebanyak 1 yang sudah diatur tahun ini tetap." in page
    rows = {row.section: row for row in SectionChoice.objects.filter(year=2024)}
    assert rows["saran"].title == "Sudah Diatur"
    assert rows["aspek-strategis"].hidden
    assert rows["aspek-strategis"].title == "Aspek 2019, 2023, 2024"
    assert rows[key].parent == "bab-4"
    assert not SectionText.objects.filter(year=2024, section=key).exists()
    assert SectionChoice.objects.filter(year=2023).count() == 3


def test_everything_goes_back_to_the_usual_but_own_sections_stay(kalbar, perencana):
    before = printed(kalbar)
    key = own(perencana)
    press(perencana, "kesimpulan", "saran")
    put(perencana, "saran", title="Rencana Aksi")
    perencana.open("arrangement").forms["seluruhnya"].submit("langkah", value="biasa").follow()
    assert printed(kalbar) == before
    assert [row.section for row in SectionChoice.objects.all()] == [key]
    assert ArrangementStep.objects.first().told.endswith("Sebelumnya: saran berjudul “Rencana Aksi”.")


def test_who_changed_what_and_when_is_told(perencana):
    put(perencana, "saran", title="Rencana Aksi")
    put(perencana, "aspek-strategis", hidden=True)
    told = [step.told for step in ArrangementStep.objects.all()]
    assert told == [
        "“Aspek Strategis” tidak dicetak.",
        "Judul “Saran dan Tindak Lanjut” menjadi “Rencana Aksi”.",
    ]
    history = perencana.open("arrangement").html.find(class_="riwayat").text
    assert "Perencana" in history
    assert "Aspek" not in section(perencana, "saran").html.find(class_="riwayat").text


def test_saving_without_a_change_leaves_no_trace(perencana):
    assert "Tidak ada yang berubah." in put(perencana, "saran")
    assert not ArrangementStep.objects.exists()


def test_others_read_the_order_and_change_nothing(operator):
    page = operator.open("manuscript").click("Susunan laporan")
    assert "Saran dan Tindak Lanjut" in page
    assert "urut" not in page.forms
    assert page.html.find(class_="susunan").find(["a", "button"]) is None


def test_another_year_keeps_the_usual(kalbar, perencana):
    put(perencana, "saran", title="Rencana Aksi")
    assert report_of(kalbar, 2024).tree.targets["saran"].title == "Saran dan Tindak Lanjut"


def test_more_wishes_take_no_more_queries(kalbar, perencana):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            perencana.open("arrangement")
        return len(found)

    queries()
    before = queries()
    for count in range(12):
        kalbar.section_choices.create(
            year=YEAR, section=f"kantor-{count}", title=f"Bagian {count}", parent="bab-4"
        )
    assert queries() == before
