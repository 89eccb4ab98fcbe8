"""The category scale in force for an office and year, read from the rule sets."""

from divisions.models import Office
from lkjip.rules.models import RuleSet

from .rating import Band, bands_from

KIND = "capaian"


def bands_for(year: int, office: Office | None = None) -> tuple[Band, ...]:
    """Bands from best to worst. Source and year of the scale stand in the rule set."""
    rule = RuleSet.objects.for_year(KIND, year, office.pk if office else None)
    return bands_from(rule.data["bands"])
