"""The tree as HTML: well-formed, escaped, one level of heading after another, links that lead somewhere."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from indicators.achievement.drawing import Fraction, Letter
from reports.outline import Numbered, number
from reports.outline import nodes as n
from reports.outline.html import navigation, render_chapter, render_document
from tests.reports.markup import captions, dead_links, faults, words
from tests.reports.outline_sample import sample


@pytest.fixture(scope="module")
def numbered() -> Numbered:
    return number(sample())


def rendered(*blocks: n.Block, paper: bool = False) -> str:
    done = number(n.Document("Laporan", chapters=(n.Section("bab-1", "Judul", blocks),)))
    return render_document(done, "paper" if paper else "screen")


def table(
    *rows: n.Row, columns: tuple[n.Column, ...] = (n.Column("Nama"), n.Column("Nilai", kind="number")), **more
):
    return n.Table(columns, rows, **more)


class TestWhole:
    @pytest.mark.parametrize("mode", ["screen", "paper"])
    def test_every_kind_of_node_is_well_formed_and_no_link_is_dead(self, numbered, mode):
        html = render_document(numbered, mode)
        assert faults(html) == []
        assert dead_links(html) == set()

    def test_captions_read_number_then_title(self, numbered):
        assert captions(render_document(numbered))[:2] == [
            "Gambar 1.1 Bagan organisasi",
            "Tabel 1.1 Pegawai menurut divisi",
        ]

    def test_headings_never_skip_a_level(self, numbered):
        levels = [int(level) for level in re.findall(r"<h([1-6])", render_document(numbered, "paper"))]
        assert all(after - before <= 1 for before, after in pairwise(levels))

    def test_a_saved_page_carries_its_styles_and_asks_for_no_file(self, numbered):
        html = render_document(numbered)
        assert "<style>" in html
        assert re.findall(r'@import|<link|src=|url\("?(?!"?data:)', html) == []

    def test_nothing_is_styled_in_place(self, numbered):
        assert " style=" not in render_document(numbered, "paper")


class TestChapter:
    def test_links_to_other_chapters_lead_to_their_pages(self, numbered):
        html = render_chapter(numbered, "ikhtisar", lambda slug: f"/laporan/{slug}/")
        assert 'href="/laporan/bab-3/#tabel-rutan"' in html
        assert 'href="/laporan/bab-3/#bab-3"' in html

    def test_a_figure_leads_to_where_it_comes_from_on_screen_and_never_on_paper(self, numbered):
        html = render_chapter(numbered, "bab-3", figure_url=lambda path: f"/angka/{path}")
        assert '<a class="asal" href="/angka/ikk-pas-2.1/realisasi">88%</a>' in html
        assert "asal" not in render_document(numbered, "paper", lambda path: f"/angka/{path}")

    def test_an_unknown_chapter_is_no_chapter(self, numbered):
        with pytest.raises(KeyError):
            render_chapter(numbered, "bab-9")

    def test_navigation_knows_the_neighbours(self, numbered):
        place = navigation(numbered, "bab-2")
        assert place.previous.anchor == "bab-1"
        assert place.next.anchor == "bab-3"
        assert navigation(numbered, "kata-pengantar").previous is None


class TestText:
    def test_what_people_type_is_text_and_never_markup(self):
        html = rendered(
            n.Paragraph("A < B & C"),
            table(n.Row(("<b>tebal</b>", '"')), caption="Judul <i>miring</i>"),
            n.KeyValue((("Nama", "<script>"),)),
        )
        assert "<script>" not in html
        assert "A &lt; B &amp; C" in html
        assert "&lt;b&gt;tebal&lt;/b&gt;" in html
        assert "Judul &lt;i&gt;miring&lt;/i&gt;" in html

    def test_a_formula_shows_fraction_bars_with_italic_symbols(self):
        line = (Letter("R"), " = ", Fraction((Letter("A"),), (Letter("B"),)), " × 100")
        html = rendered(n.FormulaBlock((line,), (("A", "pembilang"),)))
        assert '<span class="atas"><i>A</i></span><span class="bawah"><i>B</i></span>' in html

    def test_a_drawing_without_title_is_read_by_its_caption(self):
        assert "<svg><title>Bagan organisasi</title>" in rendered(n.Figure("<svg></svg>", "Bagan organisasi"))

    def test_a_signature_without_name_or_nip_has_no_empty_line(self):
        html = rendered(n.SignatureBlock(n.Signature("Kepala", "Nama")))
        assert "NIP" not in html
        assert "<br><br>" not in html


class TestTable:
    def test_the_column_number_row_stands_under_the_headings(self):
        html = rendered(table(n.Row(("a", "1")), column_numbers=True))
        assert '</th></tr><tr class="nomor"><td class="c">(1)</td><td class="c">(2)</td></tr></thead>' in html

    def test_a_row_joined_over_two_lines_keeps_the_columns_in_place(self):
        rows = (n.Row((n.Cell("Divisi", rowspan=2), "1")), n.Row(("2",)))
        html = rendered(table(*rows))
        assert '<tbody class="utuh"><tr><td rowspan="2">Divisi</td><td class="n">1</td></tr>' in html
        assert '<tr><td class="n">2</td></tr>' in html

    def test_a_single_cell_spans_the_row_as_a_heading_of_its_group(self):
        html = rendered(table(n.Row(("Divisi A",), style="group")))
        assert '<tr class="grup"><th scope="rowgroup" colspan="2">Divisi A</th></tr>' in html

    def test_neighbours_of_one_group_share_a_heading(self):
        columns = (n.Column("Nama"), n.Column("T", group="2022"), n.Column("R", group="2022"))
        html = rendered(table(n.Row(("a", "1", "2")), columns=columns))
        assert (
            '<th scope="col" rowspan="2">Nama</th><th scope="colgroup" colspan="2" class="c induk">2022</th>'
            in html
        )

    def test_on_screen_a_table_scrolls_in_a_named_region_and_on_paper_it_stands_alone(self):
        block = table(n.Row(("a", "1")), caption="Judul")
        assert 'role="region" tabindex="0" aria-label="Tabel 1.1 Judul"' in rendered(block)
        assert "gulir" not in rendered(block, paper=True)

    def test_a_sign_stands_beside_its_word_so_that_grey_print_loses_nothing(self):
        html = rendered(table(n.Row((n.Cell("Hijau", tone="good", sign="full"), "1"))))
        assert '<td class="t-good s s-full">Hijau</td>' in html
        assert "Hijau 1" in words(html)
