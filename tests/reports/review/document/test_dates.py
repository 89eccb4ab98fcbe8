"""The report's dates in their order."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("column", "day", "severity"),
    [
        ("data_per", "2024-01-20", "warning"),
        ("tanggal", "2024-03-05", "warning"),
    ],
)
def test_dates_that_cannot_be_are_found(sound, column, day, severity):
    sound.set("laporan", 2, column, day)
    assert sound.told() == [f"document.dates {severity} mini"]


def test_a_report_dated_before_the_year_ended_is_an_error(sound):
    sound.set("laporan", 2, "tanggal", "2023-12-20")
    assert sound.told() == ["document.dates error mini"]


def test_data_drawn_in_summer_do_not_hold_december(sound):
    sound.set("laporan", 2, "data_per", "2023-06-30")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.found) == ("document.dates", "warning", "30 Juni 2023")
    assert finding.url == "/mini/2023/naskah/keterangan/"


@pytest.mark.parametrize("day", ["2024-12-31", "2022-12-31"])
def test_money_counted_on_a_day_that_the_report_cannot_mean_is_found(sound, day):
    sound.set("dipa", 3, "per_tanggal", day)
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.dates", "warning", "012")
    assert finding.url == "/mini/2023/anggaran/satker/012/"
