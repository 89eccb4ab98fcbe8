"""Days on which an office does not work."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .office import Office


class Holiday(models.Model):
    """A day off: of every office (no office named), or of one. `works`: this one works on a general day off."""

    office = models.ForeignKey(
        Office, models.CASCADE, null=True, blank=True, related_name="holidays", verbose_name="kantor"
    )
    day = models.DateField("tanggal")
    name = models.CharField("nama", max_length=120)
    works = models.BooleanField("tetap masuk kerja", default=False)

    class Meta:
        verbose_name = "hari libur"
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "day"],
                name="holiday_unique",
                violation_error_message="Tanggal ini sudah tercatat.",
            ),
            models.UniqueConstraint(
                fields=["day"],
                condition=Q(office__isnull=True),
                name="holiday_general_unique",
                violation_error_message="Tanggal ini sudah tercatat sebagai hari libur umum.",
            ),
            models.CheckConstraint(
                condition=Q(works=False) | Q(office__isnull=False),
                name="holiday_only_an_office_works",
                violation_error_message="Hanya satu kantor yang dapat tetap masuk kerja.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day:%d-%m-%Y} {self.name}"
