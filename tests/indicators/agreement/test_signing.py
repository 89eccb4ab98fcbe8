"""From draft to signed: what is missing is listed with the place to mend it, and nothing is signed without it."""

from __future__ import annotations

import pytest

from indicators.models import AgreementSeal
from tests.cast import Person, address

from .desk import agreement, draw, force, sign, steps, take, type_target

pytestmark = pytest.mark.django_db


@pytest.fixture
def complete(perencana: Person, kalbar) -> Person:
    """KI's draft for 2024 with everything in it."""
    draw(perencana, 2024)
    page = perencana.open("agreement_edit", unit="KI", version=1, year=2024)
    form = page.forms["isian"]
    form["date"] = "02-01-2024"
    form["strategis-0-target"], form["program-0-target"] = "3,3", "3,4"
    form.submit()
    return perencana


def edit(planner: Person, **fields: str):
    page = planner.open("agreement_edit", unit="KI", version=1, year=2024)
    for name, text in fields.items():
        page.forms["isian"][name] = text
    return page.forms["isian"].submit().follow()


def listed(page) -> list[str]:
    return [" ".join(item.text.split()) for item in page.html.select(".kurang li")]


def test_everything_missing_is_listed_with_its_place(perencana: Person):
    draw(perencana, 2024)
    page = perencana.open("agreement", unit="KI", version=1, year=2024)
    assert listed(page)[:3] == [
        "Tanggal penandatanganan belum diisi. Lengkapi: Tanggal penandatanganan belum diisi.",
        "Target Indeks Kepuasan Masyarakat Terhadap Layanan Publik Bidang Hukum belum diisi. Lengkapi: Target "
        "Indeks Kepuasan Masyarakat Terhadap Layanan Publik Bidang Hukum belum diisi.",
        "Target Indeks Kepuasan Masyarakat terhadap Layanan Kekayaan Intelektual belum diisi. Lengkapi: Target "
        "Indeks Kepuasan Masyarakat terhadap Layanan Kekayaan Intelektual belum diisi.",
    ]
    links = [link["href"] for link in page.html.select(".kurang a")]
    assert links[0] == address("agreement_edit", unit="KI", version=1, year=2024) + "#pihak"
    assert links[1].endswith("#strategis")
    for link in {link.split("#")[0] for link in links}:
        perencana.browser.get(link, status=200)


def test_incomplete_is_not_ready(perencana: Person):
    draw(perencana, 2024)
    assert "Perjanjian ini belum lengkap." in take(perencana, "siap", "KI", year=2024)
    assert agreement("KI", year=2024).state.value == "draf"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"date": ""}, "Tanggal penandatanganan belum diisi."),
        ({"place": ""}, "Tempat penandatanganan belum diisi."),
        ({"strategis-0-target": ""}, "Target Indeks Kepuasan Masyarakat"),
        ({"kegiatan-0-target": ""}, "Target YAN-3.1"),
    ],
)
def test_nothing_is_signed_without_target_place_or_date(complete: Person, fields, told):
    edit(complete, **fields)
    page = take(complete, "siap", "KI", year=2024)
    assert "Perjanjian ini belum lengkap." in page
    assert told in page
    draft = agreement("KI", year=2024)
    page = force(complete, "tandatangan", "KI", year=2024, revision=draft.revision)
    assert "Nyatakan dahulu perjanjian ini siap ditandatangani." in page
    assert not agreement("KI", year=2024).is_signed


def test_nor_without_a_party(complete: Person, kalbar):
    kalbar.officials.filter(title="Direktur Jenderal Kekayaan Intelektual").update(end="2023-12-31")
    page = take(complete, "siap", "KI", year=2024)
    assert "Pejabat Direktur Jenderal Kekayaan Intelektual pada 2 Januari 2024 belum tercatat." in page
    assert page.click("Lengkapi", href="pejabat", index=0).status_int == 200


