"""Months that were due and hold nothing approved."""

from __future__ import annotations


def test_a_month_without_figures_is_a_warning(sound):
    sound.replace("realisasi", "LAY-2.1,2023,7,A,,2,\n", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.month", "warning", "LAY-2.1")
    assert "Juli" in finding.message
    assert finding.url == "/mini/2023/realisasi/LAY-2.1/7/"


def test_months_after_the_last_one_of_the_office_are_not_asked_for(sound):
    """The year runs until October: no indicator is blamed for November."""
    rows = sound.rows("realisasi")
    kept = [row for row in rows if row[2] not in {"11", "12"}]
    sound.write("realisasi", "\n".join(",".join(row) for row in kept) + "\n")
    sound.drop("laporan")
    assert sound.told() == []


def test_a_stock_is_read_at_the_year_s_end_only(sound):
    sound.replace("komponen", "Penyuluhan,jumlah", "Penyuluhan,terakhir")
    sound.replace("realisasi", "LAY-2.1,2023,12,A,,2,", "LAY-2.1,2023,12,A,,24,")
    sound.replace("realisasi", "LAY-2.1,2023,7,A,,2,\n", "")
    assert sound.told() == []


def test_a_few_indicators_of_a_division_are_told_one_by_one(sound):
    sound.replace("realisasi", "LAY-2.1,2023,7,A,,2,\n", "")
    sound.replace("realisasi", "LAY-1.2,2023,7,A,,3.25,\n", "")
    first, _second = sound.found()
    assert sound.told() == ["missing.month warning LAY-1.2", "missing.month warning LAY-2.1"]
    assert first.subject == "LAY-1.2 Indeks layanan"


def test_many_indicators_of_a_division_are_one_finding(sound):
    sound.second_share()
    rows = [row for row in sound.rows("realisasi") if row[2] != "7"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    assert sound.told() == ["missing.month warning LAY"]
