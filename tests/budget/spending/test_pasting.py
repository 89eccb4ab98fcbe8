"""A block from a spreadsheet: months or spending types across, with a heading line."""

from __future__ import annotations

import pytest

from budget.spending.pasting import read_block


def test_months_across_and_types_down():
    pasted = read_block("Jenis Belanja\tJan\tFeb\n52 Belanja Barang\t10\t20\nJumlah\t30\t40\n")
    assert pasted.cells == {(1, "52"): "10", (2, "52"): "20", (1, ""): "30", (2, ""): "40"}
    assert pasted.problems == []


def test_types_across_and_months_down():
    pasted = read_block("Bulan\t51\tBarang\tTotal\nJanuari\t1\t2\t3\nFebruari\t\t5\t\n")
    assert pasted.cells == {(1, "51"): "1", (1, "52"): "2", (1, ""): "3", (2, "52"): "5"}


def test_a_number_before_the_name_is_passed_over():
    assert read_block("No\tUraian\tJan\n1\tBelanja Modal\t7\n").cells == {(1, "53"): "7"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("10\t20\n30\t40", "Baris pertama harus berisi judul kolom"),
        ("Jenis\tJan\nBelanja Lain\t5", "Baris 2: jenis belanja “Belanja Lain” tidak dikenal."),
        ("Bulan\t52\nBulan ketiga belas\t5", "Baris 2: bulan “Bulan ketiga belas” tidak dikenal."),
        ("Bulan\t52\n" * 61, "Tempelan berisi 61 baris, paling banyak 60."),
        ("", "Baris pertama harus berisi judul kolom"),
    ],
)
def test_what_cannot_be_placed_is_told_with_its_line(text, sentence):
    pasted = read_block(text)
    assert any(sentence in problem for problem in pasted.problems)
    assert pasted.cells == {}
