"""What stands against issuing a year's report as final."""

from __future__ import annotations

from divisions.models import Office
from reports.review.acceptance import reviewed
from reports.review.finding import Severity


def open_errors(office: Office, year: int) -> list[dict[str, str]]:
    """Errors of the review that nobody accepted. They are of the whole year: a quarter's report has none."""
    return [finding.told() for finding in reviewed(office, year).open if finding.severity is Severity.ERROR]
