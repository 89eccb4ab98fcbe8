"""What changed in a plan, an objective or an indicator."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .definition import Indicator, Objective
from .strategic import StrategicPlan

SUBJECTS = ("plan", "objective", "indicator")


def _exactly_one() -> Q:
    """One of the subjects is set, the others are not."""
    alternatives = Q()
    for chosen in SUBJECTS:
        alternatives |= Q(**{f"{name}__isnull": name != chosen for name in SUBJECTS})
    return alternatives


class PlanEvent(models.Model):
    """One change of one plan, objective or indicator: when, by whom, why, and which cells (old and new)."""

    plan = models.ForeignKey(
        StrategicPlan, models.CASCADE, null=True, blank=True, related_name="events", verbose_name="Renstra"
    )
    objective = models.ForeignKey(
        Objective, models.CASCADE, null=True, blank=True, related_name="events", verbose_name="sasaran"
    )
    indicator = models.ForeignKey(
        Indicator, models.CASCADE, null=True, blank=True, related_name="events", verbose_name="indikator"
    )
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    reason = models.TextField("alasan", blank=True)
    changes = models.JSONField("perubahan", default=list, help_text="[{kolom, lama, baru}]")

    class Meta:
        verbose_name = "riwayat Renstra"
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=_exactly_one(),
                name="planevent_one_subject",
                violation_error_message="Riwayat menyangkut satu Renstra, satu sasaran, atau satu indikator.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.plan or self.objective or self.indicator}, {self.at:%d-%m-%Y}"
