"""manage.py export_achievement: one row per indicator, plain decimal points, a status for every gap."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from divisions.models import Office, OfficeSetting
from indicators.models import Entry, EntryValue, Indicator
from lkjip.tables import load_office
from tests.states import put

pytestmark = pytest.mark.django_db

COLUMNS = ["ikk", "target", "realisasi", "capaian", "status", "kategori"]


def exported(office: str, *arguments: str, year: int = 2023, output: Path) -> dict[str, dict[str, str]]:
    """Rows by indicator."""
    where = ["--office", office, "--year", str(year), "--output", str(output)]
    call_command("export_achievement", *where, *arguments)
    with output.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = {row["ikk"]: row for row in reader}
    assert reader.fieldnames == COLUMNS
    return rows


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "capaian.csv"


class TestFirstOffice:
    def test_sixty_indicators_and_all_computed(self, kalbar, out):
        rows = exported("kalbar", output=out)
        assert len(rows) == 60
        assert {row["status"] for row in rows.values()} == {"terhitung"}
        assert {row["kategori"] for row in rows.values()} == {"Sangat Tinggi"}

    @pytest.mark.parametrize(
        ("code", "target", "realised", "achieved"),
        [
            ("PAS-2.1", "90", "88", "97.78"),  # 118 of 134 sound complaints, seven UPT added up
            ("PAS-5.2", "55", "27", "150.91"),  # lower is better
            ("YAN-3.1", "150", "280", "186.67"),
            ("ADM-1.1", "3.1", "3.78", "121.94"),
            ("YAN-1.1", "5", "7.28", "145.60"),
            ("YAN-9.3", "76.75", "85.1", "110.88"),
            ("IMI-1.1", "3.25", "3.94", "121.23"),
            ("PAS-4.1", "80", "96", "120.00"),
        ],
    )
    def test_what_a_reader_can_check_with_a_calculator(self, kalbar, out, code, target, realised, achieved):
        row = exported("kalbar", output=out)[code]
        assert (row["target"], row["realisasi"], row["capaian"]) == (target, realised, achieved)

    def test_numbers_are_plain(self, kalbar, out):
        for row in exported("kalbar", output=out).values():
            for column in ("target", "realisasi", "capaian"):
                assert format(Decimal(row[column]), "f") == row[column]
            assert not row["target"].endswith(".0")
            assert Decimal(row["capaian"]).as_tuple().exponent == -2

    def test_until_june(self, kalbar, out):
        """Six months of the index: 22,64 / 6 = 3,773 → 3,77; yearly figures are not due, one monthly is missing."""
        rows = exported("kalbar", "--month", "6", output=out)
        index = rows.pop("ADM-1.1")
        assert (index["target"], index["realisasi"], index["capaian"]) == ("3.1", "3.77", "121.61")
        missing = rows.pop("PAS-3.7")
        assert (missing["status"], missing["realisasi"], missing["capaian"]) == ("belum_diisi", "", "")
        assert len(rows) == 58
        assert {row["status"] for row in rows.values()} == {"belum_jatuh_tempo"}
        assert {(row["capaian"], row["kategori"]) for row in rows.values()} == {("", "")}

    def test_an_office_without_decimals_still_exports_two(self, kalbar, out):
        """100 / 85 is 117 on this office's screens; 3,78 from 3,7825 and 7,27 from 7,277 are cut, not rounded."""
        OfficeSetting.objects.create(office=kalbar, year_from=2023, rounding="truncate", achievement_places=0)
        rows = exported("kalbar", output=out)
        assert (rows["PAS-3.3"]["realisasi"], rows["PAS-3.3"]["capaian"]) == ("100", "117.65")
        assert (rows["ADM-1.1"]["realisasi"], rows["ADM-1.1"]["capaian"]) == ("3.78", "121.94")
        assert (rows["YAN-1.1"]["realisasi"], rows["YAN-1.1"]["capaian"]) == ("7.27", "145.40")

    def test_a_year_of_which_nothing_is_known(self, kalbar, out):
        assert exported("kalbar", year=2019, output=out) == {}


@pytest.fixture
def mini(folder) -> Office:
    return load_office(folder.path).office


def january(office: Office, state: str, **value) -> None:
    """The index of January in a state, as somebody typed it."""
    indicator = Indicator.objects.get(office=office, code="LAY-1.2")
    entry = Entry.objects.create(indicator=indicator, year=2023, month=1)
    EntryValue.objects.create(entry=entry, component=indicator.components.get(), **value)
    put(Entry.objects.filter(pk=entry.pk), state)


