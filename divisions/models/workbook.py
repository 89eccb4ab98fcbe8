"""Office workbooks that were sent in through the page "Buku kerja"."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q

from .office import Office


class WorkbookUpload(models.Model):
    """One workbook, kept as it came. `preview` is what the worker last found in it (divisions/workbook/preview.py)."""

    class Status(models.TextChoices):
        CHECKING = "diperiksa", "sedang diperiksa"
        FAULTY = "bergalat", "berisi galat"
        READY = "siap", "siap disimpan"
        SAME = "sama", "tidak ada yang berubah"
        SAVED = "tersimpan", "tersimpan"

    office = models.ForeignKey(Office, models.CASCADE, related_name="workbooks", verbose_name="kantor")
    name = models.CharField("nama berkas", max_length=200)
    stored = models.CharField("berkas", max_length=200, help_text="di bawah media/")
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField("ukuran")
    status = models.CharField("keadaan", max_length=12, choices=Status.choices, default=Status.CHECKING)
    preview = models.JSONField("pratinjau", default=dict)
    refusal = models.TextField("mengapa belum disimpan", blank=True)
    reason = models.TextField("alasan", blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="diunggah oleh"
    )
    at = models.DateTimeField("diunggah", auto_now_add=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="disimpan oleh"
    )
    saved_at = models.DateTimeField("disimpan", null=True)

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

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.stored
