"""Signing keeps what lies outside the agreement's rows: who signed, in which words, under which formulas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.models import F

from divisions.models import Office
from indicators.plan.models import Component, Indicator
from lkjip.validity import plain

from . import parties, wording
from .models import Agreement, AgreementSeal, AgreementTarget, OpenedSeal
from .paper import signatories, values

Told = list[dict[str, Any]]


@contextmanager
def opened(reason: str) -> Iterator[None]:
    """Sealed agreements can be changed inside, for this reason. All or nothing, and closed at the end."""
    with transaction.atomic():
        door = OpenedSeal.objects.create(reason=reason)
        yield
        door.delete()


def seal(office: Office, agreements: Sequence[Agreement], by: Any = None) -> None:
    """Closes signed agreements that are still open."""
    AgreementSeal.objects.bulk_create(
        AgreementSeal(agreement=agreement, by=by, **kept) for agreement, kept in _kept(office, agreements)
    )


def reseal(office: Office, agreements: Sequence[Agreement]) -> dict[Agreement, Told]:
    """Brings seals up to date while they are opened; says what changed in each. The wording stays as signed."""
    seals = {row.agreement_id: row for row in AgreementSeal.objects.filter(agreement__in=agreements)}
    told = {}
    for agreement, kept in _kept(office, agreements):
        row = seals[agreement.pk]
        changes = [*_changes("pejabat", row.parties, kept["parties"])]
        changes += _changes("ikk", row.definitions, kept["definitions"])
        if changes:
            row.parties, row.definitions = kept["parties"], kept["definitions"]
            row.save(update_fields=["parties", "definitions"])
            told[agreement] = changes
    return told


def _changes(table: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """[{tabel, kunci, kolom, lama, baru}] of two mappings of mappings."""
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key) or {}, new.get(key) or {}
        for name in dict.fromkeys((*before, *after)):
            if before.get(name) != after.get(name):
                cells = {"lama": _text(before.get(name)), "baru": _text(after.get(name))}
                yield {"tabel": table, "kunci": [key], "kolom": name, **cells}


def _text(value: Any) -> str | None:
    return None if value in (None, "") else str(value)


def seal_what_is_signed() -> None:
    """Agreements that were signed before seals existed; nothing to do ever after."""
    for office in Office.objects.filter(agreements__in=_open()).distinct():
        seal(office, list(_open().filter(office=office).select_related("central_unit")))


def _open() -> Any:
    return Agreement.objects.filter(date__isnull=False, seal__isnull=True)


def _kept(office: Office, agreements: Sequence[Agreement]) -> Iterator[tuple[Agreement, dict[str, Any]]]:
    officials = parties.officials_of(office)
    definitions = _definitions(agreements)
    templates = {year: wording.wording_for(office, year) for year in {a.year for a in agreements}}
    for agreement in agreements:
        first, second = signatories(agreement, officials)
        house = parties.house_at(office, parties.day_of(agreement))
        words = templates[agreement.year].filled(values(agreement, house, first, second))
        yield (
            agreement,
            {
                "parties": {"pertama": first.kept(), "kedua": second.kept(), "kantor": house.kept()},
                "wording": words.kept(),
                "definitions": definitions.get(agreement.pk, {}),
            },
        )


def _definitions(agreements: Iterable[Agreement]) -> dict[int, dict[str, Any]]:
    """Agreement pk → {code: definition} of the indicators that it promises."""
    rows = AgreementTarget.objects.filter(agreement__in=agreements, indicator__isnull=False)
    kept: dict[int, dict[str, Any]] = {}
    for row in rows.select_related("indicator").prefetch_related("indicator__components"):
        assert row.indicator is not None
        kept.setdefault(row.agreement_id, {})[row.indicator.code] = definition_of(row.indicator)
    return kept


def definition_of(indicator: Indicator) -> dict[str, Any]:
    """What a figure of this indicator means, in the columns of the workbook."""
    return {
        "nama": indicator.name,
        "satuan": indicator.unit,
        "polaritas": indicator.polarity,
        "rumus": indicator.formula,
        "desimal": indicator.places,
        "minimum": _figure(indicator.minimum),
        "maksimum": _figure(indicator.maximum),
        "definisi": indicator.definition,
        "sumber_data": indicator.data_source,
        "komponen": "; ".join(_component(component) for component in indicator.components.all()),
    }


def _component(component: Component) -> str:
    """ "A Tahanan (jumlah, antar satker jumlah)"."""
    across = component.across or Component.Across.SUM
    return f"{component.symbol} {component.name} ({component.accumulation}, antar satker {across})"


def _figure(value: Any) -> str | None:
    return None if value is None else f"{plain(value):f}"


def touch(agreements: Iterable[Agreement]) -> None:
    """A draft changed from outside its form: whoever has it open is to be told."""
    pks = [agreement.pk for agreement in agreements]
    Agreement.objects.filter(pk__in=pks, date__isnull=True).update(revision=F("revision") + 1)
