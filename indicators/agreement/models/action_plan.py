"""Rencana aksi: where an indicator should stand on the way to its yearly target."""

from __future__ import annotations

from django.db import models

from indicators.plan.models import Indicator
from lkjip.validity import figure_field, month_in_range

from .agreement import Agreement


class PeriodTarget(models.Model):
    """The target of January to `month`, in the indicator's unit. Quarters have months 3, 6, 9 and 12 only."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="period_targets", verbose_name="perjanjian"
    )
    indicator = models.ForeignKey(
        Indicator, models.PROTECT, related_name="period_targets", verbose_name="indikator"
    )
    month = models.PositiveSmallIntegerField("sampai bulan")
    value = figure_field("target")

    class Meta:
        verbose_name = "rencana aksi"
        ordering = ["agreement", "indicator", "month"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "indicator", "month"],
                name="periodtarget_unique",
                violation_error_message="Target indikator ini sampai bulan ini sudah ada.",
            ),
            month_in_range("periodtarget"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement}, {self.indicator.code} s.d. bulan {self.month}"
