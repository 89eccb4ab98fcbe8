"""What stands against freezing a report without a word of explanation."""

from __future__ import annotations

from divisions.models import Office
from reports.review.acceptance import reviewed
from reports.review.finding import Severity


def open_errors(office: Office, year: int) -> list[dict[str, str]]:
    """Errors of the year's review that nobody accepted; a quarter's report rests on the same records."""
    return [finding.told() for finding in reviewed(office, year).open if finding.severity is Severity.ERROR]
