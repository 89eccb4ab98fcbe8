"""`manage.py build_report`: a file, whole or not at all, and a sentence where it cannot be."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from reports.edition import build as building
from tests.reports.markup import captions, faults, words

pytestmark = pytest.mark.django_db


def built(output: Path, *, office: str = "kalbar", year: int = 2023) -> str:
    said = StringIO()
    call_command("build_report", office=office, year=year, output=output, stdout=said)
    return said.getvalue()


def refused(output: Path, **options: Any) -> str:
    with pytest.raises(CommandError) as refusal:
        built(output, **options)
    return str(refusal.value)


def test_the_html_holds_the_whole_year(tmp_path):
    output = tmp_path / "laporan" / "2023.html"
    assert built(output) == f"Laporan ditulis ke {output}.\n"
    html = output.read_text(encoding="utf-8")
    assert faults(html) == []
    assert "Rp258.580.526.000" in words(html)
    assert any(caption.startswith("Tabel 3.1 Target, realisasi, dan capaian") for caption in captions(html))


def test_building_again_gives_the_same_file(tmp_path):
    built(tmp_path / "a.html")
    built(tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_an_unknown_ending_is_refused_before_anything_is_collected(tmp_path):
    assert "laporan.txt tidak dikenal" in refused(tmp_path / "laporan.txt")


def test_an_unknown_office_is_named(tmp_path):
    assert refused(tmp_path / "a.html", office="entah") == "Kantor entah tidak ada. Kantor yang ada: kalbar."
    assert refused(tmp_path / "a.html", office="").startswith("Kantor (kosong) tidak ada.")


@pytest.mark.parametrize("year", [0, -2023, 99999, "dua ribu", "20 23", "²⁰²³"])
def test_a_year_out_of_reach_is_refused(tmp_path, year):
    assert refused(tmp_path / "a.html", year=year).startswith(f"Tahun {year} di luar jangkauan.")


def test_a_year_without_rules_says_which_rules(tmp_path):
    assert "aturan" in refused(tmp_path / "a.html", year=1999)


def test_a_period_may_be_written_small_and_an_unknown_one_is_answered_with_all(tmp_path):
    output = tmp_path / "tw1.html"
    call_command("build_report", office="kalbar", year="2023", period="tw1", output=output, verbosity=0)
    assert "Triwulan I" in output.read_text()
    with pytest.raises(CommandError, match=r"^Periode TW5 tidak dikenal. Pilih salah satu: TW1, .*, Y.$"):
        call_command("build_report", office="kalbar", year="2023", period="TW5", output=output)


def test_a_place_that_cannot_be_written_is_told_before_the_long_work(tmp_path, monkeypatch):
    def collected(*arguments: Any, **options: Any) -> None:
        raise AssertionError("collected for nothing")

    monkeypatch.setattr(building, "report_of", collected)
    (tmp_path / "berkas").write_text("")
    (tmp_path / "folder.html").mkdir()
    assert "sebagian alamatnya sebuah berkas" in refused(tmp_path / "berkas" / "a.html")
    assert "nama itu sudah dipakai sebuah folder" in refused(tmp_path / "folder.html")
    assert "namanya terlalu panjang" in refused(tmp_path / f"{'a' * 300}.html")


def test_an_agreement_that_cannot_be_written_is_told_too(tmp_path):
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(CommandError, match="nama itu sudah dipakai sebuah folder"):
        call_command("build_agreement", office="kalbar", year=2023, output=tmp_path / "folder.html")


def test_a_year_without_data_is_written_and_told(tmp_path, capsys):
    call_command("build_report", office="kalbar", year=2019, output=tmp_path / "2019.html")
    assert capsys.readouterr().err.startswith("Belum ada realisasi Kantor Wilayah Kementerian Hukum dan HAM")
    assert faults((tmp_path / "2019.html").read_text()) == []


def test_when_building_fails_the_earlier_file_stays_and_no_half_one_is_left(tmp_path, monkeypatch):
    output = tmp_path / "laporan.html"
    output.write_text("terbitan lama")

    def broken(*arguments: Any, **options: Any) -> str:
        raise RuntimeError("putus")

    monkeypatch.setattr(building, "render_document", broken)
    with pytest.raises(RuntimeError):
        built(output)
    assert output.read_text() == "terbitan lama"
    assert [path.name for path in tmp_path.iterdir()] == ["laporan.html"]
