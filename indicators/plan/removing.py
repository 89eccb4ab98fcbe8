"""What was never used may vanish; what was used ends instead."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from .history import note
from .models import Indicator, Objective


def remove_objective(objective: Objective) -> str | None:
    """Deletes a sasaran without indicators; else a sentence that says why not."""
    codes = list(objective.indicators.values_list("code", flat=True)[:4])
    if codes:
        return (
            f"Sasaran {objective.code} masih mempunyai indikator: {', '.join(codes)}. Hapus atau akhiri dulu."
        )
    objective.delete()
    return None


def remove_indicator(indicator: Indicator, by: Any) -> str | None:
    """Deletes an indicator that nothing refers to; its objective remembers."""
    if why := _why_not(indicator):
        return f"{indicator.code} tidak dapat dihapus karena {why}. Akhiri masa berlakunya."
    try:
        with transaction.atomic():
            note(indicator.objective, by, [], f"Indikator {indicator.code} {indicator.name} dihapus.")
            indicator.delete()
    except ProtectedError:
        return f"{indicator.code} tidak dapat dihapus karena sudah dipakai. Akhiri masa berlakunya."
    return None


def _why_not(indicator: Indicator) -> str | None:
    reasons: dict[str, Any] = {
        "sudah berisi isian": indicator.entries,
        "tertulis dalam perjanjian": indicator.agreement_targets,
        "mempunyai angka terbit": indicator.published,
        "mempunyai analisis": indicator.analyses,
        "dipadankan dengan indikator lain": indicator.successors,
        "meneruskan indikator lain": indicator.predecessors,
    }
    return next((why for why, rows in reasons.items() if rows.exists()), None)
