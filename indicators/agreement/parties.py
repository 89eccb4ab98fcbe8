"""Who signs: the holder of an office on a day, with Plt. and Plh. as they are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from divisions.models import Office, Official
from divisions.models.office import identity_at

from .models import Agreement


@dataclass(frozen=True, slots=True)
class Signatory:
    """`title` already carries Plt./Plh.; name and nip are empty where nobody is recorded."""

    title: str
    name: str = ""
    nip: str = ""
    rank: str = ""

    def kept(self) -> dict[str, str]:
        """As a seal keeps it."""
        return {"jabatan": self.title, "nama": self.name, "nip": self.nip, "pangkat": self.rank}


def from_kept(kept: dict[str, Any]) -> Signatory:
    return Signatory(kept["jabatan"], kept["nama"], kept["nip"], kept["pangkat"])


@dataclass(frozen=True, slots=True)
class House:
    """The office as its letterhead names it on a day."""

    agency: str
    name: str
    address: str = ""
    city: str = ""
    postcode: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""

    def kept(self) -> dict[str, str]:
        return asdict(self)


def house_at(office: Office, day: dt.date) -> House:
    """The identity in force on a day; what it leaves out comes from the office."""
    named = identity_at(office, day)
    return House(
        agency=named.agency,
        name=named.name,
        address=named.address or office.address,
        city=office.city,
        postcode=office.postcode,
        phone=named.phone or office.phone,
        fax=office.fax,
        email=named.email or office.email,
        website=named.website or office.website,
    )


def officials_of(office: Office) -> list[Official]:
    """Latest appointment first, so that the first match is the one in office."""
    return list(office.officials.order_by("-start"))


def signatory(officials: Iterable[Official], title: str, day: dt.date | None) -> Signatory:
    """Who held a title on a day; the title alone where nobody is recorded."""
    holder = next((o for o in officials if o.title == title and day and _holds(o, day)), None)
    if holder is None:
        return Signatory(title)
    return Signatory(holder.acting_title, holder.name, holder.nip, holder.rank)


def _holds(official: Official, day: dt.date) -> bool:
    return official.start <= day and (official.end is None or day <= official.end)


def day_of(agreement: Agreement) -> dt.date:
    """The day whose officials sign: of signing, else the planned one, else the year's usual end of January."""
    return agreement.date or agreement.planned_date or dt.date(agreement.year, 1, 31)


def first_party_of(office: Office, year: int) -> str:
    """The head of the office under the name that it bears when the year begins."""
    return identity_at(office, dt.date(year, 1, 31)).head_title


def known_titles(office: Office, officials: Sequence[Official], *used: str) -> list[str]:
    """What a party may be called: the head, the heads of central units, everybody on record."""
    heads = office.central_units.values_list("head_title", flat=True)
    return list(dict.fromkeys((*used, office.head_title, *heads, *sorted({o.title for o in officials}))))
