"""One indicator as everybody of the office reads it: what it measures, how, since when, and what became of it."""

from __future__ import annotations

from functools import cached_property

from django.utils.safestring import SafeString

from divisions.access import can_edit_plan
from divisions.models import Membership
from indicators.achievement.drawing import draw_html
from indicators.achievement.formula import parse
from indicators.achievement.load import agreements_in_force
from indicators.agreement.models import AgreementTarget

from .models import Component, Indicator, IndicatorLink, PlanEvent
from .usage import used_years, years_text
from .words import with_unit


class Detail:
    def __init__(self, member: Membership, indicator: Indicator, year: int) -> None:
        self.indicator, self.year = indicator, year
        self.may_edit = can_edit_plan(member)

    @property
    def formula(self) -> SafeString:
        return draw_html(parse(self.indicator.formula))

    @cached_property
    def components(self) -> list[Component]:
        return list(self.indicator.components.prefetch_related("sources__work_unit"))

    @cached_property
    def used(self) -> set[int]:
        return used_years([self.indicator])

    @property
    def used_text(self) -> str:
        return years_text(self.used)

    @property
    def targets(self) -> list[tuple[int, str]]:
        unit = self.indicator.unit
        rows = self.indicator.mid_term_targets.order_by("year")
        return [(row.year, with_unit(row.value, row.unit or unit)) for row in rows]

    @cached_property
    def predecessors(self) -> list[IndicatorLink]:
        return list(self.indicator.predecessors.select_related("old"))

    @cached_property
    def successors(self) -> list[IndicatorLink]:
        return list(self.indicator.successors.select_related("new"))

    @property
    def signed_otherwise(self) -> list[AgreementTarget]:
        """Signed agreements in which this indicator bears another name, capitals apart: a finding."""
        rows = AgreementTarget.objects.filter(indicator=self.indicator, agreement__date__isnull=False)
        ordered = rows.select_related("agreement__central_unit").order_by(
            "agreement__year", "agreement__version"
        )
        name = _plain(self.indicator.name)
        return [row for row in ordered if _plain(row.indicator_text) != name]

    @property
    def unpromised(self) -> bool:
        """The year's agreements are there without it: its months are asked for, and what they reach is not computed."""
        agreements = agreements_in_force(self.indicator.office, [self.year])
        if not agreements or not self.indicator.in_force_in(self.year):
            return False
        return not AgreementTarget.objects.filter(agreement__in=agreements, indicator=self.indicator).exists()

    @cached_property
    def events(self) -> list[PlanEvent]:
        return list(self.indicator.events.select_related("by").order_by("-at", "-pk"))

    @property
    def life(self) -> str:
        start, end = self.indicator.valid_from, self.indicator.valid_to
        since = f"sejak {start}" if start else "sejak semula"
        return f"{since} sampai {end}" if end else since


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
