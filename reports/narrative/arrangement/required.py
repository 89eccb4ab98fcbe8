"""Which sections a regulation asks for, so that they are always printed."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from divisions.models import Office
from lkjip.rules.models import RuleSet

from .rulesets import KIND


@dataclass(frozen=True, slots=True)
class Required:
    regulation: str = ""
    patterns: tuple[str, ...] = ()

    def names(self, key: str) -> bool:
        return any(fnmatchcase(key, pattern) for pattern in self.patterns)


def required(office: Office, year: int) -> Required:
    """Nothing where no regulation is known for the year."""
    try:
        rule = RuleSet.objects.for_year(KIND, year, office.pk)
    except RuleSet.DoesNotExist:
        return Required()
    return Required(rule.regulation, tuple(rule.data["required"]))
