"""Uploaded files, what the planner said about them, and every change that they (or a form) made."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import Office
from lkjip.received import ReceivedFile


class Upload(ReceivedFile):
    """One uploaded file."""

    class Status(models.TextChoices):
        CHECKING = "diperiksa", "sedang diperiksa"
        ASKING = "bertanya", "menunggu jawaban"
        FAULTY = "bergalat", "berisi galat"
        READY = "siap", "siap disimpan"
        SAVED = "tersimpan", "tersimpan"
        UNDONE = "dibatalkan", "dibatalkan"

    office = models.ForeignKey(Office, models.CASCADE, related_name="uploads", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    source = models.SlugField("jenis", max_length=40, blank=True)
    status = models.CharField("keadaan", max_length=12, choices=Status.choices, default=Status.CHECKING)
    answers = models.JSONField("jawaban", default=dict)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="dibatalkan oleh"
    )
    undone_at = models.DateTimeField("dibatalkan pada", null=True)

    class Meta:
        verbose_name = "berkas impor"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["office", "sha256"], name="upload_hash")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status__in=["tersimpan", "dibatalkan"]) | Q(saved_at__isnull=False),
                name="upload_saved_has_date",
                violation_error_message="Impor yang tersimpan harus punya waktu penyimpanan.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_status_display()})"

    @property
    def open(self) -> bool:
        """Whether it may still be corrected and saved."""
        return self.status in {self.Status.ASKING, self.Status.FAULTY, self.Status.READY}


class Remembered(models.Model):
    """What a planner said once about files of one source: which column a heading is, which satker a name is."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="remembered", verbose_name="kantor")
    source = models.SlugField("jenis berkas", max_length=40)
    what = models.SlugField("hal", max_length=20)
    text = models.CharField("teks", max_length=300)
    value = models.CharField("arti", max_length=100)

    class Meta:
        verbose_name = "ingatan impor"
        ordering = ["office", "source", "what", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "source", "what", "text"],
                name="remembered_unique",
                violation_error_message="Teks ini sudah punya arti untuk jenis berkas yang sama.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.text} = {self.value}"


class FigureChange(models.Model):
    """One stored figure before and after, whoever changed it: an uploaded file, taking one back, or a form."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="figure_changes", verbose_name="kantor")
    upload = models.ForeignKey(
        Upload, models.CASCADE, null=True, related_name="changes", verbose_name="berkas impor"
    )
    undoes = models.ForeignKey(
        Upload, models.CASCADE, null=True, related_name="undone_changes", verbose_name="membatalkan impor"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="oleh"
    )
    at = models.DateTimeField("pada", auto_now_add=True)
    target = models.CharField("tabel", max_length=40)
    key = models.JSONField("kunci")
    key_text = models.CharField("kunci sebagai teks", max_length=300)
    before = models.JSONField("lama", null=True, help_text="kosong: belum ada")
    after = models.JSONField("baru", null=True, help_text="kosong: dihapus")

    class Meta:
        verbose_name = "perubahan angka"
        ordering = ["pk"]
        indexes = [models.Index(fields=["office", "target", "key_text"], name="figurechange_key")]

    def __str__(self) -> str:
        return f"{self.target} {self.key_text}"
