"""One passage: written by those who owe it, seen as it will read, handed on, approved by somebody else."""

from typing import Any

import pytest

from divisions.models import Role
from indicators.realisation.models import Analysis
from reports.narrative.models import Passage, PassageStep, SectionText
from tests.cast import join

from .desk import IKK, SDM, desk_of, hand_in, judge, row, save, typed

pytestmark = pytest.mark.django_db

FOLLOW_UP = "Surat dikirim sepuluh hari lebih awal."


@pytest.fixture
def colleague(operator, stage):
    return join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))


def kept(**which: Any) -> dict[str, str]:
    """The words of the last version of this kind."""
    step = PassageStep.objects.filter(passage__section=IKK, texts__isnull=False, **which).last()
    return (step and step.texts) or {}


def test_words_of_an_indicator_go_where_the_report_reads_them(operator):
    save(operator, tindak_lanjut=FOLLOW_UP, pengantar="Rutan penuh.", standar="")
    words = Analysis.objects.get(indicator__code="PAS-2.1", year=2023)
    assert words.follow_up == FOLLOW_UP
    assert words.national_standard == ""
    assert SectionText.objects.get(section=IKK).text == "Rutan penuh."
    assert FOLLOW_UP in operator.open("report_chapter", chapter="bab-3")


def test_emptied_prose_gives_the_section_back_its_own_text(perencana):
    save(perencana, SDM, naskah="Sementara.")
    save(perencana, SDM, naskah="")
    assert not SectionText.objects.filter(section=SDM).exists()


def test_the_preview_shows_today_s_figure_and_saves_nothing(operator):
    form = typed(desk_of(operator), pengantar="Capaian **{{ ikk/PAS-2.1/capaian }}**.")
    form.action += "pratinjau/"
    page = form.submit()
    shown = page.html.find(id="pratinjau")
    assert "Capaian 97,78%." in shown.get_text(" ", strip=True).replace(" .", ".")
    assert page.forms["naskah"]["pengantar"].value == "Capaian **{{ ikk/PAS-2.1/capaian }}**."
    assert not SectionText.objects.filter(section=IKK).exists()


def test_htmx_asks_for_the_preview_alone(operator):
    page = desk_of(operator)
    sent = dict(typed(page, pengantar="Kini *begini*.").submit_fields())
    answer = operator.browser.post(page.request.path + "pratinjau/", sent, headers={"HX-Request": "true"})
    assert answer.html.find("html") is None
    assert answer.html.find("em").text == "begini"


def test_unknown_and_empty_figures_are_marked_and_listed_with_their_place(operator):
    text = "Baris satu.\n\nCapaian {{ ikk/X-9/capaian }} dan {{ ikk/PAS-2.1/2020/capaian }}."
    page = save(operator, kendala=text, tindak_lanjut=FOLLOW_UP)
    told = page.html.find(class_="lubang").get_text(" ", strip=True)
    assert "Kendala, baris 3. Angka ikk/X-9/capaian tidak dikenal." in told
    assert "Angka ikk/PAS-2.1/2020/capaian belum berisi. Tidak ada data tahun 2020." in told
    assert page.html.find("mark", class_="tak-berisi").text == "–"
    assert page.html.find("mark", class_="tak-dikenal").text == "{{ ikk/X-9/capaian }}"
    assert "2 lubang" in row(operator.open("manuscript"))


def test_what_would_print_as_an_error_is_not_ready(operator):
    form = typed(desk_of(operator), tindak_lanjut="{{ ikk/X-9/capaian }}")
    page = form.submit("langkah", value="siap", status=409)
    assert "Naskah ini belum dapat dinyatakan siap. Tindak lanjut, baris 1: Angka ikk/X-9/capaian" in page
    assert Analysis.objects.get(indicator__code="PAS-2.1", year=2023).follow_up == "{{ ikk/X-9/capaian }}"


def test_a_verifier_approves_and_then_nobody_writes(operator, verifikator):
    hand_in(operator, tindak_lanjut=FOLLOW_UP)
    judge(verifikator, "setujui")
    page = desk_of(operator)
    assert "naskah" not in page.forms
    assert "Naskah ini sudah disetujui." in page


def test_nobody_approves_what_they_wrote(perencana, operator, stage):
    hand_in(perencana, tindak_lanjut=FOLLOW_UP)
    assert "Setujui" not in desk_of(perencana)
    page = desk_of(perencana)
    sent = {**dict(page.forms["naskah"].submit_fields()), "langkah": "setujui"}
    answer = perencana.browser.post(page.request.path + "langkah/", sent, status=409)
    assert "terakhir Anda tulis sendiri" in answer
    second = join(stage, "perencana_dua", Role.PLANNER)
    judge(second, "setujui")
    assert Passage.objects.get(section=IKK).state == "disetujui"


def test_a_passage_comes_back_with_its_reason(operator, verifikator):
    hand_in(operator, tindak_lanjut=FOLLOW_UP)
    refused = judge(verifikator, "kembalikan", status=409)
    assert "Tulis alasan pengembaliannya" in refused
    judge(verifikator, "kembalikan", reason="Sebut suratnya.")
    page = desk_of(operator)
    assert "Sebut suratnya." in page
    assert "naskah" in page.forms