def test_nor_when_a_party_left_after_it_was_ready(complete: Person, kalbar):
    take(complete, "siap", "KI", year=2024)
    kalbar.officials.filter(title="Direktur Jenderal Kekayaan Intelektual").delete()
    assert "belum lengkap" in take(complete, "tandatangan", "KI", year=2024)
    assert not agreement("KI", year=2024).is_signed


def test_ready_then_signed(complete: Person):
    page = take(complete, "siap", "KI", year=2024)
    assert "Siap ditandatangani" in page
    page = take(complete, "tandatangan", "KI", year=2024)
    assert "Perjanjian ditandai ditandatangani dan tidak dapat diubah lagi." in page
    signed = agreement("KI", year=2024)
    assert (signed.state.value, signed.date.isoformat()) == ("ditandatangani", "2024-01-02")


def test_what_was_ready_becomes_a_draft_when_it_is_edited(complete: Person):
    take(complete, "siap", "KI", year=2024)
    edit(complete, place="Pontianak")
    assert agreement("KI", year=2024).state.value == "draf"


def test_and_when_it_is_taken_back(complete: Person):
    take(complete, "siap", "KI", year=2024)
    assert "Perjanjian dikembalikan menjadi draf." in take(complete, "draf", "KI", year=2024)


def test_a_step_from_a_page_that_has_grown_old_does_nothing(complete: Person):
    old = complete.open("agreement", unit="KI", version=1, year=2024)
    edit(complete, place="Pontianak")
    answer = steps(old).submit("langkah", value="siap").follow()
    assert "Orang lain menyimpan perjanjian ini lebih dahulu." in answer
    assert agreement("KI", year=2024).state.value == "draf"


def test_an_unknown_step_is_said(complete: Person):
    assert "Langkah ini tidak dikenal." in force(complete, "terbang", "KI", year=2024)


def test_a_signed_one_is_not_thrown_away(perencana: Person):
    assert "sudah ditandatangani, jadi tidak dapat diubah" in force(perencana, "hapus", "KI")
    assert agreement("KI").is_signed


def test_the_seal_names_who_signed_for_the_office_then(complete: Person, kalbar):
    sign(complete, "KI", year=2024)
    kalbar.officials.filter(name="Nama Pejabat Baru (contoh)").update(name="Nama Lain")
    seal = AgreementSeal.objects.get(agreement=agreement("KI", year=2024))
    assert seal.parties["pertama"]["nama"] == "Nama Pejabat Baru (contoh)"
    assert seal.by.username == "perencana"
    page = complete.open("agreement", unit="KI", version=1, year=2024)
    assert "Nama Pejabat Baru (contoh)" in page
    assert "Nama Lain" not in page


def test_a_doubtful_unit_does_not_keep_anybody_from_signing(complete: Person):
    page = complete.open("agreement_edit", unit="KI", version=1, year=2024)
    type_target(page, "YAN-3.1", "170 Layanan")
    page = page.forms["isian"].submit().follow()
    assert "Target YAN-3.1 tertulis dalam Layanan, sedangkan realisasinya dalam Pemohon." in page
    sign(complete, "KI", year=2024)
    assert agreement("KI", year=2024).is_signed


def test_the_nine_loaded_agreements_lack_nothing_that_signing_asks(kalbar):
    from indicators.agreement.check import blocking, problems_of

    for signed in kalbar.agreements.filter(year=2023).exclude(central_unit__code="BSK"):
        assert blocking(problems_of(signed)) == [], signed


def test_a_way_that_no_longer_leads_to_the_target_is_a_doubt(complete: Person, kalbar):
    draft = agreement("KI", year=2024)
    draft.period_targets.create(indicator=kalbar.indicators.get(code="YAN-3.1"), month=12, value=150)
    page = complete.open("agreement", unit="KI", version=1, year=2024)
    assert "YAN-3.1: Target sampai Desember 150 tidak sama dengan target tahunan 170 Pemohon." in page
    assert page.click("Periksa", href="rencana-aksi").status_int == 200
    sign(complete, "KI", year=2024)
    assert agreement("KI", year=2024).is_signed
