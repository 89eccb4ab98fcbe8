"""An office in order has no findings; the same data say the same on any day."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from reports.review.run import review


def test_an_office_in_order_has_no_findings(sound):
    assert sound.found() == []


def test_the_verdict_does_not_depend_on_the_day(sound, monkeypatch):
    sound.set("dipa", 2, "realisasi", "1000000001")
    office = sound.loaded()
    today = review(office, 2023)
    for day in (dt.date(2023, 6, 1), dt.date(2031, 1, 1)):
        monkeypatch.setattr(timezone, "localdate", lambda *args, day=day, **kwargs: day)
        assert review(office, 2023) == today
    assert today != []
