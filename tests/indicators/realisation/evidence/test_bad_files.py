"""What is not what its name says, too large, or climbing out of its place is refused with a sentence."""

import io
import zipfile

import pytest

from indicators.realisation.evidence.models import Evidence
from indicators.realisation.evidence.receiving import megabytes, plain_name

from .conftest import add, add_pdf, kept, opened, panel
from .files import DOCX, EXE, PDF, PNG, SVG, XLSX, chosen, office_file

STRANGE = "yang wajar (rusak, terkunci, bermakro, atau jenis lain yang diganti namanya)."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rekap.pdf", EXE),
        ("rekap.pdf", PNG),
        ("rekap.pdf", b"x" + PDF),
        ("foto.png", SVG),
        ("foto.jpg", PNG),
        ("data.csv", SVG),
        ("data.csv", b"\xef\xbb\xbf  <html>"),
        ("data.txt", EXE),
        ("rekap.xlsx", DOCX),
        ("rekap.docx", XLSX),
        ("rekap.xlsx", b"PK\x03\x04 bukan zip"),
        ("rekap.xlsx", office_file("xl/workbook.xml", "xl/vbaProject.bin")),
        ("rekap.xlsx", office_file("xl/workbook.xml", "../../etc/cron.d/x")),
        ("rekap.xlsx", office_file("xl/workbook.xml", "/etc/passwd")),
        ("rekap.xlsx", office_file("xl/workbook.xml", "..\\..\\x")),
    ],
)
def test_content_that_belies_the_name(operator, settings, name, content):
    page = add(opened(operator), chosen(name, content), A="38")
    assert f"{name}: Isi berkas ini bukan" in panel(page)
    assert STRANGE in panel(page)
    assert page.forms["isian"]["A"].value == "38"
    assert kept() == []
    assert not list(settings.MEDIA_ROOT.rglob("*.*"))


def test_a_zip_that_swells_is_refused(operator):
    packed = io.BytesIO(XLSX)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"xl/{number}.xml", b"0" * (70 * 1024 * 1024))
    assert STRANGE in panel(add(opened(operator), chosen("bom.xlsx", packed.getvalue())))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gambar.svg", "Jenis berkas .svg tidak diterima."),
        ("rekap.pdf.exe", "Jenis berkas .exe tidak diterima."),
        ("halaman.html", "Jenis berkas .html tidak diterima."),
        ("makro.xlsm", "Jenis berkas .xlsm tidak diterima."),
        ("tanpa akhiran", "Berkas tanpa akhiran nama tidak diterima."),
    ],
)
def test_kinds_that_are_not_taken(operator, name, said):
    page = add(opened(operator), chosen(name, SVG))
    assert said in panel(page)
    assert "Simpan sebagai PDF, JPG, PNG, XLSX, DOCX, PPTX, CSV, atau TXT" in panel(page)


def test_a_file_of_30_mb_is_too_large(operator):
    page = add(opened(operator), chosen("rekap.pdf", PDF + b"0" * (30 * 1024 * 1024)), A="38")
    assert "Berkas ini 30,1 MB, batasnya 10 MB. Perkecil atau bagi menjadi dua." in panel(page)
    assert page.forms["isian"]["A"].value == "38"


def test_the_limit_is_a_setting(operator, settings):
    settings.EVIDENCE_MAX_MB = 1
    page = add(opened(operator), chosen("rekap.pdf", PDF + b"0" * (1024 * 1024)))
    assert "batasnya 1 MB" in panel(page)


def test_an_empty_file_is_said_to_be_empty(operator):
    assert "Pilih berkas" in panel(add(opened(operator), chosen("kosong.pdf", b"")))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("..\\..\\windows\\rekap.pdf", "rekap.pdf"),
        ("/var/www/rekap.pdf", "rekap.pdf"),
        ("rekap\u202efdp.exe.pdf", "rekapfdp.exe.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("<b>rekap</b>.pdf", "b>.pdf"),
        ("  ..rekap   bulan..  .pdf ", "rekap bulan.. .pdf"),
        ("..", "berkas"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_a_name_is_a_text_and_never_a_path(name, shown):
    assert plain_name(name) == shown


def test_a_name_with_markup_is_shown_as_text(operator):
    page = add_pdf(operator, "<b onclick=x>rekap.pdf")
    assert Evidence.objects.get().name == "<b onclick=x>rekap.pdf"
    assert "<b onclick" not in page.text


@pytest.mark.parametrize(
    ("size", "text"),
    [(1, "1 kB"), (212 * 1024, "212 kB"), (14 * 1024 * 1024, "14 MB"), (14 * 1024 * 1024 + 1, "14,1 MB")],
)
def test_sizes_are_rounded_up(size, text):
    assert megabytes(size) == text
