"""A person's sentence stands in the place of a generated comparison, and says when its figures have changed."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from indicators.realisation.models import PublishedFigure
from lkjip.periods import Period
from reports.chapters import document
from reports.edition.build import report_of
from reports.facts.year import YearFacts
from reports.narrative.desk.defaults import default_text
from reports.narrative.desk.places import places
from reports.narrative.models import SectionText
from reports.outline import number
from reports.outline.html import render_chapter
from tests.reports.chapters.test_sections import concrete, documented

from .desk import IKK, SDM, desk_of, row, save, typed

pytestmark = pytest.mark.django_db

OWN = "Berbeda dari tahun lalu, kini dihitung per rutan: {{ ikk/PAS-2.1/realisasi }}."
GENERATED = "targetnya naik dari 80% menjadi 90%"
FOLLOW_UP = "Surat dikirim sepuluh hari lebih awal."


@pytest.fixture
def written(operator):
    """The comparison with last year in the division's own words."""
    save(operator, kalimat_2=OWN, tindak_lanjut=FOLLOW_UP)
    return SectionText.objects.get(section=f"{IKK}-2")


def correct_last_year(realised: str) -> None:
    """What the report of 2022 printed is entered anew."""
    PublishedFigure.objects.filter(indicator__code="PAS-2.1", year=2022).update(realised=Decimal(realised))


def section_of(office, period: Period = Period.YEAR) -> str:
    """The comparison of PAS-2.1 with last year, as it stands in the report."""
    html = render_chapter(report_of(office, 2023, period).tree, "bab-3")
    return html.split(f'id="{IKK}-2"')[1].split(f'id="{IKK}-3"')[0]


def test_the_report_prints_the_person_s_sentence_with_today_s_figures(kalbar, written):
    assert "kini dihitung per rutan: 88%." in section_of(kalbar)
    assert GENERATED not in section_of(kalbar)


def test_emptied_it_is_generated_again(kalbar, operator, written):
    before = section_of(kalbar)
    save(operator, kalimat_2="")
    assert section_of(kalbar) != before
    assert not SectionText.objects.filter(section=f"{IKK}-2").exists()


def test_a_quarter_s_report_keeps_to_what_is_generated(kalbar, written):
    text = render_chapter(report_of(kalbar, 2023, Period.Q2).tree, "bab-3")
    assert "per rutan" not in text
    assert "belum sebanding dengan satu tahun penuh" in text


def test_the_generated_sentence_is_taken_over_to_be_changed(operator):
    form = desk_of(operator).forms["naskah"]
    form.action += "pratinjau/"
    page = form.submit("ambil", value="kalimat-1")
    expected = "Target tahun 2023 adalah 90% dan realisasinya 88%, sehingga capaiannya 97,78%. Target belum tercapai."
    assert page.forms["naskah"]["kalimat-1"].value.strip() == expected
    assert not SectionText.objects.filter(section=f"{IKK}-1").exists()


def test_it_remembers_the_figures_that_it_was_written_against(written):
    assert written.basis["ikk/PAS-2.1/realisasi"] == "88%"
    assert set(written.basis) == {
        "ikk/PAS-2.1/realisasi",
        "ikk/PAS-2.1/terbit-2022/realisasi",
        "ikk/PAS-2.1/selisih",
    }


def test_moved_data_mark_it_on_the_list_and_in_the_editor(operator, written):
    assert "lubang" not in row(operator.open("manuscript"))
    correct_last_year("71")
    assert "1 lubang" in row(operator.open("manuscript"))
    told = desk_of(operator).html.find(class_="lubang").get_text(" ", strip=True)
    assert "Kalimat perbandingan dengan tahun sebelumnya. Datanya bergeser sejak kalimat ini ditulis:" in told
    assert "kini 71%" in told


def test_a_sentence_left_behind_is_not_ready_until_it_was_read_again(operator, written):
    correct_last_year("71")
    page = typed(desk_of(operator), kendala="Kurir sakit.").submit("langkah", value="siap", status=409)
    assert "Datanya bergeser" in page
    form = page.forms["naskah"]
    form["benar-kalimat-2"] = True
    form.submit("langkah", value="siap").follow()
    written.refresh_from_db()
    assert written.basis["ikk/PAS-2.1/terbit-2022/realisasi"] == "71%"
    assert "Siap" in row(operator.open("manuscript"))
    assert "lubang" not in row(operator.open("manuscript"))


def test_writing_it_anew_is_reading_it_again(operator, written):
    correct_last_year("71")
    save(operator, kalimat_2="Tahun lalu dihitung lain.")
    assert "lubang" not in row(operator.open("manuscript"))


def test_a_sentence_from_the_workbook_has_no_known_basis_and_is_not_accused(kalbar, operator):
    SectionText.objects.create(office=kalbar, year=2023, section=f"{IKK}-2", text="Dari buku kerja.")
    correct_last_year("71")
    save(operator, tindak_lanjut=FOLLOW_UP)
    assert "lubang" not in row(operator.open("manuscript"))


def test_a_section_s_default_text_is_taken_over_too(perencana):
    form = desk_of(perencana, SDM).forms["naskah"]
    form.action += "pratinjau/"
    page = form.submit("ambil", value="naskah")
    assert "pegawai kantor menjalankan" in page.forms["naskah"]["naskah"].value


def test_lists_and_paragraphs_of_the_default_become_markdown(perencana):
    form = desk_of(perencana, "maksud-tujuan").forms["naskah"]
    form.action += "pratinjau/"
    page = form.submit("ambil", value="naskah")
    text = page.forms["naskah"]["naskah"].value
    assert "\n1. memberi informasi kinerja" in text
    assert page.html.find(id="pratinjau").ol


def test_where_prose_only_stands_before_nothing_is_taken_over(perencana):
    assert "Ambil lalu ubah" not in desk_of(perencana, "kesimpulan")


def words_of(facts: YearFacts, slug: str) -> list[str]:
    """What a reader reads between this section's heading and the next one."""
    tree = number(document(facts))
    html = render_chapter(tree, tree.targets[slug].chapter).split(f'id="{slug}"')[1]
    inside = re.split(r"<h[1-6]|<section", html.split(">", 1)[1])[0]
    return re.sub(r"<[^>]+>", " ", inside).split()


@pytest.mark.parametrize(
    "slug", [slug for slug, place in documented().items() if place in {"mengganti", "di awal"}]
)
def test_a_default_taken_over_unchanged_prints_the_same_words(facts_2023, slug):
    """Where prose replaces what is generated all of it is offered, as people may then change it; where it only stands
    before, nothing is."""
    facts = replace(facts_2023, texts={})
    place = next(one for one in places(facts) if one.slug == concrete(slug))
    text = default_text(place, facts)
    if documented()[slug] == "di awal":
        assert text == ""
    else:
        assert text
        assert words_of(replace(facts, texts={place.slug: text}), place.slug) == words_of(facts, place.slug)