def test_a_verdict_counts_for_the_words_that_were_read(operator, verifikator, colleague):
    hand_in(operator, tindak_lanjut=FOLLOW_UP)
    form = desk_of(verifikator).forms["putusan"]
    save(colleague, tindak_lanjut="Lain sama sekali.")
    page = form.submit("langkah", value="setujui", status=409)
    assert "Naskah ini berubah sejak halaman dibuka." in page


def test_approval_does_not_cover_words_written_elsewhere_later(operator, verifikator):
    """The page of the year's words, or a loaded workbook, makes a draft of it again, and the change is a version."""
    hand_in(operator, tindak_lanjut=FOLLOW_UP)
    judge(verifikator, "setujui")
    Analysis.objects.filter(indicator__code="PAS-2.1", year=2023).update(follow_up="Diubah lewat impor.")
    assert "Draf" in row(operator.open("manuscript"))
    save(operator, kendala="Kurir sakit.")
    kinds = list(PassageStep.objects.filter(passage__section=IKK).values_list("kind", flat=True))
    assert kinds[-2:] == ["luar", "simpan"]
    assert kept(kind="luar")["tindak-lanjut"] == "Diubah lewat impor."


def test_the_second_of_two_writers_sees_both_and_loses_nothing(operator, colleague):
    first, second = desk_of(operator), desk_of(colleague)
    typed(first, kendala="Hakim hanya satu.", program="Sidang daring.").submit().follow()
    page = typed(second, kendala="Kurir sakit.", tindak_lanjut=FOLLOW_UP).submit(status=409)
    beside = page.html.find("section", attrs={"aria-labelledby": "judul-beda"}).get_text(" ", strip=True)
    assert "Kurir sakit." in beside
    assert "Hakim hanya satu." in beside
    form = page.forms["naskah"]
    assert form["kendala"].value == "Kurir sakit."
    assert form["program"].value == "Sidang daring."  # untouched here, so the other's stands
    assert form["tindak-lanjut"].value == FOLLOW_UP
    form.submit().follow()
    words = Analysis.objects.get(indicator__code="PAS-2.1", year=2023)
    assert (words.obstacle, words.follow_up) == ("Kurir sakit.", FOLLOW_UP)
    assert kept(by=operator.user)["kendala"] == "Hakim hanya satu."


def test_approved_while_somebody_types_loses_nothing(operator, colleague, verifikator):
    hand_in(operator, tindak_lanjut=FOLLOW_UP)
    late = typed(desk_of(colleague), kendala="Kurir sakit.")
    judge(verifikator, "setujui")
    page = late.submit(status=409)
    assert "disetujui sementara Anda menulis" in page
    assert page.forms["naskah"]["kendala"].value == "Kurir sakit."
    assert Analysis.objects.get(indicator__code="PAS-2.1", year=2023).obstacle != "Kurir sakit."


def test_others_are_told_who_is_writing(operator, colleague, orang_lain):
    desk_of(operator)
    page = desk_of(colleague)
    assert "Sedang ditulis oleh Operator sejak" in page.html.find(id="penulis-lain").get_text(" ", strip=True)
    assert "sedang ditulis Operator" in row(orang_lain.open("manuscript"))
    typed(desk_of(operator), kendala="Selesai.").submit().follow()


def test_who_reads_only_is_not_announced(operator, orang_lain):
    desk_of(orang_lain)
    assert "Sedang ditulis" not in desk_of(operator)


def test_words_too_long_for_the_workbook_are_told_and_kept(operator):
    text = "kata " * 7_000
    page = typed(desk_of(operator), kendala=text).submit(status=422)
    assert "34.999 tanda; paling banyak 32.000" in page
    assert page.forms["naskah"]["kendala"].value.strip() == text.strip()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Terima kasih 😀", "tanda 😀 (U+1F600)"),
        ("الحمد", "ا (U+0627)"),
        ("kata " * 500, "Alinea ini 500 kata."),
        ("|" + "a|" * 50 + "\n|" + "---|" * 50, "Tabel ini 50 kolom"),
    ],
)
def test_what_paper_cannot_bear_is_told_where_it_stands(operator, text, told):
    page = save(operator, kendala=text, tindak_lanjut=FOLLOW_UP)
    holes = page.html.find(class_="lubang").get_text(" ", strip=True)
    assert "Kendala, baris" in holes
    assert told in holes


@pytest.mark.parametrize(
    "evil",
    ["<script>alert(1)</script>", "[klik](javascript:alert(1))", "![x](https://example.org/a.png)"],
)
def test_hostile_words_are_words(operator, evil):
    page = save(operator, kendala=evil, tindak_lanjut=FOLLOW_UP)
    shown = page.html.find(id="pratinjau")
    assert shown.find(["script", "img", "a"]) is None


def test_an_unknown_section_has_no_page(operator):
    operator.open("passage", section="tidak-ada", status=404)
    operator.open("passage", section="bab-1", status=404)
