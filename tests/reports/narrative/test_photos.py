"""Pictures with caption, source and a text for those who cannot see them: taken in, shown, and in every report."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image, ImageFile

from reports.edition.build import report_of
from reports.narrative.models import PassageStep, Photo, SectionText
from reports.narrative.photos import receiving
from reports.outline.docx import render_docx
from reports.outline.html import render_document
from reports.outline.pdf.excerpt import render_excerpt

from .desk import SDM, desk_of, hand_in, judge, row, save
from .pictures import ALT, CAPTION, SOURCE, described, from_a_phone, picture

pytestmark = pytest.mark.django_db


def upload(person, content: bytes, section: str = SDM, name: str = "foto.jpg", **words: str):
    form = desk_of(person, section).forms["naskah"]
    return described(form, name, content, **words).submit()


@pytest.fixture
def placed(perencana) -> Photo:
    upload(perencana, picture()).follow()
    return Photo.objects.get()


def test_a_picture_stands_below_the_words_with_caption_and_source(perencana, placed):
    page = desk_of(perencana, SDM)
    shown = page.html.find(id="foto")
    assert shown.img["alt"] == ALT
    assert CAPTION in shown.text
    assert f"Sumber: {SOURCE}" in shown.text


def test_it_is_turned_upright_made_small_and_loses_what_it_told(perencana):
    upload(perencana, from_a_phone()).follow()
    photo = Photo.objects.get()
    assert (photo.width, photo.height) == (1200, 1600)
    with Image.open(photo.path) as kept:
        assert kept.size == (1200, 1600)
        assert not kept.getexif()
    assert b"Kamera Rahasia" not in photo.path.read_bytes()


def test_it_lies_outside_the_web_root_under_a_name_of_ours(perencana, settings):
    upload(perencana, picture(), name="../../rahasia ☃.JPG").follow()
    photo = Photo.objects.get()
    assert photo.path.is_relative_to(settings.MEDIA_ROOT)
    assert "rahasia" not in photo.stored


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"0" * (40 * 1024 * 1024), "Foto ini 40 MB, batasnya 10 MB."),
        (b"<svg onload=alert(1)>", "bukan foto JPG atau PNG yang utuh"),
        (picture(form="GIF"), "bukan foto JPG atau PNG yang utuh"),
        (picture()[:-900], "bukan foto JPG atau PNG yang utuh"),
        (picture(40, 40), "terlalu kecil untuk dicetak"),
        (picture(20_000, 20_000, "PNG", mode="1"), "terlalu besar untuk dibuka"),
        (picture(9_000, 9_000, "PNG", mode="1"), "9.000 × 9.000 titik, terlalu besar"),
        (b"", "Berkas ini kosong."),
    ],
)
def test_what_is_no_fit_picture_is_told_and_the_words_are_kept(
    perencana, content, told, settings, monkeypatch
):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    form = desk_of(perencana, SDM).forms["naskah"]
    form["naskah"] = "Pegawai dibagi menurut beban kerja."
    page = described(form, "foto.jpg", content).submit(status=422)
    assert told in page
    form = page.forms["naskah"]
    assert form["foto-baru-caption"].value == CAPTION
    assert form["naskah"].value == "Pegawai dibagi menurut beban kerja."
    assert not Photo.objects.exists()
    assert not list(settings.MEDIA_ROOT.rglob("*.jpg"))


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("caption", "Tulis keterangan yang dicetak di bawah foto."),
        ("source", "Tulis sumber foto"),
        ("alt", "Tulis apa yang terlihat pada foto"),
    ],
)
def test_a_picture_without_its_words_is_not_taken(perencana, field, told):
    form = described(desk_of(perencana, SDM).forms["naskah"], "foto.jpg", picture(), **{field: " "})
    assert told in form.submit(status=422)


def test_adding_a_picture_loses_no_word_that_is_typed_but_not_saved(perencana):
    form = desk_of(perencana, SDM).forms["naskah"]
    form["naskah"] = "Sedang saya tulis."
    page = described(form, "foto.jpg", picture()).submit()
    assert "Foto ditambahkan." in page
    assert page.forms["naskah"]["naskah"].value == "Sedang saya tulis."
    assert not SectionText.objects.filter(section=SDM).exists()
    page.forms["naskah"].submit().follow()
    assert SectionText.objects.get(section=SDM).text == "Sedang saya tulis."


def test_transparency_becomes_white(perencana):
    upload(perencana, picture(form="PNG", mode="RGBA"), name="a.png").follow()
    with Image.open(Photo.objects.get().path) as kept:
        assert kept.getpixel((3, 3)) == (255, 255, 255)


def test_words_of_a_picture_are_changed_and_the_picture_removed(perencana, placed):
    form = desk_of(perencana, SDM).forms["naskah"]
    form[f"foto-{placed.pk}-caption"] = "Loket baru di Singkawang"
    form.action += f"foto/{placed.pk}/"
    assert "Keterangan foto disimpan." in form.submit("foto", value="simpan").follow()
    placed.refresh_from_db()
    assert placed.caption == "Loket baru di Singkawang"
    form = desk_of(perencana, SDM).forms["naskah"]
    form.action += f"foto/{placed.pk}/"
    form.submit("foto", value="hapus").follow()
    assert not Photo.objects.exists()


def test_pictures_change_places(perencana, placed):
    upload(perencana, picture(), caption="Yang kedua").follow()
    second = Photo.objects.get(caption="Yang kedua")
    form = desk_of(perencana, SDM).forms["naskah"]
    form.action += f"foto/{second.pk}/"
    form.submit("foto", value="naik").follow()
    assert [photo.caption for photo in Photo.objects.all()] == ["Yang kedua", CAPTION]


def test_a_new_picture_makes_a_draft_again_and_none_comes_after_approval(operator, verifikator):
    section = "sasaran-PAS-2"
    hand_in(operator, section, naskah="Selesai.")
    upload(operator, picture(), section).follow()
    assert "Draf" in row(operator.open("manuscript"), section)
    assert PassageStep.objects.filter(kind="foto").get().reason == f"Foto ditambahkan: “{CAPTION}”."
    late = described(desk_of(operator, section).forms["naskah"], "foto.jpg", picture())
    hand_in(operator, section)
    judge(verifikator, "setujui", section)
    assert "fotonya tidak dapat diubah" in late.submit(status=422)
    assert Photo.objects.count() == 1


def test_a_picture_is_seen_by_who_sees_the_report_only(
    perencana, placed, orang_lain, operator_satker, orang_luar
):
    answer = orang_lain.open("photo", pk=placed.pk)
    assert answer.content_type == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    operator_satker.open("photo", pk=placed.pk, status=403)
    orang_luar.open("photo", pk=placed.pk, status=404)
    perencana.open("photo", pk=placed.pk, year=2024, status=404)


def test_the_site_s_page_asks_for_it_and_stays_light(perencana, placed):
    page = perencana.open("report_chapter", chapter="bab-3")
    assert page.html.find("figure", class_="foto").img["src"].endswith(f"/naskah/foto/{placed.pk}/")


def test_html_and_word_hold_the_picture_itself(kalbar, placed):
    tree = report_of(kalbar, 2023).tree
    html = render_document(tree)
    assert '<img src="data:image/jpeg;base64,' in html
    assert f"</b> {CAPTION}</figcaption>" in html
    assert f"Sumber: {SOURCE}." in html
    with ZipFile(BytesIO(render_docx(tree))) as file:
        jpegs = [name for name in file.namelist() if name.endswith(".jpg")]
        assert [file.read(name) for name in jpegs] == [placed.path.read_bytes()]
        assert f'descr="{ALT}"' in file.read("word/document.xml").decode()


def test_paper_holds_it_with_its_text_for_readers(kalbar, placed):
    content = render_excerpt(report_of(kalbar, 2023).tree, SDM)
    assert b"/DCTDecode" in content  # the JPEG as it is
    assert len(content) > placed.path.stat().st_size


def test_it_is_numbered_and_listed_with_the_drawings(kalbar, placed):
    tree = report_of(kalbar, 2023).tree
    assert CAPTION in [entry.title for entry in tree.figures]


def test_the_section_s_own_text_stays_above_the_picture(kalbar, placed):
    """A picture alone is no prose: what is generated stays."""
    html = render_document(report_of(kalbar, 2023).tree)
    part = html.split(f'id="{SDM}"')[1]
    assert part.index("pegawai kantor menjalankan") < part.index("<img")


def test_a_lost_file_does_not_stop_the_report(kalbar, placed):
    placed.path.unlink()
    tree = report_of(kalbar, 2023).tree
    assert "Berkas foto ini tidak ada lagi." in render_document(tree)
    assert render_docx(tree)


def test_at_most_a_dozen(perencana, placed, monkeypatch):
    from reports.narrative.photos import keeping

    monkeypatch.setattr(keeping, "MOST", 1)
    assert "sudah memuat 1 foto" in described(
        desk_of(perencana, SDM).forms["naskah"], "foto.jpg", picture()
    ).submit(status=422)


def test_limits_are_what_the_form_says():
    assert receiving.MOST_MB == 10


def test_saving_words_keeps_the_pictures(perencana, placed):
    save(perencana, SDM, naskah="Kata baru.")
    assert Photo.objects.get() == placed


@pytest.mark.parametrize("field", ["caption", "source"])
def test_signs_that_paper_lacks_are_told_before_they_are_printed(perencana, field):
    form = described(desk_of(perencana, SDM).forms["naskah"], "foto.jpg", picture(), **{field: "Loket 😀"})
    assert "Huruf laporan tidak memuat tanda 😀" in form.submit(status=422)
    assert not Photo.objects.exists()


def test_the_preview_shows_them_below_the_words(perencana, placed):
    form = desk_of(perencana, SDM).forms["naskah"]
    form["naskah"] = "Belum disimpan."
    form.action += "pratinjau/"
    shown = form.submit(headers={"HX-Request": "true"}).html
    assert "Belum disimpan." in shown.find(class_="prosa").text
    assert shown.find("figure", class_="foto").img["alt"] == ALT
    assert CAPTION in shown.find("figcaption").text
