"""The head of a letter: ministry, office, and where it can be reached."""

from __future__ import annotations

from typing import Protocol

from reports.outline import nodes as n


class Housed(Protocol):
    """Whatever has an office's name and address: the facts' identity, or the one that a seal keeps."""

    @property
    def agency(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def postcode(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def fax(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def website(self) -> str: ...


def letterhead(office: Housed) -> n.Letterhead:
    website = office.website.removeprefix("https://").removeprefix("http://").rstrip("/")
    lines = (
        address(office),
        _reach(("telepon", office.phone), ("faksimile", office.fax)),
        _reach(("surel", office.email), ("laman", website)),
    )
    return n.Letterhead(office.agency, office.name, tuple(line for line in lines if line))


def address(office: Housed) -> str:
    town = " ".join(part for part in (office.city, office.postcode) if part)
    return ", ".join(part for part in (office.address, town) if part)


def _reach(*ways: tuple[str, str]) -> str:
    """ "Telepon …, faksimile …": only the ways that are known."""
    line = ", ".join(f"{name} {value}" for name, value in ways if value)
    return line[:1].upper() + line[1:]
