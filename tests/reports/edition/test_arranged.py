"""An edition keeps the arrangement and the pictures under which it was made, whatever becomes of them later."""

from __future__ import annotations

import os
import time
from typing import Any

import pytest

from reports.edition.compare import NOW, comparison
from reports.narrative.models import Photo
from reports.narrative.photos.keeping import DAY, forget, sweep
from reports.narrative.photos.receiving import receive
from reports.outline.html import render_document
from tests.reports.narrative.pictures import ALT, CAPTION, SOURCE, picture

from .desk import frozen

pytestmark = pytest.mark.usefixtures("small_files", "review_errors")


@pytest.fixture
def arranged(kalbar: Any) -> Photo:
    """A section of the office's own with words and a picture, before the suggestions, which bear another title."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    own = {"year": 2023, "section": "kantor-inovasi"}
    kalbar.section_choices.create(**own, title="Inovasi", parent="bab-4", position=1)
    kalbar.section_choices.create(year=2023, section="kesimpulan", position=2)
    kalbar.section_choices.create(year=2023, section="saran", title="Rencana Aksi", position=3)
    kalbar.section_texts.create(**own, text="Loket malam dibuka.")
    taken = receive(kalbar, SimpleUploadedFile("foto.jpg", picture()))
    return kalbar.photos.create(
        **own,
        number=1,
        caption=CAPTION,
        source=SOURCE,
        alt=ALT,
        stored=taken.stored,
        sha256=taken.sha256,
        width=taken.width,
        height=taken.height,
    )


@pytest.fixture
def readable(small_files: dict[str, Any]) -> None:
    """The HTML as it is really written."""
    small_files[".html"] = lambda report, progress: render_document(report.tree).encode()


@pytest.mark.usefixtures("readable")
def test_it_reads_the_same_after_everything_was_changed(perencana, kalbar, arranged):
    edition = frozen(perencana, "final")
    kalbar.section_choices.all().delete()
    kalbar.section_texts.all().delete()
    forget([arranged])
    arranged.path.unlink()
    html = perencana.open("edition_file", code=edition.code, form="html").text
    assert "A.</span> Inovasi</h2>" in html
    assert "C.</span> Rencana Aksi</h2>" in html
    assert f"</b> {CAPTION}</figcaption>" in html
    assert "data:image/jpeg;base64," in html
    assert "Inovasi" not in frozen(perencana).files.get(form="html").path.read_text()


def test_its_contents_say_how_it_was_arranged(perencana, arranged):
    content = frozen(perencana).content
    wishes = {row["section"]: row for row in content.settings["susunan"]}
    assert wishes["kantor-inovasi"]["parent"] == "bab-4"
    told = {(row["slug"], row["label"]): row["text"] for row in content.texts}
    assert told["saran", "Susunan"] == "Judul: Rencana Aksi\nUrutan: 3"
    assert told["kantor-inovasi", "Foto 1"].startswith(f"{CAPTION}\nSumber: {SOURCE}")


def test_two_editions_differ_in_their_arrangement_too(perencana, kalbar, arranged):
    before = frozen(perencana)
    kalbar.section_choices.filter(section="saran").update(title="Rekomendasi")
    words = comparison(kalbar, 2023, before, NOW).words
    assert [(word.title, word.label) for word in words] == [("C. Rekomendasi", "Susunan")]


@pytest.mark.usefixtures("readable")
def test_a_picture_removed_while_files_are_written_is_in_all_of_them(perencana, small_files, arranged):
    pdf = small_files[".pdf"]

    def meanwhile(report: Any, progress: Any) -> bytes:
        forget([arranged])
        sweep(perencana.user.memberships.get().office)
        return pdf(report, progress)

    small_files[".pdf"] = meanwhile
    html = frozen(perencana).files.get(form="html").path.read_text()
    assert "data:image/jpeg;base64," in html
    assert "Berkas foto ini tidak ada lagi." not in html


def test_the_file_of_a_removed_picture_goes_after_a_day(kalbar, arranged):
    path = arranged.path
    long_ago = time.time() - 30 * DAY
    os.utime(path, (long_ago, long_ago))
    sweep(kalbar)
    assert path.is_file(), "a picture that is still named stays, however old"
    forget([arranged])
    sweep(kalbar)
    assert path.is_file(), "somebody may be writing a report with it"
    os.utime(path, (time.time() - DAY - 60,) * 2)
    sweep(kalbar)
    assert not path.exists()
