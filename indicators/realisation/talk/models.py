"""A short talk beside the number: why 62? The month need not have been begun to be asked about."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from indicators.plan.models import Indicator
from lkjip.validity import month_in_range

MAX_LENGTH = 1000


class Comment(models.Model):
    """Plain text. One that its author deleted stands empty, so that the answers keep their place."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="comments", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    text = models.CharField("tanggapan", max_length=MAX_LENGTH, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("pada", auto_now_add=True)
    edited_at = models.DateTimeField("diubah pada", null=True, blank=True)
    deleted_at = models.DateTimeField("dihapus pada", null=True, blank=True)

    class Meta:
        verbose_name = "tanggapan"
        ordering = ["indicator", "year", "month", "at", "pk"]
        indexes = [models.Index(fields=["indicator", "year", "month"], name="comment_month")]
        constraints = [
            month_in_range("comment"),
            models.CheckConstraint(
                condition=Q(text__gt="", deleted_at__isnull=True) | Q(text="", deleted_at__isnull=False),
                name="comment_text_or_deleted",
                violation_error_message="Tulis tanggapannya dahulu.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:40] or 'dihapus'}"
