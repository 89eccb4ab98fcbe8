"""Pictures that people put into the report, as they were made fit for it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import Office


class Photo(models.Model):
    """A picture of one passage, after its words. The file is a JPEG of our own making, outside the web root."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="photos", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    section = models.CharField("bagian", max_length=80)
    number = models.PositiveSmallIntegerField("urutan")
    caption = models.CharField("keterangan", max_length=300)
    source = models.CharField("sumber", max_length=200)
    alt = models.CharField("teks pengganti", max_length=500)
    stored = models.CharField("berkas", max_length=200, unique=True, help_text="di bawah media/")
    sha256 = models.CharField("SHA-256", max_length=64)
    width = models.PositiveSmallIntegerField("lebar")
    height = models.PositiveSmallIntegerField("tinggi")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )
    at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "foto"
        ordering = ["office", "year", "section", "number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(caption__gt="", source__gt="", alt__gt=""),
                name="photo_is_described",
                violation_error_message="Foto memerlukan keterangan, sumber, dan teks pengganti.",
            )
        ]

    def __str__(self) -> str:
        return self.caption

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.stored
