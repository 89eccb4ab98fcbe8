"""The workers that lay pieces out: what they unpack goes when they go."""

from __future__ import annotations

import tempfile
from pathlib import Path

from reports.edition.workshop import Workshop
from reports.outline.pdf.piece import Piece
from reports.outline.pdf.store import Store


def test_nothing_stays_in_the_temporary_folder(tmp_path: Path, monkeypatch) -> None:
    """Each worker unpacks the report's fonts, a megabyte and a half; a server would fill up."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    shop = Workshop(Store(tmp_path / "cetakan"), workers=1)
    shop.print([Piece("<!doctype html><title>Judul</title><p>Isi", "")], lambda index: None)
    assert list(tmp_path.glob("*/weasyprint-*"))
    shop.close()
    assert [path for path in tmp_path.rglob("*") if path.name.startswith(("cetakan-", "weasyprint-"))] == []
