"""An indicator whose result is a label: typed, signed, judged and printed as one, from the Renstra to the report."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from divisions.models import OfficeSetting
from indicators.agreement.draw_up import draw_up
from indicators.agreement.models import AgreementTarget
from indicators.management.commands.export_achievement import achievement_rows
from indicators.plan.models import Indicator, MidTermTarget
from indicators.realisation.models import Entry, EntryValue
from reports.chapters.bab3.indicator import indicator_section
from reports.facts.collect import collect
from reports.review.arithmetic import published
from reports.review.material import gather
from tests.indicators.plan.forms import isian, save
from tests.indicators.realisation.conftest import fill, refused, send
from tests.indicators.realisation.sheets.desk import Sheet, differences, findings

B, BB, A = Decimal(4), Decimal(5), Decimal(6)
"""D C CC B BB A AA: the fourth, the fifth, the sixth."""


@pytest.fixture
def predikat(stage: Any) -> Indicator:
    """PAS-2.9 Predikat layanan, promised as "minimal BB" in 2024; B in 2023 and in the Renstra of 2024."""
    made = Indicator.objects.create(
        office=stage,
        code="PAS-2.9",
        objective=stage.objectives.get(code="PAS-2"),
        number=9,
        name="Predikat layanan tahanan",
        unit="Predikat",
        polarity="maks",
        formula="A",
        places=0,
        frequency="semesteran",
    )
    component = made.components.create(symbol="A", order=1, name="Predikat", accumulation="terakhir")
    before = Entry.objects.create(indicator=made, year=2023, month=12)
    EntryValue.objects.create(entry=before, component=component, value=B)
    approved(before)
    MidTermTarget.objects.create(indicator=made, year=2024, value=B)
    agreement = stage.agreements.create(
        central_unit=made.objective.central_unit,
        year=2024,
        version=1,
        first_party=stage.head_title,
        second_party="Direktur Jenderal Pemasyarakatan",
    )
    AgreementTarget.objects.create(
        agreement=agreement,
        level="kegiatan",
        objective_number=1,
        indicator_number=1,
        objective_text="Meningkatnya layanan",
        indicator_text=made.name,
        indicator=made,
        text="minimal BB",
        unit="Predikat",
    )
    return made


def approved(entry: Entry) -> None:
    entry.state, entry.approved_at = Entry.State.APPROVED, timezone.now()
    entry.save()


def reached(indicator: Indicator, label: Decimal, month: int = 12) -> None:
    entry = Entry.objects.create(indicator=indicator, year=2024, month=month)
    EntryValue.objects.create(entry=entry, component=indicator.components.get(), value=label)
    approved(entry)


def page_of(person: Any) -> Any:
    return person.open("entry", code="PAS-2.9", year=2024, month=12)


def row_of(stage: Any) -> tuple[str, ...]:
    return next(row for row in achievement_rows(stage, 2024) if row[0] == "PAS-2.9")


class TestTyping:
    def test_the_operator_chooses_a_label_and_sees_what_it_makes(self, operator, predikat):
        field = page_of(operator).forms["isian"]["A"]
        assert [label for _rank, _chosen, label in field.options] == [
            "belum diisi", "D", "C", "CC", "B", "BB", "A", "AA",
        ]  # fmt: skip
        page = send(fill(page_of(operator), A="6"), "ajukan")
        result = page.html.find(id="hasil").get_text(" ", strip=True)
        assert "Realisasi A Capaian 100,00%" in result
        assert "Target 2024 minimal BB" in result
        assert "dari yang terendah: D, C, CC, B, BB, A, AA" in result
        assert "× 100" not in result
        assert "A, Seluruh kantor A " in page.html.find(id="asal").get_text(" ", strip=True)
        assert "A: kosong menjadi A" in page.html.get_text(" ", strip=True)

    def test_a_label_below_the_target_is_missed(self, operator, predikat):
        page = send(fill(page_of(operator), A="4"))
        assert "Realisasi B Capaian 80,00%" in page.html.find(id="hasil").get_text(" ", strip=True)
        assert "Realisasi belum mencapai target" in refused(fill(page_of(operator), A="4"), "ajukan")

    def test_a_label_that_does_not_exist_is_refused(self, operator, predikat):
        form = page_of(operator).forms["isian"]
        form["A"].force_value("9")
        page = refused(form)
        assert "Pilih yang benar" in page or "bukan" in page
        assert not Entry.objects.filter(indicator=predikat, year=2024).exists()

    def test_a_leap_of_labels_is_no_leap_of_figures(self, operator, predikat):
        reached(predikat, Decimal(1), month=6)
        assert "berubah jauh" not in send(fill(page_of(operator), A="7"), "ajukan")

    def test_two_people_see_each_others_labels(self, operator, perencana, predikat):
        mine, theirs = page_of(operator), page_of(perencana)
        send(fill(theirs, A="5"))
        page = refused(fill(mine, A="6"))
        cells = page.html.find("section", attrs={"aria-labelledby": "judul-beda"}).tbody.get_text(
            " ", strip=True
        )
        assert cells == "A, seluruh kantor A BB"

    def test_the_verifier_reads_labels(self, operator, verifikator, predikat):
        send(fill(page_of(operator), A="6"), "ajukan")
        queue = verifikator.open("approvals", year=2024, query="?bulan=12").html.get_text(" ", strip=True)
        assert "PAS-2.9" in queue
        assert " A " in queue

    def test_in_excel_too(self, operator, predikat):
        sheet = Sheet(operator.open("sheet_download", year=2024, month=12).body)
        key = "PAS-2.9|A|"
        (rule,) = [rule for rule in sheet.page.data_validations.dataValidation if "BB" in str(rule.formula1)]
        assert sheet.cell(key).coordinate in rule.sqref
        sheet[key] = "minimal bagus"
        ((_row, _column, said),) = findings(upload(operator, sheet))
        assert said == "Tertulis “minimal bagus”. Tulis salah satu dari D, C, CC, B, BB, A, AA."
        sheet[key] = "bb"
        (row,) = differences(upload(operator, sheet))
        assert "BB" in row


def upload(person: Any, sheet: Sheet) -> Any:
    form = person.open("sheet", year=2024, month=12).forms["unggah"]
    form["berkas"] = ("isian.xlsx", sheet.content)
    return form.submit(status="*")


class TestPromising:
    def test_the_renstra_takes_labels(self, perencana, predikat):
        form = isian(perencana, "plan_targets")
        assert form[f"t-{predikat.pk}-2024"].value == "B"
        form[f"t-{predikat.pk}-2024"] = "80"
        assert "tulis salah satu dari D, C, CC, B, BB, A, AA" in form.submit(status=422)
        form[f"t-{predikat.pk}-2024"] = "bb"
        save(form)
        assert MidTermTarget.objects.get(indicator=predikat, year=2024).value == BB

    def test_an_agreement_drawn_up_promises_the_label(self, stage, predikat):
        stage.agreements.filter(year=2024).delete()
        (drawn,) = draw_up(stage, 2024, [predikat.objective.central_unit])
        (line,) = [line for line in drawn.content.lines if line.code == "PAS-2.9"]
        assert (line.text, line.value, line.unit) == ("B", None, "Predikat")


class TestTelling:
    def test_the_export_speaks_in_labels(self, stage, predikat):
        reached(predikat, A)
        assert row_of(stage) == ("PAS-2.9", "BB", "A", "100.00", "terhitung", "Sangat Tinggi")

    def test_below_the_target_the_ranks_tell_how_far(self, stage, predikat):
        reached(predikat, B)
        assert row_of(stage) == ("PAS-2.9", "BB", "B", "80.00", "terhitung", "Tinggi")

    def test_an_office_may_say_no_more_than_missed(self, stage, predikat):
        OfficeSetting.objects.create(office=stage, year_from=2024, labels_by_rank=False)
        reached(predikat, B)
        assert row_of(stage) == ("PAS-2.9", "BB", "B", "", "tidak_dihitung", "")
        facts = collect(stage, 2024)
        assert (facts.indicator("PAS-2.9").reached, facts.performance.tally.missed) == (False, ("PAS-2.9",))

    def test_the_indicators_page(self, pimpinan, predikat):
        reached(predikat, B)
        page = pimpinan.open("indicator", code="PAS-2.9", year=2024).html.get_text(" ", strip=True)
        assert "Desember B B minimal BB setahun 80,00%" in page
        assert "Target tahun 2024 adalah minimal BB dan realisasinya B, sehingga capaiannya 80,00%." in page
        assert "B adalah tingkat ke-4 dan target minimal BB tingkat ke-5" in page
        assert "Realisasi tahun 2024 sama dengan tahun 2023, yaitu B." in page

    def test_a_year_that_was_only_printed_is_judged_by_ranks_too(self, stage, predikat):
        predikat.entries.filter(year=2023).delete()
        predikat.published.create(year=2023, target=B, realised=BB, achievement=100, source="LKjIP 2023")
        reached(predikat, A)
        before = collect(stage, 2024).indicator("PAS-2.9").previous.before
        assert (before.target.display, before.realised.display) == ("B", "BB")
        assert before.achievement.display == "100,00%"

    def test_the_review_compares_labels_as_labels(self, stage, predikat):
        reached(predikat, A)
        printed = predikat.published.create(year=2024, target=BB, realised=A, achievement=100)
        assert list(published.check(gather(stage, 2024))) == []
        printed.realised = BB
        printed.save()
        (found,) = published.check(gather(stage, 2024))
        assert found.message == "Kemungkinan sebab: realisasi lain. Realisasi tercetak BB, menurut isian A."

    def test_a_step_up_is_told_in_steps(self, stage, predikat):
        reached(predikat, A)
        previous = collect(stage, 2024).indicator("PAS-2.9").previous
        assert (previous.movement, previous.difference.display, previous.better) == (
            "naik",
            "2 tingkat",
            True,
        )

    def test_the_reports_section(self, stage, predikat):
        reached(predikat, B)
        section = text_of(stage)
        assert "Hasilnya berupa predikat, dari yang terendah: D, C, CC, B, BB, A, AA." in section
        assert (
            "B adalah tingkat ke-4 dan target minimal BB tingkat ke-5, sehingga capaiannya 4 ÷ 5 × 100% = 80,00%."
            in section
        )
        assert "R = A" not in section


def text_of(office: Any) -> str:
    return str(indicator_section(collect(office, 2024).indicator("PAS-2.9"), collect(office, 2024)))
