"""Many accounts at once, pasted from a spreadsheet: all are made, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction

from divisions.models import Membership, Office, Role, User

from .forms import PLACES, NewPersonForm
from .keeping import add

COLUMNS = ("nama pengguna", "nama lengkap", "peran", "kode tempat", "surel", "WhatsApp")
MOST = 300
ROLES = {label.lower(): value for value, label in Role.choices} | {value: value for value in Role.values}


@dataclass
class Paste:
    """Pasted lines, each held against the same form as a single person."""

    office: Office
    year: int
    text: str
    errors: list[str] = field(default_factory=list)
    forms: list[NewPersonForm] = field(default_factory=list)

    def __post_init__(self) -> None:
        lines = [(n, line) for n, line in enumerate(self.text.splitlines(), 1) if line.strip()]
        if not lines:
            self.errors.append("Belum ada baris. Tempelkan dari Excel, satu orang tiap baris.")
        if len(lines) > MOST:
            self.errors.append(f"Ada {len(lines)} baris, batasnya {MOST}. Bagi menjadi beberapa kali.")
            return
        self.divisions = {row.code.lower(): row.pk for row in self.office.divisions.in_force(self.year)}
        self.units = {row.code.lower(): row.pk for row in self.office.work_units.in_force(self.year)}
        for number, line in lines:
            self.errors += [f"Baris {number}: {fault}" for fault in self._read(line)]
        self.errors += self._twice()

    def _read(self, line: str) -> Iterator[str]:
        cells = [cell.strip() for cell in line.split("\t" if "\t" in line else ";")]
        if not 3 <= len(cells) <= len(COLUMNS):
            yield f"ada {len(cells)} kolom, seharusnya {', '.join(COLUMNS)}."
            return
        username, name, role, code, email, phone = cells + [""] * (len(COLUMNS) - len(cells))
        known = ROLES.get(role.lower())
        if known is None:
            yield f"peran {role or '(kosong)'} tidak dikenal. Pilih {', '.join(Role.labels)}."
            return
        kind = PLACES.get(known, ("",))[0]
        place = {"division": self.divisions, "work_unit": self.units}.get(kind, {}).get(code.lower())
        if code and place is None:
            yield f"kode {code} bukan tempat bagi {role.lower()}."
            return
        data = {"username": username, "full_name": name, "role": known, "email": email, "phone": phone}
        form = NewPersonForm(self.office, self.year, {**data, kind: place or ""})
        yield from (str(fault) for faults in form.errors.values() for fault in faults)
        self.forms.append(form)

    def _twice(self) -> Iterator[str]:
        names = Counter(form.data["username"].lower() for form in self.forms)
        for name, count in names.items():
            if count > 1 and name:
                yield f"Nama pengguna {name} ada pada {count} baris. Beri nama yang berbeda."

    @transaction.atomic
    def save(self, by: User) -> list[Membership]:
        return [add(self.office, form.person, form.place, by) for form in self.forms]


def lines_for_units(office: Office, year: int) -> str:
    """A line for each satker that nobody fills yet, ready to be completed."""
    units = office.work_units.in_force(year).exclude(memberships__role=Role.WORK_UNIT_OPERATOR)
    rows = (
        (f"satker.{u.code}".lower(), f"Operator {u.name}", Role.WORK_UNIT_OPERATOR.label, u.code)
        for u in units
    )
    return "\n".join("\t".join(row) for row in rows)
