"""What cannot be read stays in the field with a sentence; what hardly can be true must be confirmed."""

import pytest

from indicators.realisation.models import Entry

from .conftest import figures, fill, fill_rutan, refused, send

pytestmark = pytest.mark.usefixtures("december")

HOW_TO_WRITE = "Tulis koma untuk desimal dan titik hanya untuk ribuan, misalnya 3,78 atau 1.250."


@pytest.mark.parametrize(
    "typed",
    [
        "3.78",
        "0.125",
        "1e5",
        "1 250",
        "12 orang",
        "--1",
        "NaN",
        "½",
        "٣",
        "=A1",
        "1,2,3",
        "<script>alert(1)</script>",
    ],
)
def test_what_is_no_figure_stays_in_the_field(operator, typed):
    page = refused(fill(operator.open("entry", code="PAS-5.2", month=12), A=typed, B="142"))
    field = page.html.find("input", id="id_A")
    assert field["value"] == typed
    assert field["aria-invalid"] == "true"
    error = page.html.find(id=field["aria-describedby"])
    assert error.get_text(strip=True) == f"“{typed}” bukan angka yang dapat dibaca. {HOW_TO_WRITE}"
    assert page.forms["isian"]["B"].value == "142"
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


@pytest.mark.parametrize("typed", ["1" + "0" * 30, "9" * 400, "0,12345678901"])
def test_a_figure_with_too_many_digits_is_refused(operator, typed):
    page = refused(fill(operator.open("entry", code="PAS-5.2", month=12), A=typed, B="142"))
    assert "Angka paling banyak 15 digit dan 10 desimal." in page
    assert page.forms["isian"]["A"].value == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1.250", "1250"), (" 1250 ", "1250"), ("0,5", "0.5"), ("0", "0"), ("−3", "-3"), ("-3", "-3")],
)
def test_figures_are_read_as_indonesians_write_them(operator, typed, kept):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A=typed, B="2.000")
    if kept == "-3":
        form = fill(refused(form), A=typed)
        form["confirm"] = True
    send(form)
    assert figures("PAS-5.2")["A"] == kept


def test_the_largest_figures_are_computed_without_a_fault(operator):
    form = fill(operator.open("entry", code="PAS-5.2", month=12), A="9" * 15, B="0,0000000001")
    page = refused(form)
    assert "melebihi komponen B" in page


def test_words_with_hidden_signs_are_refused_and_kept(operator):
    page = operator.open("entry", code="PAS-5.2", month=12)
    form = fill(page, A="38", B="142")
    form["cause"] = "Salinan\x00 dari dokumen"
    page = refused(form)
    assert page.html.find("textarea", id="id_cause")["aria-invalid"] == "true"
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


def test_a_part_larger_than_its_whole_must_be_confirmed(operator):
    page = refused(fill(operator.open("entry", code="PAS-5.2", month=12), A="170", B="161"))
    assert "Komponen A (170) melebihi komponen B (161). Periksa kedua angkanya." in page
    assert "di atas batas tertinggi" not in page, "the same said twice"
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()
    form = page.forms["isian"]
    assert form["A"].value == "170"
    form["confirm"] = True
    send(form)
    assert figures("PAS-5.2") == {"A": "170", "B": "161"}


def test_a_complement_is_a_share_too(operator):
    """(B - A) / B: more detainees stay too long than there are."""
    form = fill_rutan(operator.open("entry", code="PAS-2.1", month=12))
    form["B"] = "100"
    page = refused(form)
    assert "Komponen A (161) melebihi komponen B (100). Periksa kedua angkanya." in page


def test_one_satker_is_named(operator):
    form = operator.open("entry", code="PAS-5.1", month=11).forms["isian"]
    for unit, above, below in (("409139", "20", "10"), ("622441", "5", "50"), ("632031", "1", "40")):
        form[f"A-{unit}"], form[f"B-{unit}"] = above, below
    page = refused(form)
    doubts = [p.get_text(strip=True) for p in page.html.find(id="periksa").find_all("p")]
    *_, name = page.html.find("label", attrs={"for": "id_A-409139"}).stripped_strings
    assert doubts == [f"{name}: Komponen A (20) melebihi komponen B (10). Periksa kedua angkanya."]


def test_a_result_outside_its_range_must_be_confirmed(operator):
    """An index of 1 to 4."""
    Entry.objects.filter(indicator__code="IMI-1.1").delete()
    operator.user.memberships.update(role="perencana", division=None)
    page = refused(fill(operator.open("entry", code="IMI-1.1", month=12), A="5"), "ajukan")
    assert "Hasil 5 di atas batas tertinggi, 4. Periksa angkanya." in page
    form = page.forms["isian"]
    form["confirm"] = True
    send(form, "ajukan")
    assert figures("IMI-1.1") == {"A": "5"}


def test_a_month_outside_the_range_is_asked_about_though_the_years_mean_hides_it(operator):
    """ADM-1.1 is the mean of monthly indices of 1 to 4: eleven months make 41,60, and 47,10 / 12 is 3,925."""
    Entry.objects.filter(indicator__code="ADM-1.1", year=2023, month=12).delete()
    operator.user.memberships.update(role="perencana", division=None)
    page = refused(fill(operator.open("entry", code="ADM-1.1", month=12), A="5,5"), "ajukan")
    assert "Hasil 5,5 di atas batas tertinggi, 4. Periksa angkanya." in page
    assert "3,93" in page.html.select_one(".hasil").text


def test_a_negative_count_must_be_confirmed(operator):
    page = refused(fill(operator.open("entry", code="PAS-5.2", month=12), A="-3", B="142"))
    assert "Komponen A bernilai negatif (−3). Periksa angkanya." in page


def test_a_confirmation_holds_for_what_was_confirmed(operator):
    """The tick is asked for again at the next doubt."""
    page = refused(fill(operator.open("entry", code="PAS-5.2", month=12), A="170", B="161"))
    form = page.forms["isian"]
    form["confirm"] = True
    page = send(form)
    page = refused(fill(page, A="180"))
    assert not page.forms["isian"]["confirm"].checked


def test_nothing_is_divided_by_zero(operator):
    page = send(fill(operator.open("entry", code="PAS-5.2", month=12), A="0", B="0"), "ajukan")
    panel = page.html.find(id="hasil").get_text(" ", strip=True)
    assert "Jumlah pembaginya nol: tidak ada kasus sampai bulan ini." in panel


def test_the_preview_computes_what_is_typed_and_keeps_nothing(operator):
    page = operator.open("entry", code="PAS-5.2", month=12)
    sent = {**dict(fill(page, A="38", B="142").submit_fields())}
    panel = operator.browser.post(f"{page.request.path}hitung/", sent)
    assert "150,91%" in panel
    assert not Entry.objects.filter(indicator__code="PAS-5.2", month=12).exists()


def test_the_preview_says_what_cannot_be_read(operator):
    page = operator.open("entry", code="PAS-5.2", month=12)
    sent = {**dict(fill(page, A="3.78", B="142").submit_fields())}
    panel = operator.browser.post(f"{page.request.path}hitung/", sent)
    assert f"A, seluruh kantor: “3.78” bukan angka yang dapat dibaca. {HOW_TO_WRITE}" in panel.html.text


def test_the_preview_adds_up_the_satker(operator):
    page = operator.open("entry", code="PAS-2.1", month=12)
    panel = operator.browser.post(f"{page.request.path}hitung/", dict(fill_rutan(page).submit_fields()))
    assert panel.html.find(id="jumlah-A").text.strip() == "161"
    assert panel.html.find(id="terisi-A").text.strip() == "7 dari 7 terisi"
