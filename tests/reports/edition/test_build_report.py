"""The other forms of the report, and what happens when the workers that print it die."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from reports.edition import build as edition

pytestmark = pytest.mark.django_db


def build(path: Path, **options: Any) -> Path:
    call_command("build_report", office="kalbar", year=2023, output=path, verbosity=0, **options)
    return path


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_word_and_excel_files_are_written_whole(tmp_path: Path, ending: str) -> None:
    assert is_zipfile(build(tmp_path / "keluar" / f"lkjip{ending}"))
    assert [path.name for path in (tmp_path / "keluar").iterdir()] == [f"lkjip{ending}"]


def test_a_report_whose_workers_died_is_laid_out_in_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: Any) -> bytes:
        raise BrokenProcessPool

    monkeypatch.setattr(edition, "render_in_parts", broken)
    monkeypatch.setattr(edition, "render_pdf", lambda tree, attachments: attachments[0].name.encode())
    assert build(tmp_path / "lkjip.pdf").read_bytes() == b"data-kalbar.xlsx"


def test_capitals_in_the_ending_do_not_matter(tmp_path: Path) -> None:
    assert build(tmp_path / "LKJIP.HTML").read_text().startswith("<!doctype html>")


def test_one_indicator_alone_is_a_pdf_of_its_own(tmp_path: Path) -> None:
    pdf = PdfReader(build(tmp_path / "pas-2-1.pdf", section="ikk-PAS-2.1"))
    assert pdf.metadata is not None
    assert str(pdf.metadata.title).startswith("PAS-2.1 ")
    assert len(pdf.pages) < 5


@pytest.mark.parametrize(
    ("name", "section", "sentence"),
    [
        ("a.docx", "ikk-PAS-2.1", "Satu bagian hanya dapat ditulis sebagai .pdf."),
        ("a.pdf", "ikk-X-9.9", "Bagian ikk-X-9.9 tidak ada dalam laporan."),
    ],
)
def test_a_section_that_cannot_be_written_is_named(
    tmp_path: Path, name: str, section: str, sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        build(tmp_path / name, section=section)
