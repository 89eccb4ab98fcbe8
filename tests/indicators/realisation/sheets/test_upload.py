"""The sheet comes back: what would change is shown, then all of it is saved or nothing."""

import pytest

from divisions.models import Role
from indicators.realisation.models import Entry
from tests.cast import address, join
from tests.indicators.realisation.conftest import RUTAN, december, entry_of, figures, fill, send

from .desk import FLAG, differences, downloaded, save, upload

__all__ = ["december"]

pytestmark = pytest.mark.usefixtures("december")


@pytest.fixture
def colleague(operator, stage):
    return join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))


def filled(person):
    sheet = downloaded(person)
    for code, figure in RUTAN.items():
        sheet[f"PAS-2.1|A|{code}"] = int(figure)
    sheet["PAS-2.1|B|"] = 1305
    sheet["PAS-5.2|A|"], sheet["PAS-5.2|B|"] = 38, 142
    return sheet


def test_a_filled_sheet_is_saved_after_it_was_seen(operator):
    preview = upload(operator, filled(operator))
    assert preview.status_int == 200
    assert len(differences(preview)) == 10
    assert ["PAS-2.1 A, Rutan Mempawah", "58", "kosong", "62"] in [
        [row[0], "58", row[2], row[3]] for row in differences(preview)
    ]
    assert not Entry.objects.filter(indicator__code__in=["PAS-2.1", "PAS-5.2"], year=2023, month=12).exists()
    page = save(preview)
    assert "10 isian dari berkas disimpan sebagai draf." in page
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}
    assert sum(int(v) for k, v in figures("PAS-2.1").items() if k.startswith("A")) == 161
    assert entry_of("PAS-2.1").state == Entry.State.DRAFT


def test_decimals_zero_and_not_applicable(operator):
    sheet = filled(operator)
    sheet["PAS-5.2|A|"] = 3.78
    sheet["PAS-2.1|A|406611"] = 0
    sheet["PAS-2.1|A|406633"] = None
    sheet.cell("PAS-2.1|A|406633", FLAG).value = "Ya"
    save(upload(operator, sheet))
    assert figures("PAS-5.2")["A"] == "3.78"
    assert figures("PAS-2.1")["A-406611"] == "0"
    assert figures("PAS-2.1")["A-406633"] == "tidak berlaku"


def test_what_the_sheet_leaves_alone_keeps_what_others_stored(operator, operator_satker):
    sheet = downloaded(operator)
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="35"))
    sheet["PAS-2.1|B|"] = 1305
    preview = upload(operator, sheet)
    assert [row[0] for row in differences(preview)] == ["PAS-2.1 B, Seluruh kantor"]
    save(preview)
    assert figures("PAS-2.1") == {"A-406611": "35", "B": "1305"}


def test_what_others_stored_since_the_download_is_told_and_wants_a_look(operator, operator_satker):
    sheet = downloaded(operator)
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="35"))
    sheet["PAS-2.1|A|406611"] = 30
    preview = upload(operator, sheet)
    assert "Disimpan orang lain sejak berkas diunduh." in differences(preview)[0][0]
    assert differences(preview)[0][2:] == ["35", "30"]
    again = save(preview)
    assert "Centang bahwa angkanya sudah diperiksa, lalu simpan lagi." in again
    assert figures("PAS-2.1") == {"A-406611": "35"}
    save(again, look=True)
    assert figures("PAS-2.1") == {"A-406611": "30"}


def test_a_change_between_preview_and_saving_is_seen_first(operator, colleague):
    preview = upload(operator, filled(operator))
    send(fill(colleague.open("entry", code="PAS-5.2", month=12), A="40"))
    again = save(preview)
    assert "Orang lain menyimpan PAS-5.2 sejak pratinjau." in again
    assert figures("PAS-5.2") == {"A": "40"}
    assert not Entry.objects.filter(indicator__code="PAS-2.1", month=12, year=2023).exists()  # all or nothing
    assert any(row[2:] == ["40", "38"] for row in differences(again))
    save(again, look=True)
    assert figures("PAS-5.2") == {"A": "38", "B": "142"}


def test_a_month_handed_in_meanwhile_is_not_touched(operator, colleague):
    preview = upload(operator, filled(operator))
    send(fill(colleague.open("entry", code="PAS-5.2", month=12), A="40", B="150"), "ajukan")
    assert "PAS-5.2: Isian ini sudah diajukan, jadi tidak dapat diubah." in save(preview)
    assert figures("PAS-5.2") == {"A": "40", "B": "150"}
    assert not Entry.objects.filter(indicator__code="PAS-2.1", month=12, year=2023).exists()


def test_what_hardly_can_be_true_wants_a_look(operator):
    sheet = downloaded(operator)
    sheet["PAS-5.2|A|"], sheet["PAS-5.2|B|"] = 150, 142
    preview = upload(operator, sheet)
    assert "PAS-5.2: Komponen A (150) melebihi komponen B (142)." in preview.html.find(id="periksa").text
    assert "Centang" in save(preview)
    save(preview, look=True)
    assert figures("PAS-5.2") == {"A": "150", "B": "142"}


def test_a_negative_count_wants_a_look(operator):
    sheet = downloaded(operator)
    sheet["PAS-5.2|A|"], sheet["PAS-5.2|B|"] = -5, 142
    assert "Komponen A bernilai negatif (−5)." in upload(operator, sheet).html.find(id="periksa").text


def test_an_unchanged_sheet_changes_nothing(operator):
    page = upload(operator, downloaded(operator))
    assert "Tidak ada yang berbeda dari yang tersimpan." in page


def test_saving_twice_saves_once(operator):
    preview = upload(operator, filled(operator))
    for _ in range(2):
        save(preview)
    assert entry_of("PAS-5.2").events.count() == 1


def test_a_satker_fills_its_row(operator_satker):
    sheet = downloaded(operator_satker)
    sheet["PAS-2.1|A|406611"] = 30
    save(upload(operator_satker, sheet))
    assert figures("PAS-2.1") == {"A-406611": "30"}


def test_a_satker_cannot_return_the_divisions_sheet(operator_satker, operator):
    page = upload(operator_satker, filled(operator))
    assert page.status_int == 422
    assert "PAS-2.1 B” tidak ada pada lembar yang diunduh" in page
    assert page.forms.get("simpan") is None


def test_a_preview_is_its_readers_own(operator, colleague, operator_satker):
    preview = upload(operator, filled(operator))
    sent = preview.forms["simpan"]["isi"].value
    for person, month in ((colleague, 12), (operator, 11), (operator_satker, 12)):
        csrf = person.open("sheet", month=12).forms["unggah"]["csrfmiddlewaretoken"].value
        answer = person.browser.post(
            address("sheet_save", month=month), {"isi": sent, "csrfmiddlewaretoken": csrf}, status=302
        )
        assert "Pratinjau ini sudah tidak berlaku." in answer.follow()
    assert not Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12).exists()


def test_a_preview_that_was_tampered_with_is_refused(operator):
    form = upload(operator, filled(operator)).forms["simpan"]
    form["isi"].force_value(form["isi"].value[:-2] + "xx")
    assert "Pratinjau ini sudah tidak berlaku." in form.submit().follow()
