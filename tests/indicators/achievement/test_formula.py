"""Formulas: numbers, component symbols, + - * / and brackets; nothing else, however it is written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.achievement.drawing import draw_html
from indicators.achievement.formula import FormulaError, ZeroDivisorError, parse
from tests.properties import figures, steady


def value(text: str, **inputs: str) -> Decimal:
    return parse(text).evaluate({symbol: Decimal(figure) for symbol, figure in inputs.items()})


class TestReading:
    @pytest.mark.parametrize(
        ("text", "inputs", "result"),
        [
            ("A", {"A": "280"}, "280"),
            ("A / B * 100", {"A": "24", "B": "25"}, "96"),
            ("(B - A) / B * 100", {"A": "26", "B": "40"}, "35"),
            ("(A - B) / B * 100", {"A": "107", "B": "100"}, "7"),
            ("(A / B + C / D) / 2 * 100", {"A": "16", "B": "16", "C": "16", "D": "16"}, "100"),
            ("(A1 / B1 + A2 / B2) / 2 * 100", {"A1": "1", "B1": "2", "A2": "1", "B2": "1"}, "75"),
            ("A + B * C", {"A": "1", "B": "2", "C": "3"}, "7"),
            ("(A + B) * C", {"A": "1", "B": "2", "C": "3"}, "9"),
            ("A - B - C", {"A": "10", "B": "3", "C": "2"}, "5"),
            ("A / B / C", {"A": "12", "B": "3", "C": "2"}, "2"),
            ("-A + 2.5", {"A": "1"}, "1.5"),
            ("-(A - B) * -1", {"A": "5", "B": "2"}, "3"),
            ("  A/B*100  ", {"A": "1", "B": "4"}, "25"),
        ],
    )
    def test_arithmetic_as_at_school(self, text, inputs, result):
        assert value(text, **inputs) == Decimal(result)

    def test_a_formula_knows_its_symbols(self):
        assert parse("(A + B) / 2 * 100").symbols == {"A", "B"}

    def test_nothing_is_lost_on_the_way(self):
        """In Decimal alone 7 / 3 × 3 is 6,999…, which an office that truncates would print as 6."""
        assert value("A / B * C", A="7", B="3", C="3") == 7

    @steady
    @given(figures("0", "1000000"), figures("0.0001", "1000000"))
    def test_a_share_of_its_whole_and_the_rest_make_a_hundred(self, part, whole):
        inputs = {"A": part, "B": whole}
        together = parse("A / B * 100").evaluate(inputs) + parse("(B - A) / B * 100").evaluate(inputs)
        assert abs(together - 100) < Decimal("1e-9")


class TestRefusing:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "Rumus kosong"),
            ("   ", "Rumus kosong"),
            ("realisasi", "“realisasi” tidak dapat dipakai"),
            ("a / b", "“a” tidak dapat dipakai"),
            ("AB / C", "“AB” tidak dapat dipakai"),
            ("A.real", "“.real” tidak dapat dipakai"),
            ("abs(A)", "“abs(A)” tidak dapat dipakai"),
            ("A(B)", "“(” tidak pada tempatnya"),
            ("__import__('os').system('id')", "tidak dapat dipakai"),
            ("lambda: A", "“lambda:” tidak dapat dipakai"),
            ("A if B else C", "“if” tidak dapat dipakai"),
            ("A ** B", "kurang sebelum “*”"),
            ("A // B", "kurang sebelum “/”"),
            ("A % B", "“%” tidak dapat dipakai"),
            ("A ^ B", "“^” tidak dapat dipakai"),
            ("A = B", "“=” tidak dapat dipakai"),
            ("A, B", "“,” tidak dapat dipakai"),
            ("A × B", "“×” tidak dapat dipakai"),
            ("A +", "kurang di akhir rumus"),
            ("+ A", "kurang sebelum “+”"),
            ("A B", "“B” tidak pada tempatnya"),
            ("2A", "“A” tidak pada tempatnya"),
            ("(A B)", "“B” tidak pada tempatnya"),
            ("(A", "tidak punya kurung tutup"),
            ("A)", "“)” tidak pada tempatnya"),
            ("()", "kurang sebelum “)”"),
            ("A + 1e5", "“e5” tidak dapat dipakai"),
            ("A + 1,5", "“,5” tidak dapat dipakai"),
            ("A + .5", "“.5” tidak dapat dipakai"),
            ("A + ٣", "“٣” tidak dapat dipakai"),
            ("A + １", "“１” tidak dapat dipakai"),
            ("A²", "“²” tidak dapat dipakai"),
            ("Α / B", "“Α” tidak dapat dipakai"),  # a Greek alpha
            ("A\x00B", "tidak dapat dipakai"),
            ("100", "tidak memakai satu pun simbol"),
            ("1 / 0", "tidak memakai satu pun simbol"),
            ("A" + " + A" * 200, "paling banyak 500"),
            ("(" * 10_000 + "A" + ")" * 10_000, "paling banyak 500"),
            ("(" * 31 + "A" + ")" * 31, "lebih dari 30 tingkat"),
            ("-" * 31 + "A", "lebih dari 30 tingkat"),
        ],
    )
    def test_what_cannot_stand_in_a_formula_is_named(self, text, words):
        with pytest.raises(FormulaError) as refused:
            parse(text)
        assert words in str(refused.value)
        assert len(str(refused.value)) < 200

    def test_a_symbol_without_a_component_is_named(self):
        with pytest.raises(FormulaError, match="Simbol C, D dalam rumus tidak ada pada komponen"):
            parse("A / (C + D)", {"A", "B"})

    @pytest.mark.parametrize("text", ["A / B", "A / (B - B)", "A / 0", "1 / (A - A)", "0 / B"])
    def test_a_division_by_zero_reads_but_does_not_compute(self, text):
        with pytest.raises(ZeroDivisorError):
            value(text, A="5", B="0")

    @steady
    @given(st.text(max_size=60))
    def test_any_text_is_read_or_refused_in_words(self, text):
        try:
            formula = parse(text)
        except FormulaError:
            return
        assert formula.symbols

    @steady
    @given(st.text("AB12.+-*/() ", max_size=60))
    def test_and_what_is_read_computes_or_divides_by_zero(self, text):
        try:
            result = value(text, A="3", B="7", **{f"{s}{n}": "2" for s in "AB" for n in "12"})
        except FormulaError:
            return
        assert result.is_finite()


class TestAtTheLimits:
    """The longest and the deepest formula still computes and draws."""

    LONGEST = "+".join(["A"] * 250)
    DEEPEST = "(" * 29 + "A" + "+1)" * 29

    def test_the_longest(self):
        assert value(self.LONGEST, A="2") == 500
        assert draw_html(parse(self.LONGEST)).count("<i>A</i>") == 250

    def test_the_deepest(self):
        assert value(self.DEEPEST, A="1") == 30
        assert draw_html(parse(self.DEEPEST)).count("+") == 29

    def test_the_largest_result_is_a_number_not_a_crash(self):
        assert value("*".join(["A"] * 250), A="999999999999999") > Decimal("1e3749")
