"""Long work as one row: it shows progress, and a killed worker loses nothing but time."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class Job(models.Model):
    class Status(models.TextChoices):
        QUEUED = "queued", "menunggu"
        RUNNING = "running", "berjalan"
        DONE = "done", "selesai"
        FAILED = "failed", "gagal"
        CANCELLED = "cancelled", "dibatalkan"

    ACTIVE = (Status.QUEUED, Status.RUNNING)

    kind = models.SlugField("jenis", max_length=40)
    params = models.JSONField("masukan", default=dict)
    status = models.CharField("keadaan", max_length=10, choices=Status.choices, default=Status.QUEUED)
    progress = models.PositiveSmallIntegerField("kemajuan", default=0, help_text="persen, 0 sampai 100")
    stage = models.CharField("tahap", max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField("percobaan", default=0)
    heartbeat = models.DateTimeField("tanda hidup", null=True, blank=True)
    error = models.TextField("galat", blank=True)
    result = models.CharField("hasil", max_length=300, blank=True, help_text="berkas di bawah media/")
    office = models.ForeignKey(
        "divisions.Office", models.CASCADE, null=True, blank=True, verbose_name="kantor"
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name="diminta oleh"
    )
    wanted_by = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="orders", blank=True, verbose_name="dipesan oleh"
    )
    """Everyone who ordered this very thing and has not taken the order back."""
    created = models.DateTimeField("dibuat", auto_now_add=True)
    started = models.DateTimeField("dimulai", null=True, blank=True)
    finished = models.DateTimeField("berakhir", null=True, blank=True)

    class Meta:
        verbose_name = "pekerjaan"
        ordering = ["-created", "-pk"]
        indexes = [models.Index(fields=["status", "created"], name="job_queue")]
        constraints = [
            models.CheckConstraint(
                condition=Q(progress__lte=100),
                name="job_progress_in_range",
                violation_error_message="Kemajuan pekerjaan paling banyak 100 persen.",
            ),
            models.CheckConstraint(
                condition=~Q(status="failed") | ~Q(error=""),
                name="job_failed_says_why",
                violation_error_message="Pekerjaan yang gagal harus menyebut sebabnya.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk} ({self.get_status_display()})"

    @property
    def is_active(self) -> bool:
        """Waiting or running: its end is still to come."""
        return self.status in self.ACTIVE
