"""What an agreement's paper says: as it stands for a draft, as it was sealed for a signed one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from divisions.models import Office, Official

from . import parties, wording
from .content import Content, contents_of
from .differences import Difference, compare
from .models import Agreement, AgreementSeal
from .parties import House, Signatory
from .wording import Wording

NOBODY = "…………………………"


@dataclass(frozen=True, slots=True)
class Paper:
    """One agreement, ready to be printed; `date` is None while nobody has signed."""

    pk: int
    unit_code: str
    unit_name: str
    year: int
    version: int
    date: dt.date | None
    content: Content
    first: Signatory
    second: Signatory
    house: House
    wording: Wording
    """Filled in; the paragraphs [pihak pertama] and [pihak kedua] still stand for the parties."""
    reason_kind: str
    reason: str

    @property
    def people(self) -> tuple[Signatory, Signatory]:
        return self.first, self.second


def papers_of(office: Office, agreements: Sequence[Agreement]) -> list[Paper]:
    """In the order given, in a fixed number of queries (one more for each further year)."""
    contents = contents_of(agreements)
    seals = {seal.agreement_id: seal for seal in AgreementSeal.objects.filter(agreement__in=agreements)}
    officials = parties.officials_of(office)
    template = cache(lambda year: wording.wording_for(office, year))
    return [_paper(office, a, contents[a.pk], seals.get(a.pk), officials, template) for a in agreements]


def _paper(
    office: Office,
    agreement: Agreement,
    content: Content,
    seal: AgreementSeal | None,
    officials: Sequence[Official],
    template: Callable[[int], Wording],
) -> Paper:
    if seal is None:
        first, second = signatories(agreement, officials)
        house = parties.house_at(office, parties.day_of(agreement))
        words = template(agreement.year).filled(values(agreement, house, first, second))
    else:
        first, second = (parties.from_kept(seal.parties[name]) for name in ("pertama", "kedua"))
        house = House(**seal.parties["kantor"])
        words = wording.from_kept(seal.wording)
    return Paper(
        pk=agreement.pk,
        unit_code=agreement.central_unit.code,
        unit_name=agreement.central_unit.name,
        year=agreement.year,
        version=agreement.version,
        date=agreement.date,
        content=content,
        first=first,
        second=second,
        house=house,
        wording=words,
        reason_kind=agreement.get_reason_kind_display() if agreement.reason_kind else "",
        reason=agreement.reason,
    )


def signatories(agreement: Agreement, officials: Sequence[Official]) -> tuple[Signatory, Signatory]:
    day = parties.day_of(agreement)
    return (
        parties.signatory(officials, agreement.first_party, day),
        parties.signatory(officials, agreement.second_party, day),
    )


def values(agreement: Agreement, house: House, first: Signatory, second: Signatory) -> dict[str, str]:
    """What the template's tokens stand for."""
    return {
        "tahun": str(agreement.year),
        "kantor": house.name,
        "pihak_pertama": first.title,
        "pihak_kedua": second.title,
        "unit_utama": agreement.central_unit.name,
    }


def compare_papers(old: Paper, new: Paper) -> tuple[Difference, ...]:
    """The contents' differences, and the people where an office has changed hands."""
    return (*_people(old, new), *compare(old.content, new.content))


def _people(old: Paper, new: Paper) -> tuple[Difference, ...]:
    names = ("Pihak pertama", "Pihak kedua")
    pairs = zip(names, old.people, new.people, strict=True)
    return tuple(
        Difference(subject, "pejabat", _person(before), _person(after))
        for subject, before, after in pairs
        if (before.name, before.title) != (after.name, after.title) and before.name != after.name
    )


def _person(who: Signatory) -> str:
    return f"{who.name or NOBODY}, {who.title}"
