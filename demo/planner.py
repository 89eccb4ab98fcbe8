"""What the sample office's planner types on the pages of the money: DIPA and its revision, RPD, the months of
realisation, and the planning scores. Only what nobody has touched yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from django.utils import timezone

from budget.intake.models import FigureChange
from budget.intake.typed import Typed, save_typed
from budget.intake.writing.target import key_text
from budget.intake.writing.targets import targets
from budget.spending.months import month_end
from divisions.models import Membership, Office, Role
from lkjip.numbers import round_to
from lkjip.periods import MONTHS, deadline

from .chance import draw
from .spending import absorbed, paying_units
from .tables import Row, templates

PUBLISHED = 10
"""The day of the next month on which a month's spending is known."""
REVISED = "090105"
"""This satker's agreement grew in July (PK Perubahan), and its DIPA with it."""
GROWN, GROWTH = (7, 15), 150_000_000
STEP = 100_000


def record(office: Office, year: int, today: dt.date, members: list[Membership]) -> int:
    """How many rows were typed."""
    planner = next(member for member in members if member.role == Role.PLANNER)
    day = min(today, dt.date(year, 12, 31))
    tables = templates(year, day)
    typed = {
        "revisi": list(_documents(tables["dipa"], year, day)),
        "rpd": list(_plan(tables["dipa"], year)),
        "posisi": list(_positions(tables["dipa"], year, today)),
        "perencanaan": list(_scores(paying_units(tables), year)) if day.month > 3 else [],
    }
    return sum(_type(planner, office, year, target, rows, today) for target, rows in typed.items())


def _type(
    planner: Membership, office: Office, year: int, target: str, rows: list[Typed], today: dt.date
) -> int:
    """At noon of the day that the run takes for today."""
    mine = FigureChange.objects.filter(office=office, target=target)
    touched = set(mine.values_list("key_text", flat=True))
    touched |= set(targets()[target].stored(office, year))
    fresh = [row for row in rows if key_text(targets()[target].order(row.key)) not in touched]
    before = list(mine.values_list("pk", flat=True))
    count = save_typed(planner, year, target, fresh)
    noon = dt.datetime.combine(today, dt.time(12), timezone.get_current_timezone())
    mine.exclude(pk__in=before).update(at=noon)
    return count


def _key(row: Row, year: int, **more: int) -> dict[str, object]:
    return {"tahun": year, "satker": row["satker"], "jenis_belanja": row["jenis_belanja"], **more}


def _documents(dipa: list[Row], year: int, day: dt.date) -> Iterator[Typed]:
    first, grown = dt.date(year - 1, 12, 1), dt.date(year, *GROWN)
    for row in dipa:
        ceiling, grows = int(row["pagu"]), row["satker"] == REVISED
        initial = ceiling - GROWTH if grows else ceiling
        yield Typed(_key(row, year, nomor=0), {"tanggal": first, "pagu": initial})
        if grows and grown <= day:
            yield Typed(_key(row, year, nomor=1), {"tanggal": grown, "pagu": ceiling})


def _plan(dipa: list[Row], year: int) -> Iterator[Typed]:
    """The whole ceiling, slowly at first; what rounding leaves comes in December."""
    for row in dipa:
        ceiling = int(row["pagu"])
        ends = [_until(ceiling, year, month) for month in MONTHS[:-1]] + [ceiling]
        for month, (before, end) in enumerate(zip([0, *ends], ends, strict=False), 1):
            yield Typed(_key(row, year, bulan=month), {"rencana": end - before})


def _until(ceiling: int, year: int, month: int) -> int:
    days, whole_year = (month_end(year, one).timetuple().tm_yday for one in (month, 12))
    share = Decimal(days * (days + 2 * whole_year)) / (3 * whole_year**2)
    return int(ceiling * share) // STEP * STEP


def _positions(dipa: list[Row], year: int, today: dt.date) -> Iterator[Typed]:
    for month in MONTHS:
        if deadline(year, month, PUBLISHED) > today:
            return
        for row in dipa:
            spent = round_to(int(row["pagu"]) * absorbed(row["satker"], month_end(year, month)) / 100, 0)
            yield Typed(_key(row, year, bulan=month), {"realisasi": int(spent)})


def _scores(units: list[str], year: int) -> Iterator[Typed]:
    """Since 2024 (KMK 466/2023): both parts as the application gives them."""
    for unit in units:
        parts = {
            "efektivitas": draw(84, 100, Decimal("0.01"), "efektivitas", unit, year),
            "efisiensi": draw(60, 100, Decimal("0.01"), "efisiensi", unit, year),
        }
        yield Typed({"tahun": year, "satker": unit}, parts)
