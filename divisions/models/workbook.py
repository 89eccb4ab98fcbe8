"""Office workbooks that were sent in through the page "Buku kerja"."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from lkjip.received import ReceivedFile

from .office import Office


class WorkbookUpload(ReceivedFile):
    """One workbook. Its preview is told in divisions/workbook/preview.py."""

    class Status(models.TextChoices):
        CHECKING = "diperiksa", "sedang diperiksa"
        FAULTY = "bergalat", "berisi galat"
        READY = "siap", "siap disimpan"
        SAME = "sama", "tidak ada yang berubah"
        SAVED = "tersimpan", "tersimpan"

    office = models.ForeignKey(Office, models.CASCADE, related_name="workbooks", verbose_name="kantor")
    status = models.CharField("keadaan", max_length=12, choices=Status.choices, default=Status.CHECKING)
    refusal = models.TextField("mengapa belum disimpan", blank=True)
    reason = models.TextField("alasan", blank=True)

    class Meta:
        verbose_name = "buku kerja kantor"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["office", "sha256"], name="workbook_hash")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="tersimpan") | Q(saved_at__isnull=False),
                name="workbook_saved_has_date",
                violation_error_message="Buku kerja yang tersimpan harus punya waktu penyimpanan.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_status_display()})"
