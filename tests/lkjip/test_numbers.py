"""Numbers as Indonesian offices read and write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.numbers import (
    NumberError,
    Rounding,
    bare,
    counted,
    format_nip,
    format_number,
    format_percent,
    format_rupiah,
    parse_number,
    round_to,
    spell,
)
from tests.properties import figures, steady


class TestReading:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("3,78", "3.78"),
            ("1.250", "1250"),
            ("1.234.567,89", "1234567.89"),
            ("12345", "12345"),
            ("0", "0"),
            ("0,125", "0.125"),
            ("-16,14", "-16.14"),
            ("−16,14", "-16.14"),
            ("  7  ", "7"),
            ("007", "7"),
            ("999.999.999.999.999", "999999999999999"),
        ],
    )
    def test_a_comma_is_decimal_and_a_dot_groups_by_three(self, text, value):
        assert parse_number(text) == Decimal(value)

    @pytest.mark.parametrize(
        "text",
        [
            "3.78", "0.125", "-0.125", "12345.678", "1.25.000", "1.2500", "1,250,000", "1e5", "1 250", "12 5",
            "٣", "１２", "½", "²", "Rp1.250", "98%", "+5", "--5", "-", ",5", "5,", "1.250,", "nol", "–", "0x1F",
            "NaN", "Infinity", "1_000",
        ],
    )  # fmt: skip
    def test_what_could_mean_two_things_is_refused_with_how_to_write_it(self, text):
        with pytest.raises(NumberError, match=r"misalnya 3,78 atau 1\.250"):
            parse_number(text)

    @pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
    def test_nothing_typed_is_not_zero(self, text):
        with pytest.raises(NumberError, match="Tulis 0 bila memang tidak ada"):
            parse_number(text)

    @pytest.mark.parametrize("text", ["1234567890123456", "12345678901234,56", "0,12345678901", "9" * 400])
    def test_more_digits_than_a_database_keeps_are_refused(self, text):
        with pytest.raises(NumberError, match="paling banyak 15 digit dan 10 desimal"):
            parse_number(text)

    @steady
    @given(figures("-99999999999", "99999999999"))
    def test_what_is_written_reads_back(self, value):
        assert parse_number(format_number(value)) == value


class TestWriting:
    @pytest.mark.parametrize(
        ("value", "places", "text"),
        [
            (Decimal("1234567.89"), None, "1.234.567,89"),
            (Decimal("3.7800000000"), None, "3,78"),
            (Decimal("100.0000"), None, "100"),
            (Decimal("1E+2"), None, "100"),
            (Decimal("98.566"), 2, "98,57"),
            (Decimal("90"), 2, "90,00"),
            (Decimal("-16.14"), None, "−16,14"),
            (Decimal("-0.001"), 2, "0,00"),
            (999, None, "999"),
            (1000, None, "1.000"),
            (Decimal("9.99E+29"), None, "999.000.000.000.000.000.000.000.000.000"),
            (None, 2, "–"),
        ],
    )
    def test_a_number(self, value, places, text):
        assert format_number(value, places) == text

    @pytest.mark.parametrize(
        ("value", "places", "trim", "text"),
        [
            (Decimal("98.566"), 2, False, "98,57%"),
            (Decimal("90"), 2, False, "90,00%"),
            (Decimal("90"), 2, True, "90%"),
            (Decimal("90.5"), 2, True, "90,50%"),
            (Decimal("121.93"), 0, True, "122%"),
            (Decimal("100"), 0, True, "100%"),
            (None, 2, False, "–"),
        ],
    )
    def test_a_percentage(self, value, places, trim, text):
        assert format_percent(value, places, trim=trim) == text

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (25389298089, "Rp25.389.298.089"),
            (-22955116, "−Rp22.955.116"),
            (0, "Rp0"),
            (Decimal("-0.4"), "Rp0"),
            (None, "–"),
        ],
    )
    def test_rupiah_are_whole_and_without_a_space(self, value, text):
        assert format_rupiah(value) == text

    @pytest.mark.parametrize(
        ("nip", "text"),
        [
            ("198001312005011001", "19800131 200501 1 001"),
            ("19800131 200501 1 001", "19800131 200501 1 001"),
            ("1980013120050110", "1980013120050110"),
            ("١٩٨٠٠١٣١٢٠٠٥٠١١٠٠١", "١٩٨٠٠١٣١٢٠٠٥٠١١٠٠١"),
            ("NRP 75010203", "NRP 75010203"),
            ("", ""),
        ],
    )
    def test_a_nip_is_grouped_8_6_1_3(self, nip, text):
        assert format_nip(nip) == text


class TestWords:
    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (0, "nol"),
            (1, "satu"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (22, "dua puluh dua"),
            (100, "seratus"),
            (111, "seratus sebelas"),
            (200, "dua ratus"),
            (1000, "seribu"),
            (1100, "seribu seratus"),
            (21000, "dua puluh satu ribu"),
            (101000, "seratus satu ribu"),
            (1000000, "satu juta"),
            (1001000, "satu juta seribu"),
            (2000001500, "dua miliar seribu lima ratus"),
            (10**12, "satu triliun"),
            (-5, "minus lima"),
        ],
    )
    def test_a_count(self, value, words):
        assert spell(value) == words

    def test_the_agreement_s_budget_as_the_first_office_writes_it(self):
        expected = "dua puluh lima miliar empat ratus enam puluh tiga juta enam ratus sembilan puluh dua ribu"
        assert spell(25_463_692_000) == expected

    def test_prose_gives_digits_and_words(self):
        assert counted(22) == "22 (dua puluh dua)"
        assert counted(1250) == "1.250 (seribu dua ratus lima puluh)"

    @steady
    @given(st.integers(1, 10**15 - 1))
    def test_words_are_small_letters_without_satu_ratus_satu_puluh_satu_belas(self, value):
        words = spell(value)
        assert words == " ".join(words.split()).lower()
        for wrong in ("satu puluh", "satu belas", "milyar", "juta satu ribu", "miliar satu ribu"):
            assert wrong not in words
        assert " satu ratus" not in f" {words}"


class TestRounding:
    @pytest.mark.parametrize(
        ("value", "places", "half_up", "truncated"),
        [
            ("117.647", 2, "117.65", "117.64"),
            ("142.857", 0, "143", "142"),
            ("0.125", 2, "0.13", "0.12"),
            ("-0.125", 2, "-0.13", "-0.12"),
            ("96.995", 2, "97.00", "96.99"),
            ("1E+27", 2, "1" + "0" * 27 + ".00", "1" + "0" * 27 + ".00"),
        ],
    )
    def test_half_up_and_truncated(self, value, places, half_up, truncated):
        assert str(round_to(Decimal(value), places)) == half_up
        assert str(round_to(Decimal(value), places, Rounding.TRUNCATE)) == truncated

    def test_zero_has_no_sign(self):
        assert str(round_to(Decimal("-0.001"), 2)) == "0.00"

    @steady
    @given(figures("-1000000", "1000000", 6), st.integers(0, 6))
    def test_rounding_moves_by_half_a_step_at_most_and_truncation_never_away_from_zero(self, value, places):
        step = Decimal(1).scaleb(-places)
        assert abs(round_to(value, places) - value) <= step / 2
        truncated = round_to(value, places, Rounding.TRUNCATE)
        assert abs(truncated) <= abs(value) < abs(truncated) + step

    @steady
    @given(figures("-1000000", "1000000", 6), st.integers(0, 6), st.sampled_from(Rounding))
    def test_rounding_twice_is_rounding_once(self, value, places, mode):
        once = round_to(value, places, mode)
        assert round_to(once, places, mode) == once

    @steady
    @given(
        figures("-1000", "1000", 6), figures("-1000", "1000", 6), st.integers(0, 3), st.sampled_from(Rounding)
    )
    def test_rounding_keeps_the_order(self, one, other, places, mode):
        low, high = sorted((one, other))
        assert round_to(low, places, mode) <= round_to(high, places, mode)

    @steady
    @given(figures("-99999999999", "99999999999", 10))
    def test_bare_changes_the_writing_never_the_value(self, value):
        assert bare(value) == value
        assert "E" not in f"{bare(value):f}"
        assert not ("." in str(bare(value)) and str(bare(value)).endswith("0"))
