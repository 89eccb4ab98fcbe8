"""Findings that somebody accepted: who, when, and why the report may go out with them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import Office


class AcceptedFinding(models.Model):
    """Holds for what was found then: once the finding says something else, its fingerprint differs and it is open.

    Taking an acceptance back keeps the row.
    """

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="accepted_findings", verbose_name="kantor"
    )
    year = models.PositiveSmallIntegerField("tahun")
    fingerprint = models.CharField("sidik", max_length=64)
    rule = models.CharField("aturan", max_length=100)
    subject = models.TextField("tempat")
    message = models.TextField("temuan")
    reason = models.TextField("alasan")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diterima oleh"
    )
    at = models.DateTimeField("diterima pada", auto_now_add=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dibatalkan oleh",
    )
    withdrawn_at = models.DateTimeField("dibatalkan pada", null=True, blank=True)

    class Meta:
        verbose_name = "temuan yang diterima"
        ordering = ["office", "year", "rule", "subject", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "fingerprint"],
                condition=Q(withdrawn_at__isnull=True),
                name="acceptedfinding_once",
                violation_error_message="Temuan ini sudah diterima.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="acceptedfinding_has_reason",
                violation_error_message="Tulis alasan mengapa temuan ini diterima.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="acceptedfinding_withdrawn_by_somebody",
                violation_error_message="Pembatalan menyebut siapa dan kapan.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.subject}"[:80]
