"""The words around the annex: a template by office and year, because the prescribed form changes.

A template is plain paragraphs, parted by an empty line. Two paragraphs stand for themselves: `[pihak pertama]` and
`[pihak kedua]` become name and title. `{tahun}`, `{kantor}`, `{pihak_pertama}`, `{pihak_kedua}` and `{unit_utama}`
are filled in. `**…**` is bold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from divisions.models import Office
from lkjip.rules.models import RuleSet

KIND = "naskah-perjanjian"
OWN = "kantor"
"""Code of an office's own template."""

FIRST, SECOND = "[pihak pertama]", "[pihak kedua]"
TOKENS = ("tahun", "kantor", "pihak_pertama", "pihak_kedua", "unit_utama")
LONGEST = 6000

_TOKEN = re.compile(r"\{([^{}]*)\}")


class WordingError(ValueError):
    """A template that cannot be printed; the message says what to mend."""


@dataclass(frozen=True, slots=True)
class Wording:
    """`statement` opens the agreement of two parties, `pledge` is the one-sided one."""

    statement: str
    pledge: str

    def filled(self, values: Mapping[str, str]) -> Wording:
        return Wording(fill(self.statement, values), fill(self.pledge, values))

    def kept(self) -> dict[str, str]:
        return {"pernyataan": self.statement, "kesanggupan": self.pledge}


def from_kept(kept: Mapping[str, str]) -> Wording:
    return Wording(kept["pernyataan"], kept["kesanggupan"])


def rule_for(office: Office, year: int) -> RuleSet:
    """The template in force: the office's own, else the general one."""
    return RuleSet.objects.for_year(KIND, year, office.pk)


def wording_for(office: Office, year: int) -> Wording:
    return from_kept(rule_for(office, year).data)


def save_wording(office: Office, year: int, wording: Wording) -> None:
    """The office's own template from this year on; signed agreements keep theirs."""
    RuleSet.objects.update_or_create(
        kind=KIND,
        code=OWN,
        office=office,
        year_from=year,
        defaults={"regulation": f"Naskah {office.label} sejak {year}", "data": wording.kept()},
    )


def forget_wording(office: Office, year: int) -> None:
    """Back to what was in force before the office wrote its own for this year."""
    RuleSet.objects.filter(kind=KIND, code=OWN, office=office, year_from=year).delete()


def fill(template: str, values: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda match: values.get(match[1], match[0]), template)


def paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs with single spaces, in order."""
    return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def check_template(text: str, *needed: str) -> None:
    """Raises WordingError for an unknown token, a missing party or a text that is too long."""
    if len(text) > LONGEST:
        raise WordingError(f"Naskah paling banyak {LONGEST} huruf; ini {len(text)}.")
    unknown = [name for name in _TOKEN.findall(text) if name not in TOKENS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in TOKENS)
        raise WordingError(f"{{{unknown[0]}}} tidak dikenal. Yang dapat dipakai: {known}.")
    for party in needed:
        if party not in paragraphs(text):
            raise WordingError(
                f"Paragraf {party} belum ada. Tulis pada barisnya sendiri, diapit baris kosong."
            )
