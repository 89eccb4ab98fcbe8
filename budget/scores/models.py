"""What other systems score: SMART, IKPA, e-Monev, e-Performance, e-Tarja. Printed beside computed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from divisions.models import Division, WorkUnit
from lkjip.validity import month_in_range, percentage_field


class SmartScore(models.Model):
    """SMART DJA inputs of one satker (PMK 22/2021), and the results as printed."""

    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="smart", verbose_name="satker")
    year = models.PositiveSmallIntegerField("tahun")
    absorption = percentage_field("penyerapan")
    consistency = percentage_field("konsistensi")
    output = percentage_field("capaian rincian output")
    efficiency = percentage_field("efisiensi")
    published_efficiency = percentage_field("nilai efisiensi terbit", null=True, blank=True)
    published_score = percentage_field("kinerja terbit", null=True, blank=True)

    class Meta:
        verbose_name = "SMART"
        ordering = ["year", "work_unit__code"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year"],
                name="smartscore_unique",
                violation_error_message="Nilai SMART satker ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"SMART {self.work_unit.code} {self.year}"


class PlanningScore(models.Model):
    """The planning score of one satker from 2024 on (KMK 466/2023): its two parts, and the result as printed."""

    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="planning", verbose_name="satker")
    year = models.PositiveSmallIntegerField("tahun")
    effectiveness = percentage_field("efektivitas", null=True, blank=True)
    efficiency = percentage_field("efisiensi", null=True, blank=True)
    published_score = percentage_field("nilai terbit", null=True, blank=True)

    class Meta:
        verbose_name = "nilai perencanaan"
        ordering = ["year", "work_unit__code"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year"],
                name="planningscore_unique",
                violation_error_message="Nilai perencanaan satker ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"Perencanaan {self.work_unit.code} {self.year}"


class IkpaScore(models.Model):
    """IKPA components of one satker (PER-5/PB/2022 and 2024); empty = does not apply, never 0."""

    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="ikpa", verbose_name="satker")
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    revision = percentage_field("revisi DIPA", null=True, blank=True)
    deviation = percentage_field("deviasi halaman III", null=True, blank=True)
    absorption = percentage_field("penyerapan", null=True, blank=True)
    contracts = percentage_field("belanja kontraktual", null=True, blank=True)
    bills = percentage_field("penyelesaian tagihan", null=True, blank=True)
    advances = percentage_field("UP/TUP", null=True, blank=True)
    dispensation = percentage_field("dispensasi SPM", null=True, blank=True)
    output = percentage_field("capaian output", null=True, blank=True)
    deduction = percentage_field("pengurang", null=True, blank=True)
    published_score = percentage_field("nilai akhir terbit", null=True, blank=True)

    class Meta:
        verbose_name = "IKPA"
        ordering = ["year", "month", "work_unit__code"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "month"],
                name="ikpascore_unique",
                violation_error_message="Nilai IKPA satker ini untuk bulan ini sudah ada.",
            ),
            month_in_range("ikpascore"),
        ]

    def __str__(self) -> str:
        return f"IKPA {self.work_unit.code} {self.year}-{self.month:02d}"


class MonevProgress(models.Model):
    """e-Monev Bappenas: budget and progress in cumulative percent at the end of a quarter."""

    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="emonev", verbose_name="satker")
    year = models.PositiveSmallIntegerField("tahun")
    quarter = models.PositiveSmallIntegerField("triwulan")
    budget = percentage_field("anggaran", null=True, blank=True)
    progress = percentage_field("progres", null=True, blank=True)

    class Meta:
        verbose_name = "e-Monev"
        ordering = ["year", "work_unit__code", "quarter"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "quarter"],
                name="monevprogress_unique",
                violation_error_message="e-Monev satker ini untuk triwulan ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(quarter__gte=1, quarter__lte=4),
                name="monevprogress_quarter_in_range",
                violation_error_message="Triwulan harus antara 1 dan 4.",
            ),
        ]

    def __str__(self) -> str:
        return f"e-Monev {self.work_unit.code} {self.year} TW {self.quarter}"


class PerformanceFiling(models.Model):
    """e-Performance: whether a satker's month was filled in by its deadline."""

    work_unit = models.ForeignKey(
        WorkUnit, models.PROTECT, related_name="e_performance", verbose_name="satker"
    )
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    filled = models.BooleanField("terisi")

    class Meta:
        verbose_name = "e-Performance"
        ordering = ["year", "work_unit__code", "month"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "month"],
                name="performancefiling_unique",
                violation_error_message="e-Performance satker ini untuk bulan ini sudah ada.",
            ),
            month_in_range("performancefiling"),
        ]

    def __str__(self) -> str:
        return f"e-Performance {self.work_unit.code} {self.year}-{self.month:02d}"


class DivisionTarget(models.Model):
    """One target kinerja (e-Tarja) of a division and how far it got, in percent."""

    division = models.ForeignKey(Division, models.PROTECT, related_name="target_tasks", verbose_name="divisi")
    year = models.PositiveSmallIntegerField("tahun")
    number = models.PositiveSmallIntegerField("nomor")
    text = models.TextField("uraian")
    percent = percentage_field("persen", null=True, blank=True)

    class Meta:
        verbose_name = "target kinerja"
        ordering = ["year", "division__order", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["division", "year", "number"],
                name="divisiontarget_unique",
                violation_error_message="Target kinerja dengan nomor ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.division.code} {self.year} {self.number}"
