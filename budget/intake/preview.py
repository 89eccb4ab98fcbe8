"""What the page shows of a reading, as plain data: it is stored, so that the web process never opens the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lkjip.numbers import format_number, format_rupiah
from lkjip.periods import format_date, month_name
from lkjip.workbooks import Finding

from .reading.fields import Question, Setting, Source, Table
from .reading.file import Reading
from .writing.ledger import Plan
from .writing.target import Step
from .writing.targets import targets

MOST_FINDINGS = 200
MOST_STEPS = 300
_MONEY = {"pagu", "realisasi", "rencana"}


def preview_of(reading: Reading, made: Plan, setting: Setting) -> dict[str, Any]:
    findings = [*reading.errors, *reading.warnings]
    steps = list(made.every)
    return {
        "label": reading.source.label if reading.source else "",
        "tables": [_table(table) for table in reading.tables],
        "fields": _fields(reading.source),
        "findings": [_finding(finding) for finding in findings[:MOST_FINDINGS]],
        "errors": len(reading.errors),
        "warnings": len(reading.warnings),
        "questions": [_question(question) for question in reading.questions],
        "new": made.new,
        "changed": made.changed,
        "same": made.same,
        "kept": list(dict.fromkeys(made.kept)),
        "steps": list(_steps(steps[:MOST_STEPS], setting)),
        "all_steps": len(steps),
        "digest": made.digest,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "title": table.title[:300],
        "header": table.header_row,
        "rows": len(table.rows),
        "factor": format_number(table.factor) if table.factor != 1 else "",
        "columns": [
            {
                "letters": column.letters,
                "title": column.title or column.heading,
                "heading": column.heading,
                "field": column.field.name if column.field else "",
                "label": column.field.label if column.field else "",
            }
            for column in table.columns
            if column.heading or column.field
        ],
    }


def _fields(source: Source | None) -> list[list[str]]:
    return [[field.name, field.label] for field in source.fields] if source else []


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity.value,
        "place": finding.place,
        "row": finding.row,
        "column": finding.column,
        "message": finding.message,
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "key": question.key,
        "text": question.text,
        "options": [list(option) for option in question.options],
        "proposal": question.proposal,
    }


# --- differences in words ---


def _steps(steps: Iterable[tuple[str, Step]], setting: Setting) -> Iterator[dict[str, Any]]:
    names = {unit.code: unit.name for unit in setting.units}
    for name, step in steps:
        after, before = step.after or {}, step.before or {}
        yield {
            "target": targets()[name].label,
            "key": ", ".join(key_words(step.key, names)),
            "row": step.row,
            "sheet": step.sheet,
            "new": step.before is None,
            "values": [
                [column.replace("_", " "), shown(column, before.get(column)), shown(column, value)]
                for column, value in after.items()
            ],
        }


def key_words(key: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for name, part in key.items():
        if name == "tahun" or part == "":
            continue
        if name == "satker":
            yield names.get(part, str(part))
        elif name == "bulan":
            yield month_name(part)
        elif name in {"triwulan", "nomor"}:
            yield f"{name} {part}"
        elif name == "jenis_belanja":
            yield f"belanja {part}"
        else:
            yield str(part)


def shown(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if name in _MONEY and isinstance(value, int):
        return format_rupiah(value)
    if hasattr(value, "isoformat"):
        return format_date(value)
    return value or "–" if isinstance(value, str) else format_number(value)
