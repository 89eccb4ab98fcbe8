"""What was already typed into other systems, so that a figure that changed afterwards shows."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from indicators.plan.models import Indicator
from lkjip.validity import month_in_range


class CopyMark(models.Model):
    """ "Sudah diketik": one indicator's month in one system, with the texts as they were typed.

    `shown` is what that system displays now, typed back by somebody who compared.
    """

    system = models.SlugField("aplikasi", max_length=40)
    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="copy_marks", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    typed = models.JSONField("yang diketik", default=dict, help_text="{angka: teks}")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )
    at = models.DateTimeField("pada", null=True)
    shown = models.CharField("yang tampil di aplikasi", max_length=60, blank=True)
    shown_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="dibandingkan oleh",
    )
    shown_at = models.DateTimeField("dibandingkan pada", null=True)

    class Meta:
        verbose_name = "tanda salin"
        ordering = ["system", "year", "month", "indicator"]
        constraints = [
            models.UniqueConstraint(
                fields=["system", "indicator", "year", "month"],
                name="copymark_unique",
                violation_error_message="Indikator ini sudah ditandai untuk bulan dan aplikasi yang sama.",
            ),
            month_in_range("copymark"),
        ]

    def __str__(self) -> str:
        return f"{self.system} {self.indicator.code} {self.year}-{self.month:02d}"
