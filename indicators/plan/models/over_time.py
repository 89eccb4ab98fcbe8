"""Indicators through the years: mid-term targets, and which continues which."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from lkjip.validity import figure_field

from .definition import Indicator


class IndicatorLink(models.Model):
    """Which indicator continues which across a reorganisation, and whether the two may be compared."""

    class Relation(models.TextChoices):
        CONTINUED = "lanjut", "berlanjut, dapat dibandingkan"
        CHANGED = "berubah", "berubah, tidak dapat dibandingkan"

    old = models.ForeignKey(Indicator, models.CASCADE, related_name="successors", verbose_name="lama")
    new = models.ForeignKey(Indicator, models.CASCADE, related_name="predecessors", verbose_name="baru")
    relation = models.CharField("hubungan", max_length=10, choices=Relation.choices)

    class Meta:
        verbose_name = "padanan indikator"
        constraints = [
            models.UniqueConstraint(
                fields=["old", "new"],
                name="indicatorlink_unique",
                violation_error_message="Padanan kedua indikator ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["new"],
                condition=Q(relation="lanjut"),
                name="indicatorlink_continues_one",
                violation_error_message="Satu indikator baru hanya dapat meneruskan satu indikator lama.",
            ),
            models.CheckConstraint(
                condition=~Q(old=F("new")),
                name="indicatorlink_two_indicators",
                violation_error_message="Indikator tidak dapat dipadankan dengan dirinya sendiri.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old.code} → {self.new.code}"


class MidTermTarget(models.Model):
    """The Renstra's target of one indicator for one year; a differing unit is a finding."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="mid_term_targets", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    value = figure_field("nilai")
    unit = models.CharField("satuan", max_length=60, blank=True)

    objects: ClassVar = models.Manager()

    class Meta:
        verbose_name = "target Renstra"
        ordering = ["indicator", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year"],
                name="midtermtarget_unique",
                violation_error_message="Target Renstra untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.year}"
