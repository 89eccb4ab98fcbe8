"""The satker's figures as they come: the division's page asks, and shows them without touching what is typed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from bs4 import BeautifulSoup

from divisions.models import Role
from indicators.realisation import doors
from indicators.realisation.arrivals.arrivals import Kind, arrival_at, arrivals_of
from indicators.realisation.models import Entry
from tests.cast import Person, join
from tests.indicators.realisation.conftest import entry_of, fill, fill_rutan, send

pytestmark = pytest.mark.usefixtures("december")

PLACE: dict[str, Any] = {"code": "PAS-2.1", "month": 12}


def asked(person: Person, page: Any, **typed: str) -> Any:
    """What the page's poll would get now, with its form as it stands."""
    form = fill(page, **typed)
    fields = [(name, value) for name, value in form.submit_fields() if name != "langkah"]
    answer = person.browser.post(f"{page.request.path}datang/", fields, status="*")
    answer.soup = BeautifulSoup(answer.text, "html.parser")
    return answer


def told(page: Any) -> dict[str, str]:
    """Satker → what is said under its name."""
    html = getattr(page, "soup", None) or page.html
    return {
        small["id"].removeprefix("datang-A-"): " ".join(small.text.split())
        for small in html.select("small.datang")
    }


@pytest.fixture
def sanggau(operator_satker):
    def type_(text: str, **flags: bool) -> None:
        form = fill(operator_satker.open("entry", **PLACE), A_406611=text)
        for name, value in flags.items():
            form[name.replace("_", "-")] = value
        send(form)

    return type_


class TestFourKindsOfEmpty:
    @pytest.mark.parametrize(
        ("text", "flag", "kind"),
        [("0", False, Kind.NIL), ("", True, Kind.NOT_APPLICABLE), ("30", False, Kind.FIGURE)],
    )
    def test_what_a_satker_said(self, sanggau, text, flag, kind):
        sanggau(text, tb_A_406611=flag)
        (arrival,) = arrivals_of(entry_of("PAS-2.1")).values()
        assert (arrival.kind, arrival.come, arrival.on_behalf) == (kind, True, False)

    def test_what_it_did_not_say(self):
        assert arrival_at({}, ("A", 1), ended=True).kind is Kind.NOT_FILLED
        assert arrival_at({}, ("A", 1), ended=False).kind is Kind.NOT_DUE

    def test_on_the_page(self, sanggau, operator, stage):
        sanggau("0")
        other = join(
            stage, "bengkayang", Role.WORK_UNIT_OPERATOR, work_unit=stage.work_units.get(code="406633")
        )
        form = fill(other.open("entry", **PLACE), A_406633="")
        form["tb-A-406633"] = True
        send(form)
        send(fill(operator.open("entry", **PLACE), A_406642="4"))
        said = told(operator.open("entry", **PLACE))
        assert said["406611"].startswith("nihil, ")
        assert said["406633"].startswith("tidak berlaku, ")
        assert said["406642"].startswith("masuk, diisi divisi, ")
        assert said["497773"] == "belum diisi"

    def test_before_the_month_has_ended(self, operator, kalbar, monkeypatch):
        monkeypatch.setattr(doors.timezone, "localdate", lambda: dt.date(2023, 12, 20))
        assert set(told(operator.open("entry", **PLACE)).values()) == {"belum jatuh tempo"}

    def test_what_was_loaded_has_no_hour(self, operator):
        """PAS-5.1 of December: Bapas, as the workbook has them."""
        assert set(told(operator.open("entry", code="PAS-5.1", month=12)).values()) == {"masuk"}


class TestAsking:
    def test_nothing_new_is_an_empty_answer(self, operator, sanggau):
        sanggau("30")
        page = operator.open("entry", **PLACE)
        assert asked(operator, page).status_code == 204

    def test_what_has_come_fills_the_empty_field_and_the_sum_grows(self, operator, sanggau):
        page = operator.open("entry", **PLACE)
        sanggau("30")
        answer = asked(operator, page)
        assert "1 dari 7 satker sudah mengisi" in " ".join(answer.soup.text.split())
        field = answer.soup.find(id="sel-A-406611").find("input", attrs={"name": "A-406611"})
        assert field["value"] == "30"
        assert answer.soup.find(attrs={"name": "initial-A-406611"})["value"] == "30"
        assert answer.soup.find(id="jumlah-A").text.strip() == "30"
        assert told(answer)["406611"].startswith("masuk, ")
        assert answer.soup.find(id="sel-A-406633") is None  # untouched by anybody: left alone

    def test_what_is_typed_stays_and_is_added(self, operator, sanggau):
        page = operator.open("entry", **PLACE)
        sanggau("30")
        answer = asked(operator, page, A_406633="62")
        assert answer.soup.find(id="sel-A-406633") is None
        assert answer.soup.find(id="jumlah-A").text.strip() == "92"

    def test_another_figure_typed_in_the_same_row_is_told_not_overwritten(self, operator, sanggau):
        page = operator.open("entry", **PLACE)
        sanggau("30")
        answer = asked(operator, page, A_406611="35")
        assert answer.soup.find(id="sel-A-406611") is None
        assert "Tersimpan 30; yang Anda ketik belum disimpan." in told(answer)["406611"]

    def test_a_page_brought_up_to_date_can_hand_in(self, operator, sanggau):
        """The fields of the answer are what the browser would have in its form."""
        page = operator.open("entry", **PLACE)
        sanggau("30")
        answer = asked(operator, page)
        form = fill_rutan(page)
        for field in answer.soup.find(id="sel-A-406611").find_all("input"):
            form[field["name"]].force_value(field["value"])
        send(form, "ajukan")
        assert entry_of("PAS-2.1").state == Entry.State.SUBMITTED

    def test_unreadable_figures_do_not_stop_it(self, operator, sanggau):
        page = operator.open("entry", **PLACE)
        sanggau("30")
        answer = asked(operator, page, A_406633="3.78")
        assert answer.status_code == 200
        assert answer.soup.find(id="sel-A-406611").input["value"] == "30"

    def test_it_ends_when_the_month_is_closed(self, operator, stage, sanggau):
        page = operator.open("entry", **PLACE)
        colleague = join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))
        send(fill_rutan(colleague.open("entry", **PLACE)), "ajukan")
        answer = asked(operator, page)
        assert answer.status_code == 286
        assert "Isian ini sudah diajukan" in answer

    def test_a_satker_operator_does_not_ask(self, operator_satker):
        page = operator_satker.open("entry", **PLACE)
        assert page.html.find(id="kedatangan") is None
        assert asked(operator_satker, page).status_code == 403

    def test_an_indicator_without_satker_does_not_ask(self, operator):
        assert operator.open("entry", code="PAS-5.2", month=12).html.find(id="kedatangan") is None


def test_a_division_that_corrects_a_satker_is_named(operator, sanggau):
    sanggau("30")
    send(fill(operator.open("entry", **PLACE), A_406611="31"))
    assert "diisi divisi" in told(operator.open("entry", **PLACE))["406611"]
    sanggau("32")
    assert "diisi divisi" not in told(operator.open("entry", **PLACE))["406611"]
