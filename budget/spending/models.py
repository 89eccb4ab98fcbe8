"""Spending month by month, and the plan of withdrawals that it is measured against."""

from __future__ import annotations

from django.db import models

from budget.ceiling.models import SpendingType
from divisions.models import WorkUnit
from lkjip.validity import month_in_range, rupiah_field


class SpendingPosition(models.Model):
    """What one satker had spent from January to the end of a month; no row = not known.

    `ceiling` is the one printed beside it, where it was.
    """

    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="positions", verbose_name="satker")
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    spending_type = models.CharField("jenis belanja", max_length=2, choices=SpendingType.choices, blank=True)
    ceiling = rupiah_field("pagu", null=True, blank=True)
    realised = rupiah_field("realisasi")
    as_of = models.DateField("per tanggal", null=True, blank=True)

    class Meta:
        verbose_name = "posisi realisasi"
        ordering = ["year", "work_unit__code", "spending_type", "month"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "month", "spending_type"],
                name="spendingposition_unique",
                violation_error_message="Realisasi satker ini untuk bulan dan jenis belanja ini sudah ada.",
            ),
            month_in_range("spendingposition"),
        ]

    def __str__(self) -> str:
        return f"{self.work_unit.code} {self.year}-{self.month:02d} {self.spending_type}".strip()


class PlannedWithdrawal(models.Model):
    """What one satker planned to spend in one month (RPD, halaman III DIPA)."""

    work_unit = models.ForeignKey(
        WorkUnit, models.PROTECT, related_name="planned_withdrawals", verbose_name="satker"
    )
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    spending_type = models.CharField("jenis belanja", max_length=2, choices=SpendingType.choices, blank=True)
    planned = rupiah_field("rencana")

    class Meta:
        verbose_name = "RPD"
        ordering = ["year", "work_unit__code", "spending_type", "month"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "month", "spending_type"],
                name="plannedwithdrawal_unique",
                violation_error_message="RPD satker ini untuk bulan dan jenis belanja ini sudah ada.",
            ),
            month_in_range("plannedwithdrawal"),
        ]

    def __str__(self) -> str:
        return f"{self.work_unit.code} {self.year}-{self.month:02d} {self.spending_type}".strip()
