"""Who held an office, and how many people work where."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from .office import Office


def says_acting(title: str) -> bool:
    """Whether a title carries "Plt." or "Plh." already, which is told by its holder's status."""
    return title.lower().startswith(("plt.", "plh.", "plt ", "plh "))


class OfficialQuerySet(models.QuerySet["Official"]):
    def in_office(self, day: dt.date) -> Self:
        return self.filter(start__lte=day).filter(Q(end__isnull=True) | Q(end__gte=day))

    def on(self, title: str, day: dt.date) -> Self:
        """Whoever held `title` on a day, the latest appointment first."""
        return self.in_office(day).filter(title=title).order_by("-start")


class Official(models.Model):
    class Status(models.TextChoices):
        PERMANENT = "definitif", "definitif"
        ACTING = "plt", "Plt."
        DAILY = "plh", "Plh."

    office = models.ForeignKey(Office, models.CASCADE, related_name="officials", verbose_name="kantor")
    title = models.CharField("jabatan", max_length=200)
    start = models.DateField("mulai")
    name = models.CharField("nama", max_length=200)
    nip = models.CharField("NIP", max_length=30, blank=True)
    rank = models.CharField("pangkat", max_length=100, blank=True)
    end = models.DateField("selesai", null=True, blank=True)
    status = models.CharField("status", max_length=10, choices=Status.choices, blank=True)

    objects: ClassVar = OfficialQuerySet.as_manager()

    class Meta:
        verbose_name = "pejabat"
        ordering = ["office", "title", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "title", "start"],
                name="official_unique",
                violation_error_message="Pejabat dengan jabatan dan tanggal mulai ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=F("start")),
                name="official_dates_in_order",
                violation_error_message="Tanggal selesai menjabat tidak boleh mendahului tanggal mulai.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.acting_title}"

    @property
    def acting_title(self) -> str:
        """The title as it is signed: "Plt. Direktur Jenderal …" where the holder is acting."""
        acting = self.status in {self.Status.ACTING, self.Status.DAILY}
        return f"{self.get_status_display()} {self.title}" if acting else self.title


class HeadCount(models.Model):
    """Staff by one item of one grouping in a year; an empty count is unknown, not nobody."""

    class Group(models.TextChoices):
        POSITION = "jabatan", "jabatan"
        GRADE = "golongan", "golongan"
        DIVISION = "divisi", "divisi"
        WORK_UNIT = "satker", "satker"

    office = models.ForeignKey(Office, models.CASCADE, related_name="head_counts", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    group = models.CharField("kelompok", max_length=20, choices=Group.choices)
    item = models.CharField("rincian", max_length=200)
    order = models.PositiveSmallIntegerField("urutan", null=True, blank=True)
    men = models.PositiveIntegerField("laki-laki", null=True, blank=True)
    women = models.PositiveIntegerField("perempuan", null=True, blank=True)

    class Meta:
        verbose_name = "pegawai"
        ordering = ["office", "year", "group", "order", "item"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "group", "item"],
                name="headcount_unique",
                violation_error_message="Rincian pegawai ini sudah ada untuk tahun dan kelompok yang sama.",
            ),
            models.CheckConstraint(
                condition=(Q(men__isnull=True) | Q(men__gte=0)) & (Q(women__isnull=True) | Q(women__gte=0)),
                name="headcount_not_negative",
                violation_error_message="Jumlah pegawai tidak boleh kurang dari nol.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.year}"
