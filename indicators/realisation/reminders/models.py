"""Which reminder went to whom, so that none goes twice."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from divisions.models import Office
from lkjip.validity import month_in_range


class Reminder(models.Model):
    """One message to one person about one deadline of one month.

    The row is made before the message goes out: whoever makes it sends, a second process finds it there. Without
    `sent_at` it is on its way, or its process was cut off: nobody can know, so it is not sent again by itself.
    """

    class Kind(models.TextChoices):
        BEFORE = "sebelum", "sebelum tenggat"
        AFTER = "sesudah", "sesudah tenggat"
        CHECK = "periksa", "menunggu persetujuan"
        DIGEST = "ringkasan", "ringkasan perencana"

    office = models.ForeignKey(Office, models.CASCADE, related_name="reminders", verbose_name="kantor")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders", verbose_name="penerima"
    )
    kind = models.CharField("jenis", max_length=10, choices=Kind.choices)
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    due = models.DateField("tenggat")
    email = models.EmailField("surel")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    sent_at = models.DateTimeField("terkirim", null=True, blank=True)

    class Meta:
        verbose_name = "pengingat"
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "user", "kind", "year", "month", "due"],
                name="reminder_once",
                violation_error_message="Pengingat ini sudah pernah dibuat.",
            ),
            month_in_range("reminder"),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.kind} {self.year}-{self.month:02d}"
