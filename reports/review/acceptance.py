"""Findings beside what people decided about them: open ones, and those accepted with a reason and a name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from divisions.models import Membership, Office

from .finding import Finding, Severity
from .models import AcceptedFinding
from .run import review


@dataclass(frozen=True, slots=True)
class Reviewed:
    open: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, AcceptedFinding], ...]

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.open)

    @property
    def errors(self) -> int:
        return self.count(Severity.ERROR)


def reviewed(office: Office, year: int) -> Reviewed:
    return beside(review(office, year), in_force(office, year))


def in_force(office: Office, year: int) -> list[AcceptedFinding]:
    rows = AcceptedFinding.objects.filter(office=office, year=year, withdrawn_at__isnull=True)
    return list(rows.select_related("by"))


def beside(findings: Iterable[Finding], rows: Iterable[AcceptedFinding]) -> Reviewed:
    known = {row.fingerprint: row for row in rows}
    pairs = [(finding, known.get(fingerprint(finding))) for finding in findings]
    return Reviewed(
        tuple(finding for finding, row in pairs if row is None),
        tuple((finding, row) for finding, row in pairs if row is not None),
    )


def fingerprint(finding: Finding) -> str:
    """Changes with everything that the finding says, but not with where it leads."""
    told = finding.told()
    said = "\x1f".join(told[name] for name in ("rule", "subject", "message", "expected", "found"))
    return hashlib.sha256(said.encode()).hexdigest()


def accept(member: Membership, year: int, finding: Finding, reason: str) -> AcceptedFinding:
    """Accepting twice, or by two people at once, is accepting once: the first reason stays."""
    key = {"office": member.office, "year": year, "fingerprint": fingerprint(finding)}
    said = {"rule": finding.rule, "subject": finding.subject, "message": finding.message, "reason": reason}
    try:
        with transaction.atomic():
            return AcceptedFinding.objects.create(**key, **said, by=member.user)
    except IntegrityError:
        return AcceptedFinding.objects.get(**key, withdrawn_at__isnull=True)


def withdraw(member: Membership, row: AcceptedFinding) -> None:
    """The finding is open again; the row stays as history."""
    row.withdrawn_by, row.withdrawn_at = member.user, timezone.now()
    row.save(update_fields=["withdrawn_by", "withdrawn_at"])
