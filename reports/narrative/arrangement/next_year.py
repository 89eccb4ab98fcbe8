"""Last year's arrangement for this year."""

from __future__ import annotations

import re

from django.db import transaction

from divisions.models import Membership
from reports.narrative.desk.saving import Refused
from reports.narrative.models import SectionChoice

from .changing import note, now


@transaction.atomic
def take_over(member: Membership, year: int) -> str:
    """Wishes for sections of which nothing is wished this year; the words stay in their year. Raises Refused."""
    now(member, year)
    rows = member.office.section_choices
    known = set(rows.filter(year=year).values_list("section", flat=True))
    before = list(rows.filter(year=year - 1))
    if not before:
        raise Refused(f"Susunan tahun {year - 1} memakai yang biasa, jadi tidak ada yang diambil.")
    new = [_of_year(row, year) for row in before if row.section not in known]
    SectionChoice.objects.bulk_create(new)
    rest = len(before) - len(new)
    kept = f" Sebanyak {rest} yang sudah diatur tahun ini tetap." if rest else ""
    return note(member, year, "", f"Susunan tahun {year - 1} diambil untuk {len(new)} bagian.{kept}")


def _of_year(row: SectionChoice, year: int) -> SectionChoice:
    """The same wish; years in its title move along."""
    return SectionChoice(
        office=row.office,
        year=year,
        section=row.section,
        title=moved_on(row.title, year),
        position=row.position,
        hidden=row.hidden,
        parent=row.parent,
    )


def moved_on(title: str, year: int) -> str:
    """ "Perbandingan 2022 dan 2023" for 2024: "Perbandingan 2023 dan 2024"; years farther back mean something else."""
    near = (year - 1, year - 2)
    return re.sub(
        r"\b\d{4}\b", lambda found: str(int(found[0]) + 1) if int(found[0]) in near else found[0], title
    )
