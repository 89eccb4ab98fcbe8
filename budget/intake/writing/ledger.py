"""What a set of records would change, the change itself, and its way back.

All or nothing: the caller opens the transaction.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from divisions.models import Office
from lkjip.periods import format_date

from ..models import FigureChange, Upload
from ..reading.fields import Record
from .target import Step, UnsavableError, Values, as_json, key_text
from .targets import targets


@dataclass
class Plan:
    """Steps by target, in the order of the records; `same` rows need none, `kept` say why they stay as they are."""

    steps: dict[str, list[Step]] = field(default_factory=dict)
    same: int = 0
    kept: list[str] = field(default_factory=list)

    @property
    def every(self) -> Iterator[tuple[str, Step]]:
        return ((name, step) for name, steps in self.steps.items() for step in steps)

    @property
    def new(self) -> int:
        return sum(1 for _name, step in self.every if step.before is None)

    @property
    def changed(self) -> int:
        return sum(1 for _name, step in self.every if step.before is not None)

    @property
    def digest(self) -> str:
        """The same as long as neither the file nor what is stored changes."""
        content = [
            (name, as_json(step.key), as_json(step.before), as_json(step.after)) for name, step in self.every
        ]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def plan(office: Office, year: int, records: Sequence[Record]) -> Plan:
    made = Plan()
    stored: dict[str, dict[str, Values]] = {}
    for record in records:
        target = targets()[record.target]
        if record.target not in stored:
            stored[record.target] = target.stored(office, year)
        key = target.order(dict(record.key))
        _take(made, record, key, stored[record.target].get(key_text(key)))
    return made


def _take(made: Plan, record: Record, key: Values, before: Values | None) -> None:
    after = dict(record.values)
    if before is not None and (why := _older(record, key, before)):
        made.kept.append(why)
        return
    if before is not None:
        after = {name: value for name, value in after.items() if before.get(name) != value}
        if not after:
            made.same += 1
            return
        before = {name: before.get(name) for name in after}
    made.steps.setdefault(record.target, []).append(Step(key, before, after, record.row, record.sheet))


def _older(record: Record, key: Values, before: Values) -> str:
    """A ceiling and its spending are not put back to an earlier day; the month's own position is still kept."""
    given, held = dict(record.values).get("per_tanggal"), before.get("per_tanggal")
    if record.target != "dipa" or not isinstance(given, dt.date) or held is None or held <= given:
        return ""
    return (
        f"DIPA {key['satker']} tersimpan per {format_date(held)}, lebih baru dari berkas ini; hanya posisi bulannya "
        "yang disimpan."
    )


def write(
    office: Office, made: Plan, member: Any, upload: Upload | None = None, undoes: Upload | None = None
) -> int:
    """Writes every step and remembers it. Raises UnsavableError; the caller's transaction then gives up."""
    changes = []
    for name, steps in made.steps.items():
        targets()[name].write(office, steps, member)
        changes += [_change(office, name, step, member, upload, undoes) for step in steps]
    FigureChange.objects.bulk_create(changes, batch_size=500)
    return len(changes)


def _change(
    office: Office, name: str, step: Step, member: Any, upload: Upload | None, undoes: Upload | None
) -> FigureChange:
    return FigureChange(
        office=office,
        upload=upload,
        undoes=undoes,
        by=member.user,
        target=name,
        key=as_json(step.key),
        key_text=step.key_text,
        before=as_json(step.before),
        after=as_json(step.after),
    )


# --- the way back ---


def way_back(upload: Upload) -> Plan:
    """The steps that restore what was before an upload. Raises UnsavableError where later changes lie on top."""
    back = Plan()
    changes = list(upload.changes.order_by("-pk"))
    now = {name: targets()[name].stored(upload.office, upload.year) for name in {c.target for c in changes}}
    blocked = [why for change in changes if (why := _on_top(change, now[change.target]))]
    if blocked:
        more = f" Ada {len(blocked) - 3} lagi." if len(blocked) > 3 else ""
        raise UnsavableError("Impor ini tidak dapat dibatalkan. " + " ".join(blocked[:3]) + more)
    for change in changes:
        held = now[change.target][change.key_text]
        step = Step(targets()[change.target].order(change.key), held, change.before)
        back.steps.setdefault(change.target, []).append(step)
    return back


def _on_top(change: FigureChange, now: dict[str, Values]) -> str:
    target = targets()[change.target]
    shown = " ".join([target.label, *(str(part) for part in target.order(change.key).values() if part != "")])
    held = now.get(change.key_text)
    if held is None:
        return f"Data {shown} sudah dihapus sesudahnya."
    current = as_json({name: held.get(name) for name in change.after or {}})
    if _texts(current) == _texts(change.after):
        return ""
    later = _later(change)
    return f"Data {shown} diubah lagi sesudahnya{later}."


def _texts(values: Values | None) -> Values:
    """Values compared as they are kept, numbers without trailing zeros."""
    return {name: _text(value) for name, value in (values or {}).items()}


def _text(value: Any) -> Any:
    if isinstance(value, str) and "." in value and value.replace(".", "").lstrip("-").isdigit():
        return value.rstrip("0").rstrip(".")
    return value


def _later(change: FigureChange) -> str:
    newer = FigureChange.objects.filter(
        office=change.office_id, target=change.target, key_text=change.key_text, pk__gt=change.pk
    )
    found = newer.select_related("upload").order_by("-pk").first()
    return f" oleh impor {found.upload.name}" if found and found.upload else ""
