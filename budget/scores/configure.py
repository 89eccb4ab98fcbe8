"""An office's own rule sets: what a regulation leaves open, or a target that the office sets itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError

from divisions.models import Office
from lkjip.rules.models import RuleSet

from .ikpa import COMPONENTS
from .planning import LABELS

HUNDRED = Decimal(100)
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


def configure(
    office: Office,
    *,
    kind: str,
    code: str,
    year_from: int,
    year_to: int | None,
    regulation: str,
    data: Any,
) -> RuleSet:
    """Stores or replaces one rule set of the office. Raises ValidationError with sentences."""
    _mind(kind, data)
    rule = RuleSet.objects.filter(office=office, kind=kind, code=code, year_from=year_from).first()
    rule = rule or RuleSet(office=office, kind=kind, code=code, year_from=year_from)
    rule.year_to, rule.regulation, rule.data = year_to, regulation, data
    rule.full_clean()
    rule.save()
    return rule


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
