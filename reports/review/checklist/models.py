"""People's answers in the reviewer's checklist, and who signs the statement."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import Office


class ChecklistAnswer(models.Model):
    """One item; `item` is its key ("II-1"). Without an answer a note may still stand."""

    class Answer(models.TextChoices):
        YES = "ya", "Ya"
        NO = "tidak", "Tidak"
        NOT_ASKED = "tidak_berlaku", "Tidak berlaku"

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="checklist_answers", verbose_name="kantor"
    )
    year = models.PositiveSmallIntegerField("tahun")
    item = models.CharField("butir", max_length=10)
    answer = models.CharField("jawaban", max_length=15, choices=Answer.choices, blank=True)
    note = models.CharField("keterangan", max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dijawab oleh"
    )
    at = models.DateTimeField("dijawab pada", auto_now=True)

    class Meta:
        verbose_name = "jawaban daftar uji"
        ordering = ["office", "year", "item"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "item"],
                name="checklistanswer_unique",
                violation_error_message="Butir ini sudah dijawab.",
            ),
            models.CheckConstraint(
                condition=Q(answer__in=["", "ya", "tidak", "tidak_berlaku"]),
                name="checklistanswer_known",
                violation_error_message="Jawab Ya, Tidak, atau Tidak berlaku.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.year}"


class ReviewStatement(models.Model):
    """Where, when and by whom "Pernyataan Telah Direviu" is signed; the reviewer often sits in another institution."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="review_statements", verbose_name="kantor"
    )
    year = models.PositiveSmallIntegerField("tahun")
    date = models.DateField("tanggal", null=True, blank=True)
    place = models.CharField("tempat", max_length=100, blank=True)
    title = models.CharField("jabatan", max_length=200, blank=True)
    name = models.CharField("nama", max_length=200, blank=True)
    nip = models.CharField("NIP", max_length=30, blank=True)

    class Meta:
        verbose_name = "pernyataan reviu"
        ordering = ["office", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year"],
                name="reviewstatement_unique",
                violation_error_message="Pernyataan reviu untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"Pernyataan reviu {self.year}"
