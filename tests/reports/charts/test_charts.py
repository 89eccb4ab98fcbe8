"""Pictures from figures: decimal points in any language, text escaped, figures read aloud, nothing outside."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.utils import translation

from reports.charts import (
    Bar,
    Box,
    Dot,
    PlanBar,
    SpreadRow,
    StaffBar,
    absorption_strip,
    cover_art,
    gender_bar,
    objective_diagram,
    org_chart,
    quarter_lines,
    renstra,
    sparkline,
    spread,
    staff_bars,
    svg,
    target_bar,
)

D = Decimal
MISSED = Bar("PAS-2.1", D("97.78"), "97,78%", reached=False)
FAR = Bar("PAS-3.5", D("588.24"), "588,24%", reached=True)
UNKNOWN = Bar("X-1", None, "–")
MONTHS = [D("3.5"), None, D("0"), *[None] * 9]

PICTURES = {
    "bar": lambda: target_bar(MISSED),
    "diagram": lambda: objective_diagram([MISSED, FAR, UNKNOWN]),
    "cover": lambda: cover_art([[MISSED, UNKNOWN], [FAR]], "Capaian 3 indikator"),
    "structure": lambda: org_chart(Box("Kepala & Wakil"), [Box("Divisi <A>", "1 sasaran"), Box("Divisi B")]),
    "spread": lambda: spread(
        [SpreadRow("Divisi", (("PAS-2.1", D("97.78"), False), ("PAS-3.5", D("588"), True)))]
    ),
    "absorption": lambda: absorption_strip(
        [Dot("A", D("100.10"), "hijau", True), Dot("B", D("93.83"), "kuning"), Dot("C", D("12.5"), "merah")]
    ),
    "staff": lambda: staff_bars([StaffBar("III/a", 24, 15), StaffBar("Tidak diketahui", None, 3)]),
    "gender": lambda: gender_bar(113, 72),
    "plan": lambda: renstra(
        [PlanBar(2022, D("80"), D("12.5"), "80%", "12,5%"), PlanBar(2023, D("90"), None, "90%", "–")]
    ),
    "months": lambda: sparkline(MONTHS, "0", target=D("3.1")),
    "quarters": lambda: quarter_lines(
        [D("25.45"), None, D("83.45"), D("95.36")], [D("23.1"), D("53.3"), None, None]
    ),
}


@pytest.fixture(params=PICTURES, ids=list(PICTURES))
def picture(request: pytest.FixtureRequest) -> str:
    with translation.override("id"):
        return PICTURES[request.param]()


class TestEveryPicture:
    def test_is_xml_with_a_title_and_a_role(self, picture):
        root = ElementTree.fromstring(picture)
        assert root.get("role") == "img"
        assert root[0].tag.endswith("title")
        assert root[0].text

    def test_has_only_plain_numbers_for_coordinates(self, picture):
        numbers = re.findall(r' (?:x|y|x1|x2|y1|y2|cx|cy|r|width|height|d)="([^"]*)"', picture)
        assert numbers
        assert [text for text in numbers if "," in text or "e-" in text or "nan" in text.lower()] == []

    def test_draws_with_attributes_only(self, picture):
        assert " style=" not in picture
        assert " class=" not in picture

    def test_stays_inside_its_frame(self, picture):
        root = ElementTree.fromstring(picture)
        width, height = float(root.get("width", 0)), float(root.get("height", 0))
        for shape in root.iter("{http://www.w3.org/2000/svg}rect"):
            x, y = float(shape.get("x", 0)), float(shape.get("y", 0))
            assert x >= -0.5
            assert y >= -0.5
            assert x + float(shape.get("width", 0)) <= width + 0.5
            assert y + float(shape.get("height", 0)) <= height + 0.5


class TestWriter:
    @pytest.mark.parametrize(
        ("value", "text"),
        [(D("3.10"), "3.1"), (2, "2"), (1 / 3, "0.33"), (1e7, "10000000")],
    )
    def test_a_coordinate_has_two_decimals_and_a_point(self, value, text):
        assert svg.num(value) == text

    def test_text_and_attributes_are_escaped(self):
        drawn = svg.text(0, 0, "<b> & 'x'", data_name='"><script>')
        assert "<b>" not in drawn
        assert "<script>" not in drawn
        assert "&lt;b&gt; &amp;" in drawn

    def test_long_names_wrap_and_what_does_not_fit_ends_in_an_ellipsis(self):
        assert svg.wrap("Pos Layanan Hukum Kabupaten Teladan", 20, 2) == [
            "Pos Layanan Hukum",
            "Kabupaten Teladan",
        ]
        assert svg.wrap("satu dua tiga empat", 9, 2) == ["satu dua", "tiga…"]


class TestMeaning:
    def test_a_missed_target_has_another_colour_than_a_reached_one(self):
        reached = Bar("A", D("110"), "110%", reached=True)
        assert svg.CLAY in target_bar(MISSED)
        assert svg.CLAY not in target_bar(reached)

    def test_no_data_is_a_dashed_outline_and_never_a_bar_of_zero(self):
        drawn = target_bar(UNKNOWN)
        assert "stroke-dasharray" in drawn
        assert svg.PRIMARY not in drawn

    def test_far_beyond_the_target_the_bar_ends_in_an_arrow(self):
        assert "<path" in objective_diagram([FAR])
        assert "<path" not in objective_diagram([MISSED])

    def test_the_cover_leaves_a_gap_for_what_has_no_data(self):
        assert cover_art([[MISSED, UNKNOWN]], "x").count("<rect") == 1

    def test_an_office_without_indicators_still_has_a_cover(self):
        assert ElementTree.fromstring(cover_art([], "")) is not None

    def test_the_title_tells_the_figures(self):
        assert "PAS-2.1 97,78%" in objective_diagram([MISSED])
        assert "melebihi pagu: A" in PICTURES["absorption"]()
        assert "laki-laki 113, perempuan 72" in gender_bar(113, 72)

    def test_spending_above_the_ceiling_is_a_triangle_on_top_of_its_colour(self):
        assert "<path" in absorption_strip([Dot("A", D("100.10"), "hijau", True)])
        assert "<path" not in absorption_strip([Dot("A", D("99"), "hijau")])

    def test_names_that_begin_alike_stay_apart_in_the_staff_chart(self):
        bars = [StaffBar(f"Pos Layanan Hukum Kabupaten {name}", 2, 2) for name in ("Teladan", "Rintisan")]
        drawn = staff_bars(bars)
        assert "Teladan<" in drawn
        assert "Rintisan<" in drawn

    def test_a_missing_month_is_a_gap_and_a_zero_is_not(self):
        assert sparkline([D(1), None, D(1), *[None] * 9], "1").count("<path") == 2
        assert sparkline([D(1), D(0), D(1), *[None] * 9], "1").count("<path") == 1

    def test_a_year_of_the_plan_without_data_is_a_dashed_box(self):
        assert PICTURES["plan"]().count("stroke-dasharray") == 1
