"""Editions in a moment: small files whose words still depend on the data, and a review that finds what it is told."""

from __future__ import annotations

from typing import Any

import pytest

from reports.edition import build, forms, freezing
from reports.edition.build import Report
from reports.edition.views import issuing
from reports.outline.pdf import Attachment

WATCHED = "ikk/PAS-2.1/capaian"


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Form → renderer, to be changed by a test. A file says which form it is, its colophon and one figure."""

    def renderer(form: str) -> Any:
        def render(report: Report, progress: Any) -> bytes:
            progress(50, "Menata Bab III")
            colophon = report.tree.chapter("kolofon").children
            return f"{form} {report.facts.register[WATCHED].display} {colophon}".encode()

        return render

    renderers = {f".{form}": renderer(form) for form in ("pdf", "docx", "xlsx", "html")}
    monkeypatch.setattr(freezing, "RENDERERS", renderers)
    monkeypatch.setattr(build, "office_workbook", lambda office: Attachment("data.xlsx", b"PK", "Data"))
    return renderers


@pytest.fixture
def review_errors(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What the review finds; nothing unless a test puts something in."""
    found: list[dict[str, str]] = []
    for room in (forms, freezing, issuing):
        monkeypatch.setattr(room, "open_errors", lambda office, year: list(found))
    return found
