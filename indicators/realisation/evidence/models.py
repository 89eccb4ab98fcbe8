"""Data dukung: what a month's figures rest on. Files lie under names of our own, outside the web root."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import WorkUnit

from ..models import Entry


class Evidence(models.Model):
    """One file, link or note. `name` is how its owner called the file: a text, never a path."""

    class Kind(models.TextChoices):
        FILE = "berkas", "berkas"
        LINK = "tautan", "tautan"
        NOTE = "catatan", "catatan"

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="evidence", verbose_name="isian")
    work_unit = models.ForeignKey(
        WorkUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="satker",
        help_text="satker yang mengunggah; kosong bila dari divisi",
    )
    kind = models.CharField("jenis", max_length=10, choices=Kind.choices)
    name = models.CharField("nama berkas", max_length=200, blank=True)
    stored = models.CharField("berkas", max_length=200, blank=True, help_text="di bawah media/")
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    size = models.PositiveIntegerField("ukuran", null=True, blank=True)
    url = models.URLField("tautan", max_length=500, blank=True)
    note = models.CharField("keterangan", max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )
    at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "data dukung"
        ordering = ["entry", "at", "pk"]
        indexes = [models.Index(fields=["sha256"], name="evidence_hash")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="berkas", sha256__gt="", stored__gt="", size__isnull=False)
                | Q(kind="tautan", url__startswith="https://")
                | Q(kind="catatan", note__gt=""),
                name="evidence_says_something",
                violation_error_message="Data dukung berisi berkas, tautan https, atau catatan.",
            ),
            models.UniqueConstraint(
                fields=["entry", "sha256", "work_unit"],
                condition=Q(kind="berkas"),
                name="evidence_file_once",
                violation_error_message="Berkas yang sama sudah ada di isian ini.",
            ),
            models.UniqueConstraint(
                fields=["entry", "sha256"],
                condition=Q(kind="berkas", work_unit__isnull=True),
                name="evidence_division_file_once",
                violation_error_message="Berkas yang sama sudah ada di isian ini.",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return self.name or self.url or self.note

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.stored
