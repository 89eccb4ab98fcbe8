"""What the page of one upload shows, long lists in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from divisions.models import WorkbookUpload

from .forms import SaveForm
from .steps import job_of

PER_PART = 50

Status = WorkbookUpload.Status


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a long list, with the addresses of those before and after; "" where there are none."""

    rows: list[Any]
    first: int
    last: int
    total: int
    before: str
    after: str


def part_of(request: HttpRequest, rows: Any, name: str, anchor: str) -> Part:
    """The part that the parameter `name` asks for; the page's other parameters stay as they are."""
    page = Paginator(rows, PER_PART).get_page(request.GET.get(name))

    def at(number: int) -> str:
        query = request.GET.copy()
        query[name] = str(number)
        return f"?{query.urlencode()}#{anchor}"

    return Part(
        list(page),
        page.start_index(),
        page.end_index(),
        page.paginator.count,
        at(page.previous_page_number()) if page.has_previous() else "",
        at(page.next_page_number()) if page.has_next() else "",
    )


def upload_context(request: HttpRequest, upload: WorkbookUpload, form: SaveForm) -> dict[str, Any]:
    preview, job = upload.preview, job_of(upload)
    sheet = _chosen(request, preview)
    rows = [row for row in preview.get("rows", ()) if sheet in {"", row["table"]}]
    findings = preview.get("findings", [])
    return {
        "upload": upload,
        "job": job,
        "working": job is not None and job.is_active,
        "form": form,
        "sheet": sheet,
        "differing": [table for table in _tables(preview) if _differs(table)],
        "alike": [table for table in _tables(preview) if not _differs(table)],
        "rows": part_of(request, rows, "baris", "h-ubah"),
        "changing": _changing(preview, sheet),
        "kept": len(rows),
        "findings": part_of(request, findings, "temuan", "h-temuan"),
        "untold": preview.get("all_findings", 0) - len(findings),
        "twin": _twin(upload),
    }


def _chosen(request: HttpRequest, preview: dict[str, Any]) -> str:
    """The sheet whose changes are asked for; "" for all of them."""
    asked = request.GET.get("lembar", "")
    return asked if any(table["name"] == asked for table in _tables(preview)) else ""


def _tables(preview: dict[str, Any]) -> list[dict[str, Any]]:
    return preview.get("tables", [])


def _differs(table: dict[str, Any]) -> int:
    """How many of its rows are new or change."""
    return table["new"] + table["changed"]


def _changing(preview: dict[str, Any], sheet: str) -> int:
    """How many rows change, also those whose cells the preview does not keep."""
    return sum(_differs(table) for table in _tables(preview) if sheet in {"", table["name"]})


def _twin(upload: WorkbookUpload) -> WorkbookUpload | None:
    """Another upload of the very same bytes that was saved."""
    same = WorkbookUpload.objects.filter(office=upload.office_id, sha256=upload.sha256, status=Status.SAVED)
    return same.exclude(pk=upload.pk).select_related("saved_by").defer("preview").first()
