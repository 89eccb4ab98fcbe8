"""Every kind of file that the page "Impor" knows. One more: write a Source beside these and add it here."""

from __future__ import annotations

from functools import cache

from lkjip.tables import definitions

from ..reading.fields import Source
from .etarja import ETARJA
from .generic import table_source
from .ikpa import IKPA
from .omspan import OMSPAN
from .omspan_months import OMSPAN_MONTHS
from .plan import PLAN, REVISIONS
from .progress import MONEV, PERFORMANCE
from .smart import PLANNING, SMART
from .staff import STAFF
from .survey import SURVEY

OWN = (
    OMSPAN,
    OMSPAN_MONTHS,
    REVISIONS,
    PLAN,
    SMART,
    PLANNING,
    IKPA,
    MONEV,
    PERFORMANCE,
    ETARJA,
    STAFF,
    SURVEY,
)
TABLES = ("dipa", "pos_anggaran", "smart", "ikpa", "emonev", "e_performance", "target_kinerja", "pegawai")


@cache
def sources() -> tuple[Source, ...]:
    by_name = {definition.name: definition for definition in definitions()}
    return (*OWN, *(table_source(by_name[name]) for name in TABLES))


def source_of(code: str) -> Source | None:
    return next((source for source in sources() if source.code == code), None)
