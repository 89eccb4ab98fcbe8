"""The PDF of the first office's year, built once: everything is in it, and its page numbers are right."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from pypdf import PdfReader

from tests.reports.paper import Paper

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def paper(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Paper]:
    output = tmp_path_factory.mktemp("laporan") / "2023.pdf"
    with django_db_blocker.unblock():
        call_command("build_report", office="kalbar", year=2023, output=output, stdout=StringIO())
    with PdfReader(output) as reader:
        yield Paper(reader)


def test_all_sixty_indicators_with_target_realisation_and_achievement(paper, facts_2023):
    for i in facts_2023.performance.indicators:
        assert (
            f"Target tahun 2023 adalah {i.target.display} dan realisasinya {i.realised.display}, "
            f"sehingga capaiannya {i.achievement.display}."
        ) in paper.text, i.code


@pytest.mark.parametrize(
    "figure",
    [
        "Rp258.580.526.000",
        "Rp254.873.042.653",
        "98,57%",
        "−Rp22.955.116",
        "32 hijau dan 4 kuning",
        "92,23",  # IKPA, mean of UP/TUP
        "95,14",  # IKPA without what does not apply
        "tercetak 78,91, sedangkan hitungannya 50,53",
        "97,13%",  # e-Tarja, Divisi Administrasi
        "86,25",  # 0,6 × SMART + 0,4 × IKPA
        "59 mencapai target dan 1 belum mencapai target (PAS-2.1)",
    ],
)
def test_the_figures_of_the_year(paper, figure):
    assert figure in paper.text


def test_contents_and_lists_tell_the_right_pages(paper, report_2023):
    assert paper.wrong_entries(report_2023) == []
    assert paper.misplaced_captions(report_2023) == []


def test_pages_are_numbered_as_they_are_labelled(paper):
    labels, body = paper.labels, paper.body
    assert labels[:4] == ["Sampul", "i", "ii", "iii"]
    assert labels[body:] == [str(page) for page in range(1, len(labels) - body + 1)]
    assert paper.printed_numbers == labels[1:]


def test_bookmarks_lead_to_chapters_objectives_and_indicators(paper):
    titles = [title for _, title in paper.bookmarks]
    assert sum(title.startswith("Bab ") for title in titles) == 4
    assert any(title.startswith("PAS-2 Meningkatnya Pelayanan Tahanan") for title in titles)
    assert any(title.startswith("PAS-2.1 Persentase menurunnya Tahanan") for title in titles)
    assert any("Perjanjian Kinerja Tahun 2023" in title for title in titles)


def test_the_file_bears_its_title(paper):
    assert paper.reader.metadata.title == (
        "Laporan Kinerja Instansi Pemerintah Tahun 2023, "
        "Kantor Wilayah Kementerian Hukum dan HAM Kalimantan Barat"
    )


def test_only_the_wide_tables_turn_the_page(paper):
    assert len(paper.sideways) < 10
    assert any("Serapan Seluruh Satuan Kerja" in paper.pages[place] for place in paper.sideways)


def test_no_page_but_the_cover_is_nearly_empty(paper):
    """Less than three lines beside head and foot: a leaf that nobody would print."""
    short = [place for place, page in enumerate(paper.pages) if len(page.splitlines()) < 6]
    assert short in ([], [0])


def test_no_caption_opens_a_page_without_its_table(paper):
    openings = [page.lstrip()[:60] for page in paper.pages[paper.body :]]
    assert [opening for opening in openings if opening.startswith("Tabel ")] == []
