"""Two tables under one caption."""

from __future__ import annotations

from dataclasses import replace

from reports.review.document import captions
from reports.review.material import gather


def test_a_caption_that_is_used_twice_is_a_note(sound):
    material = gather(sound.loaded(), 2023)
    tree = material.tree
    again = replace(tree.tables[1], title=tree.tables[0].title.upper())
    material.__dict__["tree"] = replace(tree, tables=(tree.tables[0], again, *tree.tables[2:]))
    (finding,) = captions.check(material)
    assert finding.severity == "note"
    assert finding.subject == tree.tables[0].reference


def test_the_report_s_own_captions_all_differ(sound):
    assert list(captions.check(gather(sound.loaded(), 2023))) == []
