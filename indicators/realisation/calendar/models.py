"""What happens to a month as a whole: its lock, the deadline of one entry moved, and the history of both."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import Division, Office
from indicators.plan.models import Indicator
from lkjip.validity import month_in_range


class MonthLock(models.Model):
    """A division's month is closed: nothing is typed, handed in, judged or reopened in it. No row: open."""

    division = models.ForeignKey(Division, models.CASCADE, related_name="month_locks", verbose_name="divisi")
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "kunci bulan"
        ordering = ["year", "month", "division"]
        constraints = [
            models.UniqueConstraint(
                fields=["division", "year", "month"],
                name="monthlock_unique",
                violation_error_message="Bulan ini sudah dikunci untuk divisi yang sama.",
            ),
            month_in_range("monthlock"),
        ]

    def __str__(self) -> str:
        return f"{self.division} {self.year}-{self.month:02d}"


class Extension(models.Model):
    """The deadline of one entry, moved by the planner. Rows are added, never changed: the newest counts."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="extensions", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    until = models.DateField("tenggat baru")
    reason = models.TextField("alasan")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "perpanjangan tenggat"
        ordering = ["indicator", "year", "month", "at", "pk"]
        indexes = [models.Index(fields=["year", "month"], name="extension_month")]
        constraints = [
            month_in_range("extension"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="extension_has_reason",
                violation_error_message="Tulis alasan perpanjangan tenggat.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.year}-{self.month:02d} sampai {self.until:%d-%m-%Y}"


class MonthEvent(models.Model):
    """One step in the life of a month or of the year's calendar: who, when, what, why.

    Without a division it is about the whole office; without a month about the whole year.
    """

    class Step(models.TextChoices):
        LOCK = "kunci", "dikunci"
        UNLOCK = "buka", "dibuka"
        RULE = "aturan", "aturan tenggat diubah"
        HOLIDAY = "libur", "hari libur diubah"

    office = models.ForeignKey(Office, models.CASCADE, related_name="month_events", verbose_name="kantor")
    division = models.ForeignKey(
        Division, models.CASCADE, null=True, blank=True, related_name="+", verbose_name="divisi"
    )
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan", null=True, blank=True)
    step = models.CharField("langkah", max_length=10, choices=Step.choices)
    at = models.DateTimeField("pada", auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    note = models.TextField("keterangan", blank=True)
    reason = models.TextField("alasan", blank=True)

    class Meta:
        verbose_name = "riwayat bulan"
        ordering = ["office", "year", "at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(step="buka") | ~Q(reason=""),
                name="monthevent_unlock_has_reason",
                violation_error_message="Tulis alasan membuka kunci.",
            ),
            models.CheckConstraint(
                condition=Q(step__in=["kunci", "buka"], division__isnull=False, month__isnull=False)
                | Q(step__in=["aturan", "libur"], division__isnull=True, month__isnull=True),
                name="monthevent_place",
                violation_error_message="Kunci menyebut divisi dan bulan; kalender menyangkut seluruh kantor.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.year}-{self.month or 0:02d}"
