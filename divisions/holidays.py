"""Days off as data: the national ones of `holidays.csv` for every office, and what an office adds or works on.

The file holds what the joint decrees of three ministers (SKB) and the presidential decrees on voting days name:
2023 (SKB 1066/2022, changed by 327/2023 and 624/2023), 2024 (SKB 855/2023), 2025 (SKB 1017/2024, changed by 933/2025),
2026 (SKB 1497/2025). Later years are added by the planner, or by a longer file and one more migration.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import Any

from .models import Holiday, Office

FILE = Path(__file__).with_name("holidays.csv")


def install(apps: Any) -> None:
    """Brings the general days off up to date; an office's own rows are others and stay."""
    rows = apps.get_model("divisions", "Holiday")._default_manager
    for day, name in national():
        rows.update_or_create(office=None, day=day, defaults={"name": name})


def national() -> list[tuple[dt.date, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return [(dt.date.fromisoformat(row["tanggal"]), row["nama"]) for row in csv.DictReader(file)]


def holidays_between(office: Office, first: dt.date, last: dt.date) -> list[Holiday]:
    """General and own rows, by day; an office's own row stands for the general one of its day."""
    rows = Holiday.objects.filter(day__gte=first, day__lte=last)
    general, own = rows.filter(office__isnull=True), rows.filter(office=office)
    by_day = {row.day: row for row in (*general, *own)}
    return [by_day[day] for day in sorted(by_day)]


def days_off(office: Office, first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """Day → why nobody works."""
    return {row.day: row.name for row in holidays_between(office, first, last) if not row.works}