class TestStatus:
    def row(self, out: Path, code: str = "LAY-1.2", *arguments: str) -> dict[str, str]:
        return exported("mini", *arguments, output=out)[code]

    def test_computed(self, mini, out):
        """8 + 0 of 10 + 5 is 53,33%."""
        assert self.row(out, "LAY-1.1") == {
            "ikk": "LAY-1.1",
            "target": "80",
            "realisasi": "53.33",
            "capaian": "66.66",
            "status": "terhitung",
            "kategori": "Sedang",
        }

    def test_not_filled_in(self, folder, out):
        folder.remove("realisasi", 6)
        load_office(folder.path)
        row = self.row(out)
        assert (row["target"], row["realisasi"], row["capaian"], row["status"], row["kategori"]) == (
            "3.5",
            "",
            "",
            "belum_diisi",
            "",
        )

    def test_not_due(self, folder, out):
        folder.remove("realisasi", 6)
        heading, *rows = folder.rows("ikk")
        lines = [[*heading, "frekuensi"], *([*row, "triwulanan"] for row in rows)]
        folder.write("ikk", "\n".join(",".join(line) for line in lines))
        load_office(folder.path)
        assert self.row(out, "LAY-1.2", "--month", "2")["status"] == "belum_jatuh_tempo"
        assert self.row(out, "LAY-1.2", "--month", "3")["status"] == "belum_diisi"

    def test_does_not_apply(self, folder, out):
        folder.remove("realisasi", 6)
        january(load_office(folder.path).office, Entry.State.APPROVED, not_applicable=True)
        assert self.row(out, "LAY-1.2", "--month", "1")["status"] == "tidak_berlaku"

    def test_no_target(self, folder, out):
        folder.remove("target_pk", 3)
        load_office(folder.path)
        row = self.row(out)
        assert (row["target"], row["realisasi"], row["capaian"], row["status"]) == (
            "",
            "3.25",
            "",
            "tidak_dihitung",
        )

    @pytest.mark.parametrize(("value", "target"), [("", ""), ("0", "0")])
    def test_a_target_that_divides_nothing(self, folder, out, value, target):
        folder.set("target_pk", 3, "nilai", value)
        load_office(folder.path)
        row = self.row(out)
        assert (row["target"], row["status"], row["capaian"]) == (target, "tidak_dihitung", "")

    def test_nobody_had_a_case(self, folder, out):
        for line in (2, 3, 4, 5):
            folder.set("realisasi", line, "nilai", "0")
        load_office(folder.path)
        row = self.row(out, "LAY-1.1")
        assert (row["realisasi"], row["status"]) == ("", "tidak_dihitung")

    def test_neither_target_nor_approved_realisation_is_no_row(self, folder, out):
        folder.remove("target_pk", 3)
        folder.remove("realisasi", 6)
        january(load_office(folder.path).office, Entry.State.SUBMITTED, value=3)
        assert list(exported("mini", output=out)) == ["LAY-1.1"]


class TestShapes:
    """The index of the small office with another polarity, target and realisation."""

    def achieved(self, folder, out: Path, realised: str, polarity: str, target: str) -> str:
        """`target` is a number or a range such as 80-90."""
        folder.set("ikk", 3, "polaritas", polarity)
        folder.set("ikk", 3, "desimal", "0")
        folder.set("realisasi", 6, "nilai", realised)
        lower, _, upper = target.partition("-")
        heading, _ratio, index = folder.rows("target_pk")
        rows = [[*heading, "nilai_atas"], [*index[:-1], lower, upper]]
        folder.write("target_pk", "\n".join(",".join(row).replace("3,5", "3") for row in rows))
        load_office(folder.path)
        return exported("mini", output=out)["LAY-1.2"]["capaian"]

    @pytest.mark.parametrize(
        ("realised", "polarity", "achieved"),
        [
            ("-5", "maks", "-50.00"),
            ("35", "min", "0.00"),
            ("0", "min", "200.00"),
            ("8", "tepat", "80.00"),
            ("7", "maks", "70.00"),
        ],
    )
    def test_polarity(self, folder, out, realised, polarity, achieved):
        assert self.achieved(folder, out, realised, polarity, "10") == achieved

    @pytest.mark.parametrize(("realised", "achieved"), [("85", "100.00"), ("92", "102.22"), ("70", "87.50")])
    def test_range(self, folder, out, realised, achieved):
        assert self.achieved(folder, out, realised, "maks", "80-90") == achieved


class TestAsked:
    def test_an_office_that_is_not_there(self, kalbar, out):
        with pytest.raises(CommandError, match=r"Kantor lain tidak ada\. Kantor yang ada: kalbar"):
            exported("lain", output=out)

    @pytest.mark.parametrize("month", ["13", "0", "-1", "juni", "٦", "1.5"])
    def test_a_month_that_is_not_there(self, kalbar, out, month):
        with pytest.raises(CommandError, match=r"bukan bulan\. Tulis angka 1 sampai 12"):
            exported("kalbar", f"--month={month}", output=out)

    def test_a_year_before_there_were_categories(self, kalbar, out):
        with pytest.raises(CommandError, match="Belum ada aturan capaian untuk tahun 1999"):
            exported("kalbar", year=1999, output=out)

    def test_a_place_where_nothing_can_be_written(self, kalbar, tmp_path):
        with pytest.raises(CommandError, match="tidak dapat ditulis"):
            exported("kalbar", output=tmp_path / "tidak-ada" / "capaian.csv")
