"""A new definition from 2024 on is served by the pools that served the old one; years before keep theirs."""

from __future__ import annotations

from budget.ceiling.models import Pool
from divisions.models import Office, User
from indicators.plan.models import Indicator
from indicators.plan.versions import begin_version


def serving(office: Office, year: int) -> set[str]:
    """Codes of the indicators that a year's pool of KI serves."""
    pools = Pool.objects.filter(office=office, year=year, central_unit__code="KI")
    return set(pools.values_list("indicators__code", flat=True))


def test_pools_of_later_years_serve_the_new_version(stage: Office):
    old = Indicator.objects.get(office=stage, code="YAN-3.1")
    unit = old.objective.central_unit
    pool = Pool.objects.create(
        office=stage, year=2024, code="KI-01", central_unit=unit, name="Fasilitasi", ceiling=1, realised=0
    )
    pool.indicators.add(old)
    before = serving(stage, 2023)

    begin_version(
        old,
        code="YAN-3.1b",
        number=1,
        objective=old.objective,
        year=2024,
        relation="lanjut",
        by=User.objects.create(username="perencana_kantor"),
        reason="Cakupan diperjelas",
    )

    assert serving(stage, 2024) == {"YAN-3.1b"}
    assert serving(stage, 2023) == before
    assert "YAN-3.1" in before
