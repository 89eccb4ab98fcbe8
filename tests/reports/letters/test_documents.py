"""The nine agreements of 2023 on paper: their figures are those of target_pk and anggaran_pk."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from docx import Document
from pypdf import PdfReader

from lkjip.numbers import format_rupiah
from tests.cast import Person
from tests.fixtures_office import KALBAR

pytestmark = pytest.mark.django_db

UNITS = ("SETJEN", "PAS", "IMI", "AHU", "KI", "PP", "HAM", "BPHN", "BSK")


def rows(table: str) -> dict[str, list[dict[str, str]]]:
    """The workbook's rows by central unit."""
    by_unit: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (KALBAR / f"{table}.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            by_unit[row["unit_utama"]].append(row)
    return by_unit


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def build(path: Path, **options) -> Path:
    call_command("build_agreement", office="kalbar", year=2023, output=path, verbosity=0, **options)
    return path


@pytest.fixture(scope="module")
def nine(tmp_path_factory, django_db_setup, django_db_blocker) -> list[list[str]]:
    """The text of the PDF's pages, agreement by agreement."""
    with django_db_blocker.unblock():
        path = build(tmp_path_factory.mktemp("pk") / "sembilan.pdf")
    groups: list[list[str]] = []
    for page in PdfReader(path).pages:
        text = bare(page.extract_text())
        if "selanjutnyadisebutPihakPertama" in text:
            groups.append([])
        groups[-1].append(text)
    return groups


class TestNineInOnePdf:
    def test_each_has_statement_annex_and_pledge(self, nine):
        assert len(nine) == 9
        assert [pages[-1].count("PernyataanKesanggupan") for pages in nine] == [1] * 9
        assert all("LampiranPerjanjianKinerjaTahun2023" in pages[1] for pages in nine)

    @pytest.mark.parametrize("place", range(9), ids=UNITS)
    def test_every_target_stands_beside_its_indicator(self, nine, place):
        text = "".join(nine[place][1:-1])
        for row in rows("target_pk")[UNITS[place]]:
            assert bare(row["indikator"] + row["target"]) in text, row

    @pytest.mark.parametrize("place", range(9), ids=UNITS)
    def test_every_amount_stands_beside_its_line(self, nine, place):
        text = "".join(nine[place][1:-1])
        for row in rows("anggaran_pk")[UNITS[place]]:
            name = row["kegiatan"] or row["program"]
            assert bare(name + format_rupiah(int(row["jumlah"]))) in text, row

    def test_pihak_kedua_signs_left_and_pihak_pertama_right(self, nine):
        first, second = nine[1][0], nine[1][-1]
        assert first.index("PihakKedua,") < first.index("NamaPejabatPAS(contoh)NamaPejabatLama(contoh)")
        assert "PihakKedua,DirekturJenderalPemasyarakatan" in first
        assert "PihakKedua" not in second

    def test_an_acting_official_signs_as_such(self, nine):
        assert "Plt.DirekturJenderalImigrasi" in nine[2][0]


def tables(html: str) -> list[list[list[str]]]:
    soup = BeautifulSoup(html, "html.parser")
    return [
        [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in table.select("tr")]
        for table in soup.select("table.t")
    ]


class TestOneAgreement:
    def test_html_has_the_column_numbers_under_the_heads(self, tmp_path):
        html = build(tmp_path / "ki.html", unit="KI").read_text()
        *_upper, activity, budget = tables(html)
        assert activity[0] == ["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target"]
        assert activity[1] == ["(1)", "(2)", "(3)", "(4)"]
        assert activity[2][2:] == ["1. Jumlah permohonan KI yang difasilitasi kantor wilayah", "150 Layanan"]
        assert budget[1:] == [
            ["Program Pelayanan dan Penegakan Hukum", "Rp1.284.263.000"],
            ["Penyelenggaraan Kekayaan Intelektual di Kantor Wilayah", "Rp1.284.263.000"],
        ]

    def test_a_programme_without_a_line_of_its_own_has_its_name(self, tmp_path):
        *_levels, budget = tables(build(tmp_path / "pas.html", unit="PAS").read_text())
        assert [row[0] for row in budget[1:]] == [
            "Program Pelayanan dan Penegakan Hukum",
            "Penyelenggaraan Pemasyarakatan di Wilayah",
            "Program Dukungan Manajemen",
            "Dukungan manajemen dan Teknis Lainnya di UPT Pemasyarakatan",
        ]

    def test_docx_has_the_same_tables(self, tmp_path):
        document = Document(str(build(tmp_path / "ki.docx", unit="KI")))
        cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
        assert {"150 Layanan", "Rp1.284.263.000", "(4)"} <= cells

    def test_pdf_alone(self, tmp_path):
        assert len(PdfReader(build(tmp_path / "ki.pdf", unit="KI")).pages) == 3

    def test_the_report_annexes_the_very_same_paper(self, kalbar):
        from reports.chapters.annex import build as annex
        from reports.facts.collect import collect
        from reports.letters.document import in_force, numbered_letters
        from reports.outline.html import render_chapter

        alone = numbered_letters(kalbar, in_force(kalbar, 2023))
        whole = annex(collect(kalbar, 2023))[0].children[2:]
        assert [paper.slug for paper in whole] == [paper.slug for paper in alone.chapters]
        assert [paper.children for paper in whole] == [paper.children for paper in alone.chapters]
        assert render_chapter(alone, "perjanjian-KI")


class TestTheCommand:
    @pytest.mark.parametrize(
        ("options", "told"),
        [
            ({"office": "tidak-ada"}, "Kantor tidak-ada tidak ada."),
            ({"unit": "XXX"}, "Unit utama XXX tidak ada. Yang ada: SETJEN, PAS"),
            ({"version": 2}, "Perjanjian tahun 2023 versi 2 tidak ada."),
            ({"unit": "KI", "version": 2}, "Perjanjian tahun 2023 versi 2 dengan KI tidak ada."),
            ({"year": 2030}, "Perjanjian tahun 2030 tidak ada."),
            ({"output": Path("pk.odt")}, "Akhiran pk.odt tidak dikenal."),
        ],
    )
    def test_says_what_is_wrong(self, tmp_path, options, told):
        given = {"office": "kalbar", "year": 2023, "output": tmp_path / "pk.pdf", **options}
        with pytest.raises(CommandError, match=told):
            call_command("build_agreement", **given)
        assert list(tmp_path.iterdir()) == []

    def test_takes_the_version_as_a_word_of_the_command_line(self, tmp_path):
        out = io.StringIO()
        words = ["--office", "kalbar", "--year", "2023", "--unit", "KI", "--version", "1"]
        call_command("build_agreement", *words, "--output", str(tmp_path / "ki.html"), stdout=out)
        assert "1 perjanjian ditulis" in out.getvalue()


class TestOnTheSite:
    @pytest.mark.parametrize(
        ("form", "kind"),
        [
            ("pdf", "application/pdf"),
            ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("html", "text/html"),
        ],
    )
    def test_one_is_downloaded(self, pimpinan: Person, form, kind):
        answer = pimpinan.open("letter", unit="KI", version=1, form=form)
        assert answer.content_type == kind
        assert answer.headers["Content-Disposition"] == f'attachment; filename="perjanjian-2023-ki-v1.{form}"'

    def test_all_are_downloaded(self, pimpinan: Person):
        answer = pimpinan.open("letters", form="html")
        assert answer.text.count("Pernyataan Kesanggupan") == 9

    def test_a_year_without_agreements_is_404(self, pimpinan: Person):
        pimpinan.open("letters", year=2030, form="html", status=404)

    def test_one_is_read_on_the_screen(self, operator: Person):
        page = operator.open("letter_read", unit="KI", version=1)
        assert "150 Layanan" in page
        assert "Nama Pejabat KI (contoh)" in page
