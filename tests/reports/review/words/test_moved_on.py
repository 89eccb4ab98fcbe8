"""A typed sentence that its figures have left behind."""

from __future__ import annotations

from reports.review.run import review
from tests.reports.review.sound_office import told


def test_a_sentence_written_against_another_figure_is_a_warning(sound):
    """It was written when the realisation was 79%."""
    office = sound.loaded()
    basis = {
        "ikk/LAY-1.1/target": "75,00%",
        "ikk/LAY-1.1/realisasi": "79,00%",
        "ikk/LAY-1.1/capaian": "105,33%",
    }
    office.section_texts.create(year=2023, section="ikk-LAY-1.1-1", text="Layanan makin cepat.", basis=basis)
    (finding,) = review(office, 2023)
    assert told(finding) == "words.moved_on warning LAY-1.1"
    assert "ikk/LAY-1.1/realisasi semula 79,00%, kini 80,00%" in finding.message
    assert finding.url == "/mini/2023/naskah/bagian/ikk-LAY-1.1/"
