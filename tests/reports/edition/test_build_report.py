"""`build_report`: the ending of the file's name chooses its form."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

import pytest
from django.core.management import CommandError, call_command

from reports.edition import build as edition

pytestmark = pytest.mark.django_db


def build(path: Path, **options: Any) -> Path:
    call_command("build_report", office="kalbar", year=2023, output=path, verbosity=0, **options)
    return path


def test_an_unknown_ending_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        build(tmp_path / "lkjip.odt")
    assert str(refused.value) == (
        "Akhiran lkjip.odt tidak dikenal. Pilih salah satu: .pdf, .docx, .xlsx, .html."
    )
    assert list(tmp_path.iterdir()) == []


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


def test_an_office_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Kantor tidak-ada tidak ada"):
        call_command("build_report", office="tidak-ada", year=2023, output=tmp_path / "a.pdf")
