"""An office's own rule sets: what a regulation leaves open, or a target that the office sets itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from budget.intake.models import FigureChange
from budget.intake.writing.target import key_text
from divisions.models import Office, User
from lkjip.rules.models import RuleSet

from ..ikpa import COMPONENTS
from ..planning import LABELS

HUNDRED = Decimal(100)
TARGET = "aturan"
REASON, SOURCE = "alasan", "dasar"
"""Beside the weights or targets in a remembered change."""
KINDS: Mapping[str, tuple[frozenset[str], ...]] = {
    "nilai-kantor": (frozenset({"smart", "ikpa"}), frozenset({"planning", "ikpa"})),
    "target-nilai": (),
    "perencanaan": (frozenset(LABELS),),
    "ikpa": (),
}
"""Kind → the sets of weights that it may have; empty where any subset of the known names will do."""

_NAMES = {
    "target-nilai": {"smart", "perencanaan", "ikpa", "emonev", "e_performance", "target_kinerja"},
    "ikpa": set(COMPONENTS),
}


@transaction.atomic
def configure(
    office: Office,
    *,
    kind: str,
    code: str,
    year_from: int,
    year_to: int | None,
    regulation: str,
    data: Any,
    by: User | None = None,
    reason: str = "",
) -> RuleSet:
    """Stores or replaces one rule set of the office, and remembers it. Raises ValidationError with sentences."""
    _mind(kind, data)
    rule = RuleSet.objects.filter(office=office, kind=kind, code=code, year_from=year_from).first()
    before = _told(rule) if rule else None
    rule = rule or RuleSet(office=office, kind=kind, code=code, year_from=year_from)
    rule.year_to, rule.regulation, rule.data = year_to, regulation, data
    rule.full_clean()
    rule.save()
    _remember(office, rule, before, {**_told(rule), REASON: reason}, by)
    return rule


@transaction.atomic
def withdraw(office: Office, rule: RuleSet, by: User, reason: str) -> None:
    """An office's own rule set is given up; what is generally known holds again. The reason stays."""
    before = _told(rule)
    _remember(office, rule, {**before, REASON: reason}, None, by)
    rule.delete()


def _told(rule: RuleSet) -> dict[str, Any]:
    return {**rule.data, SOURCE: rule.regulation, "sampai": rule.year_to}


def _remember(office: Office, rule: RuleSet, before: Any, after: Any, by: User | None) -> None:
    """Among the changes of figures: weights and targets change figures too."""
    key = {"tahun": rule.year_from, "aturan": rule.kind}
    FigureChange.objects.create(
        office=office,
        by=by,
        target=TARGET,
        key=key,
        key_text=key_text(key),
        before=before,
        after=after,
    )


def changes_of_rules(office: Office) -> QuerySet[FigureChange]:
    """The newest first."""
    return FigureChange.objects.filter(office=office, target=TARGET).select_related("by").order_by("-pk")


def _mind(kind: str, data: Any) -> None:
    if not isinstance(data, dict):
        raise ValidationError("Isi aturan harus berupa pasangan nama dan angka.")
    weights = data.get("weights", {}) if kind in {"ikpa", "perencanaan"} else data
    numbers = _numbers(weights)
    allowed = KINDS[kind]
    if allowed and frozenset(numbers) not in allowed:
        choices = " atau ".join(", ".join(sorted(names)) for names in allowed)
        raise ValidationError(f"Bobot yang diperlukan: {choices}.")
    unknown = set(numbers) - _NAMES.get(kind, set(numbers))
    if unknown or not numbers:
        raise ValidationError(f"Nama tidak dikenal: {', '.join(sorted(unknown)) or '(kosong)'}.")
    if kind != "target-nilai" and sum(numbers.values()) != HUNDRED:
        raise ValidationError(f"Jumlah bobot {sum(numbers.values())}, seharusnya 100.")


def _numbers(weights: Any) -> dict[str, Decimal]:
    try:
        numbers = {str(name): Decimal(str(value)) for name, value in dict(weights).items()}
    except (InvalidOperation, TypeError, ValueError):
        raise ValidationError("Setiap bobot atau target harus berupa angka, misalnya 50.") from None
    if any(not value.is_finite() or not 0 <= value <= HUNDRED for value in numbers.values()):
        raise ValidationError("Bobot dan target berkisar 0 sampai 100.")
    return numbers
